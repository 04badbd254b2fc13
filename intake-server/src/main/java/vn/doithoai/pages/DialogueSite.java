package vn.doithoai.pages;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.Act;
import vn.doithoai.question.publication.ShownWords;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.question.publication.UndertakingTally;
import vn.doithoai.site.AssetNames;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.ContentCheck;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.PublicPage;
import vn.doithoai.site.SitePlan;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.site.share.SharePicture;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CalendarLeaf;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Layouts;
import vn.doithoai.view.MeetingLine;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;

/** The commune's site: the list of its kinds of pages. */
public final class DialogueSite implements SitePlan {

    private final Sources sources;
    private final List<PublicPage> pages = new ArrayList<>();
    private final List<ContentPage> documents = new ArrayList<>();

    DialogueSite(Sources sources) {
        this.sources = sources;
        Stream.of(
                        new Home(sources),
                        new Schedule(sources),
                        new SessionPage(sources),
                        new PlanPages(sources),
                        new TextPages(sources),
                        new QuestionPages(sources),
                        new Archive(sources),
                        new Undertakings(sources),
                        new Register(sources),
                        new Statistics(sources),
                        new Changes(sources),
                        new OpenData(sources),
                        new SearchPages(sources),
                        new FormPages(sources),
                        new KeptPages(sources),
                        new Feeds(sources),
                        new Calendars(sources))
                .forEach(this::add);
        add(new SiteMaps(
                sources,
                Stream.concat(
                                pages.stream().map(PublicPage::address),
                                documents.stream().map(ContentPage::address))
                        .toList()));
    }

    private void add(PageKind kind) {
        pages.addAll(kind.pages());
        documents.addAll(kind.documents());
    }

    /** Reads and checks all inputs; fails with everything that is wrong with them. */
    public static SitePlan plan(BuildRequest request, AssetNames assets, SiteMessages messages) throws IOException {
        ContentCheck.Checked checked = new ContentCheck(messages).read(request);
        LocalDate today = LocalDate.ofInstant(request.clock().instant(), Act.ZONE);
        Messages words =
                checked.words().with(() -> checked.programme().catalogue().rulesOn(today));
        Words wording = new Words(words);
        BuildRequest.Site site = request.site();
        Layout frame = new Layouts(wording, site.host(), site.intakeUrl(), site.demo(), site.staleDays())
                .on(
                        today,
                        checked.programme(),
                        Objects.requireNonNullElse(assets.css(), ""),
                        assets.others(),
                        request.ledger().head(),
                        checked.feed().size());
        PageMaker maker = new PageMaker(
                new Renderer(request.folders().templates(), words), wording, checked.programme(), frame, today);
        return new DialogueSite(Sources.of(
                maker,
                checked.feed(),
                checked.groups(),
                request.feed().restorations(),
                request.ledger().actsHead()));
    }

    @Override
    public List<PublicPage> pages() {
        return pages;
    }

    @Override
    public List<ContentPage> documents() {
        return documents;
    }

    @Override
    public Map<String, Object> facts() {
        return ManifestFacts.of(sources);
    }

    @Override
    public List<QuestionFile> questionFiles() {
        return sources.feed().stream()
                .flatMap(question -> question.files().stream().map(file -> new QuestionFile(question.number(), file)))
                .toList();
    }

    @Override
    public List<SharePicture> pictures() {
        return new SharePictures(sources).all();
    }

    @Override
    public Map<String, String> shownWords() {
        Map<String, String> shown = new TreeMap<>();
        sources.feed().forEach(question -> shown.putAll(ShownWords.digests(question)));
        return shown;
    }

    @Override
    public Map<Integer, Set<String>> numbersByYear() {
        return sources.lists().numbers();
    }

    /** What a shared link looks like: the site, each session as its leaf, what each year promised. */
    private static final class SharePictures {

        private final Sources sources;
        private final Words words;

        SharePictures(Sources sources) {
            this.sources = sources;
            this.words = sources.wording();
        }

        List<SharePicture> all() {
            List<SharePicture> pictures = new ArrayList<>();
            pictures.add(site());
            sources.programme().sessions().forEach(session -> pictures.add(session(session)));
            sources.years().forEach(year -> pictures.add(promises(year)));
            return pictures;
        }

        private SharePicture site() {
            return new SharePicture(
                    Addresses.SHARED_SITE,
                    organisation(),
                    words.get("share.site.title"),
                    List.of(words.get("share.site.ask"), words.get("share.site.answers"), sources.host()),
                    null);
        }

        private SharePicture session(DialogueSession session) {
            CalendarLeaf leaf = CalendarLeaf.of(session, sources.programme().catalogue(), sources.today(), words);
            return new SharePicture(
                    Addresses.sharedSession(session.id()),
                    organisation(),
                    session.title(),
                    Stream.concat(
                                    Stream.ofNullable(leaf.when()),
                                    leaf.points().stream()
                                            .map(leaf.when() == null ? MeetingLine::inOneLine : MeetingLine::place))
                            .toList(),
                    new SharePicture.Leaf(
                            leaf.weekday() == null ? words.get("share.month") : leaf.weekday(),
                            leaf.big(),
                            leaf.under()));
        }

        private SharePicture promises(int year) {
            UndertakingTally tally = UndertakingTally.of(sources.ofYear(year).stream()
                    .flatMap(question -> Undertaking.of(question).stream())
                    .map(undertaking -> undertaking.statusOn(sources.today()))
                    .toList());
            return new SharePicture(
                    Addresses.sharedPromises(year),
                    organisation(),
                    words.get("share.promises.title", year),
                    List.of(
                            words.get("share.promises.done", words.number(tally.done()), words.number(tally.all())),
                            words.get("share.promises.late", words.number(tally.overdue()))),
                    new SharePicture.Leaf(
                            words.get("share.promises.head"),
                            words.number(tally.all()),
                            words.get("share.promises.under", year)));
        }

        private String organisation() {
            return sources.frame().organisation();
        }
    }
}
