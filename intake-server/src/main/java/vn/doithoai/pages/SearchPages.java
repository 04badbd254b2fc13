package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Page;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.search.IndexText;
import vn.doithoai.search.IndexText.Entry;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Link;
import vn.doithoai.view.PlainPage;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.Words;

/**
 * The search page and what its script reads: the index of all questions and pages in files of which a phone loads only the
 * few it needs; and what is shown of the questions, fifty in a file, and of the pages. The server finds by the same files.
 */
final class SearchPages implements PageKind {

    private static final int BLOCK = 50;

    /** Characters of a page's text that are shown of it where it has no summary. */
    private static final int SUMMARY = 160;

    /** Pages of the menu, by the end of the key of their words. */
    private static final List<Link> FIXED = List.of(
            new Link("lich", Addresses.SCHEDULE),
            new Link("cam-ket", Addresses.UNDERTAKINGS),
            new Link("thong-ke", Addresses.STATISTICS),
            new Link("so-tiep-nhan", Addresses.REGISTER),
            new Link("du-lieu", Addresses.OPEN_DATA),
            new Link("gui-cau-hoi", Addresses.ASK),
            new Link("tra-cuu", Addresses.LOOKUP));

    /** A page that is no question: what is shown of it, and what else it is found by. */
    private record Found(String kind, String title, String address, String summary, String body) {}

    private final Sources sources;
    private final Words words;
    private final List<PublishedQuestion> questions;
    private final List<Found> pages;
    private final Map<String, String> files;

    SearchPages(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        this.questions = sources.lists().shown().stream()
                .sorted(Comparator.comparing(PublishedQuestion::number))
                .toList();
        this.pages = Stream.of(places(), texts(), sections(), sessions())
                .flatMap(found -> found)
                .toList();
        this.files = IndexText.files(entries(), BLOCK, vocabulary());
    }

    private IndexText.Vocabulary vocabulary() {
        return new IndexText.Vocabulary(
                words.get("search.unimportant"),
                Stream.concat(
                                Stream.of(words.get("search.synonyms").split(";", -1)),
                                sources.programme().catalogue().synonyms().stream())
                        .toList());
    }

    private List<Entry> entries() {
        CatalogueWords catalogue = new CatalogueWords(words, sources.programme());
        return Stream.concat(
                        questions.stream()
                                .map(question ->
                                        Entry.of(question, sources.views().title(question), more(question, catalogue))),
                        pages.stream().map(page -> new Entry(null, page.title(), page.summary() + " " + page.body())))
                .toList();
    }

    /** Where it is about and who answers: people look for it so, whether the text says it or not. */
    private static String more(PublishedQuestion question, CatalogueWords catalogue) {
        StringJoiner more = new StringJoiner(" ");
        PublishedQuestion.Content content = question.content();
        if (content != null) {
            more.add(Objects.requireNonNullElse(catalogue.villages(content.villages()), ""));
            if (content.unit() != null) {
                more.add(catalogue.unit(content.unit()));
            }
        }
        return more.toString();
    }

    /** Villages, units, topics and the pages of the menu. */
    private Stream<Found> places() {
        Catalogue catalogue = sources.programme().catalogue();
        CatalogueWords names = new CatalogueWords(words, sources.programme());
        return Stream.of(
                        FIXED.stream()
                                .map(page -> new Found(
                                        words.get("search.kind.page"),
                                        words.get("search.page." + page.label()),
                                        page.address(),
                                        "",
                                        "")),
                        catalogue.topics().stream()
                                .map(topic -> listed("topic", topic.label(), Addresses.topic(topic))),
                        catalogue.units().stream().map(unit -> listed("unit", unit.name(), Addresses.UNDERTAKINGS)),
                        catalogue.villages().stream()
                                .map(village -> listed(
                                        "village",
                                        names.villageInList(village, sources.today()),
                                        Addresses.village(village.id()))))
                .flatMap(found -> found);
    }

    private Found listed(String kind, String name, String address) {
        return new Found(words.get("search.kind." + kind), name, address, words.get("search.about." + kind), "");
    }

    /** Guides, notices and documents. */
    private Stream<Found> texts() {
        return sources.programme().currentPages().stream().map(page -> {
            String title = page.paper() == null
                    ? page.title()
                    : page.paper().form() + " " + page.paper().number() + ": " + page.title();
            return new Found(
                    words.get("search.kind." + kind(page.type())),
                    title,
                    page.address(),
                    summary(page.summary() == null ? page.body() : page.summary()),
                    page.type() == Page.Type.GUIDE ? headings(page.body()) : page.body());
        });
    }

