package vn.doithoai.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.FileShown;
import vn.doithoai.site.share.SharePicture;

/** What one build is to make: which pages there are, and how each comes to its text. Knows nothing of files written. */
public interface SitePlan {

    /** Pages that are made of no content file. */
    List<PublicPage> pages();

    /** Pages of content files; JBake must find exactly these. */
    List<ContentPage> documents();

    /** The numbers of the feed, by year of receipt. */
    Map<Integer, Set<String>> numbersByYear();

    /** What the manifest says of the whole: the day, the head of the ledger, counts; JSON values in their order. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    /** The files of questions that everybody may have. */
    default List<QuestionFile> questionFiles() {
        return List.of();
    }

    /** Pictures of what links lead to, drawn for this build. */
    default List<SharePicture> pictures() {
        return List.of();
    }

    /** A file of a question. */
    record QuestionFile(QuestionNumber number, FileShown file) {}

    /** What each question shows, as digests; a question that shows none of its words is not there. */
    default Map<String, String> shownWords() {
        return Map.of();
    }
}
