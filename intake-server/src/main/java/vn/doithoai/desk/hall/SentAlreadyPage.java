package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.FormField;
import vn.doithoai.view.FormNames;
import vn.doithoai.view.Words;

/**
 * The choice where one form was sent twice with different words: nothing was stored of the second, and both stand beside each
 * other.
 *
 * @param rows what differs
 * @param hidden the second as it was sent, with {@code token} to store it as a question of its own
 * @param earlierToken of the first, whose slip can be had again
 */
public record SentAlreadyPage(
        DeskBar desk,
        String number,
        String address,
        String receivedAt,
        List<Row> rows,
        List<Hidden> hidden,
        String token,
        String earlierToken) {

    /** The button that drops the second, and the name of the first one's token beside it. */
    static final String KEEP = "giu";

    static final String EARLIER = "ma-phieu-truoc";

    private static final Set<String> OF_THIS_PAGE = Set.of(Signed.CSRF, FormNames.TOKEN, EARLIER, KEEP, Unsent.OPENING);

    public SentAlreadyPage {
        rows = List.copyOf(rows);
        hidden = List.copyOf(hidden);
    }

    /** One answer, as it was stored and as it came now. */
    public record Row(String label, String first, String now) {}

    /** A field that is carried along. */
    public record Hidden(String name, String value) {}

    static SentAlreadyPage of(
            Context ctx,
            Signed who,
            DeskParts parts,
            Receipt first,
            EntryCheck.Good now,
            String earlierToken,
            String token,
            Unsent.Typing typing) {
        List<Hidden> hidden = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (!OF_THIS_PAGE.contains(name)) {
                values.forEach(value -> hidden.add(new Hidden(name, value)));
            }
        });
        return new SentAlreadyPage(
                DeskBar.of(who, parts.wording(), "").with(typing),
                first.number().toString(),
                Addresses.deskQuestion(first.number()),
                parts.wording().dateTime(first.enteredAt()),
                rows(parts, first, now),
                hidden,
                token,
                earlierToken);
    }

    /** Whether this is what was stored, so that it is one sending that came twice. */
    static boolean isSame(Receipt stored, EntryCheck.Good now) {
        TriageEvent.Received received = stored.question().received();
        return stored.question().submission().equals(now.submission())
                && received.channel() == now.channel()
                && received.on().equals(now.on())
                && Objects.equals(received.follows(), now.follows())
                && Objects.equals(received.takenBy(), now.takenBy());
    }

    private static List<Row> rows(DeskParts parts, Receipt stored, EntryCheck.Good now) {
        CatalogueWords words = parts.words();
        String empty = parts.wording().get("check.empty");
        Submission first = stored.question().submission();
        List<Row> rows = new ArrayList<>();
        for (FormField field : FormField.all()) {
            String before = Objects.requireNonNullElse(field.shown().in(SubmissionForm.of(first), words), empty);
            String after =
                    Objects.requireNonNullElse(field.shown().in(SubmissionForm.of(now.submission()), words), empty);
            if (rows.isEmpty() || !before.equals(after)) {
                rows.add(new Row(parts.wording().get(field.label()), before, after));
            }
        }
        TriageEvent.Received received = stored.question().received();
        Words wording = parts.wording();
        if (received.channel() != now.channel()) {
            rows.add(new Row(
                    wording.get("desk.input." + Entry.CHANNEL),
                    wording.label(received.channel()),
                    wording.label(now.channel())));
        }
        if (!received.on().equals(now.on())) {
            rows.add(new Row(
                    wording.get("desk.input." + Entry.DAY), wording.date(received.on()), wording.date(now.on())));
        }
        if (!Objects.equals(received.follows(), now.follows())) {
            rows.add(new Row(
                    wording.get("desk.input." + Entry.FOLLOWS),
                    Objects.toString(received.follows(), empty),
                    Objects.toString(now.follows(), empty)));
        }
        return rows;
    }
}
