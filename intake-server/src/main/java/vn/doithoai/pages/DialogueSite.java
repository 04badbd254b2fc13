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
import vn.doithoai.question.Act;
import vn.doithoai.question.publication.ShownWords;
import vn.doithoai.site.AssetNames;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.ContentCheck;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.PublicPage;
import vn.doithoai.site.SitePlan;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Layouts;
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
    public Map<String, String> shownWords() {
        Map<String, String> shown = new TreeMap<>();
        sources.feed().forEach(question -> shown.putAll(ShownWords.digests(question)));
        return shown;
    }

    @Override
    public Map<Integer, Set<String>> numbersByYear() {
        return sources.lists().numbers();
    }
}
