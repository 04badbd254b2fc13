package vn.doithoai.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Act;
import vn.doithoai.question.DueClock;
import vn.doithoai.question.GroupTally;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicStatus;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.view.ChangeViews;
import vn.doithoai.view.CommitmentViews;
import vn.doithoai.view.Frame;
import vn.doithoai.view.Frames;
import vn.doithoai.view.Link;
import vn.doithoai.view.Messages;
import vn.doithoai.view.PageMaker;
import vn.doithoai.view.PageViews.QuestionList.Facet;
import vn.doithoai.view.PublicPages;
import vn.doithoai.view.PublicPages.ListHead;
import vn.doithoai.view.PublicPages.ListPart;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.StatisticsViews;
import vn.doithoai.view.Wording;

/** Which pages the commune's site has and where (the addresses are permanent); how they look is {@link PublicPages}. */
final class DialogueSite implements SitePlan {

    private static final String ARCHIVE = "/hoi-dap/";
    private static final int ON_HOME = 3;
    private static final int ALIKE = 3;

    /** Lines of the register on one page. */
    private static final int REGISTER_PAGE = 100;

    private final Programme programme;
    private final QuestionLists lists;
    private final List<PublishedQuestion> feed;
    private final Map<QuestionNumber, List<PublishedQuestion>> merged = new HashMap<>();
    private final PublicPages texts;
    private final CommitmentPages commitments;
    private final OpenData data;
    private final StatisticsViews figures;
    private final Wording wording;
    private final LocalDate today;
    private final String host;
    private final Path content;
    private final @Nullable String ledgerHead;
    private final List<GroupTally> groups;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Path> documents = new LinkedHashMap<>();
    private final Map<String, Function<Baked, String>> documentTexts = new LinkedHashMap<>();

    private DialogueSite(ContentCheck.Checked checked, PageMaker maker, BuildRequest request) {
        this.programme = checked.programme();
        this.feed = checked.feed();
        this.groups = checked.groups();
        this.lists = new QuestionLists(feed);
        this.texts = new PublicPages(maker);
        this.wording = maker.wording();
        this.today = maker.today();
        this.figures = new StatisticsViews(maker);
        this.commitments = new CommitmentPages(new CommitmentViews(maker), today, feed);
        this.host = request.site().host();
        this.content = request.folders().content();
        this.ledgerHead = request.ledger().head();
        for (PublishedQuestion question : feed) {
            QuestionNumber main = question.mergedInto();
            if (main != null) {
                merged.computeIfAbsent(main, number -> new ArrayList<>()).add(question);
            }
        }
        addDocuments();
        addFixedPages();
        addQuestions();
        addLists();
        pages.addAll(commitments.pages());
        addYears();
        addCalendars();
        this.data = new OpenData(maker, lists.register(), years());
        pages.addAll(data.pages());
        pages.addAll(new SearchPages(maker, lists.shown()).pages());
        addChanges(new ChangeViews(maker));
        page("/so-do-trang/", () -> texts.siteMap(siteMap()));
        addForMachines();
    }

    /** Reads and checks all inputs; throws {@link BuildFailure} with everything that is wrong. */
    static SitePlan plan(BuildRequest request, AssetNames assets, SiteMessages messages) throws IOException {
        ContentCheck.Checked checked = new ContentCheck(messages).read(request);
        LocalDate today = LocalDate.ofInstant(request.clock().instant(), Act.ZONE);
        Path templates = request.folders().templates();
        Messages words = words(templates, messages)
                .with(() -> checked.programme().catalogue().rulesOn(today));
        Wording wording = new Wording(words);
        String css = assets.css();
        Frame frame = new Frames(
                        wording,
                        request.site().host(),
                        request.site().intakeUrl(),
                        request.site().demo(),
                        request.site().staleDays())
                .on(
                        today,
                        checked.programme(),
                        css == null ? "" : css,
                        assets.scripts(),
                        request.ledger().head());
        PageMaker maker = new PageMaker(new Renderer(templates, words), wording, checked.programme(), frame, today);
        return new DialogueSite(checked, maker, request);
    }

