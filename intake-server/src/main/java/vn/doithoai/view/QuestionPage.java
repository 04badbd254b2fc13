package vn.doithoai.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.view.markdown.SafeMarkdown;

/**
 * Everything the page of one question shows; parts that do not apply are null or empty.
 *
 * @param stands how it stands, in one sentence, or none: it ended without an answer, or its text is hidden
 * @param follows the earlier question that it takes up, or none; {@code followedBy} those that take it up
 * @param restoring that its record cannot be read now, or none
 * @param hiddenReason why the text is not shown, or none where it is
 */
public record QuestionPage(
        String number,
        String address,
        String title,
        QuestionCard.StatusTag tag,
        @Nullable String stands,
        @Nullable String outcome,
        String receivedIso,
        List<Row> facts,
        List<String> text,
        boolean summary,
        @Nullable String restoring,
        @Nullable String hiddenReason,
        @Nullable Link mergedInto,
        List<Link> merged,
        @Nullable Link follows,
        List<Link> followedBy,
        @Nullable AnswerView answer,
        List<PromiseView> promises,
        List<List<Row>> studies,
        List<List<Row>> forwards,
        List<CorrectionView> corrections,
        List<EarlierAnswer> earlier,
        List<FileView> files,
        List<Row> timeline,
        @Nullable DeadlineBar bar,
        ClockView clock,
        String seal,
        String ledgerHash) {

    /** A term and what is said of it, with a link where there is a page. */
    public record Row(String term, String text, @Nullable String link) {
        public Row(String term, String text) {
            this(term, text, null);
        }

        /** The same with other words. */
        public Row withText(String changed) {
            return new Row(term, changed, link);
        }
    }

    /**
     * The answer that stands.
     *
     * @param details HTML made by {@link SafeMarkdown}, or none
     * @param onIso the day for machines
     */
    public record AnswerView(
            List<String> shortAnswer,
            @Nullable String details,
            String answeredBy,
            String on,
            String onIso,
            boolean inSession,
            String kinds,
            List<LegalView> legalBasis) {}

    /** One legal text. */
    public record LegalView(String text, @Nullable String link) {}

    /**
     * A file that can be had.
     *
     * @param of what it belongs to
     * @param address none where its bytes are not there now
     * @param told what kind it is and how large, or why it cannot be had
     * @param text what a picture of a paper says, in paragraphs; empty where nobody wrote it down
     */
    public record FileView(
            String title,
            String of,
            @Nullable String address,
            String told,
            boolean picture,
            boolean scan,
            List<String> text) {}

    /** A promise with how it stands. */
    public record PromiseView(
            String text,
            String madeOn,
            String responsible,
            String due,
            QuestionCard.@Nullable StatusTag tag,
            @Nullable DeadlineBar bar,
            List<Row> progress) {}

    /**
     * A correction with the words it replaced.
     *
     * @param by post of who decided, or none
     */
    public record CorrectionView(
            String on, String reason, @Nullable String by, List<String> former) {}

    /**
     * An answer that a later one replaced.
     *
     * @param why when and by whom the question was taken up again
     */
    public record EarlierAnswer(String title, AnswerView answer, String why) {}

    /** How the due date was counted. */
    public record ClockView(String words, List<Row> rows, List<String> earlier) {}
}
