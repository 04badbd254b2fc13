package vn.doithoai.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.view.Field;
import vn.doithoai.view.QuestionPage;

/**
 * An asker's own question: how it stands, what was sent and said, and what can be done now.
 *
 * @param secret as it was proved, carried in hidden fields and never in an address
 * @param revision what the page shows; an act on an older one changes nothing
 * @param done what was just done, or none
 * @param problem why the last act was not done, or none
 * @param written what was typed for an act that is no longer possible, or none
 * @param askedBack what the office wants to know, or none
 * @param unclear why the asker cannot say "still unclear", or none
 */
public record AskerPage(
        String title,
        String number,
        String secret,
        int revision,
        @Nullable String done,
        @Nullable String problem,
        @Nullable String written,
        QuestionPage question,
        @Nullable String askedBack,
        List<QuestionPage.Row> letter,
        List<QuestionPage.Row> sent,
        List<QuestionPage.Row> said,
        @Nullable String unclear,
        List<ActForm> acts) {

    public AskerPage {
        letter = List.copyOf(letter);
        sent = List.copyOf(sent);
        said = List.copyOf(said);
        acts = List.copyOf(acts);
    }

    /** All wrong fields, for the summary. */
    public List<Field> errors() {
        return acts.stream()
                .flatMap(act -> act.fields().stream())
                .filter(field -> field.error() != null)
                .toList();
    }

    /**
     * The form of one act.
     *
     * @param open whether it is shown unfolded
     */
    public record ActForm(String slug, String title, String hint, String button, List<Field> fields, boolean open) {
        public ActForm {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The door: asks for number and secret.
     *
     * @param problem what is wrong beside the fields, or none
     */
    public record Door(
            String title, List<Field> fields, @Nullable String problem) {
        public Door {
            fields = List.copyOf(fields);
        }

        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }
}