    /** A long guide has nearly every word somewhere, and would stand before what is really meant. */
    private static String headings(String body) {
        return body.lines().filter(line -> line.startsWith("#")).collect(Collectors.joining(" "));
    }

    private static String kind(Page.Type type) {
        return switch (type) {
            case NOTICE -> "notice";
            case DOCUMENT -> "document";
            case GUIDE, MOVED -> "page";
        };
    }

    /** The parts of each plan, found by their own text and shown by where they begin. */
    private Stream<Found> sections() {
        return sources.programme().plans().stream().flatMap(this::sections);
    }

    private Stream<Found> sections(Plan plan) {
        List<Found> parts = new ArrayList<>();
        List<Plan.Section> sections = plan.sections();
        String kind = words.get("search.kind.plan", String.valueOf(plan.year()));
        String[] texts = plan.body().split("(?m)^##+ .*$", -1);
        parts.add(new Found(kind, plan.title(), Addresses.plan(plan.year()), summary(texts[0]), texts[0]));
        for (int i = 0; i < sections.size(); i++) {
            String text = i + 1 < texts.length ? texts[i + 1] : "";
            parts.add(new Found(
                    kind,
                    sections.get(i).title(),
                    Addresses.plan(plan.year()) + "#" + sections.get(i).anchor(),
                    summary(text),
                    text));
        }
        return parts.stream();
    }

    private Stream<Found> sessions() {
        CatalogueWords catalogue = new CatalogueWords(words, sources.programme());
        return sources.programme().sessions().stream()
                .map(session -> new Found(
                        words.get("search.kind.session"),
                        session.title(),
                        Addresses.session(session.id()),
                        when(session, catalogue),
                        session.topics().stream().map(catalogue::topic).collect(Collectors.joining(" ")) + " "
                                + session.agenda().stream()
                                        .map(DialogueSession.AgendaItem::title)
                                        .collect(Collectors.joining(" "))));
    }

    private String when(DialogueSession session, CatalogueWords catalogue) {
        return session.points().stream()
                .map(point -> (point.date() == null ? "" : words.date(point.date()) + ", ") + catalogue.place(point))
                .collect(Collectors.joining("; "));
    }

    private static String summary(String text) {
        String plain =
                text.replaceAll("[*_#`>|\\[\\]]+", " ").replaceAll("\\s+", " ").strip();
        if (plain.length() <= SUMMARY) {
            return plain;
        }
        return plain.substring(0, plain.lastIndexOf(' ', SUMMARY) > 0 ? plain.lastIndexOf(' ', SUMMARY) : SUMMARY)
                + "\u2026";
    }

    @Override
    public List<PublicPage> pages() {
        List<PublicPage> made = new ArrayList<>();
        made.add(PublicPage.of(Addresses.SEARCH, Inputs.framed(), this::text));
        Inputs all = Inputs.none().today().catalogue().allContent().allQuestions();
        files.forEach((name, text) -> made.add(PublicPage.of(Addresses.searchData(name), all, () -> text)));
        made.add(PublicPage.of(Addresses.searchData(IndexText.PAGES), all, this::pageLines));
        for (int from = 0; from < questions.size(); from += BLOCK) {
            List<PublishedQuestion> block = questions.subList(from, Math.min(from + BLOCK, questions.size()));
            made.add(PublicPage.of(
                    Addresses.searchData("cau/" + from / BLOCK + ".txt"),
                    Inputs.none().today().catalogue().questions(block),
                    () -> block(block)));
        }
        return made;
    }

    private String text() {
        return sources.maker().render("pages/search.ftlh", new PlainPage(words.get("menu.tim-kiem")));
    }

    private String pageLines() {
        return pages.stream()
                .map(page ->
                        String.join("\t", cell(page.kind()), cell(page.title()), page.address(), cell(page.summary()))
                                + "\n")
                .collect(Collectors.joining());
    }

    /** A line a question: number, look and words of its status, title, short answer. */
    private String block(List<PublishedQuestion> block) {
        StringBuilder lines = new StringBuilder();
        for (PublishedQuestion question : block) {
            QuestionCard card = sources.views().card(question);
            lines.append(String.join(
                            "\t",
                            card.number(),
                            card.tag().look(),
                            cell(card.tag().label()),
                            cell(card.title()),
                            cell(card.answer() == null ? "" : card.answer())))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
