package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Page;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.pages.Archive.Facet;
import vn.doithoai.question.Act;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;

/** Which pages there are: for people, for search engines, and which were taken away. */
final class SiteMaps implements PageKind {

    /** What a person would look for, by what it is for. */
    public record View(String title, List<Facet> facets) {}

    /** All addresses with the day of their last change, where known. */
    public record Sitemap(List<Url> urls) {}

    /** One address. */
    public record Url(String address, @Nullable String changed) {}

    private final Sources sources;
    private final List<String> others;

    /** @param others addresses of all other pages */
    SiteMaps(Sources sources, List<String> others) {
        this.sources = sources;
        this.others = others;
    }

    @Override
    public List<PublicPage> pages() {
        return List.of(
                PublicPage.of(Addresses.SITE_MAP, Inputs.framed().catalogue().allContent(), this::forPeople),
                PublicPage.of(
                        Addresses.SITEMAP,
                        Inputs.framed().today().catalogue().allContent().allQuestions(),
                        this::forSearchEngines),
                PublicPage.of(Addresses.ROBOTS, Inputs.none(), this::robots),
                PublicPage.of(Addresses.REMOVED, Inputs.none().allContent().allQuestions(), this::removed),
                PublicPage.of(Addresses.MOVED, Inputs.none().allContent(), this::moved));
    }

    /** Whether only what became of a page stands there. */
    private boolean isLeft(String address) {
        return left().anyMatch(page -> page.address().equals(address));
    }

    /** The form once more, with a session chosen. */
    private static boolean isPreset(String address) {
        return address.startsWith(Addresses.ASK) && !address.equals(Addresses.ASK);
    }

    private Stream<Page> left() {
        return sources.programme().pages().stream().filter(page -> page.gone() != null);
    }

    private String forPeople() {
        List<Facet> parts = new ArrayList<>();
        parts.add(part(
                "read",
                Stream.of(
                        fixed("menu.lich", Addresses.SCHEDULE),
                        fixed("menu.ke-hoach", Addresses.PLANS),
                        fixed("menu.thong-bao", Addresses.NOTICES),
                        fixed("menu.van-ban", Addresses.DOCUMENTS),
                        fixed("menu.cam-ket", Addresses.UNDERTAKINGS),
                        fixed("menu.thong-ke", Addresses.STATISTICS))));
        parts.add(part(
                "archive",
                Stream.concat(
                        Stream.of(fixed("list.all", Addresses.ARCHIVE), fixed("menu.tim-kiem", Addresses.SEARCH)),
                        topicLinks())));
        parts.add(part(
                "check",
                Stream.of(
                        fixed("menu.so-tiep-nhan", Addresses.REGISTER),
                        fixed("receipt-check.title", Addresses.RECEIPT_CHECK),
                        fixed("outside-check.title", Addresses.OUTSIDE_CHECK),
                        fixed("menu.thay-doi", Addresses.CHANGES),
                        fixed("menu.du-lieu", Addresses.OPEN_DATA))));
        parts.add(part(
                "take-part", Stream.of(fixed("menu.ask", Addresses.ASK), fixed("lookup.title", Addresses.LOOKUP))));
        parts.add(part(
                "about",
                sources.programme().currentPages().stream()
                        .filter(page -> page.type() == Page.Type.GUIDE)
                        .map(page -> new Link(page.title(), page.address()))));
        return sources.maker()
                .render("pages/site-map.ftlh", new View(sources.wording().get("sitemap.title"), parts));
    }

    private Facet part(String kind, Stream<Link> links) {
        return new Facet(sources.wording().get("sitemap." + kind), links.toList());
    }

    private Link fixed(String words, String address) {
        return new Link(sources.wording().get(words), address);
    }

    private Stream<Link> topicLinks() {
        return sources.programme().catalogue().topics().stream()
                .map(topic -> new Link(topic.label(), Addresses.topic(topic)));
    }

