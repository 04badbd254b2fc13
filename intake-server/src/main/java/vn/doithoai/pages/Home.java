package vn.doithoai.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CalendarLeaf;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.Words;
import vn.doithoai.view.figure.Figure;

/**
 * The start page: next session, the two ways in, figures, what is due next, notices, latest answers. Before the first
 * question it tells of the plan of the year and how to take part in their place.
 */
final class Home implements PageKind {

    private static final int NOTICES = 2;
    private static final int UNDERTAKINGS = 3;
    private static final int LATEST = 3;

    /**
     * The start page.
     *
     * @param until the day of the next session in ISO form and how many days are left, or none: it has no day yet
     * @param closes until when questions are taken in for it, or none
     * @param lastSession the last one that was held
     * @param missed sessions whose planned month is over and that never got a day
     * @param noFigures that the year has no question yet, or none
     * @param start what stands here before the first question, or none
     */
    public record View(
            @Nullable CalendarLeaf next,
            @Nullable Until until,
            @Nullable String closes,
            @Nullable Link lastSession,
            List<Link> missed,
            List<UndertakingCard> undertakings,
            List<Figure> figures,
            @Nullable String noFigures,
            List<QuestionCard> latest,
            List<TextPages.NoticeItem> notices,
            @Nullable Start start) {}

    /** How far a day is; {@code iso} for the script that counts anew. */
    public record Until(String iso, String words) {}

    /** Of an office that begins: the year's plan in one sentence, and the pages that tell more. */
    public record Start(@Nullable String plan, List<Link> links) {}

    private final Sources sources;
    private final Words wording;
    private final LocalDate today;

    Home(Sources sources) {
        this.sources = sources;
        this.wording = sources.wording();
        this.today = sources.today();
    }

    @Override
    public List<PublicPage> pages() {
        Inputs inputs = Inputs.framed().today().catalogue().allContent().allQuestions();
        return List.of(PublicPage.of(Addresses.HOME, inputs, this::text));
    }

    private String text() {
        List<DialogueSession> sessions = sources.programme().sessions();
        Optional<DialogueSession> next = sources.programme().nextSession(today);
        int year = year();
        List<PublishedQuestion> all = sources.ofYear(year);
        Optional<DialogueSession> last =
                sessions.stream().filter(session -> session.isOver(today)).reduce((first, second) -> second);
        return sources.maker()
                .render(
                        "pages/home.ftlh",
                        new View(
                                next.map(session -> CalendarLeaf.of(
                                                session, sources.programme().catalogue(), today, wording))
                                        .orElse(null),
                                next.flatMap(this::until).orElse(null),
                                next.filter(sources.programme().openSessions(today)::contains)
                                        .flatMap(this::closes)
                                        .orElse(null),
                                last.map(Home::sessionLink).orElse(null),
                                sessions.stream()
                                        .filter(session -> session.hasMissedItsMonth(today))
                                        .map(Home::sessionLink)
                                        .toList(),
                                UndertakingCard.of(
                                        sources, sources.undertakings().nearest(UNDERTAKINGS)),
                                new FirstFigures(sources).of(year, all),
                                all.isEmpty() ? wording.get("home.figures.none", year) : null,
                                latest(),
                                TextPages.notices(sources).stream()
                                        .limit(NOTICES)
                                        .toList(),
                                sources.feed().isEmpty() ? start() : null));
    }

    private Optional<Until> until(DialogueSession session) {
        return session.firstDay()
                .filter(day -> !day.isBefore(today))
                .map(day -> new Until(
                        day.toString(),
                        day.equals(today)
                                ? wording.get("home.today")
                                : wording.get("clock.left", ChronoUnit.DAYS.between(today, day))));
    }

    private Optional<String> closes(DialogueSession session) {
        return Optional.ofNullable(session.details().questionsUntil())
                .or(session::firstDay)
                .map(day -> wording.get("home.closes", wording.date(day)));
    }

    private Start start() {
        List<DialogueSession> sessions = sources.programme().sessions().stream()
                .filter(session -> session.month().getYear() == today.getYear())
                .toList();
        List<Link> links = new ArrayList<>();
        Optional<Plan> plan = sources.programme().planInForce(today);
        plan.ifPresent(inForce ->
                links.add(new Link(wording.get("home.start.plan", inForce.year()), Addresses.plan(inForce.year()))));
        sources.programme().currentPages().stream()
                .filter(page -> page.address().equals(Addresses.HOW_TO_TAKE_PART))
                .forEach(page -> links.add(new Link(page.title(), page.address())));
        return new Start(
                sessions.isEmpty()
                        ? null
                        : wording.get(
                                "home.start.sessions",
                                today.getYear(),
                                sessions.size(),
                                sessions.stream()
                                        .map(session -> wording.get(
                                                "home.start.month",
                                                session.month().getMonthValue()))
                                        .distinct()
                                        .collect(Collectors.joining(", "))),
                links);
    }

    private List<QuestionCard> latest() {
        return newestAnswers(sources, LATEST).map(sources.views()::card).toList();
    }

    /** What was answered last, newest first. */
    static Stream<PublishedQuestion> newestAnswers(Sources sources, int most) {
        return sources.feed().stream()
                .filter(question ->
                        question.content() != null && question.content().answer() != null)
                .sorted(Comparator.comparing(Home::answeredOn)
                        .thenComparing(PublishedQuestion::number)
                        .reversed())
                .limit(most);
    }

    private static Link sessionLink(DialogueSession session) {
        return new Link(session.title(), Addresses.session(session.id()));
    }

    private static LocalDate answeredOn(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return content == null || content.answer() == null
                ? LocalDate.MIN
                : content.answer().on();
    }

    /** The newest with a question. */
    private int year() {
        return sources.feed().stream()
                .mapToInt(question -> question.number().year())
                .max()
                .orElse(today.getYear());
    }
}
