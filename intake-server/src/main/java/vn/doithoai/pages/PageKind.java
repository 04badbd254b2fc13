package vn.doithoai.pages;

import java.util.List;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.PublicPage;

/** One kind of page: all of its addresses, with what each is made of. */
interface PageKind {

    List<PublicPage> pages();

    /** Those that are made of a content file. */
    default List<ContentPage> documents() {
        return List.of();
    }
}
