package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.Direction;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Field;

/**
 * How many minutes were spoken by kind, beside what the programme planned (S52, S53); kept with the session. A clock in the browser counts
 * them where it is pressed at each change, and anybody can type them from the minutes.
 */
final class SpokenPages {

    static final String PATH = HallBook.PATH + "-gio";

    /** Rows of the session's file: kind and minutes. */
    private static final String KEY = "spoken";

    /** What is told, the people's words, and the answers, in the order of the keys of the clock. */
    private static final List<String> KINDS = List.of("presented", "people", "answers");

    private static final String FIELD = "phut-";
    private static final int DIGITS = 4;

    private final DeskParts parts;
    private final HallBook book;
    private final ContentSaver saver;

    SpokenPages(DeskParts parts, HallBook book) {
        this.parts = parts;
        this.book = book;
        this.saver = new ContentSaver(parts);
    }

    /** What was planned and what was spoken of one kind, in words. */
    public record Row(String kind, String planned, String spoken) {}

    /**
     * The minutes of a session.
     *
     * @param verdict whether the people had no less time than the presentations, or empty while nothing is known
     * @param problems of the file of the session
     */
    public record SpokenPage(
            DeskBar desk,
            String id,
            String title,
            String account,
            String revision,
            List<Field> fields,
            List<Row> rows,
            String verdict,
            List<String> problems) {
        public SpokenPage {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    void add(DeskRouter router) {
        router.get(PATH + "/{phien}", Permission.EDIT_CONTENT, (ctx, who) -> {
            DialogueSession session = book.session(ctx.pathParam("phien"));
            Stored file = file(session);
            show(ctx, who, session, stored(file), Map.of(), file.revision(), List.of());
        });
        router.post(PATH + "/{phien}", Permission.EDIT_CONTENT, this::save);
    }

    private Stored file(DialogueSession session) {
        return parts.contentFiles().find("lich/" + session.id() + ".md").orElseThrow(NotFoundResponse::new);
    }

    /** As they stand in the file, by kind. */
    private static Map<String, String> stored(Stored file) {
        Map<String, String> minutes = new HashMap<>();
        HeaderText.of(file.text()).values(KEY).forEach(row -> {
            List<String> two = HeaderText.parts(row, 2);
            minutes.put(two.get(0), two.get(1));
        });
        return minutes;
    }

    private void save(Context ctx, Signed who) {
        DialogueSession session = book.session(ctx.pathParam("phien"));
        Map<String, String> typed = new HashMap<>();
        Map<String, String> errors = new HashMap<>();
        List<String> rows = new ArrayList<>();
        for (String kind : KINDS) {
            String minutes =
                    Objects.requireNonNullElse(ctx.formParam(FIELD + kind), "").strip();
            typed.put(kind, minutes);
            if (!minutes.isEmpty() && !isMinutes(minutes)) {
                errors.put(kind, parts.wording().get("desk.hall.bad-minutes"));
            } else if (!minutes.isEmpty()) {
                rows.add(HeaderText.row(List.of(kind, minutes)));
            }
        }
        Stored file = file(session);
        if (!errors.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, session, typed, errors, ContentSaver.revision(ctx), List.of());
            return;
        }
        String text = HeaderText.of(file.text()).withRows(KEY, rows).text();
        Optional<ContentSaver.Failure> failure = saver.save(ctx, who, file.path(), text, PATH + "/" + session.id());
        failure.ifPresent(why -> {
            ctx.status(why.status());
            List<String> problems = new ArrayList<>(
                    why.problems().stream().map(saver::tellWithFile).toList());
            if (why.conflict() != null) {
                problems.add(parts.wording().get("desk.hall.file-changed"));
            }
            show(ctx, who, session, typed, Map.of(), why.revision(), problems);
        });
    }

    /** Of one day. */
    private static boolean isMinutes(String typed) {
        return typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= 24 * 60;
    }

    private void show(
            Context ctx,
            Signed who,
            DialogueSession session,
            Map<String, String> minutes,
            Map<String, String> errors,
            String revision,
            List<String> problems) {
        Controls inputs = new Controls(parts.wording());
        List<Field> fields = KINDS.stream()
                .map(kind -> inputs.text(
                        FIELD + kind, minutes.getOrDefault(kind, ""), DIGITS, false, "off", errors.get(kind)))
                .toList();
        ctx.html(parts.page(
                "desk/hall-spoken.ftlh",
                new SpokenPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        session.id(),
                        session.title(),
                        who.member().id(),
                        revision,
                        fields,
                        rows(session, stored(file(session))),
                        verdict(stored(file(session))),
                        problems)));
    }

    private List<Row> rows(DialogueSession session, Map<String, String> spoken) {
        int told = planned(session, Direction.ONE_WAY);
        int together = planned(session, Direction.DIALOGUE);
        return List.of(
                new Row(say("desk.hall.spoken.presented"), minutes(told), spoken(spoken, "presented")),
                new Row(say("desk.hall.spoken.together"), minutes(together), together(spoken)),
                new Row(say("desk.hall.spoken.people"), "", spoken(spoken, "people")),
                new Row(say("desk.hall.spoken.answers"), "", spoken(spoken, "answers")));
    }

    private static int planned(DialogueSession session, Direction direction) {
        return session.agenda().stream()
                .filter(item -> item.direction() == direction)
                .mapToInt(item -> Objects.requireNonNullElse(item.minutes(), 0))
                .sum();
    }

    private String spoken(Map<String, String> spoken, String kind) {
        String minutes = spoken.getOrDefault(kind, "");
        return isMinutes(minutes) ? minutes(Integer.parseInt(minutes)) : "";
    }

    private String together(Map<String, String> spoken) {
        return spoken.containsKey("people") || spoken.containsKey("answers")
                ? minutes(count(spoken, "people") + count(spoken, "answers"))
                : "";
    }

    private static int count(Map<String, String> spoken, String kind) {
        String minutes = spoken.getOrDefault(kind, "");
        return isMinutes(minutes) ? Integer.parseInt(minutes) : 0;
    }

    private String verdict(Map<String, String> spoken) {
        if (!spoken.keySet().containsAll(KINDS)) {
            return "";
        }
        int together = count(spoken, "people") + count(spoken, "answers");
        int told = count(spoken, "presented");
        return parts.wording()
                .get(together >= told ? "desk.hall.spoken.enough" : "desk.hall.spoken.short", together, told);
    }

    private String minutes(int minutes) {
        return minutes == 0 ? "" : parts.wording().get("desk.hall.minutes", minutes);
    }

    private String say(String key) {
        return parts.wording().get(key);
    }
}
