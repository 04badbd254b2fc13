package vn.doithoai.pages;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Page;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;
import vn.doithoai.view.MeetingLine;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.Words;

/** Guides, notices and documents, and the lists of notices and documents. */
final class TextPages implements PageKind {

    /** A guide, a notice or a document. */
    public record View(
            String address,
            String title,
            @Nullable String summary,
            @Nullable String date,
            @Nullable Link session,
            boolean english,
            List<EnglishPoint> next,
            List<Row> paper,
            String html) {}

    /**
     * A meeting point of the next session for who reads no Vietnamese.
     *
     * @param when day and hours in English
     * @param place in Vietnamese, as it is signposted
     */
    public record EnglishPoint(String when, String place) {}

    /**
     * What stands at an address whose page moved or was withdrawn.
     *
     * @param canonical whole address of what there is instead
     */
    public record Left(
            String title,
            @Nullable String day,
            @Nullable String why,
            @Nullable Link successor,
            String canonical) {}

    /** A notice in a list. */
    public record NoticeItem(
            String title,
            String address,
            String date,
            @Nullable String summary) {}

    /** The list of notices. */
    public record Notices(List<NoticeItem> notices) {}

    /** The documents by day of issue, newest first. */
    public record Documents(List<DocumentItem> items) {}

    /** One document. */
    public record DocumentItem(
            String title,
            String address,
            String cited,
            @Nullable String summary) {}

    private static final DateTimeFormatter DAY_IN_ENGLISH =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    /** Where the privacy page leaves room for the terms. */
    private static final String TERMS = "{{thoi-han-luu}}";

    private final Sources sources;
    private final Words words;

    TextPages(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
    }

    @Override
    public List<PublicPage> pages() {
        Inputs inputs = Inputs.framed().allContent();
        return List.of(
                PublicPage.of(Addresses.NOTICES, inputs, this::noticeList),
                PublicPage.of(Addresses.DOCUMENTS, inputs, this::documentList));
    }

    @Override
    public List<ContentPage> documents() {
        return sources.programme().pages().stream()
                .map(page -> new ContentPage(
                        page.address(),
                        page.path(),
                        page.gone() == null ? inputs(page) : Inputs.framed().allContent(),
                        html -> page.gone() == null ? text(page, terms(page, html)) : left(page, page.gone())))
                .toList();
    }

    private static Inputs inputs(Page page) {
        Inputs inputs = Inputs.framed().content(page.path());
        if (page.english()) {
            return inputs.today().catalogue().content(Sources.SESSIONS);
        }
        if (page.address().equals(Addresses.PRIVACY)) {
            return inputs.today().catalogue();
        }
        return page.session() == null ? inputs : inputs.content(Sources.sessionFile(page.session()));
    }

    /** How long what is personal is kept: said by the catalogue, at the place the page leaves for it or else at its end. */
    private String terms(Page page, String html) {
        if (!page.address().equals(Addresses.PRIVACY)) {
            return html;
        }
        Optional<Catalogue.Retention> set = sources.programme().catalogue().retentionOn(sources.today());
        if (html.contains(TERMS)) {
            return html.replace(TERMS, set.map(this::sentences).orElseGet(() -> words.get("privacy.terms.none")));
        }
        return set.map(terms ->
                        html + "\n<h2>" + words.get("privacy.terms.title") + "</h2>\n<p>" + sentences(terms) + "</p>\n")
                .orElse(html);
    }

