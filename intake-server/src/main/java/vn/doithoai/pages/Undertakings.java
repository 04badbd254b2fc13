package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.pages.UndertakingLists.Group;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.question.publication.UndertakingTally;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Link;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.Words;
import vn.doithoai.view.figure.Figure;

/** The pages of what the office said it would do, and whether it did (S45, S46, S49, S65, S66). */
final class Undertakings implements PageKind {

    private static final int ON_FIRST_PAGE = 20;

    private final Sources sources;
    private final UndertakingLists lists;
    private final Words wording;
    private final LocalDate today;

    Undertakings(Sources sources) {
        this.sources = sources;
        this.lists = sources.undertakings();
        this.wording = sources.wording();
        this.today = sources.today();
    }

    /**
     * A group as it is shown.
     *
     * @param all where the whole list is, or none: all of it is here
     */
    public record Part(
            String slug,
            String title,
            String intro,
            String count,
            List<UndertakingCard> items,
            @Nullable Link all) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * The first page.
     *
     * @param year the newest, whose picture a shared link shows
     * @param strip how many there are of each group, each leading to it
     * @param figures sentences with their denominators
     * @param next what the next session begins with, or none: no session is planned
     * @param facets narrower lists
     */
    public record Overview(
            int year,
            List<Figure> strip,
            List<String> figures,
            @Nullable NextSession next,
            List<Archive.Facet> facets,
            List<Part> parts) {
        public Overview {
            strip = List.copyOf(strip);
            figures = List.copyOf(figures);
            facets = List.copyOf(facets);
            parts = List.copyOf(parts);
        }
    }

    /** The next session and a sentence on what is carried over to it. */
    public record NextSession(Link session, String words) {}

    /** One page of a whole list. */
    public record ListPage(String title, Part part, Pagination pagination) {}

    /**
     * A list of one session, unit or village; also of what has nothing yet, so that no address ever goes away.
     *
     * @param kind part of the keys of its words
     */
    private record Narrower(String kind, String label, String address, List<Undertaking> all) {}

    @Override
    public List<PublicPage> pages() {
        List<PublicPage> pages = new ArrayList<>();
        Inputs inputs = Inputs.framed().today().catalogue().content(Sources.SESSIONS);
        pages.add(PublicPage.of(
                Addresses.UNDERTAKINGS, inputs.allQuestions(), () -> overview(lists.groups(), lists.hidden())));
        for (Group group : lists.groups()) {
            for (ListPart<Undertaking> part : ListPart.of(group.address(), group.all())) {
                pages.add(PublicPage.of(
                        part.address(),
                        inputs.questions(questions(part)).figure(part.place()),
                        () -> list(
                                wording.get("undertakings." + group.slug()), part(group, part.items(), null), part)));
            }
        }
        for (Narrower narrower : narrower()) {
            for (ListPart<Undertaking> part : ListPart.of(narrower.address(), narrower.all())) {
                pages.add(PublicPage.of(
                        part.address(),
                        inputs.questions(questions(part)).figure(part.place()),
                        () -> list(
                                wording.get("undertakings.of-" + narrower.kind(), narrower.label()),
                                part(narrower, part.items()),
                                part)));
            }
        }
        return pages;
    }

    private static List<PublishedQuestion> questions(ListPart<Undertaking> part) {
        return part.items().stream().map(Undertaking::question).toList();
    }

    private List<Narrower> narrower() {
        Programme programme = sources.programme();
        CatalogueWords names = new CatalogueWords(wording, programme);
        return Stream.of(
                        programme.sessions().stream()
                                .map(session -> new Narrower(
                                        "session",
                                        session.title(),
                                        Addresses.undertakings("phien/" + session.id()),
                                        lists.ofSession(session.id()))),
                        programme.catalogue().units().stream()
                                .map(unit -> new Narrower(
                                        "unit",
                                        unit.name(),
                                        Addresses.undertakings("don-vi/" + unit.id()),
                                        lists.ofUnit(unit.id()))),
                        programme.catalogue().villages().stream()
                                .map(village -> new Narrower(
                                        "village",
                                        names.villageInList(village, today),
                                        Addresses.undertakings("thon/" + village.id()),
                                        lists.ofVillage(village.id()))))
                .flatMap(lists -> lists)
                .toList();
    }

