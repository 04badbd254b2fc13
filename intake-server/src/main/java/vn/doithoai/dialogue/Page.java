package vn.doithoai.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guide or a notice: a page of Markdown with a title.
 *
 * @param path below the content folder; its address is the same without the ending
 * @param date day of a notice; none for a guide
 * @param session session a notice is about, or none
 * @param english whether it is written in English, for who does not read Vietnamese
 */
public record Page(
        String path,
        Type type,
        String title,
        @Nullable String summary,
        @Nullable LocalDate date,
        @Nullable String session,
        boolean english,
        String body) {

    /** What the page is. */
    public enum Type {
        GUIDE,
        NOTICE
    }

    /** The address on the site, {@code /gioi-thieu/}. */
    public String address() {
        return "/" + path.replaceFirst("\\.md$", "/");
    }
}