    private static Messages words(Path templates, SiteMessages messages) {
        try {
            return Messages.of(templates);
        } catch (IllegalStateException e) {
            throw new BuildFailure(messages.problemIn(
                    templates.resolve("messages").toString(), 0, "template", String.valueOf(e.getMessage())));
        }
    }

    private void addDocuments() {
        for (Plan plan : programme.plans()) {
            document("/ke-hoach/" + plan.year() + "/", plan.path(), baked -> texts.plan(plan, baked.body()));
        }
        for (DialogueSession session : programme.sessions()) {
            document(
                    "/lich/" + session.id() + "/",
                    "lich/" + session.id() + ".md",
                    baked -> texts.session(session, baked.body(), lists.ofSession(session.id()), topicsOf(session)));
        }
        for (vn.doithoai.dialogue.Page page : programme.pages()) {
            document(page.address(), page.path(), baked -> texts.text(page, baked.body()));
        }
    }

    private void document(String address, String path, Function<Baked, String> text) {
        documents.put(address, content.resolve(path));
        documentTexts.put(address, text);
    }

    private void addFixedPages() {
        page("/", () -> texts.home(feed, commitments.nearest(ON_HOME)));
        page("/lich/", texts::schedule);
        page("/thong-bao/", texts::noticeList);
        page("/van-ban/", texts::documents);
        page("/ke-hoach/", texts::plans);
        page("/tra-cuu/", texts::lookup);
        page("/kiem-tra-phieu/", texts::receiptCheck);
        page("/gui-cau-hoi/", texts::ask);
        page("/404.html", texts::notFound);
    }

    private void addQuestions() {
        for (PublishedQuestion question : feed) {
            page(
                    ARCHIVE + question.number() + "/",
                    () -> texts.question(
                            question,
                            merged.getOrDefault(question.number(), List.of()),
                            lists.besides(question, ALIKE)));
        }
    }

