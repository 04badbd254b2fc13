package vn.doithoai.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.Audience;
import vn.doithoai.dialogue.DialogueSession.Level;
import vn.doithoai.dialogue.Page;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.dialogue.SessionCheck;
import vn.doithoai.question.PublicStatus;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Tally;
import vn.doithoai.question.Undertaking;
import vn.doithoai.question.Visibility;
import vn.doithoai.view.QuestionPage.Row;

/**
 * The public pages as text: one method a page. The site build decides which pages there are and where they are written;
 * this decides what they say. Safe for use by several threads.
 */
public final class PublicPages {

    private static final String RULES = "/noi-quy/";
    private static final int ON_HOME = 3;
    private static final int LATEST = 5;
    private static final int SUMMARY_LENGTH = 155;
    private static final int IN_FEED = 50;
    private static final Pattern HEADING = Pattern.compile("<h([23])>");

    private final PageMaker maker;
    private final Wording wording;
    private final Programme programme;
    private final Frame frame;
    private final LocalDate today;
    private final QuestionViews views;

    public PublicPages(PageMaker maker) {
        this.maker = maker;
        this.wording = maker.wording();
        this.programme = maker.programme();
        this.frame = maker.frame();
        this.today = maker.today();
        this.views = new QuestionViews(wording, programme, today);
    }

    /**
     * What a list is of.
     *
     * @param intro one sentence under the title
     * @param feed address of its Atom feed, or none
     */
    public record ListHead(
            String title, String intro, @Nullable String feed) {}

    /**
     * One page of a list, newest first.
     *
     * @param base address of the first page; the others are {@code trang-2/} and so on below it
     * @param page from 1 to {@code pages}
     * @param all how many questions the whole list has
     */
    public record ListPart(String base, int page, int pages, int all, List<PublishedQuestion> questions) {
        public ListPart {
            questions = List.copyOf(questions);
        }
    }

    /**
     * The start page.
     *
     * @param nearest what the office said it would do and is due next
     */
    public String home(List<PublishedQuestion> all, List<Undertaking> nearest) {
        Optional<DialogueSession> next = programme.nextSession(today);
        List<Card> latest = all.stream()
                .filter(question ->
                        question.content() != null && question.content().answer() != null)
                .sorted(Comparator.comparing(PublicPages::answeredOn)
                        .thenComparing(PublishedQuestion::number)
                        .reversed())
                .limit(LATEST)
                .map(views::card)
                .toList();
        Optional<DialogueSession> last = programme.sessions().stream()
                .filter(session -> session.isOver(today))
                .reduce((first, second) -> second);
        return render(
                "pages/home.ftlh",
                new PageViews.Home(
                        next.map(session -> Leaf.of(session, programme.catalogue(), today, wording))
                                .orElse(null),
                        last.map(PublicPages::sessionLink).orElse(null),
                        programme.sessions().stream()
                                .filter(session -> session.hasMissedItsMonth(today))
                                .map(PublicPages::sessionLink)
                                .toList(),
                        new CommitmentViews(maker).items(nearest),
                        figures(all),
                        latest,
                        notices().stream().limit(ON_HOME).toList()));
    }

    private static Link sessionLink(DialogueSession session) {
        return new Link(session.title(), "/lich/" + session.id() + "/");
    }

    private static LocalDate answeredOn(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return content == null || content.answer() == null
                ? LocalDate.MIN
                : content.answer().on();
    }

