package vn.doithoai.desk.content;

import vn.doithoai.content.HeaderText;

/** Where the pages of this room are that lead to each other. */
final class ContentPlaces {

    static final String FILES = "/can-bo/tep";
    static final String CATALOGUE = "/can-bo/danh-muc";
    static final String DRAFTS = "/can-bo/ban-nhap";
    static final String PREVIEW = "/can-bo/xem-trang";
    static final String PAGES = "/can-bo/trang";
    static final String MOVE = "/can-bo/trang-doi";
    static final String WITHDRAW = "/can-bo/trang-rut";

    /** The room of the pages in the rail. */
    static final String PAGES_NAV = "pages";

    private ContentPlaces() {}

    /** Where the page of a draft is shown. */
    static String preview(String path) {
        return PREVIEW + "/" + path;
    }

    /** Where a page is edited: as a form where there is one, else as text. */
    static String form(String path, String text) {
        return (TextPage.of(HeaderText.of(text)).isPresent() ? PAGES : FILES) + "/" + path;
    }
}
