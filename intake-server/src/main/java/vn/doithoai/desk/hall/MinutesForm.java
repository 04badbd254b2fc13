package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.life.SignedMinutes;
import vn.doithoai.view.Field;

/**
 * The signed minutes of a session as they are named: a document of the session, or what stands on the paper.
 *
 * @param typed by the name of the field; empty before anybody typed
 * @param errors a sentence by the name of the field
 */
record MinutesForm(String session, Map<String, String> typed, Map<String, String> errors) {

    static final String PAPER = "van-ban-bien-ban";
    static final String TITLE = "bien-ban";
    static final String DAY = "ngay-ky";
    static final String SIGNER = "nguoi-ky";

    private static final int LINE = 200;
    private static final int DAY_LENGTH = 20;

    MinutesForm {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    static MinutesForm empty(String session) {
        return new MinutesForm(session, Map.of(), Map.of());
    }

    static MinutesForm read(Context ctx, String session) {
        Map<String, String> typed = new HashMap<>();
        for (String name : List.of(PAPER, TITLE, DAY, SIGNER)) {
            typed.put(
                    name,
                    Objects.requireNonNullElse(ctx.formParam(named(name, session)), "")
                            .strip());
        }
        return new MinutesForm(session, typed, Map.of());
    }

    /** The same field stands once for each session of the page. */
    private static String named(String name, String session) {
        return name + "-" + session;
    }

    private String value(String name) {
        return typed.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return typed.values().stream().allMatch(String::isEmpty);
    }

    MinutesForm withError(String name, String sentence) {
        Map<String, String> more = new HashMap<>(errors);
        more.putIfAbsent(name, sentence);
        return new MinutesForm(session, typed, more);
    }

    private static List<DialogueSession.Document> papers(DeskParts parts, String session) {
        return parts.programme().session(session).map(DialogueSession::documents).orElse(List.of()).stream()
                .filter(document -> document.kind() == DialogueSession.DocumentKind.MINUTES)
                .toList();
    }

    private Optional<DialogueSession.Document> chosen(DeskParts parts) {
        return papers(parts, session).stream()
                .filter(document -> document.label().equals(value(PAPER)))
                .findFirst();
    }

    /** With what is wrong; what the document of the session says itself need not be typed. */
    MinutesForm checked(DeskParts parts) {
        MinutesForm checked = this;
        for (String name : List.of(TITLE, SIGNER)) {
            boolean missing =
                    name.equals(TITLE) ? title(parts).isEmpty() : value(name).isEmpty();
            if (missing) {
                checked = checked.withError(name, say(parts, "desk.error.missing", name));
            } else if (PlainText.length(value(name)) > LINE) {
                checked = checked.withError(name, parts.wording().get("desk.error.too-long", label(parts, name), LINE));
            }
        }
        if (day(parts).isEmpty()) {
            String key = value(DAY).isEmpty() ? "desk.error.missing" : "desk.error.day";
            checked = checked.withError(DAY, say(parts, key, DAY));
        }
        return checked;
    }

    private String title(DeskParts parts) {
        return value(TITLE).isEmpty()
                ? chosen(parts).map(DialogueSession.Document::label).orElse("")
                : value(TITLE);
    }

    private Optional<LocalDate> day(DeskParts parts) {
        return value(DAY).isEmpty()
                ? chosen(parts).flatMap(document -> Optional.ofNullable(document.date()))
                : Days.read(value(DAY));
    }

    /** Only of what was checked and has no mistake; none where nothing was typed. */
    @Nullable
    SignedMinutes minutes(DeskParts parts) {
        return isEmpty() ? null : new SignedMinutes(title(parts), day(parts).orElseThrow(), value(SIGNER));
    }

    List<Field> fields(DeskParts parts, boolean required) {
        Controls inputs = new Controls(parts.wording());
        List<Field> fields = new ArrayList<>();
        List<Field.Option> papers = new ArrayList<>();
        papers.add(new Field.Option(
                "", inputs.say("desk.minutes.no-document"), value(PAPER).isEmpty()));
        papers(parts, session)
                .forEach(document -> papers.add(new Field.Option(
                        document.label(), document.label(), document.label().equals(value(PAPER)))));
        if (papers.size() > 1) {
            fields.add(inputs.choice(PAPER, named(PAPER, session), "select", papers, errors.get(PAPER)));
        }
        boolean typedTitle = required && papers.size() == 1;
        fields.add(inputs.text(TITLE, named(TITLE, session), value(TITLE), LINE, typedTitle, errors.get(TITLE)));
        fields.add(inputs.text(DAY, named(DAY, session), value(DAY), DAY_LENGTH, typedTitle, errors.get(DAY)));
        fields.add(inputs.text(SIGNER, named(SIGNER, session), value(SIGNER), LINE, required, errors.get(SIGNER)));
        return fields;
    }

    private static String label(DeskParts parts, String name) {
        return parts.wording().get("desk.input." + name);
    }

    private static String say(DeskParts parts, String key, String name) {
        return parts.wording().get(key, label(parts, name));
    }
}