    /** The figures of the newest year, with their denominators; the parts add up to the whole. */
    private PageViews.Home.Figures figures(List<PublishedQuestion> all) {
        int year = all.stream()
                .mapToInt(question -> question.number().year())
                .max()
                .orElse(today.getYear());
        List<PublishedQuestion> ofYear = all.stream()
                .filter(question -> question.number().year() == year)
                .toList();
        if (ofYear.isEmpty()) {
            return new PageViews.Home.Figures(wording.get("home.figures.none", year), null, null);
        }
        Tally tally = Tally.of(ofYear, today);
        return new PageViews.Home.Figures(
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
        return listed == number ? "/hoi-dap/tinh-trang/" + PublicStatus.LATE.slug() + "/" : "/thong-ke/" + year + "/";
    }

    private static long count(List<PublishedQuestion> questions, Predicate<PublishedQuestion> wanted) {
        return questions.stream().filter(wanted).count();
    }

    /** The schedule. */
    public String schedule() {
        Map<Integer, List<DialogueSession>> byYear = programme.sessions().stream()
                .collect(Collectors.groupingBy(DialogueSession::year, LinkedHashMap::new, Collectors.toList()));
        List<PageViews.Schedule.Year> years = byYear.entrySet().stream()
                .sorted(Map.Entry.<Integer, List<DialogueSession>>comparingByKey()
                        .reversed())
                .map(entry -> new PageViews.Schedule.Year(
                        entry.getKey(),
                        programme.plans().stream()
                                .filter(plan -> plan.year() == entry.getKey())
                                .findFirst()
                                .map(plan -> "/ke-hoach/" + plan.year() + "/")
                                .orElse(null),
                        entry.getValue().stream()
                                .map(session -> Leaf.of(session, programme.catalogue(), today, wording))
                                .toList()))
                .toList();
        return render("pages/schedule.ftlh", new PageViews.Schedule(years, "/lich/doi-thoai.ics"));
    }

    /**
     * The page of a session.
     *
     * @param body HTML of its content file
     * @param asked its public questions
     * @param byTopic links to those of one topic
     */
    public String session(DialogueSession session, String body, List<PublishedQuestion> asked, List<Link> byTopic) {
        int questions = asked.size();
        Catalogue catalogue = programme.catalogue();
        boolean timed = session.agenda().stream().anyMatch(item -> item.minutes() != null);
        return render(
                "pages/session.ftlh",
                new PageViews.Session(
                        session.id(),
                        session.title(),
                        Leaf.of(session, catalogue, today, wording),
                        wording.label(session.form()),
                        Arrays.stream(Audience.values())
                                .filter(session.audience()::contains)
                                .map(wording::label)
                                .collect(Collectors.joining(", ")),
                        session.chair(),
                        session.coChair(),
                        session.points().stream().map(this::point).toList(),
                        Arrays.stream(Level.values())
                                .map(level -> new PageViews.Session.Group(
                                        wording.label(level),
                                        session.participants().stream()
                                                .filter(participant -> participant.level() == level)
                                                .map(DialogueSession.Participant::label)
                                                .toList()))
                                .filter(group -> !group.labels().isEmpty())
                                .toList(),
                        session.agenda().stream().map(this::agendaRow).toList(),
                        timed,
                        session.topics().stream()
                                .flatMap(id -> catalogue.topic(id).stream())
                                .map(topic -> new Link(topic.label(), "/hoi-dap/linh-vuc/" + topic.slug() + "/"))
                                .toList(),
                        session.rules(),
                        session.howToTakePart(),
                        session.reason(),
                        session.plannedDelegates() == null
                                ? wording.get("not-announced")
                                : wording.number(session.plannedDelegates()),
                        SessionCheck.of(session, catalogue, today).stream()
                                .map(this::checkRow)
                                .toList(),
                        session.documents().stream().map(this::documentRow).toList(),
                        body.isBlank() ? null : body,
                        questions == 0
                                ? wording.get("session.questions.none")
                                : wording.get("session.questions", wording.number(questions)),
                        questions == 0
                                ? null
                                : new Link(
                                        wording.get("session.questions.link"), "/hoi-dap/phien/" + session.id() + "/"),
                        byTopic,
                        results(asked),
                        programme.pages().stream()
                                .filter(page -> page.address().equals(RULES))
                                .map(page -> new Link(page.title(), RULES))
                                .findFirst()
                                .orElse(null),
                        programme.openSessions(today).contains(session),
                        session.firstDay().isPresent() ? "/lich/" + session.id() + "/phien.ics" : null,
                        session.points().stream()
                                .flatMap(point -> happening(session, point).stream())
                                .toList()));
    }

    /** What became of the session's questions, with the whole each is a part of. */
    private List<String> results(List<PublishedQuestion> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Tally tally = Tally.of(asked, today);
        List<String> results = new ArrayList<>();
        results.add(wording.get("session.results.answered", wording.share(tally.answered(), tally.received())));
        results.add(wording.get("session.results.open", wording.number(tally.open()), wording.number(tally.overdue())));
        long kept = kept(asked, Undertaking.Status.KEPT);
        long all = asked.stream()
                .flatMap(question -> Undertaking.of(question).stream())
                .filter(one -> one.statusOn(today) != Undertaking.Status.LAPSED)
                .count();
        if (all > 0) {
            results.add(wording.get(
                    "session.results.promises",
                    wording.number(all),
                    wording.number(kept),
                    wording.number(kept(asked, Undertaking.Status.LATE))));
        }
        return results;
    }

    private long kept(List<PublishedQuestion> asked, Undertaking.Status status) {
        return asked.stream()
                .flatMap(question -> Undertaking.of(question).stream())
                .filter(one -> one.statusOn(today) == status)
                .count();
    }

    private Row point(DialogueSession.MeetingPoint point) {
        String when = point.date() == null
                ? wording.get("session.no-date")
                : wording.longDate(point.date())
                        + (point.start() == null ? "" : ", " + wording.time(point.start()))
                        + (point.end() == null ? "" : " – " + wording.time(point.end()));
        String chair = point.chair() == null ? "" : ". " + wording.get("session.point.chair", point.chair());
        return new Row(new CatalogueWords(wording, programme).place(point), when + chair);
    }

    private Optional<PageViews.Session.Happening> happening(
            DialogueSession session, DialogueSession.MeetingPoint point) {
        LocalDate day = point.date();
        if (day == null) {
            return Optional.empty();
        }
        String start = point.start() == null
                ? day.toString()
                : instant(day.atTime(point.start()).atZone(DatedRules.ZONE).toOffsetDateTime());
        String status =
                switch (session.state()) {
                    case MOVED -> "EventRescheduled";
                    case POSTPONED -> "EventPostponed";
                    case CANCELLED -> "EventCancelled";
                    case PLANNED, ANNOUNCED, OPEN, HELD, REPORTED, CLOSED -> "EventScheduled";
                };
        return Optional.of(
                new PageViews.Session.Happening(start, new CatalogueWords(wording, programme).place(point), status));
    }

    private PageViews.Session.AgendaRow agendaRow(DialogueSession.AgendaItem item) {
        return new PageViews.Session.AgendaRow(
                item.title(),
                item.responsible(),
                item.minutes() == null ? "" : wording.get("session.minutes", item.minutes()),
                wording.label(item.direction()));
    }

    private PageViews.Session.CheckRow checkRow(SessionCheck check) {
        String channel = check.channel() == null
                ? ""
                : programme
                        .catalogue()
                        .noticeChannel(check.channel())
                        .map(Catalogue.NoticeChannel::label)
                        .orElse(check.channel());
        String look =
                switch (check.result()) {
                    case MET -> "done";
                    case LATE, MISSING -> "late";
                    case NOT_YET_DUE -> "open";
                    case NOT_ANNOUNCED -> "hidden";
                };
        String evidence = check.evidence();
        boolean link = evidence != null && (evidence.startsWith("/") || evidence.startsWith("https://"));
        return new PageViews.Session.CheckRow(
                wording.get("SessionCheck." + check.kind().name(), channel),
                new Card.Tag(look, wording.label(check.result())),
                check.due() == null ? "" : wording.date(check.due()),
                check.doneOn() == null ? "" : wording.date(check.doneOn()),
                link ? null : evidence,
                link ? evidence : null,
                check.reason());
    }

    private PageViews.Session.DocumentRow documentRow(DialogueSession.Document document) {
        return new PageViews.Session.DocumentRow(
                wording.label(document.kind()),
                document.label(),
                document.date() == null ? null : wording.date(document.date()),
                document.link());
    }

    /**
     * The plan, word for word, with an anchor at each of its headings.
     *
     * @param html of its Markdown; its headings are those of {@link Plan#sections}, in order
     */
    public String plan(Plan plan, String html) {
        List<Plan.Section> sections = plan.sections();
        Matcher headings = HEADING.matcher(html);
        StringBuilder anchored = new StringBuilder(html.length());
        int next = 0;
        while (headings.find()) {
            String tag = next < sections.size()
                    ? "<h" + headings.group(1) + " id=\"" + sections.get(next).anchor() + "\">"
                    : headings.group();
            headings.appendReplacement(anchored, Matcher.quoteReplacement(tag));
            next++;
        }
        headings.appendTail(anchored);
        List<Row> metadata = new ArrayList<>();
        if (plan.number() != null) {
            metadata.add(new Row(wording.get("plan.number"), plan.number()));
        }
        if (plan.issuedOn() != null) {
            metadata.add(new Row(wording.get("plan.issued"), wording.date(plan.issuedOn())));
        }
        if (plan.signer() != null) {
            metadata.add(new Row(wording.get("plan.signer"), plan.signer()));
        }
        return render(
                "pages/plan.ftlh",
                new PageViews.PlanView(
                        plan.year(),
                        plan.title(),
                        metadata,
                        sections.stream()
                                .map(section -> new PageViews.PlanView.Heading(
                                        section.level(),
                                        (section.number() == null ? "" : section.number() + ". ") + section.title(),
                                        section.anchor()))
                                .toList(),
                        anchored.toString()));
    }

    /** The list of plans. */
    public String plans() {
        return render(
                "pages/plans.ftlh",
                new PageViews.QuestionList(
                        wording.get("plans.title"),
                        wording.get("plans.intro"),
                        "",
                        List.of(),
                        List.of(new PageViews.QuestionList.Facet(
                                "",
                                programme.plans().stream()
                                        .map(plan -> new Link(plan.title(), "/ke-hoach/" + plan.year() + "/"))
                                        .toList())),
                        PageViews.Pagination.of(1, 1, page -> "/ke-hoach/"),
                        "/ke-hoach/",
                        null));
    }

    /** A guide or a notice; {@code html} is of its Markdown. */
    public String text(Page page, String html) {
        Link session = Optional.ofNullable(page.session())
                .map(id -> new Link(views.sessionTitle(id), "/lich/" + id + "/"))
                .orElse(null);
        return render(
                "pages/text.ftlh",
                new PageViews.Text(
                        page.title(),
                        page.summary(),
                        page.date() == null ? null : wording.date(page.date()),
                        session,
                        page.english(),
                        page.paper() == null ? List.of() : paper(page, page.paper()),
                        html));
    }

    /** The seven fields of a document (L13). */
    private List<Row> paper(Page page, Page.Paper paper) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(wording.get("document.form"), paper.form()));
        rows.add(new Row(wording.get("document.authority"), paper.authority()));
        rows.add(new Row(wording.get("document.number"), paper.number()));
        rows.add(new Row(wording.get("document.issued"), wording.date(Objects.requireNonNull(page.date()))));
        rows.add(new Row(
                wording.get("document.effective"),
                paper.effective() == null ? wording.get("not-announced") : wording.date(paper.effective())));
        rows.add(new Row(wording.get("document.abstract"), String.valueOf(page.summary())));
        rows.add(
                paper.file() == null
                        ? new Row(wording.get("document.file"), wording.get("not-announced"))
                        : new Row(wording.get("document.file"), wording.get("document.file.link"), paper.file()));
        return rows;
    }

    /** The list of documents. */
    public String documents() {
        return render(
                "pages/documents.ftlh",
                new PageViews.Documents(programme.pages().stream()
                        .filter(page -> page.type() == Page.Type.DOCUMENT)
                        .sorted(Comparator.comparing((Page page) -> Objects.requireNonNull(page.date()))
                                .reversed())
                        .map(page -> {
                            Page.Paper paper = Objects.requireNonNull(page.paper());
                            return new PageViews.Documents.Item(
                                    page.title(),
                                    page.address(),
                                    wording.get(
                                            "document.cited",
                                            paper.form(),
                                            paper.number(),
                                            wording.date(Objects.requireNonNull(page.date())),
                                            paper.authority()),
                                    page.summary());
                        })
                        .toList()));
    }

    /** The list of notices. */
    public String noticeList() {
        return render("pages/notices.ftlh", new PageViews.Notices(notices()));
    }

    private List<PageViews.NoticeItem> notices() {
        return programme.pages().stream()
                .filter(page -> page.type() == Page.Type.NOTICE && page.date() != null)
                .sorted(Comparator.comparing((Page page) -> Objects.requireNonNull(page.date()))
                        .reversed())
                .map(page -> new PageViews.NoticeItem(
                        page.title(),
                        page.address(),
                        wording.date(Objects.requireNonNull(page.date())),
                        page.summary()))
                .toList();
    }

    /**
     * The page of a question, also of one that is only counted.
     *
     * @param merged the questions merged into it
     * @param alike a few others of its topic
     */
    public String question(PublishedQuestion question, List<PublishedQuestion> merged, List<PublishedQuestion> alike) {
        return render(
                "pages/question.ftlh",
                new PageViews.Question(
                        views.page(question, merged),
                        summary(question),
                        alike.stream()
                                .map(one -> new Link(
                                        wording.get("question.alike", views.title(one), one.number()),
                                        QuestionViews.address(one)))
                                .toList()));
    }

    private String summary(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        if (content == null) {
            return wording.get("question.summary.hidden", question.number());
        }
        return beginning(
                content.answer() == null ? content.text() : content.answer().shortAnswer());
    }

    /** As much of a text as search engines show, in whole words. */
    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SUMMARY_LENGTH) {
            return line;
        }
        int end = line.offsetByCodePoints(0, SUMMARY_LENGTH);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end) + "…";
    }

    /** The public title of a question, or what is said in its place. */
    public String title(PublishedQuestion question) {
        return views.title(question);
    }

    /** One page of the archive or of a narrower list; {@code facets} are links to narrower lists. */
    public String questionList(ListHead head, ListPart part, List<PageViews.QuestionList.Facet> facets) {
        String title = part.page() == 1 ? head.title() : wording.get("list.page-title", head.title(), part.page());
        return render(
                "pages/question-list.ftlh",
                new PageViews.QuestionList(
                        title,
                        head.intro(),
                        part.all() == 0
                                ? wording.get("list.none")
                                : wording.get("list.count", wording.number(part.all())),
                        part.questions().stream().map(views::card).toList(),
                        facets,
                        PageViews.Pagination.of(part.page(), part.pages(), page -> pageAddress(part.base(), page)),
                        part.base(),
                        head.feed()));
    }

    private static String pageAddress(String base, int page) {
        return page == 1 ? base : base + "trang-" + page + "/";
    }

    /**
     * A page of the register of a year: every number received, in the order of numbers.
     *
     * @param years all years that have a register, newest first
     * @param all of the year, for the sums
     */
    public String register(int year, List<Integer> years, List<PublishedQuestion> all, ListPart part) {
        List<Row> sums = new ArrayList<>();
        sums.add(new Row(wording.get("register.received"), wording.number(all.size())));
        for (Visibility visibility : Visibility.values()) {
            sums.add(new Row(
                    wording.label(visibility),
                    wording.number(count(all, question -> question.visibility() == visibility))));
        }
        return render(
                "pages/register.ftlh",
                new PageViews.Register(
                        year,
                        years.stream()
                                .map(one -> new Link(String.valueOf(one), "/so-tiep-nhan/" + one + "/"))
                                .toList(),
                        part.questions().stream().map(this::registerLine).toList(),
                        sums,
                        PageViews.Pagination.of(part.page(), part.pages(), page -> pageAddress(part.base(), page)),
                        frame.ledgerHead()));
    }

    private PageViews.Register.Line registerLine(PublishedQuestion question) {
        return new PageViews.Register.Line(
                question.number().toString(),
                QuestionViews.address(question),
                wording.date(question.receivedOn()),
                wording.label(question.channel()),
                Objects.requireNonNullElse(views.topicLabel(question), ""),
                views.tag(question),
                wording.label(question.visibility()),
                question.commitment(),
                question.ledgerHash());
    }

    /** The look-up form. */
    public String lookup() {
        return render("pages/lookup.ftlh", new PageViews.Plain(wording.get("lookup.title")));
    }

    /** The page that checks a receipt against the register, in the browser. */
    public String receiptCheck() {
        return render("pages/receipt-check.ftlh", new PageViews.Plain(wording.get("receipt-check.title")));
    }

    /** The empty question form. */
    public String ask() {
        return render(
                "pages/ask.ftlh",
                AskPage.of(wording, programme, today, AskPage.empty(programme.catalogue()), List.of(), null));
    }

    /** All pages that are not one of a list, for people. */
    public String siteMap(List<PageViews.QuestionList.Facet> parts) {
        return render("pages/site-map.ftlh", new PageViews.SiteMap(wording.get("sitemap.title"), parts));
    }

    /** Shown for an address that does not exist. */
    public String notFound() {
        return render("pages/not-found.ftlh", new PageViews.Plain(wording.get("not-found.title")));
    }

    /**
     * An Atom feed of answers, newest first.
     *
     * @param of what the list is of, or empty: all answers
     * @param address of the list, {@code self} of the feed
     */
    public String answersFeed(List<PublishedQuestion> all, String of, String address, String self) {
        List<PublishedQuestion> answered = all.stream()
                .filter(question ->
                        question.content() != null && question.content().answer() != null)
                .sorted(Comparator.comparing(PublishedQuestion::changedAt)
                        .thenComparing(PublishedQuestion::number)
                        .reversed())
                .limit(IN_FEED)
                .toList();
        String title = of.isEmpty() ? wording.get("feed.answers", frame.organisation()) : wording.get("feed.list", of);
        return feed(title, address, self, answered.stream().map(this::feedEntry).toList());
    }

    /** The Atom feed of notices, newest first. */
    public String noticesFeed() {
        return feed(
                wording.get("feed.notices", frame.organisation()),
                "/thong-bao/",
                "/thong-bao/atom.xml",
                programme.pages().stream()
                        .filter(page -> page.type() == Page.Type.NOTICE && page.date() != null)
                        .sorted(Comparator.comparing((Page page) -> Objects.requireNonNull(page.date()))
                                .reversed())
                        .limit(IN_FEED)
                        .map(page -> new PageViews.Feed.Entry(
                                frame.host() + page.address(),
                                page.title(),
                                page.address(),
                                instant(Objects.requireNonNull(page.date())),
                                instant(Objects.requireNonNull(page.date())),
                                Objects.requireNonNullElse(page.summary(), page.title())))
                        .toList());
    }

    /** The Atom feed of what the office said it would do, the newest word first. */
    public String commitmentsFeed(List<Undertaking> undertakings) {
        return feed(
                wording.get("feed.commitments", frame.organisation()),
                "/cam-ket/",
                "/cam-ket/atom.xml",
                undertakings.stream()
                        .sorted(Comparator.comparing(Undertaking::since)
                                .thenComparing(one -> one.question().number())
                                .reversed())
                        .limit(IN_FEED)
                        .map(this::feedEntry)
                        .toList());
    }

    private PageViews.Feed.Entry feedEntry(Undertaking one) {
        String address = QuestionViews.address(one.question());
        return new PageViews.Feed.Entry(
                frame.host() + address + "#" + one.kind().name().toLowerCase(Locale.ROOT) + "-" + one.since(),
                wording.get(
                        "feed.commitment",
                        wording.get("Undertaking." + one.kind().name()),
                        one.question().number(),
                        views.title(one.question())),
                address,
                instant(one.fulfilledOn() == null ? one.since() : one.fulfilledOn()),
                instant(one.since()),
                wording.get("feed.commitment.summary", one.text(), wording.date(one.due())));
    }

    private String feed(String title, String address, String self, List<PageViews.Feed.Entry> entries) {
        String updated = entries.stream()
                .map(PageViews.Feed.Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(instant(today));
        return render("pages/feed.ftlx", new PageViews.Feed(title, address, self, updated, entries));
    }

    private PageViews.Feed.Entry feedEntry(PublishedQuestion question) {
        PublishedQuestion.Content content = Objects.requireNonNull(question.content());
        PublishedQuestion.AnswerShown answer = Objects.requireNonNull(content.answer());
        return new PageViews.Feed.Entry(
                frame.host() + QuestionViews.address(question),
                question.number() + ": " + content.title(),
                QuestionViews.address(question),
                instant(question.changedAt()),
                instant(answer.on()),
                answer.shortAnswer());
    }

    private static String instant(LocalDate day) {
        return instant(day.atStartOfDay(DatedRules.ZONE).toOffsetDateTime());
    }

    private static String instant(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZoneSameInstant(DatedRules.ZONE).toOffsetDateTime());
    }

    /**
     * The site map for machines.
     *
     * @param addresses of pages with the day of their last change, null where unknown
     */
    public String sitemap(Map<String, Optional<LocalDate>> addresses) {
        return render(
                "pages/sitemap.ftlx",
                new PageViews.Sitemap(addresses.entrySet().stream()
                        .map(entry -> new PageViews.Sitemap.Url(
                                entry.getKey(),
                                entry.getValue().map(LocalDate::toString).orElse(null)))
                        .toList()));
    }

    private String render(String template, @Nullable Object page) {
        return maker.render(template, Objects.requireNonNull(page));
    }
}