    private String sentences(Catalogue.Retention set) {
        Integer contact = set.contactMonths();
        Integer refused = set.refusedMonths();
        return String.join(
                " ",
                contact == null
                        ? words.get("privacy.terms.contact-none")
                        : words.get("privacy.terms.contact", Integer.toString(contact)),
                refused == null
                        ? words.get("privacy.terms.refused-none")
                        : words.get("privacy.terms.refused", Integer.toString(refused)),
                words.get("privacy.terms.basis", escaped(set.basis()), words.date(set.from())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A guide or a notice; {@code html} is of its Markdown. */
    private String text(Page page, String html) {
        Link session = Optional.ofNullable(page.session())
                .map(id -> new Link(title(id), Addresses.session(id)))
                .orElse(null);
        return sources.maker()
                .render(
                        "pages/text.ftlh",
                        new View(
                                page.address(),
                                page.title(),
                                page.summary(),
                                page.date() == null ? null : words.date(page.date()),
                                session,
                                page.english(),
                                page.english() ? next() : List.of(),
                                page.paper() == null ? List.of() : paper(page, page.paper()),
                                html));
    }

    private List<EnglishPoint> next() {
        return sources.programme().nextSession(sources.today()).stream()
                .flatMap(session -> session.points().stream())
                .filter(point -> point.date() != null)
                .map(point -> new EnglishPoint(
                        DAY_IN_ENGLISH.format(point.date())
                                + (point.start() == null ? "" : ", " + words.time(point.start())),
                        MeetingLine.of(point, sources.programme().catalogue(), words)
                                .placeAndAddress()))
                .toList();
    }

    /** What stands at the address of a page that is not there any more. */
    private String left(Page page, Page.Gone gone) {
        Link successor = gone.successor() == null ? null : new Link(titleAt(gone.successor()), gone.successor());
        boolean elsewhere = successor != null && !successor.address().startsWith("/");
        return sources.maker()
                .render(
                        page.type() == Page.Type.MOVED ? "pages/moved.ftlh" : "pages/withdrawn.ftlh",
                        new Left(
                                page.title(),
                                gone.day() == null ? null : words.date(gone.day()),
                                gone.why(),
                                successor,
                                (elsewhere ? "" : sources.host()) + gone.successor()));
    }

    /** What a page of the content is called, or its address. */
    private String titleAt(String address) {
        return sources.programme().currentPages().stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .map(Page::title)
                .or(() -> sources.programme().plans().stream()
                        .filter(plan -> Addresses.plan(plan.year()).equals(address))
                        .findFirst()
                        .map(plan -> plan.title()))
                .or(() -> sources.programme().sessions().stream()
                        .filter(session -> Addresses.session(session.id()).equals(address))
                        .findFirst()
                        .map(DialogueSession::title))
                .orElse(address);
    }

    /** The title of a session, or its id where the session is gone. */
    private String title(String session) {
        return sources.programme().session(session).map(DialogueSession::title).orElse(session);
    }

    /** The seven fields of a document (L13). */
    private List<Row> paper(Page page, Page.Paper paper) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(words.get("document.form"), paper.form()));
        rows.add(new Row(words.get("document.authority"), paper.authority()));
        rows.add(new Row(words.get("document.number"), paper.number()));
        rows.add(new Row(words.get("document.issued"), words.date(Objects.requireNonNull(page.date()))));
        rows.add(new Row(
                words.get("document.effective"),
                paper.effective() == null ? words.get("not-announced") : words.date(paper.effective())));
        rows.add(new Row(words.get("document.abstract"), String.valueOf(page.summary())));
        rows.add(
                paper.file() == null
                        ? new Row(words.get("document.file"), words.get("not-announced"))
                        : new Row(words.get("document.file"), words.get("document.file.link"), paper.file()));
        return rows;
    }

    /** The list of documents. */
    private String documentList() {
        return sources.maker()
                .render(
                        "pages/documents.ftlh",
                        new Documents(sources.programme().currentPages().stream()
                                .filter(page -> page.type() == Page.Type.DOCUMENT)
                                .sorted(Comparator.comparing((Page page) -> Objects.requireNonNull(page.date()))
                                        .reversed())
                                .map(page -> {
                                    Page.Paper paper = Objects.requireNonNull(page.paper());
                                    return new DocumentItem(
                                            page.title(),
                                            page.address(),
                                            words.get(
                                                    "document.cited",
                                                    paper.form(),
                                                    paper.number(),
                                                    words.date(Objects.requireNonNull(page.date())),
                                                    paper.authority()),
                                            page.summary());
                                })
                                .toList()));
    }

    /** The list of notices. */
    private String noticeList() {
        return sources.maker().render("pages/notices.ftlh", new Notices(notices(sources)));
    }

    /** All notices, newest first. */
    static List<NoticeItem> notices(Sources sources) {
        return sources.programme().currentPages().stream()
                .filter(page -> page.type() == Page.Type.NOTICE && page.date() != null)
                .sorted(Comparator.comparing((Page page) -> Objects.requireNonNull(page.date()))
                        .reversed())
                .map(page -> new NoticeItem(
                        page.title(),
                        page.address(),
                        sources.wording().date(Objects.requireNonNull(page.date())),
                        page.summary()))
                .toList();
    }
}
