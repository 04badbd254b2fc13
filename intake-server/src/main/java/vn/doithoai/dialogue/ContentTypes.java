package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.base.OneLine;
import vn.doithoai.dialogue.ContentFile.Value;
import vn.doithoai.dialogue.DialogueSession.AgendaItem;
import vn.doithoai.dialogue.DialogueSession.Audience;
import vn.doithoai.dialogue.DialogueSession.Board;
import vn.doithoai.dialogue.DialogueSession.Details;
import vn.doithoai.dialogue.DialogueSession.Direction;
import vn.doithoai.dialogue.DialogueSession.Document;
import vn.doithoai.dialogue.DialogueSession.DocumentKind;
import vn.doithoai.dialogue.DialogueSession.Form;
import vn.doithoai.dialogue.DialogueSession.Legal;
import vn.doithoai.dialogue.DialogueSession.Level;
import vn.doithoai.dialogue.DialogueSession.MeetingPoint;
import vn.doithoai.dialogue.DialogueSession.Notice;
import vn.doithoai.dialogue.DialogueSession.Participant;
import vn.doithoai.dialogue.DialogueSession.State;
import vn.doithoai.dialogue.DialogueSession.Task;

/** Makes a plan, a session or a page of a content file, by the type its header names. */
final class ContentTypes {

    private static final Set<String> COMMON = Set.of("title", "type", "status", "date");
    private static final Set<String> PLAN_KEYS = Set.of("year", "number", "issued", "signer", "file");
    private static final Set<String> SESSION_KEYS = Set.of(
            "year",
            "ordinal",
            "state",
            "form",
            "month",
            "point.*",
            "chair",
            "co-chair",
            "audience",
            "participant.*",
            "agenda.*",
            "topics",
            "notice.*",
            "document.*",
            "rules",
            "delegates",
            "how-to-take-part",
            "reason",
            "rescheduled",
            "plan-published",
            "results-published",
            "results-posted",
            "results-sent",
            "purpose",
            "requirements",
            "overview",
            "questions-until",
            "live",
            "task.*",
            "legal.*",
            "spoken.*",
            "told.*",
            "script.*");

    private final ContentFile file;
    private final Catalogue catalogue;
    private final HeaderReader header;

    ContentTypes(ContentFile file, Catalogue catalogue, List<ContentProblem> problems) {
        this.file = file;
        this.catalogue = catalogue;
        this.header = new HeaderReader(file, problems);
    }

    static String planFile(String year) {
        return "ke-hoach/" + year + ".md";
    }

    static String sessionFile(String id) {
        return "lich/" + id + ".md";
    }

    void read(Consumer<Plan> plans, Consumer<DialogueSession> sessions, Consumer<Page> pages) {
        status();
        String type = header.required("type");
        switch (type) {
            case "" -> {}
            case "plan" -> plan().ifPresent(plans);
            case "session" -> session().ifPresent(sessions);
            case "guide", "notice", "document", "moved" ->
                new PageReader(file, header)
                        .page(Page.Type.valueOf(type.toUpperCase(Locale.ROOT)))
                        .ifPresent(pages);
            default -> header.problem(lineOf("type"), "content.unknown-type", type);
        }
    }

    private void status() {
        Optional<Value> status = file.value("status");
        if (status.isEmpty()) {
            header.problem(1, "content.missing-key", "status");
        } else if (!status.get().text().equals("published")) {
            header.problem(
                    status.get().line(), "content.not-published", status.get().text());
        }
    }

