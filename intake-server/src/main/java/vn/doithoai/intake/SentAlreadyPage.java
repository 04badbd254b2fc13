package vn.doithoai.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.FormField;
import vn.doithoai.view.FormNames;

/**
 * The choice where one sending came twice with different words: nothing was stored of the second, and both stand beside each
 * other.
 *
 * @param rows what differs
 * @param hidden the second as it was sent, with {@code token} to send it as a question of its own
 * @param sentToken token of the first, which opens its receipt
 */
public record SentAlreadyPage(
        String number,
        String receivedAt,
        List<Row> rows,
        List<Forms.Hidden> hidden,
        String token,
        String sentToken,
        String honeypot) {

    /** Told on the receipt neither: who comes back to an open page need not be the asker. */
    private static final Set<Field> CONTACT = EnumSet.of(Field.NAME, Field.PHONE, Field.EMAIL, Field.POSTAL_ADDRESS);

    public SentAlreadyPage {
        rows = List.copyOf(rows);
        hidden = List.copyOf(hidden);
    }

    /** One answer, as it was sent first and as it came now. */
    public record Row(String label, String first, String now) {}

    static SentAlreadyPage of(IntakeParts parts, SubmissionForm form, Submission now, Receipt first, String sentToken) {
        return new SentAlreadyPage(
                first.number().toString(),
                parts.wording().dateTime(first.enteredAt()),
                rows(parts, first.question().submission(), now),
                Forms.hidden(form),
                parts.tokens().issue(),
                sentToken,
                FormNames.HONEYPOT);
    }

    private static List<Row> rows(IntakeParts parts, Submission first, Submission now) {
        CatalogueWords words = new CatalogueWords(parts.wording(), parts.programme());
        String empty = parts.wording().get("check.empty");
        List<Row> rows = new ArrayList<>();
        for (FormField field : FormField.all()) {
            String before = Objects.requireNonNullElse(field.shown().in(SubmissionForm.of(first), words), empty);
            String after = Objects.requireNonNullElse(field.shown().in(SubmissionForm.of(now), words), empty);
            if (field.field() == Field.TEXT || !before.equals(after)) {
                String told = CONTACT.contains(field.field()) ? parts.wording().get("sent-already.contact") : before;
                rows.add(new Row(parts.wording().get(field.label()), told, after));
            }
        }
        return rows;
    }
}
