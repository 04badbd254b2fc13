package vn.doithoai.site;

import java.util.function.UnaryOperator;

/**
 * The page of a content file: JBake makes HTML of the Markdown, the page is made around it.
 *
 * @param address of the page
 * @param path of the file below the content folder
 * @param inputs everything the text depends on, the file among it
 * @param maker of the page's text from the HTML of the file; called from any thread
 */
public record ContentPage(String address, String path, Inputs inputs, UnaryOperator<String> maker) {

    /** The page around the HTML of its file. */
    public String text(String body) {
        return maker.apply(body);
    }
}
