package vn.doithoai.content;

import java.util.Optional;

/** Shows what the site would make of a text. */
public interface PagePreview {

    /** The page as readers would have it if the file had this text; empty where no page can be made of it. */
    Optional<String> page(String path, String text);
}