    /** Links to the narrower lists that hold something. */
    private List<Archive.Facet> facets() {
        return narrower().stream()
                .filter(list -> !list.all().isEmpty())
                .collect(Collectors.groupingBy(
                        Narrower::kind,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                list -> new Link(
                                        list.label(),
                                        list.address(),
                                        wording.number(list.all().size())),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .map(facet -> new Archive.Facet(wording.get("facet." + facet.getKey()), facet.getValue()))
                .toList();
    }

    /**
     * The first page: the beginning of each group.
     *
     * @param hidden how those of questions without a public text stand
     */
    String overview(List<Group> groups, List<Undertaking.Status> hidden) {
        List<Undertaking> all =
                groups.stream().flatMap(group -> group.all().stream()).toList();
        return sources.maker()
                .render(
                        "pages/undertakings.ftlh",
                        new Overview(
                                sources.years().get(0),
                                all.isEmpty() ? List.of() : strip(groups),
                                figures(all, hidden),
                                next(all),
                                facets(),
                                groups.stream().map(this::beginning).toList()));
    }

    /** One page of a whole list. */
    private String list(String title, Part shown, ListPart<Undertaking> part) {
        return sources.maker()
                .render(
                        "pages/undertaking-list.ftlh",
                        new ListPage(
                                part.number() == 1 ? title : wording.get("list.page-title", title, part.number()),
                                shown,
                                part.pagination()));
    }

    private List<Figure> strip(List<Group> groups) {
        return groups.stream()
                .filter(group -> !group.all().isEmpty())
                .map(group -> new Figure(
                        wording.number(group.all().size()),
                        wording.get("undertakings." + group.slug()),
                        group.isDone() ? kept(group) : null,
                        group.isDone() ? group.address() : "#" + group.slug(),
                        group.isLate() ? Figure.LATE : Figure.PLAIN))
                .toList();
    }

    private String kept(Group group) {
        UndertakingTally tally = UndertakingTally.of(group.all().stream()
                .map(undertaking -> undertaking.statusOn(today))
                .toList());
        return wording.get("undertakings.kept", wording.share(tally.kept(), tally.done()));
    }

    /** What is done is told on a page of its own. */
    private Part beginning(Group group) {
        if (group.isDone() && !group.all().isEmpty()) {
            return part(
                    group,
                    List.of(),
                    new Link(
                            wording.get(
                                    "undertakings.all",
                                    wording.number(group.all().size())),
                            group.address()));
        }
        boolean whole = group.all().size() <= ON_FIRST_PAGE;
        List<Undertaking> first = whole ? group.all() : group.all().subList(0, ON_FIRST_PAGE);
        Link all = whole
                ? null
                : new Link(
                        wording.get(
                                "undertakings.all", wording.number(group.all().size())),
                        group.address());
        return part(group, first, all);
    }

    private Part part(Group group, List<Undertaking> items, @Nullable Link all) {
        return new Part(
                group.slug(),
                wording.get("undertakings." + group.slug()),
                wording.get("undertakings." + group.slug() + ".intro"),
                wording.get("undertakings.count", wording.number(group.all().size())),
                UndertakingCard.of(sources, items),
                all);
    }

    private Part part(Narrower narrower, List<Undertaking> items) {
        return new Part(
                narrower.kind(),
                wording.get("undertakings.of-" + narrower.kind(), narrower.label()),
                wording.get("undertakings.of-" + narrower.kind() + ".intro"),
                wording.get("undertakings.count", wording.number(narrower.all().size())),
                UndertakingCard.of(sources, items),
                null);
    }

    private List<String> figures(List<Undertaking> all, List<Undertaking.Status> hidden) {
        if (all.isEmpty() && hidden.isEmpty()) {
            return List.of();
        }
        UndertakingTally shown = UndertakingTally.of(
                all.stream().map(undertaking -> undertaking.statusOn(today)).toList());
        UndertakingTally rest = UndertakingTally.of(hidden);
        List<String> figures = new ArrayList<>();
        figures.add(running("undertakings.figures.open", shown));
        figures.add(done("undertakings.figures.done", shown));
        if (!hidden.isEmpty()) {
            figures.add(wording.get("undertakings.figures.hidden", wording.number(hidden.size())));
        }
        if (rest.running() > 0) {
            figures.add(running("undertakings.figures.hidden.open", rest));
        }
        if (rest.done() > 0) {
            figures.add(done("undertakings.figures.hidden.done", rest));
        }
        return figures;
    }

    private String running(String key, UndertakingTally tally) {
        return wording.get(
                key,
                wording.number(tally.running()),
                wording.number(tally.overdue()),
                wording.number(tally.lateButRenewed()));
    }

    private String done(String key, UndertakingTally tally) {
        return wording.get(
                key,
                wording.number(tally.done()),
                wording.share(tally.kept(), tally.done()),
                wording.number(tally.renewed()),
                wording.number(tally.keptLate()));
    }

    private @Nullable NextSession next(List<Undertaking> all) {
        long open = UndertakingTally.of(all.stream()
                        .map(undertaking -> undertaking.statusOn(today))
                        .toList())
                .running();
        return sources.programme()
                .nextSession(today)
                .map(session -> new NextSession(
                        new Link(session.title(), Addresses.session(session.id())),
                        open == 0
                                ? wording.get("undertakings.next.none")
                                : wording.get("undertakings.next", wording.number(open))))
                .orElse(null);
    }
}
