package vn.doithoai.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.Audience;
import vn.doithoai.dialogue.DialogueSession.Level;
import vn.doithoai.dialogue.Page;
import vn.doithoai.dialogue.SessionCheck;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Tally;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.question.publication.UndertakingTally;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CalendarLeaf;
import vn.doithoai.view.Link;
import vn.doithoai.view.MeetingLine;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.Words;
import vn.doithoai.view.figure.Figure;
import vn.doithoai.view.markdown.SafeMarkdown;

/** The page of each session: where and when, who, the duties before it, its questions and what became of them. */
final class SessionPage implements PageKind {

    /** One session. */
    public record View(
            String id,
            String title,
            CalendarLeaf leaf,
            String form,
            String audience,
            String chair,
            @Nullable String coChair,
            List<Group> participants,
            List<AgendaRow> agenda,
            boolean agendaTimed,
            List<Link> topics,
            @Nullable String rules,
            @Nullable String howToTakePart,
            @Nullable String reason,
            String delegates,
            Aim aim,
            List<NoticeRow> notices,
            List<CheckRow> checks,
            List<DocumentRow> documents,
            @Nullable String body,
            String questions,
            @Nullable Link questionList,
            List<Link> questionTopics,
            boolean over,
            List<Figure> figures,
            List<UndertakingCard> promises,
            FirstFigures.@Nullable Share share,
            List<String> results,
            @Nullable Link generalRules,
            boolean takesQuestions,
            @Nullable String calendar,
            List<Happening> happenings) {}

    /**
     * A meeting with a day, for search engines.
     *
     * @param start ISO date, with the time where there is one, and {@code end} the same, or none
     * @param address of the venue, or the commune where it has none
     * @param status the end of a schema.org address, and {@code mode} the same
     */
    public record Happening(
            String start,
            @Nullable String end,
            String place,
            String address,
            @Nullable String map,
            String status,
            String mode) {}

    /** Participants of a level. */
    public record Group(String level, List<String> labels) {}

    /** A line of the programme. */
    public record AgendaRow(String title, String responsible, String minutes, String direction) {}

    /** A duty as it stands. */
    public record CheckRow(
            String duty,
            QuestionCard.StatusTag tag,
            String due,
            String done,
            @Nullable String evidence,
            @Nullable String evidenceLink,
            @Nullable String reason) {}

    /** What a session is for (S59), its longer texts as HTML, and how it can be asked and followed from afar. */
    public record Aim(
            @Nullable String purpose,
            @Nullable String requirements,
            @Nullable String overview,
            @Nullable String questionsUntil,
            @Nullable String live) {}

    /** A notice as it went out (S79). */
    public record NoticeRow(
            String channel,
            String when,
            String by,
            String times,
            @Nullable String evidence,
            @Nullable String link) {}

    /** A document. */
    public record DocumentRow(
            String kind,
            String label,
            @Nullable String date,
            @Nullable String link) {}

    private static final int PROMISES = 3;

    private final Sources sources;
    private final Words words;
    private final Catalogue catalogue;
    private final LocalDate today;
    private final FirstFigures first;

    SessionPage(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        this.catalogue = sources.programme().catalogue();
        this.today = sources.today();
        this.first = new FirstFigures(sources);
    }

    @Override
    public List<PublicPage> pages() {
        return List.of();
    }

    @Override
    public List<ContentPage> documents() {
        return sources.programme().sessions().stream()
                .map(session -> new ContentPage(
                        Addresses.session(session.id()),
                        Sources.sessionFile(session.id()),
                        inputs(session),
                        body -> text(session, body)))
                .toList();
    }

    private Inputs inputs(DialogueSession session) {
        Inputs inputs = Inputs.framed()
                .today()
                .catalogue()
                .content(Sources.sessionFile(session.id()))
                .questions(asked(session));
        return generalRules().map(page -> inputs.content(page.path())).orElse(inputs);
    }

    private List<PublishedQuestion> asked(DialogueSession session) {
        return sources.lists().ofSession(session.id());
    }

    private Optional<Page> generalRules() {
        return sources.programme().currentPages().stream()
                .filter(page -> page.address().equals(Addresses.RULES))
                .findFirst();
    }

