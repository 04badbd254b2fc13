package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.publication.PublicStatus;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Tally;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CalendarLeaf;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.Words;

/** The start page: next session, what is due next, figures, latest answers, notices. */
final class Home implements PageKind {

    private static final int NOTICES = 3;
    private static final int UNDERTAKINGS = 3;
    private static final int LATEST = 5;

    /**
     * The start page.
     *
     * @param lastSession the last one that was held
     * @param missed sessions whose planned month is over and that never got a day
     */
    public record View(
            @Nullable CalendarLeaf next,
            @Nullable Link lastSession,
            List<Link> missed,
            List<UndertakingCard> undertakings,
            Figures figures,
            List<QuestionCard> latest,
            List<TextPages.NoticeItem> notices) {}

    /**
     * What became of the questions of the newest year.
     *
     * @param late how many of those in hand are late and where that is told, or none
     * @param noneLate that no one is late, or none
     */
    public record Figures(
            String words, @Nullable Link late, @Nullable String noneLate) {}

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
        Optional<DialogueSession> last =
                sessions.stream().filter(session -> session.isOver(today)).reduce((first, second) -> second);
        return sources.maker()
                .render(
                        "pages/home.ftlh",
                        new View(
                                sources.programme()
                                        .nextSession(today)
                                        .map(session -> CalendarLeaf.of(
                                                session, sources.programme().catalogue(), today, wording))
                                        .orElse(null),
                                last.map(Home::sessionLink).orElse(null),
                                sessions.stream()
                                        .filter(session -> session.hasMissedItsMonth(today))
                                        .map(Home::sessionLink)
                                        .toList(),
                                UndertakingCard.of(
                                        sources, sources.undertakings().nearest(UNDERTAKINGS)),
                                figures(sources.feed()),
                                latest(),
                                TextPages.notices(sources).stream()
                                        .limit(NOTICES)
                                        .toList()));
    }

    private List<QuestionCard> latest() {
        return sources.feed().stream()
                .filter(question ->
                        question.content() != null && question.content().answer() != null)
                .sorted(Comparator.comparing(Home::answeredOn)
                        .thenComparing(PublishedQuestion::number)
                        .reversed())
                .limit(LATEST)
                .map(sources.views()::card)
                .toList();
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

    /** The figures of the newest year, with their denominators; the parts add up to the whole. */
    private Figures figures(List<PublishedQuestion> all) {
        int year = all.stream()
                .mapToInt(question -> question.number().year())
                .max()
                .orElse(today.getYear());
        List<PublishedQuestion> ofYear = all.stream()
                .filter(question -> question.number().year() == year)
                .toList();
        if (ofYear.isEmpty()) {
            return new Figures(wording.get("home.figures.none", year), null, null);
        }
        Tally tally = Tally.of(ofYear, today);
        return new Figures(
                wording.get(
                        "home.figures",
                        year,
                        wording.number(tally.received()),
                        wording.share(tally.answered(), tally.received()),
                        wording.share(tally.open(), tally.received()),
                        wording.share(tally.received() - tally.answered() - tally.open(), tally.received())),
                tally.overdue() == 0
                        ? null
                        : new Link(
                                wording.get("home.figures.late", wording.number(tally.overdue())),
                                late(tally.overdue(), year, all)),
                tally.overdue() == 0 ? wording.get("home.figures.late.none") : null);
    }

    /** The page that tells exactly that number of late ones: where each is listed, else the figures of the year. */
    private String late(long number, int year, List<PublishedQuestion> all) {
        long listed = all.stream()
                .filter(question -> question.visibility().showsText() && PublicStatus.LATE.holds(question, today))
                .count();
        return listed == number ? Addresses.status(PublicStatus.LATE) : Addresses.statistics(year);
    }
}
