package vn.doithoai.question.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.PublicText;
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

    /** What may be shown of a question now, or nothing. */
    public static Optional<ShownWords> of(Question whole) {
        Question question = whole.confirmed();
        QuestionState state = question.state();
        return state.visibility().showsText()
                ? Optional.ofNullable(state.publicText()).map(shown -> of(question, state, shown))
                : Optional.empty();
    }

    /** What a site made of it shows, or nothing. */
    public static Optional<ShownWords> of(PublishedQuestion question) {
        return Optional.ofNullable(question.content())
                .map(content -> new ShownWords(
                        content.title(), content.text(), content.village(), content.collective(), content.askerName()));
    }

    /** Tells these words from others without repeating them. */
    public String digest() {
        return Sha256.hex(String.join(
                "\u0000",
                title,
                text,
                Objects.requireNonNullElse(village, ""),
                collective == null ? "" : collective.toString(),
                Objects.requireNonNullElse(askerName, "")));
    }
}