    /** Long because it is a list: a line or two for each part of the page. */
    private String text(DialogueSession session, String body) {
        List<PublishedQuestion> asked = asked(session);
        return sources.maker()
                .render(
                        "pages/session.ftlh",
                        new View(
                                session.id(),
                                session.title(),
                                CalendarLeaf.of(session, catalogue, today, words),
                                words.label(session.form()),
                                audience(session),
                                session.chair(),
                                session.coChair(),
                                participants(session),
                                session.agenda().stream().map(this::agendaRow).toList(),
                                session.agenda().stream().anyMatch(item -> item.minutes() != null),
                                topics(session),
                                rich(session.rules()),
                                session.howToTakePart(),
                                session.reason(),
                                session.plannedDelegates() == null
                                        ? words.get("not-announced")
                                        : words.number(session.plannedDelegates()),
                                aim(session.details()),
                                session.notices().stream().map(this::noticeRow).toList(),
                                SessionCheck.of(session, catalogue, today).stream()
                                        .map(this::checkRow)
                                        .toList(),
                                session.documents().stream()
                                        .map(this::documentRow)
                                        .toList(),
                                body.isBlank() ? null : body,
                                questions(asked.size()),
                                asked.isEmpty() ? null : questionsLink(session),
                                askedTopics(session),
                                session.isOver(today),
                                session.isOver(today) ? first.ofSession(session, asked) : List.of(),
                                UndertakingCard.of(
                                        sources,
                                        asked.stream()
                                                .flatMap(question -> Undertaking.of(question).stream())
                                                .filter(said -> said.statusOn(today) != Undertaking.Status.LAPSED)
                                                .sorted(Comparator.comparing(Undertaking::due))
                                                .limit(PROMISES)
                                                .toList()),
                                first.share(session),
                                results(asked),
                                generalRules()
                                        .map(page -> new Link(page.title(), Addresses.RULES))
                                        .orElse(null),
                                sources.programme().openSessions(today).contains(session),
                                session.firstDay().isPresent() ? Addresses.sessionCalendar(session.id()) : null,
                                session.points().stream()
                                        .flatMap(point -> happening(session, point).stream())
                                        .toList()));
    }

    private Link questionsLink(DialogueSession session) {
        return new Link(words.get("session.questions.link"), Addresses.sessionQuestions(session.id()));
    }

    private String questions(int count) {
        return count == 0 ? words.get("session.questions.none") : words.get("session.questions", words.number(count));
    }

    private String audience(DialogueSession session) {
        return Arrays.stream(Audience.values())
                .filter(session.audience()::contains)
                .map(words::label)
                .collect(Collectors.joining(", "));
    }

    private List<Group> participants(DialogueSession session) {
        return Arrays.stream(Level.values())
                .map(level -> new Group(
                        words.label(level),
                        session.participants().stream()
                                .filter(participant -> participant.level() == level)
                                .map(this::participant)
                                .toList()))
                .filter(group -> !group.labels().isEmpty())
                .toList();
    }

    private static @Nullable String rich(@Nullable String text) {
        return text == null ? null : SafeMarkdown.passage(text).orElse(null);
    }

    private Aim aim(DialogueSession.Details details) {
        return new Aim(
                rich(details.purpose()),
                rich(details.requirements()),
                rich(details.overview()),
                details.questionsUntil() == null ? null : words.date(details.questionsUntil()),
                details.live());
    }

    private String participant(DialogueSession.Participant participant) {
        List<String> counts = new ArrayList<>();
        if (participant.invited() != null) {
            counts.add(words.get("session.invited", words.number(participant.invited())));
        }
        if (participant.present() != null) {
            counts.add(words.get("session.present", words.number(participant.present())));
        }
        return counts.isEmpty() ? participant.label() : participant.label() + " (" + String.join(", ", counts) + ")";
    }

    private NoticeRow noticeRow(DialogueSession.Notice notice) {
        String evidence = notice.evidence();
        boolean link = isLink(evidence);
        return new NoticeRow(
                channel(notice.channel()),
                (notice.hour() == null ? "" : words.time(notice.hour()) + ", ") + words.date(notice.date()),
                Objects.requireNonNullElse(notice.by(), ""),
                notice.times() == null ? "" : words.number(notice.times()),
                link ? null : evidence,
                link ? evidence : null);
    }

    private static boolean isLink(@Nullable String evidence) {
        return evidence != null && (evidence.startsWith("/") || evidence.startsWith("https://"));
    }

    private String channel(String id) {
        return catalogue.noticeChannel(id).map(Catalogue.NoticeChannel::label).orElse(id);
    }

