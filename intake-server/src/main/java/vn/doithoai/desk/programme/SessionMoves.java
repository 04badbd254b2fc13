package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.base.Codes;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.DialogueSession.State;
import vn.doithoai.question.PlainText;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;

/** What a session can become next, what it lacks for that, and how it becomes it. */
final class SessionMoves {

    static final String PATH = "/can-bo/phien-trang-thai";

    private static final String TO = "den";

    /** What can follow, by hand of the office; a slip is mended by bringing the former text back. */
    private static final Map<State, List<State>> NEXT = Map.of(
            State.PLANNED, List.of(State.ANNOUNCED, State.POSTPONED, State.CANCELLED),
            State.ANNOUNCED, List.of(State.OPEN, State.HELD, State.POSTPONED, State.CANCELLED),
            State.OPEN, List.of(State.HELD, State.POSTPONED, State.CANCELLED),
            State.MOVED, List.of(State.HELD, State.POSTPONED, State.CANCELLED),
            State.POSTPONED, List.of(State.ANNOUNCED, State.CANCELLED),
            State.HELD, List.of(State.REPORTED),
            State.REPORTED, List.of(State.CLOSED),
            State.CLOSED, List.of(),
            State.CANCELLED, List.of());

    private final DeskParts parts;
    private final ContentSaver saver;

    SessionMoves(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
    }

    /**
     * Something a session can become.
     *
     * @param missing what it lacks, each with where to fill it in; empty: the button is there
     * @param fields why, where that must be said
     */
    public record Move(String to, String label, List<Link> missing, List<Field> fields) {
        public Move {
            missing = List.copyOf(missing);
            fields = List.copyOf(fields);
        }
    }

    /** A move that was not made, with what was typed and what is wrong with it. */
    record Refused(HttpStatus status, String to, String typed, String words) {}

    /** Nothing was tried. */
    Refused none() {
        return new Refused(HttpStatus.OK, "", "", "");
    }

    /** What the session can become. */
    List<Move> of(Stored file, Refused refused) {
        HeaderText text = HeaderText.of(file.text());
        State now = Codes.find(State.class, text.value("state")).orElse(State.CANCELLED);
        return NEXT.getOrDefault(now, List.of()).stream()
                .map(to -> move(file.path(), text, to, refused))
                .toList();
    }

    private Move move(String path, HeaderText text, State to, Refused refused) {
        boolean tried = refused.to().equals(Codes.of(to));
        List<Field> fields = needsReason(to)
                ? List.of(new Field(
                        "ly-do-" + Codes.of(to),
                        "text",
                        parts.wording().get("desk.session.why"),
                        null,
                        tried && !refused.words().isEmpty() ? refused.words() : null,
                        tried ? refused.typed() : "",
                        300,
                        "off",
                        true,
                        List.of()))
                : List.of();
        return new Move(
                Codes.of(to),
                parts.wording().get("desk.session.to." + Codes.of(to)),
                missing(path, changed(text, to, "-"), to),
                fields);
    }

    private static boolean needsReason(State to) {
        return to == State.POSTPONED || to == State.CANCELLED;
    }

    private static HeaderText changed(HeaderText text, State to, String reason) {
        HeaderText changed = text.with("state", Codes.of(to));
        return needsReason(to) ? changed.with("reason", reason) : changed;
    }

    private List<Link> missing(String path, HeaderText text, State to) {
        String page = SessionPages.PATH + "/" + path.replaceFirst("^lich/", "").replaceFirst("\\.md$", "");
        List<Link> missing = new ArrayList<>();
        for (ContentProblem problem : parts.contentFiles().check(path, text.text())) {
            String key =
                    problem.key().equals("content.missing-key") ? problem.args().get(0) : keyOf(problem, text);
            Optional<SessionSection> section = SessionSection.holding(key);
            String words = problem.key().equals("content.missing-key")
                    ? parts.wording().get("desk.content.missing", named(key))
                    : parts.wording().get(problem.key(), problem.args().toArray());
            missing.add(new Link(
                    words, section.map(part -> page + "/" + part.slug()).orElse(page)));
        }
        if (to == State.HELD && !hasCome(text)) {
            missing.add(
                    new Link(parts.wording().get("desk.session.not-yet"), page + "/" + SessionSection.POINTS.slug()));
        }
        return missing;
    }

    private static String keyOf(ContentProblem problem, HeaderText text) {
        return problem.key().equals("content.document-needed")
                ? "document.1"
                : text.keyOn(problem.line()).orElse("");
    }

    /** What a key is called on the form. */
    private String named(String key) {
        return SessionSection.ALL.stream()
                .flatMap(section -> section.inputs().stream())
                .filter(input -> input.key().equals(key))
                .map(Input::name)
                .findFirst()
                .map(name -> parts.wording().get("desk.content." + name))
                .orElse(key);
    }

    private boolean hasCome(HeaderText text) {
        String today = parts.today().toString();
        return text.values("point").stream()
                .map(row -> HeaderText.parts(row, 6).get(2))
                .anyMatch(day -> !day.isEmpty() && day.compareTo(today) <= 0);
    }

    /** Moves the session on, or tells why not. */
    Optional<Refused> move(Context ctx, Signed who, Stored file, String next) {
        String asked = Objects.requireNonNullElse(ctx.formParam(TO), "");
        HeaderText text = HeaderText.of(file.text());
        State now = Codes.find(State.class, text.value("state")).orElse(State.CANCELLED);
        Optional<State> to = Codes.find(State.class, asked)
                .filter(state -> NEXT.getOrDefault(now, List.of()).contains(state));
        if (to.isEmpty()) {
            return Optional.of(new Refused(HttpStatus.CONFLICT, "", "", ""));
        }
        String reason = PlainText.line(Objects.requireNonNullElse(ctx.formParam("ly-do-" + asked), ""));
        boolean silent = needsReason(to.get()) && reason.isEmpty();
        HeaderText changed = changed(text, to.get(), reason);
        if (silent || !missing(file.path(), changed, to.get()).isEmpty()) {
            String words = silent ? parts.wording().get("desk.session.why-missing") : "";
            return Optional.of(new Refused(HttpStatus.UNPROCESSABLE_CONTENT, asked, reason, words));
        }
        if (to.get() == State.ANNOUNCED && now == State.POSTPONED) {
            changed = changed.with("state", Codes.of(State.MOVED))
                    .with("rescheduled", parts.today().toString());
        }
        return saver.save(ctx, who, file.path(), changed.text(), next)
                .map(failure -> new Refused(failure.status(), asked, reason, ""));
    }
}
