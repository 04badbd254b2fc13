package vn.doithoai.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Renewal;
import vn.doithoai.question.publication.PublicUndertakings;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.QuestionViews;
import vn.doithoai.view.Words;
import vn.doithoai.view.figure.Figure;

/**
 * What changed on which day, told from the dates every public question carries; so it is the same at each build, and needs
 * no memory of the one before.
 */
final class Changes implements PageKind {

    /** More lines than that nobody reads; older days are in the pages of the questions. */
    private static final int MOST_LINES = 200;

    private static final int LOG_LINES = 20;
    private static final int DAYS_OF_A_WEEK = 7;

    private final Sources sources;
    private final Words wording;
    private final QuestionViews questions;
    private final LocalDate today;

    Changes(Sources sources) {
        this.sources = sources;
        this.wording = sources.wording();
        this.today = sources.today();
        this.questions = sources.views();
    }

    /**
     * The page.
     *
     * @param week how much of what there was in the last seven days
     * @param year of the examples, without a point between the digits
     */
    public record ChangesPage(
            List<Figure> week, List<Month> months, boolean cut, List<Line> log, boolean logCut, String year) {
        public ChangesPage {
            week = List.copyOf(week);
            months = List.copyOf(months);
            log = List.copyOf(log);
        }
    }

    /** What happened in a month. */
    public record Month(String label, List<Day> days) {
        public Month {
            days = List.copyOf(days);
        }
    }

