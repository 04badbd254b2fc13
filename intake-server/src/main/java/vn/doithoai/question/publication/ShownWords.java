package vn.doithoai.question.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;

/**
 * What readers see of the asker: the words that can be taken away again. A site that shows others than may be shown now is
 * not shown to anybody any more.
 *
 * @param village id of the catalogue, or none: not given, or not shown
 * @param collective who asks together with the asker, shown as the village is
 * @param askerName only with the asker's own separate consent
 */
public record ShownWords(
        String title,
        String text,
        @Nullable String village,
        PublishedQuestion.@Nullable CollectiveShown collective,
        @Nullable String askerName) {

    /** The words of a question whose public text is this. */
    static ShownWords of(Question question, QuestionState state, PublicText shown) {
        boolean named = question.submission().consent().publishName() && !state.nameWithdrawn();
        return new ShownWords(
                shown.title(),
                shown.text(),
                shown.showVillage() ? state.origin().village() : null,
                collective(state.origin().collective(), shown.showVillage()),
                named ? question.submission().contact().name() : null);
    }

    /** How many they are is told of whoever they are; who and from where, only with the village. */
    private static PublishedQuestion.@Nullable CollectiveShown collective(Submission.Collective all, boolean named) {
        PublishedQuestion.CollectiveShown shown = new PublishedQuestion.CollectiveShown(
                named ? all.name() : null, all.people(), named ? all.villages() : List.of());
        return shown.isNone() ? null : shown;
    }

    /**
     * What may be shown of a question now: its words and each of its files under a name of its own, as digests. What a site
     * shows beyond it is not to be shown any more.
     */
    public static Map<String, String> digests(Question whole) {
        Question question = whole.confirmed();
        QuestionState state = question.state();
        PublicText text = state.visibility().showsText() ? state.publicText() : null;
        return text == null
                ? Map.of()
                : digests(question.number(), of(question, state, text), PublicFiles.of(question));
    }

    /** The same of what a site made of it shows. */
    public static Map<String, String> digests(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return content == null
                ? Map.of()
                : digests(
                        question.number(),
                        new ShownWords(
                                content.title(),
                                content.text(),
                                content.village(),
                                content.collective(),
                                content.askerName()),
                        content.files());
    }

    private static Map<String, String> digests(QuestionNumber number, ShownWords words, List<FileShown> files) {
        Map<String, String> digests = new TreeMap<>();
        digests.put(number.toString(), words.digest());
        files.forEach(file -> digests.put(number + "/" + file.sha256(), file.sha256()));
        return digests;
    }

    /** Tells these words from others without repeating them. */
    private String digest() {
        return Sha256.hex(String.join(
                "\u0000",
                title,
                text,
                Objects.requireNonNullElse(village, ""),
                collective == null ? "" : collective.toString(),
                Objects.requireNonNullElse(askerName, "")));
    }
}