    private List<Link> topics(DialogueSession session) {
        return session.topics().stream()
                .flatMap(id -> catalogue.topic(id).stream())
                .map(topic -> new Link(topic.label(), Addresses.topic(topic)))
                .toList();
    }

    /** The topics a session has questions in, with their number. */
    private List<Link> askedTopics(DialogueSession session) {
        return catalogue.topics().stream()
                .filter(topic ->
                        !sources.lists().ofSession(session.id(), topic.id()).isEmpty())
                .map(topic -> new Link(
                        topic.label(),
                        Addresses.sessionTopic(session.id(), topic),
                        words.number(sources.lists()
                                .ofSession(session.id(), topic.id())
                                .size())))
                .toList();
    }

    /** What became of the session's questions, with the whole each is a part of. */
    private List<String> results(List<PublishedQuestion> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Tally tally = Tally.of(asked, today);
        List<String> results = new ArrayList<>();
        results.add(words.get("session.results.answered", words.share(tally.answered(), tally.received())));
        results.add(words.get("session.results.open", words.number(tally.open()), words.number(tally.overdue())));
        UndertakingTally said = UndertakingTally.of(asked.stream()
                .flatMap(question -> Undertaking.of(question).stream())
                .map(undertaking -> undertaking.statusOn(today))
                .toList());
        if (said.all() > 0) {
            results.add(words.get(
                    "session.results.promises",
                    words.number(said.all()),
                    words.number(said.kept()),
                    words.number(said.renewed()),
                    words.number(said.keptLate()),
                    words.number(said.overdue())));
        }
        return results;
    }

    private Optional<Happening> happening(DialogueSession session, DialogueSession.MeetingPoint point) {
        LocalDate day = point.date();
        if (day == null) {
            return Optional.empty();
        }
        MeetingLine line =
                MeetingLine.of(session, catalogue, words).get(session.points().indexOf(point));
        String status =
                switch (session.state()) {
                    case MOVED -> "EventRescheduled";
                    case POSTPONED -> "EventPostponed";
                    case CANCELLED -> "EventCancelled";
                    case PLANNED, ANNOUNCED, OPEN, HELD, REPORTED, CLOSED -> "EventScheduled";
                };
        return Optional.of(new Happening(
                point.start() == null ? day.toString() : iso(day, point.start()),
                point.end() == null ? null : iso(day, point.end()),
                line.place(),
                Objects.requireNonNullElseGet(
                        line.address(), () -> catalogue.organisationOn(day).commune()),
                line.map(),
                status,
                session.form() == DialogueSession.Form.ONLINE
                        ? "OnlineEventAttendanceMode"
                        : "OfflineEventAttendanceMode"));
    }

    private static String iso(LocalDate day, LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(time).atZone(DatedRules.ZONE).toOffsetDateTime());
    }

    private AgendaRow agendaRow(DialogueSession.AgendaItem item) {
        return new AgendaRow(
                item.title(),
                item.responsible(),
                item.minutes() == null ? "" : words.get("session.minutes", item.minutes()),
                words.label(item.direction()));
    }

    private CheckRow checkRow(SessionCheck check) {
        String channel = check.channel() == null ? "" : channel(check.channel());
        String look =
                switch (check.result()) {
                    case MET -> "done";
                    case LATE, MISSING -> "late";
                    case NOT_YET_DUE -> "open";
                    case NOT_ANNOUNCED -> "hidden";
                };
        String evidence = check.evidence();
        boolean link = isLink(evidence);
        return new CheckRow(
                words.get("SessionCheck." + check.kind().name(), channel),
                new QuestionCard.StatusTag(look, result(check)),
                check.due() == null ? "" : words.date(check.due()),
                check.doneOn() == null ? "" : words.date(check.doneOn()),
                link ? null : evidence,
                link ? evidence : null,
                check.outdated() == null
                        ? check.reason()
                        : words.get("SessionCheck.outdated", words.date(check.outdated())));
    }

    /** The people's time has no day by which it were overdue: it is enough or it is not (S53). */
    private String result(SessionCheck check) {
        return check.kind() == SessionCheck.Kind.PEOPLES_TIME && check.result() == SessionCheck.Result.MISSING
                ? words.get("SessionCheck.PEOPLES_TIME.failed")
                : words.label(check.result());
    }

    private DocumentRow documentRow(DialogueSession.Document document) {
        return new DocumentRow(
                words.label(document.kind()),
                document.label(),
                document.date() == null ? null : words.date(document.date()),
                document.link());
    }
}