    /** What happened on one day. */
    public record Day(String date, String iso, List<Line> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One change.
     *
     * @param question what it is about, or none: several
     */
    public record Line(
            String date,
            String look,
            String words,
            @Nullable Link question) {}

    private record Change(LocalDate on, String look, String words, PublishedQuestion about) {}

    /** A page of the whole log of corrections and removals. */
    public record LogPage(String title, List<Line> log, Pagination pagination) {
        public LogPage {
            log = List.copyOf(log);
        }
    }

    @Override
    public List<PublicPage> pages() {
        List<Line> log = log(sources.feed());
        List<PublicPage> pages = new ArrayList<>();
        pages.add(PublicPage.of(
                Addresses.CHANGES,
                Inputs.framed().today().catalogue().allQuestions().figure(sources.restorations()),
                () -> text(sources.feed(), log)));
        for (ListPart<Line> part : ListPart.of(Addresses.CHANGE_LOG, log)) {
            pages.add(PublicPage.of(
                    part.address(), Inputs.framed().figure(part.place()).figure(part.items()), () -> logPage(part)));
        }
        return pages;
    }

    /** Every correction and removal, newest first: the public log of them. */
    private List<Line> log(List<PublishedQuestion> feed) {
        Stream<Change> mended = mended(feed).sorted(newestFirst());
        List<Dated> all = new ArrayList<>(restored());
        mended.forEach(change -> all.add(new Dated(change.on(), line(change))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::on).reversed())
                .map(Dated::line)
                .toList();
    }

    private record Dated(LocalDate on, Line line) {}

    /** That the office went on with data from a backup; no question is meant. */
    private List<Dated> restored() {
        return sources.restorations().stream()
                .map(restoration -> {
                    LocalDate on = restoration.at().toLocalDate();
                    String told = wording.get(
                            "changes.restored", wording.time(restoration.at().toLocalTime()), restoration.why());
                    return new Dated(on, new Line(wording.date(on), "hidden", told, null));
                })
                .toList();
    }

    /** The first page. */
    private String text(List<PublishedQuestion> feed, List<Line> log) {
        List<Change> changes = new ArrayList<>();
        Map<LocalDate, Integer> received = new TreeMap<>(Comparator.reverseOrder());
        for (PublishedQuestion question : feed) {
            received.merge(question.enteredOn(), 1, Integer::sum);
            overdue(question, changes);
            done(question, changes);
        }
        mended(feed).forEach(changes::add);
        return sources.maker()
                .render(
                        "pages/changes.ftlh",
                        new ChangesPage(
                                week(changes, received),
                                months(days(changes, received)),
                                changes.size() + received.size() > MOST_LINES,
                                log.subList(0, Math.min(LOG_LINES, log.size())),
                                log.size() > LOG_LINES,
                                String.valueOf(
                                        feed.isEmpty()
                                                ? today.getYear()
                                                : feed.get(feed.size() - 1)
                                                        .number()
                                                        .year())));
    }

    private String logPage(ListPart<Line> part) {
        String title = wording.get("changes.log");
        return sources.maker()
                .render(
                        "pages/change-log.ftlh",
                        new LogPage(
                                part.number() == 1 ? title : wording.get("list.page-title", title, part.number()),
                                part.items(),
                                part.pagination()));
    }

    /** Today and the six days before it. */
    private List<Figure> week(List<Change> changes, Map<LocalDate, Integer> received) {
        LocalDate first = today.minusDays(DAYS_OF_A_WEEK - 1);
        long asked = received.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first) && !day.getKey().isAfter(today))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long mended = mended(changes.stream().map(Change::about).distinct().toList())
                .filter(change -> isWithin(change.on(), first))
                .count();
        long late = count(changes, first, "changes.overdue");
        return List.of(
                figure(asked, "received", Figure.PLAIN),
                figure(count(changes, first, "changes.answered"), "answered", Figure.PLAIN),
                figure(late, "overdue", late == 0 ? Figure.PLAIN : Figure.LATE),
                figure(mended, "mended", Figure.PLAIN));
    }

    private long count(List<Change> changes, LocalDate first, String words) {
        String wanted = wording.get(words);
        return changes.stream()
                .filter(change -> isWithin(change.on(), first) && change.words().equals(wanted))
                .count();
    }

    private boolean isWithin(LocalDate day, LocalDate first) {
        return !day.isBefore(first) && !day.isAfter(today);
    }

    private Figure figure(long number, String key, String look) {
        return new Figure(wording.number(number), wording.get("changes.week." + key), null, null, look);
    }

    private List<Month> months(List<Day> days) {
        Map<YearMonth, List<Day>> byMonth = new LinkedHashMap<>();
        days.forEach(
                day -> byMonth.computeIfAbsent(YearMonth.from(LocalDate.parse(day.iso())), any -> new ArrayList<>())
                        .add(day));
        return byMonth.entrySet().stream()
                .map(month -> new Month(wording.month(month.getKey()), month.getValue()))
                .toList();
    }

    private List<Day> days(List<Change> changes, Map<LocalDate, Integer> received) {
        Map<LocalDate, List<Line>> byDay = new TreeMap<>(Comparator.reverseOrder());
        received.forEach((day, number) -> byDay.computeIfAbsent(day, any -> new ArrayList<>())
                .add(new Line(
                        wording.date(day), "open", wording.get("changes.received", wording.number(number)), null)));
        changes.stream()
                .sorted(newestFirst())
                .forEach(change -> byDay.computeIfAbsent(change.on(), any -> new ArrayList<>())
                        .add(line(change)));
        restored()
                .forEach(restored -> byDay.computeIfAbsent(restored.on(), any -> new ArrayList<>())
                        .add(restored.line()));
        List<Day> days = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<LocalDate, List<Line>> day : byDay.entrySet()) {
            if (lines > 0 && lines + day.getValue().size() > MOST_LINES) {
                break;
            }
            lines += day.getValue().size();
            days.add(new Day(wording.date(day.getKey()), day.getKey().toString(), day.getValue()));
        }
        return days;
    }

    private static Comparator<Change> newestFirst() {
        return Comparator.comparing(Change::on)
                .thenComparing(change -> change.about().number())
                .reversed();
    }

    private Line line(Change change) {
        return new Line(
                wording.date(change.on()),
                change.look(),
                change.words(),
                new Link(
                        change.about().number() + ": " + questions.title(change.about()),
                        Addresses.question(change.about().number())));
    }

    /** The day after the last one in time, also of what was done since. */
    private void overdue(PublishedQuestion question, List<Change> changes) {
        for (DueClock clock : question.clocks()) {
            LocalDate due = clock.due();
            LocalDate ended = clock.endedOn();
            if (due != null
                    && due.isBefore(today)
                    && (ended == null ? question.stage().isOpen() : ended.isAfter(due))) {
                changes.add(new Change(due.plusDays(1), "late", wording.get("changes.overdue"), question));
            }
        }
    }

    private void done(PublishedQuestion question, List<Change> changes) {
        PublishedQuestion.Content content = question.content();
        if (content == null) {
            return;
        }
        if (content.answer() != null) {
            changes.add(new Change(content.answer().on(), "done", wording.get("changes.answered"), question));
        }
        for (PublishedQuestion.ReopeningShown reopening : content.reopenings()) {
            if (reopening.replaced() != null) {
                changes.add(new Change(reopening.replaced().on(), "done", wording.get("changes.answered"), question));
            }
            changes.add(new Change(
                    reopening.on(), "open", wording.get("changes.reopened", questions.reopened(reopening)), question));
        }
        Undertaking.of(question).forEach(undertaking -> {
            renewed(undertaking, changes);
            progressed(undertaking, changes);
        });
        content.promises()
                .forEach(promise -> changes.add(new Change(
                        promise.madeOn(),
                        "promised",
                        wording.get("changes.promised", wording.date(promise.due())),
                        question)));
        for (PublicUndertakings.StudyShown study : content.studies()) {
            changes.add(new Change(study.since(), "promised", wording.get("changes.studied"), question));
        }
        for (PublicUndertakings.PetitionShown petition : content.petitions()) {
            changes.add(new Change(
                    petition.since(),
                    "promised",
                    wording.get("changes.petition", petition.body(), wording.date(petition.due())),
                    question));
        }
        for (PublicUndertakings.ForwardShown forward : content.forwards()) {
            changes.add(new Change(
                    forward.since(), "forwarded", wording.get("changes.forwarded", forward.body()), question));
            if (forward.repliedOn() != null) {
                changes.add(new Change(
                        forward.repliedOn(), "forwarded", wording.get("changes.replied", forward.body()), question));
            }
        }
    }

    /** On the day it was told, as that is when a reader could first see it. */
    private void progressed(Undertaking undertaking, List<Change> changes) {
        undertaking
                .progress()
                .steps()
                .forEach(step -> changes.add(new Change(
                        step.reportedOn(),
                        "promised",
                        wording.get("changes.progressed", questions.progress(step)),
                        undertaking.question())));
    }

    private void renewed(Undertaking undertaking, List<Change> changes) {
        List<Renewal> all = undertaking.renewals();
        for (int i = 0; i < all.size(); i++) {
            String days = wording.days(undertaking.due(), all.subList(0, i + 1));
            changes.add(new Change(
                    all.get(i).on(), "promised", wording.get("changes.renewed", days), undertaking.question()));
        }
    }

    private Stream<Change> mended(List<PublishedQuestion> feed) {
        return feed.stream().flatMap(question -> Stream.concat(removed(question), corrected(question)));
    }

    private Stream<Change> removed(PublishedQuestion question) {
        if (question.visibility() != Visibility.REMOVED) {
            return Stream.empty();
        }
        return Stream.of(new Change(
                question.changedAt().atZoneSameInstant(Act.ZONE).toLocalDate(),
                "hidden",
                wording.get(
                        "changes.removed",
                        questions.reasonLabel(question),
                        Objects.requireNonNullElse(question.reasonCode(), "–"),
                        Objects.requireNonNullElse(question.reasonGivenBy(), wording.get("not-announced"))),
                question));
    }

    private Stream<Change> corrected(PublishedQuestion question) {
        return Stream.ofNullable(question.content())
                .flatMap(content -> content.corrections().stream())
                .map(correction -> new Change(
                        correction.on(),
                        "hidden",
                        wording.get(
                                "changes.corrected",
                                correction.reason(),
                                Objects.requireNonNullElse(correction.post(), wording.get("not-announced"))),
                        question));
    }
}
