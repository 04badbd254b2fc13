package vn.doithoai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import vn.doithoai.dialogue.ContentFile;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.view.markdown.OfficeMarkdown;

/** Makes the page of a content file from a text that is not in the folder yet, as a build would, which alone has JBake. */
public final class PageOfText {

    private PageOfText() {}

    /**
     * The page.
     *
     * @param document that the plan of a build with this text has for the file
     * @throws UncheckedIOException when the files beside the pages cannot be read
     */
    public static Optional<String> html(ContentPage document, String text, Path content, SiteMessages messages) {
        return ContentFile.read(document.path(), text, new ArrayList<>())
                .flatMap(file -> OfficeMarkdown.pageHtml(file.body()))
                .map(body -> document.text(files(content, messages).told(body)));
    }

    private static ContentFiles files(Path content, SiteMessages messages) {
        try {
            return ContentFiles.read(content, messages, new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