    private String forSearchEngines() {
        Map<String, Optional<LocalDate>> addresses = new TreeMap<>();
        Stream.concat(others.stream(), Stream.of(Addresses.SITE_MAP))
                .filter(address -> address.endsWith("/") && !isLeft(address) && !isPreset(address))
                .forEach(address -> addresses.put(address, changed(address)));
        sources.feed().forEach(question -> {
            if (question.visibility() == Visibility.REMOVED) {
                // Answered with 410: nothing to be found there.
                addresses.remove(Addresses.question(question.number()));
            } else {
                addresses.put(Addresses.question(question.number()), Optional.of(day(question)));
            }
        });
        return sources.maker()
                .render(
                        "pages/sitemap.ftlx",
                        new Sitemap(addresses.entrySet().stream()
                                .map(entry -> new Url(
                                        entry.getKey(),
                                        entry.getValue()
                                                .map(LocalDate::toString)
                                                .orElse(null)))
                                .toList()));
    }

    private static LocalDate day(PublishedQuestion question) {
        return question.changedAt().atZoneSameInstant(Act.ZONE).toLocalDate();
    }

    /** The day a page last said something else, where it is known: a wrong one is worse than none. */
    private Optional<LocalDate> changed(String address) {
        Optional<Page> page = sources.programme().currentPages().stream()
                .filter(one -> one.address().equals(address))
                .findFirst();
        if (page.isPresent()) {
            return page.map(Page::date);
        }
        if (address.equals(Addresses.NOTICES)) {
            return newest(Page.Type.NOTICE);
        }
        if (address.equals(Addresses.DOCUMENTS)) {
            return newest(Page.Type.DOCUMENT);
        }
        Optional<Plan> plan = sources.programme().plans().stream()
                .filter(one -> address.equals(Addresses.plan(one.year())))
                .findFirst();
        if (plan.isPresent()) {
            return plan.map(Plan::issuedOn);
        }
        // What counts or lists questions says something else with each of them.
        boolean counts = address.equals(Addresses.HOME)
                || Stream.of(
                                Addresses.ARCHIVE,
                                Addresses.UNDERTAKINGS,
                                Addresses.STATISTICS,
                                Addresses.REGISTER,
                                Addresses.CHANGES,
                                Addresses.OPEN_DATA)
                        .anyMatch(address::startsWith);
        return counts ? sources.feed().stream().map(SiteMaps::day).max(Comparator.naturalOrder()) : Optional.empty();
    }

    private Optional<LocalDate> newest(Page.Type type) {
        return sources.programme().currentPages().stream()
                .filter(page -> page.type() == type)
                .flatMap(page -> Stream.ofNullable(page.date()))
                .max(Comparator.naturalOrder());
    }

    private String robots() {
        return "User-agent: *\nDisallow: " + Addresses.DESK + "\nDisallow: " + Addresses.INTAKE + "\n\nSitemap: "
                + sources.host() + Addresses.SITEMAP + "\n";
    }

    /** Addresses whose content was taken away, for servers that answer 410 there; the first line says so, never empty. */
    private String removed() {
        StringBuilder lines = new StringBuilder("# 410 Gone\n");
        sources.feed().stream()
                .filter(question -> question.visibility() == Visibility.REMOVED)
                .forEach(question ->
                        lines.append(Addresses.question(question.number())).append('\n'));
        left().filter(page -> page.type() != Page.Type.MOVED)
                .forEach(page -> lines.append(page.address()).append('\n'));
        return lines.toString();
    }

    /** Old addresses with their new ones, for servers that answer 301 there; the first line says so, never empty. */
    private String moved() {
        StringBuilder lines = new StringBuilder("# 301 Moved Permanently\n");
        left().filter(page -> page.type() == Page.Type.MOVED)
                .forEach(page -> lines.append(page.address())
                        .append(' ')
                        .append(page.gone() == null ? "" : page.gone().successor())
                        .append('\n'));
        return lines.toString();
    }
}
