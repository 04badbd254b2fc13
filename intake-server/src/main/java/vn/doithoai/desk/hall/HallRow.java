package vn.doithoai.desk.hall;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;

/**
 * A line below the form, as it is stored.
 *
 * @param at time it was typed
 * @param who topic, village and name, as far as they were told
 * @param follows number it takes up, or empty
 * @param state what has become of it, or empty while nobody has touched it
 * @param said what was answered in the hall, as it was noted, or empty
 * @param takenBack whether it counts no more
 * @param changeable whether it can be taken back or written anew here
 * @param secret of its slip, or none: handed out already, or typed by somebody else
 */
public record HallRow(
        String number,
        String address,
        int revision,
        String at,
        String who,
        String text,
        String follows,
        String state,
        String said,
        boolean takenBack,
        boolean changeable,
        @Nullable String secret) {

    static HallRow of(Question question, @Nullable String secret, DeskParts parts) {
        Submission sent = question.submission();
        CatalogueWords words = parts.words();
        StringBuilder who = new StringBuilder();
        add(who, CatalogueWords.ifAny(question.state().topic(), words::topic));
        add(who, CatalogueWords.ifAny(sent.village(), words::village));
        add(who, sent.contact().name());
        Stage stage = question.state().stage();
        return new HallRow(
                question.number().toString(),
                Addresses.deskQuestion(question.number()),
                question.revision(),
                parts.wording().time(question.received().act().at().toLocalTime()),
                who.toString(),
                sent.text(),
                Objects.toString(question.received().follows(), ""),
                stage == Stage.RECEIVED ? "" : parts.wording().label(stage),
                HallNote.last(question, parts.wording()),
                isTakenBack(question),
                stage == Stage.RECEIVED,
                stage == Stage.WITHDRAWN ? null : secret);
    }

    static boolean isTakenBack(Question question) {
        return question.state().stage() == Stage.WITHDRAWN;
    }

    /** Whether it is one of the opinions of the session. */
    public boolean counts() {
        return !takenBack;
    }

    private static void add(StringBuilder who, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            who.append(who.length() == 0 ? "" : " · ").append(part);
        }
    }
}