    /** Also of what has no question yet: a list that a page may point to is there, and says that it is empty. */
    private void addLists() {
        List<Facet> facets = new ArrayList<>();
        List<Link> topics = new ArrayList<>();
        programme
                .catalogue()
                .topics()
                .forEach(topic -> topics.add(list(
                        "topic",
                        topic.label(),
                        ARCHIVE + "linh-vuc/" + topic.slug() + "/",
                        lists.ofTopic(topic.id()))));
        List<Link> sessions = new ArrayList<>();
        programme.sessions().forEach(session -> sessions.add(sessionList(session)));
        List<Link> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.add(list(
                    "outcome",
                    wording.label(outcome),
                    ARCHIVE + "ket-qua/" + outcome.code().toLowerCase(Locale.ROOT) + "/",
                    lists.ofOutcome(outcome)));
        }
        List<Link> villages = new ArrayList<>();
        programme
                .catalogue()
                .villages()
                .forEach(village -> villages.add(list(
                        "village",
                        village.name(),
                        ARCHIVE + "thon/" + village.id() + "/",
                        lists.ofVillage(village.id()))));
        villages.add(list(
                "outside",
                wording.get("list.outside"),
                ARCHIVE + "thon/" + Submission.OUTSIDE_COMMUNE + "/",
                lists.ofVillage(Submission.OUTSIDE_COMMUNE),
                wording.get("ask.village.outside")));
        addFacet(facets, "status", addStatusLists());
        addFacet(facets, "topic", topics);
        addFacet(facets, "session", sessions);
        addFacet(facets, "outcome", outcomes);
        addFacet(facets, "village", villages);
        addFacet(
                facets,
                "year",
                years().stream()
                        .map(year ->
                                list("year", String.valueOf(year), ARCHIVE + "nam/" + year + "/", lists.ofYear(year)))
                        .toList());
        ListHead head = new ListHead(wording.get("list.all"), wording.get("list.all.intro"), "/atom.xml");
        addParts(head, ARCHIVE, lists.shown(), lists.shown().isEmpty() ? List.of() : facets);
    }

    /** A session's questions, and the same by topic: every pair has its page, so that none ever goes away. */
    private Link sessionList(DialogueSession session) {
        List<Link> topics = programme.catalogue().topics().stream()
                .map(topic -> list(
                        "session-topic",
                        session.title(),
                        topicAddress(session, topic),
                        lists.ofSession(session.id(), topic.id()),
                        topic.label()))
                .toList();
        List<Facet> facets = new ArrayList<>();
        addFacet(facets, "topic", topics);
        List<PublishedQuestion> questions = lists.ofSession(session.id());
        String base = ARCHIVE + "phien/" + session.id() + "/";
        String title = wording.get("list.session", session.title());
        addParts(
                new ListHead(title, wording.get("list.session.intro"), addFeed(title, base, questions)),
                base,
                questions,
                facets);
        return new Link(session.title(), base, wording.number(questions.size()));
    }

    /** The answers of a list as a feed beside it. */
    private String addFeed(String title, String base, List<PublishedQuestion> questions) {
        String self = base + "atom.xml";
        page(self, () -> texts.answersFeed(questions, title, base, self));
        return self;
    }

    private static String topicAddress(DialogueSession session, Catalogue.Topic topic) {
        return ARCHIVE + "phien/" + session.id() + "/linh-vuc/" + topic.slug() + "/";
    }

    /** The topics a session has questions in, with their number. */
    private List<Link> topicsOf(DialogueSession session) {
        return programme.catalogue().topics().stream()
                .filter(topic -> !lists.ofSession(session.id(), topic.id()).isEmpty())
                .map(topic -> new Link(
                        topic.label(),
                        topicAddress(session, topic),
                        wording.number(lists.ofSession(session.id(), topic.id()).size())))
                .toList();
    }

    private List<Link> addStatusLists() {
        return Arrays.stream(PublicStatus.values())
                .map(status -> list(
                        "status",
                        wording.get("list.status." + status.slug()),
                        ARCHIVE + "tinh-trang/" + status.slug() + "/",
                        lists.where(question -> status.holds(question, today))))
                .toList();
    }

    private boolean isOverdue(PublishedQuestion question) {
        return question.clock().readingOn(today).status() == DueClock.Status.OVERDUE;
    }

    private void addFacet(List<Facet> facets, String kind, List<Link> links) {
        List<Link> used =
                links.stream().filter(link -> !"0".equals(link.count())).toList();
        if (!used.isEmpty()) {
            facets.add(new Facet(wording.get("facet." + kind), used));
        }
    }

    private Link list(String kind, String label, String base, List<PublishedQuestion> questions) {
        return list(kind, label, base, questions, label);
    }

    /** @param words of the link to it */
    private Link list(String kind, String label, String base, List<PublishedQuestion> questions, String words) {
        String title = wording.get("list." + kind, label, words);
        String atom = kind.equals("topic") ? addFeed(title, base, questions) : null;
        addParts(new ListHead(title, wording.get("list." + kind + ".intro"), atom), base, questions, List.of());
        return new Link(words, base, wording.number(questions.size()));
    }

    private void addParts(ListHead head, String base, List<PublishedQuestion> questions, List<Facet> facets) {
        for (QuestionLists.Part<PublishedQuestion> part : QuestionLists.parts(base, questions)) {
            ListPart shown = new ListPart(base, part.number(), part.of(), part.all(), part.items());
            page(part.address(), () -> texts.questionList(head, shown, facets));
        }
    }

    private void addChanges(ChangeViews changes) {
        List<ChangeViews.Line> log = changes.log(feed);
        page("/thay-doi/", () -> changes.page(feed, log));
        for (QuestionLists.Part<ChangeViews.Line> part : QuestionLists.parts("/thay-doi/nhat-ky/", log)) {
            page(part.address(), () -> changes.logPage(part.items(), part.number(), part.of()));
        }
    }

    /** A year of a plan has its register and figures even before the first question; the newest is also at the short address. */
    private void addYears() {
        List<Integer> years = years();
        for (int year : years) {
            for (QuestionLists.Part<PublishedQuestion> part : registerParts(year)) {
                page(part.address(), () -> register(year, years, part));
            }
            page("/so-tiep-nhan/" + year + "/so.txt", () -> Machines.ledger(ledgerBefore(year), ofYear(year)));
            page("/thong-ke/" + year + "/", () -> statistics(year, years));
        }
        QuestionLists.Part<PublishedQuestion> newest =
                registerParts(years.get(0)).get(0);
        page("/so-tiep-nhan/", () -> register(years.get(0), years, newest));
        page("/thong-ke/", () -> statistics(years.get(0), years));
    }

    /** Years with a plan or a question, newest first; never none. */
    private List<Integer> years() {
        SortedSet<Integer> all = new TreeSet<>(Comparator.reverseOrder());
        programme.plans().forEach(plan -> all.add(plan.year()));
        all.addAll(lists.register().keySet());
        if (all.isEmpty()) {
            all.add(today.getYear());
        }
        return List.copyOf(all);
    }

    private String statistics(int year, List<Integer> years) {
        return figures.year(
                year,
                years,
                ofYear(year),
                groups.stream().filter(one -> one.year() == year).findFirst().orElse(null));
    }

    private List<PublishedQuestion> ofYear(int year) {
        return lists.register().getOrDefault(year, List.of());
    }

    /** The hash the first number of a year is chained to. */
    private String ledgerBefore(int year) {
        return lists.register().headMap(year).values().stream()
                .flatMap(List::stream)
                .reduce((first, last) -> last)
                .map(PublishedQuestion::ledgerHash)
                .orElse(LedgerLine.START);
    }

    /** In the order of numbers, so that a line never moves to another page. */
    private List<QuestionLists.Part<PublishedQuestion>> registerParts(int year) {
        return QuestionLists.parts("/so-tiep-nhan/" + year + "/", ofYear(year), REGISTER_PAGE);
    }

    private String register(int year, List<Integer> years, QuestionLists.Part<PublishedQuestion> part) {
        return texts.register(
                year,
                years,
                ofYear(year),
                new ListPart(part.base(), part.number(), part.of(), part.all(), part.items()));
    }

    private void addCalendars() {
        page(
                "/lich/doi-thoai.ics",
                () -> Calendars.of(
                        wording.get("site.calendar"),
                        host,
                        today,
                        programme.sessions().stream()
                                .flatMap(session -> entries(session).stream())
                                .toList()));
        page("/cam-ket/han.ics", () -> Calendars.of(wording.get("site.calendar.due"), host, today, dueDays()));
        for (DialogueSession session : programme.sessions()) {
            page(
                    "/lich/" + session.id() + "/phien.ics",
                    () -> Calendars.of(session.title(), host, today, entries(session)));
        }
    }

    /** The days that were told and are not over, or over and nothing done. */
    private List<Calendars.Entry> dueDays() {
        return commitments.nearest(Integer.MAX_VALUE).stream()
                .map(one -> new Calendars.Entry(
                        "han-" + one.question().number() + "-" + one.since(),
                        one.due(),
                        null,
                        null,
                        wording.get("calendar.due", texts.title(one.question())),
                        null,
                        host + ARCHIVE + one.question().number() + "/",
                        Calendars.Kind.DUE))
                .toList();
    }

    private List<Calendars.Entry> entries(DialogueSession session) {
        List<Calendars.Entry> entries = new ArrayList<>();
        int number = 0;
        for (DialogueSession.MeetingPoint point : session.points()) {
            number++;
            if (point.date() != null) {
                entries.add(new Calendars.Entry(
                        session.id() + "-" + number,
                        point.date(),
                        point.start(),
                        point.end(),
                        session.title(),
                        place(point),
                        host + "/lich/" + session.id() + "/",
                        session.state() == DialogueSession.State.CANCELLED
                                ? Calendars.Kind.CANCELLED
                                : Calendars.Kind.SESSION));
            }
        }
        return entries;
    }

    private String place(DialogueSession.MeetingPoint point) {
        Stream<String> venue = Stream.ofNullable(point.venue())
                .flatMap(id -> programme.catalogue().venue(id).stream())
                .map(Catalogue.Venue::name);
        Stream<String> village = Stream.ofNullable(point.village())
                .flatMap(id -> programme.catalogue().village(id).stream())
                .map(Catalogue.Village::name);
        return Stream.concat(venue, village).collect(Collectors.joining(", "));
    }

    private void addForMachines() {
        page("/atom.xml", () -> texts.answersFeed(feed, "", ARCHIVE, "/atom.xml"));
        page("/thong-bao/atom.xml", texts::noticesFeed);
        page("/cam-ket/atom.xml", () -> texts.commitmentsFeed(commitments.all()));
        page("/go-bo.txt", () -> Machines.removed(feed));
        page("/robots.txt", () -> Machines.robots(host));
        page("/sitemap.xml", () -> texts.sitemap(addressesOfPages()));
    }

    /** What a person would look for, by what it is for. */
    private List<Facet> siteMap() {
        List<Facet> parts = new ArrayList<>();
        parts.add(part(
                "read",
                Stream.of(
                        fixed("menu.lich", "/lich/"),
                        fixed("menu.ke-hoach", "/ke-hoach/"),
                        fixed("menu.thong-bao", "/thong-bao/"),
                        fixed("menu.van-ban", "/van-ban/"),
                        fixed("menu.cam-ket", "/cam-ket/"),
                        fixed("menu.thong-ke", "/thong-ke/"))));
        parts.add(part(
                "archive",
                Stream.concat(
                        Stream.of(fixed("list.all", ARCHIVE), fixed("menu.tim-kiem", "/tim-kiem/")), topicLinks())));
        parts.add(part(
                "check",
                Stream.of(
                        fixed("menu.so-tiep-nhan", "/so-tiep-nhan/"),
                        fixed("receipt-check.title", "/kiem-tra-phieu/"),
                        fixed("menu.thay-doi", "/thay-doi/"),
                        fixed("menu.du-lieu", OpenData.BASE))));
        parts.add(part("take-part", Stream.of(fixed("menu.ask", "/gui-cau-hoi/"), fixed("lookup.title", "/tra-cuu/"))));
        parts.add(part(
                "about",
                programme.pages().stream()
                        .filter(page -> page.type() == vn.doithoai.dialogue.Page.Type.GUIDE)
                        .map(page -> new Link(page.title(), page.address()))));
        return parts;
    }

    private Facet part(String kind, Stream<Link> links) {
        return new Facet(wording.get("sitemap." + kind), links.toList());
    }

    private Link fixed(String words, String address) {
        return new Link(wording.get(words), address);
    }

    private Stream<Link> topicLinks() {
        return programme.catalogue().topics().stream()
                .map(topic -> new Link(topic.label(), ARCHIVE + "linh-vuc/" + topic.slug() + "/"));
    }

    private Map<String, Optional<LocalDate>> addressesOfPages() {
        Map<String, Optional<LocalDate>> addresses = new TreeMap<>();
        documents.keySet().forEach(address -> addresses.put(address, Optional.empty()));
        pages.stream()
                .map(Page::address)
                .filter(address -> address.endsWith("/"))
                .forEach(address -> addresses.put(address, Optional.empty()));
        feed.forEach(question -> addresses.put(
                ARCHIVE + question.number() + "/",
                Optional.of(question.changedAt().atZoneSameInstant(Act.ZONE).toLocalDate())));
        return addresses;
    }

    private void page(String address, Text text) {
        pages.add(new Page(address, text));
    }

    @Override
    public List<Page> pages() {
        return pages;
    }

    @Override
    public Map<String, Path> documents() {
        return documents;
    }

    @Override
    public String text(Baked document) {
        Function<Baked, String> text = documentTexts.get(document.address());
        if (text == null) {
            throw new IllegalStateException("JBake found a document of its own: " + document.address());
        }
        return text.apply(document);
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("as_of", today.toString());
        if (ledgerHead != null) {
            facts.put("ledger_head", ledgerHead);
        }
        facts.put("received", feed.size());
        Map<String, Long> stages = new TreeMap<>();
        feed.forEach(question -> stages.merge(OpenField.code(question.stage()), 1L, Long::sum));
        facts.put("questions_by_stage", stages);
        facts.put(
                "overdue",
                feed.stream()
                        .filter(question -> question.stage().isOpen())
                        .filter(this::isOverdue)
                        .count());
        facts.put("questions_sha256", data.hashes());
        return facts;
    }

    @Override
    public Map<Integer, Set<String>> numbersByYear() {
        return lists.numbers();
    }
}
