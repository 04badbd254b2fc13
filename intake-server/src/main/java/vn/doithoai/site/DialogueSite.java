package vn.doithoai.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublishedQuestion;

/** Which pages the commune's site has and where (the addresses are permanent); how they look is {@link PageTexts}. */
final class DialogueSite implements SitePlan {

    private static final int LATEST = 30;
    private static final String ARCHIVE = "/hoi-dap/";

    private final Programme programme;
    private final QuestionLists lists;
    private final List<PublishedQuestion> feed;
    private final PageTexts texts;
    private final String host;
    private final Path content;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Path> documents = new LinkedHashMap<>();
    private final Map<String, Function<Baked, String>> documentTexts = new LinkedHashMap<>();

    DialogueSite(ContentCheck.Checked checked, PageTexts texts, String host, Path content) {
        this.programme = checked.programme();
        this.feed = checked.feed();
        this.lists = new QuestionLists(feed);
        this.texts = texts;
        this.host = host;
        this.content = content;
        addDocuments();
        addFixedPages();
        addQuestions();
        addLists();
        addRegister();
        addCalendars();
        addForMachines();
    }

    private void addDocuments() {
        for (Plan plan : programme.plans()) {
            document("/ke-hoach/" + plan.year() + "/", plan.path(), baked -> texts.plan(plan, baked.body()));
        }
        for (DialogueSession session : programme.sessions()) {
            document(
                    "/lich/" + session.id() + "/",
                    "lich/" + session.id() + ".md",
                    baked -> texts.session(session, baked.body(), lists.ofSession(session.id())));
        }
        for (vn.doithoai.dialogue.Page page : programme.pages()) {
            document(page.address(), page.path(), baked -> texts.page(page, baked.body()));
        }
    }

    private void document(String address, String path, Function<Baked, String> text) {
        documents.put(address, content.resolve(path));
        documentTexts.put(address, text);
    }

    private void addFixedPages() {
        page("/", () -> texts.home(feed));
        page("/lich/", texts::schedule);
        page(
                "/thong-bao/",
                () -> texts.notices(programme.pages().stream()
                        .filter(page -> page.type() == vn.doithoai.dialogue.Page.Type.NOTICE)
                        .toList()));
        page("/tra-cuu/", texts::lookUp);
        page("/gui-cau-hoi/", texts::form);
        page("/404.html", texts::notFound);
    }

    private void addQuestions() {
        for (PublishedQuestion question : feed) {
            page(ARCHIVE + question.number() + "/", () -> texts.question(question));
        }
    }

    /** Also of what has no question yet: a list that a page may point to is there, and says that it is empty. */
    private void addLists() {
        list(new PageTexts.AllQuestions(), ARCHIVE, lists.shown());
        programme
                .catalogue()
                .topics()
                .forEach(topic -> list(
                        new PageTexts.OfTopic(topic.id()),
                        ARCHIVE + "linh-vuc/" + topic.slug() + "/",
                        lists.ofTopic(topic.id())));
        programme
                .sessions()
                .forEach(session -> list(
                        new PageTexts.OfSession(session.id()),
                        ARCHIVE + "phien/" + session.id() + "/",
                        lists.ofSession(session.id())));
        programme
                .catalogue()
                .villages()
                .forEach(village -> list(
                        new PageTexts.OfVillage(village.id()),
                        ARCHIVE + "thon/" + village.id() + "/",
                        lists.ofVillage(village.id())));
        for (Outcome outcome : Outcome.values()) {
            list(
                    new PageTexts.OfOutcome(outcome),
                    ARCHIVE + "ket-qua/" + outcome.code().toLowerCase(Locale.ROOT) + "/",
                    lists.ofOutcome(outcome));
        }
    }

    private void list(PageTexts.Heading heading, String base, List<PublishedQuestion> questions) {
        for (QuestionLists.Part part : QuestionLists.parts(base, questions)) {
            page(part.address(), () -> texts.list(heading, part));
        }
    }

    /** A year of a plan has its register even before the first question. */
    private void addRegister() {
        SortedMap<Integer, Integer> years = new TreeMap<>();
        programme.plans().forEach(plan -> years.put(plan.year(), 0));
        lists.register().forEach((year, questions) -> years.put(year, questions.size()));
        for (int year : years.keySet()) {
            page(
                    "/so-tiep-nhan/" + year + "/",
                    () -> texts.register(year, years, lists.register().getOrDefault(year, List.of())));
        }
    }

    private void addCalendars() {
        page(
                "/lich/doi-thoai.ics",
                () -> Calendars.of(
                        texts.calendarName(),
                        host,
                        programme.sessions().stream()
                                .flatMap(session -> entries(session).stream())
                                .toList()));
        for (DialogueSession session : programme.sessions()) {
            page("/lich/" + session.id() + "/phien.ics", () -> Calendars.of(session.title(), host, entries(session)));
        }
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
                        texts.place(point),
                        host + "/lich/" + session.id() + "/",
                        session.state() == DialogueSession.State.CANCELLED));
            }
        }
        return entries;
    }

    private void addForMachines() {
        page("/atom.xml", () -> texts.atom(lists.shown().stream().limit(LATEST).toList()));
        page("/robots.txt", () -> Machines.robots(host));
        page("/sitemap.xml", () -> Machines.sitemap(host, addressesOfPages()));
    }

    private List<String> addressesOfPages() {
        List<String> addresses = new ArrayList<>(documents.keySet());
        pages.stream()
                .map(Page::address)
                .filter(address -> address.endsWith("/"))
                .forEach(addresses::add);
        return addresses.stream().sorted().toList();
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
    public Map<Integer, Set<String>> numbersByYear() {
        return lists.numbers();
    }
}