    private Optional<Plan> plan() {
        header.onlyKeys(union(COMMON, PLAN_KEYS));
        String title = header.required("title");
        Optional<Integer> year = requiredCount("year");
        LocalDate issued = header.date("issued");
        year.ifPresent(y -> nameFits(planFile(String.valueOf(y)), "content.plan-name"));
        String signed = wholeText();
        if (header.hasProblems() || year.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                file.path(),
                title,
                year.get(),
                header.optional("number"),
                issued,
                header.optional("signer"),
                signed,
                file.body()));
    }

    /** Where the paper itself is. */
    private @Nullable String wholeText() {
        String whole = header.optional("file");
        if (whole != null && !whole.startsWith("https://") && !whole.startsWith("/")) {
            header.problem(lineOf("file"), "content.bad-file", whole);
        }
        return whole;
    }

    private Optional<DialogueSession> session() {
        // Longer than a method should be: one line a key, read here and set below, nothing else.
        header.onlyKeys(union(COMMON, SESSION_KEYS));
        String title = header.required("title");
        Optional<Integer> year = requiredCount("year");
        Optional<Integer> ordinal = requiredCount("ordinal");
        Optional<State> state = header.choice("state", State.class);
        Optional<Form> form = header.choice("form", Form.class);
        header.required("month");
        Optional<YearMonth> month = header.month("month");
        List<MeetingPoint> points = each("point", 6, this::point);
        if (points.isEmpty()) {
            header.problem(1, "content.missing-key", "point.1");
        }
        String chair = header.required("chair");
        Set<Audience> audience = header.choices("audience", Audience.class);
        List<Participant> participants = each("participant", 4, this::participant);
        List<AgendaItem> agenda = each("agenda", 5, this::agendaItem);
        List<String> topics = header.references(
                "topics", "content.unknown-topic", id -> catalogue.topic(id).isPresent());
        List<Notice> notices = each("notice", 7, this::notice);
        List<Document> documents = each("document", 4, this::document);
        Integer delegates = header.count("delegates").orElse(null);
        LocalDate rescheduled = header.date("rescheduled");
        LocalDate planPublished = header.date("plan-published");
        LocalDate resultsPublished = header.date("results-published");
        LocalDate resultsPosted = header.date("results-posted");
        LocalDate resultsSent = header.date("results-sent");
        Details details = details();
        year.ifPresent(y -> ordinal.ifPresent(o -> nameFits(sessionFile(y + "-" + o), "content.session-name")));
        state.ifPresent(known -> complete(known, points, !notices.isEmpty()));
        lateNoticesHaveReasons(points, notices, rescheduled);
        each("told", 6, this::told);
        if (header.hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(new DialogueSession(
                file.name(),
                title,
                year.orElseThrow(),
                ordinal.orElseThrow(),
                state.orElseThrow(),
                form.orElseThrow(),
                month.orElseThrow(),
                points,
                chair,
                header.optional("co-chair"),
                audience,
                participants,
                agenda,
                topics,
                notices,
                documents,
                passage("rules"),
                delegates,
                header.optional("how-to-take-part"),
                header.optional("reason"),
                rescheduled,
                planPublished,
                resultsPublished,
                resultsPosted,
                resultsSent,
                details));
    }

    private Details details() {
        String live = header.optional("live");
        if (live != null && !live.startsWith("https://")) {
            header.problem(lineOf("live"), "content.bad-link", live);
        }
        return new Details(
                passage("purpose"),
                passage("requirements"),
                passage("overview"),
                header.date("questions-until"),
                live,
                each("task", 4, this::task),
                each("legal", 3, this::legal));
    }

    private Optional<Legal> legal(Value at, List<String> fields) {
        LocalDate date = header.date(at, fields.get(1));
        if (fields.get(1).isEmpty()) {
            header.problem(at.line(), "content.bad-date", "");
        }
        return header.choice(at, fields.get(0), LegalDuty.class)
                .flatMap(duty ->
                        Optional.ofNullable(date).map(day -> new Legal(duty, day, HeaderReader.orNull(fields.get(2)))));
    }

    private Optional<Task> task(Value at, List<String> fields) {
        LocalDate due = header.date(at, fields.get(1));
        LocalDate done = header.date(at, fields.get(3));
        return text(at, fields.get(0)).map(what -> new Task(what, due, HeaderReader.orNull(fields.get(2)), done));
    }

    private void nameFits(String path, String problemKey) {
        if (!file.path().equals(path)) {
            header.problem(1, problemKey, path);
        }
    }

    /** What a state cannot be without. */
    private void complete(State state, List<MeetingPoint> points, boolean noticed) {
        switch (state) {
            case MOVED -> {
                header.required("reason");
                header.required("rescheduled");
                announced(points);
            }
            case POSTPONED, CANCELLED -> header.required("reason");
            case CLOSED -> {
                needsDocument(DocumentKind.MINUTES);
                needsDocument(DocumentKind.CONCLUSION);
                announced(points);
            }
            case ANNOUNCED, OPEN, HELD, REPORTED -> announced(points);
            case PLANNED -> {
                if (noticed) {
                    announced(points);
                }
            }
        }
    }

    /** S80 and L2: a notice tells content, time, place and the way to take part; the place is checked with the points. */
    private void announced(List<MeetingPoint> points) {
        header.required("topics");
        header.required("how-to-take-part");
        List<Value> lines = file.numbered("point");
        boolean anyDay = points.stream().anyMatch(point -> point.date() != null);
        if (!anyDay && !points.isEmpty()) {
            header.problem(lines.get(0).line(), "content.announced-without-day");
        }
        for (int i = 0; i < points.size() && points.size() == lines.size(); i++) {
            if (points.get(i).date() != null && points.get(i).start() == null) {
                header.problem(lines.get(i).line(), "content.announced-without-hour");
            }
        }
    }

    private void needsDocument(DocumentKind kind) {
        String name = Codes.of(kind);
        boolean there = file.numbered("document").stream()
                .anyMatch(value ->
                        value.text().startsWith(name + " ") || value.text().startsWith(name + "|"));
        if (!there) {
            header.problem(lineOf("state"), "content.document-needed", name);
        }
    }

    /** S81: a late notice is published with its reason. */
    private void lateNoticesHaveReasons(
            List<MeetingPoint> points, List<Notice> notices, @Nullable LocalDate rescheduled) {
        Optional<LocalDate> first =
                points.stream().map(MeetingPoint::date).filter(Objects::nonNull).min(LocalDate::compareTo);
        List<Value> lines = file.numbered("notice");
        for (int i = 0; first.isPresent() && i < notices.size() && notices.size() == lines.size(); i++) {
            LocalDate last = DatedRules.lastNoticeDay(first.get(), catalogue.rulesOn(first.get()));
            Notice notice = notices.get(i);
            boolean earlierInTime = notices.stream()
                    .anyMatch(other -> other.channel().equals(notice.channel())
                            && other.holds(rescheduled)
                            && !other.date().isAfter(last));
            if (notice.date().isAfter(last) && !earlierInTime && notice.reasonWhenLate() == null) {
                header.problem(lines.get(i).line(), "content.late-notice-reason", last.toString());
            }
        }
    }

    private Optional<MeetingPoint> point(Value at, List<String> fields) {
        String venue = HeaderReader.orNull(fields.get(0));
        String village = HeaderReader.orNull(fields.get(1));
        if (venue == null && village == null) {
            header.problem(at.line(), "content.point-without-place");
        }
        if (venue != null && catalogue.venue(venue).isEmpty()) {
            header.problem(at.line(), "content.unknown-venue", venue);
        }
        if (village != null && catalogue.village(village).isEmpty()) {
            header.problem(at.line(), "content.unknown-village", village);
        }
        LocalTime start = header.time(at, fields.get(3));
        LocalTime end = header.time(at, fields.get(4));
        boolean startIsWrong = start == null && !fields.get(3).isEmpty();
        if (end != null && !startIsWrong && (start == null || !end.isAfter(start))) {
            header.problem(at.line(), "content.ends-before-start", fields.get(4));
        }
        return Optional.of(new MeetingPoint(
                venue, village, header.date(at, fields.get(2)), start, end, HeaderReader.orNull(fields.get(5))));
    }

    private Optional<Participant> participant(Value at, List<String> fields) {
        return header.choice(at, fields.get(0), Level.class)
                .flatMap(level -> text(at, fields.get(1))
                        .map(label -> new Participant(
                                level, label, header.count(at, fields.get(2)), header.count(at, fields.get(3)))));
    }

    private Optional<AgendaItem> agendaItem(Value at, List<String> fields) {
        if (!fields.get(0).matches("G[0-6][a-z]?")) {
            header.problem(at.line(), "content.unknown-choice", fields.get(0), "G0, G1, G2, G3, G4, G5, G6");
        }
        Integer minutes = header.count(at, fields.get(3));
        return header.choice(at, fields.get(4), Direction.class)
                .flatMap(direction -> text(at, fields.get(1))
                        .map(title -> new AgendaItem(fields.get(0), title, fields.get(2), minutes, direction)));
    }

    private Optional<Notice> notice(Value at, List<String> fields) {
        LocalDate date = header.date(at, fields.get(0));
        if (fields.get(0).isEmpty()) {
            header.problem(at.line(), "content.bad-date", "");
        }
        if (catalogue.noticeChannel(fields.get(1)).isEmpty()) {
            header.problem(at.line(), "content.unknown-channel", fields.get(1));
        }
        LocalTime hour = header.time(at, fields.get(5));
        Integer times = header.count(at, fields.get(6));
        return Optional.ofNullable(date)
                .map(day -> new Notice(
                        day,
                        fields.get(1),
                        HeaderReader.orNull(fields.get(2)),
                        HeaderReader.orNull(fields.get(3)),
                        HeaderReader.orNull(fields.get(4)),
                        hour,
                        times,
                        false));
    }

    /** A village that was told: looked at here, read by the desk alone. */
    private Optional<LocalDate> told(Value at, List<String> fields) {
        if (catalogue.village(fields.get(0)).isEmpty()) {
            header.problem(at.line(), "content.unknown-village", fields.get(0));
        }
        header.choice(at, fields.get(1), Board.class);
        header.time(at, fields.get(3));
        if (fields.get(2).isEmpty()) {
            header.problem(at.line(), "content.bad-date", "");
        }
        return Optional.ofNullable(header.date(at, fields.get(2)));
    }

    private Optional<Document> document(Value at, List<String> fields) {
        @Nullable LocalDate date = header.date(at, fields.get(2));
        return header.choice(at, fields.get(0), DocumentKind.class)
                .flatMap(kind -> text(at, fields.get(1))
                        .map(label -> new Document(kind, label, date, HeaderReader.orNull(fields.get(3)))));
    }

    private Optional<String> text(Value at, String text) {
        if (text.isEmpty()) {
            header.problem(at.line(), "content.empty-field");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private interface LineReader<T> {
        Optional<T> read(Value at, List<String> fields);
    }

    private <T> List<T> each(String key, int fields, LineReader<T> reader) {
        List<T> all = new ArrayList<>();
        for (Value at : file.numbered(key)) {
            reader.read(at, header.fields(at, fields)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Integer> requiredCount(String key) {
        header.required(key);
        return header.count(key);
    }

    /** A text of several lines, by the rules of the text below the header. */
    private @Nullable String passage(String key) {
        String text = header.optional(key);
        if (text == null) {
            return null;
        }
        String lines = OneLine.lines(text);
        MarkdownCheck.of(lines)
                .forEach(problem -> header.problem(
                        lineOf(key), problem.key(), problem.args().toArray(String[]::new)));
        return lines;
    }

    private int lineOf(String key) {
        return file.value(key).map(Value::line).orElse(1);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new java.util.HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
