package vn.doithoai.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one build is to make: which pages there are, and how each comes to its text. Knows nothing of files written. */
interface SitePlan {

    /**
     * A page that is not a JBake document.
     *
     * @param address as a reader types it, {@code /hoi-dap/}
     * @param text made when it is its turn, so that no more than a few pages are in memory
     */
    record Page(String address, Text text) {}

    /** Makes the text of a page; called from any thread. */
    @FunctionalInterface
    interface Text {
        String make();
    }

    /**
     * A content file as JBake hands it to its template.
     *
     * @param address of its page
     * @param body HTML that JBake made of its Markdown
     */
    record Baked(String address, Path source, String type, String body) {}

    List<Page> pages();

    /** Content file by address; JBake must find exactly these. */
    Map<String, Path> documents();

    /** The text of a JBake document's page. */
    String text(Baked document);

    /** The numbers of the feed, by year of receipt. */
    Map<Integer, Set<String>> numbersByYear();

    /** What the manifest says of the whole: the day, the head of the ledger, counts; JSON values in their order. */
    default Map<String, Object> facts() {
        return Map.of();
    }
}
