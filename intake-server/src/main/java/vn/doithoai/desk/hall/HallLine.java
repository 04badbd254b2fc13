package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.doithoai.base.Codes;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.view.FormNames;

/**
 * One line as it was typed in the hall.
 *
 * @param typed by the name of the field, no field empty
 */
record HallLine(Map<String, String> typed) {

    /** Made where the line was begun: the same mark is the same line, however often it is sent. */
    static final String MARK = "ma-dong";

    static final String TOPIC = "linh-vuc-nhanh";
    static final String VILLAGE = "thon-nhanh";
    static final String TEXT = FormNames.of(SubmissionForm.Field.TEXT);
    static final String NAME = FormNames.of(SubmissionForm.Field.NAME);
    static final String GROUP = "nhom-nhanh";
    static final String KIND = FormNames.of(SubmissionForm.Field.KIND);
    static final String DAY = Entry.DAY;
    static final String FOLLOWS = Entry.FOLLOWS;
    /** Number of the line this one is written instead of. */
    static final String INSTEAD = "thay-cho";

    /** What was answered to a line, typed beside it; typed as a topic it is of the last line. */
    static final String SAID = "tra-loi-nhanh";

    /** Typed as a topic: goes on with the line before, or with the number after it. */
    static final String GOES_ON = "+";

    private static final List<String> NAMES =
            List.of(MARK, TOPIC, VILLAGE, TEXT, NAME, GROUP, KIND, DAY, FOLLOWS, INSTEAD);

    HallLine {
        typed = Map.copyOf(typed);
    }

    static HallLine read(Context ctx) {
        Map<String, String> typed = new HashMap<>();
        for (String name : NAMES) {
            typed.put(name, Objects.requireNonNullElse(ctx.formParam(name), "").strip());
        }
        String said = Objects.requireNonNullElse(ctx.formParam(SAID), "").strip();
        if (!said.isEmpty()) {
            typed.put(TOPIC, said.startsWith(HallNote.BEGINS) ? said : HallNote.BEGINS + said);
        }
        typed.values().removeIf(String::isEmpty);
        return new HallLine(typed);
    }

    /** The next one, of the kind that goes without saying. */
    static HallLine empty(String day) {
        return new HallLine(Map.of(KIND, Codes.of(Kind.PETITION), DAY, day));
    }

    /** What was stored, to be written anew. */
    static HallLine of(Submission stored, String day, String number, String topic, String village) {
        Map<String, String> typed = new HashMap<>();
        typed.put(TOPIC, topic);
        typed.put(VILLAGE, village);
        typed.put(TEXT, stored.text());
        typed.put(NAME, Objects.requireNonNullElse(stored.contact().name(), ""));
        typed.put(
                GROUP,
                stored.groups().stream().map(Codes::of).sorted().findFirst().orElse(""));
        typed.put(KIND, Codes.of(stored.kind()));
        typed.put(DAY, day);
        typed.put(INSTEAD, number);
        typed.values().removeIf(String::isEmpty);
        return new HallLine(typed);
    }

    HallLine with(String name, String value) {
        Map<String, String> changed = new HashMap<>(typed);
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return new HallLine(changed);
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }
}
