package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Undertaking;
import vn.doithoai.view.QuestionPage.Row;

/** The pages of what the office said it would do, and whether it did (S57–S62, S67). */
public final class CommitmentViews {

    private final PageMaker maker;
    private final Wording wording;
    private final Programme programme;
    private final LocalDate today;
    private final QuestionViews questions;

    public CommitmentViews(PageMaker maker) {
        this.maker = maker;
        this.wording = maker.wording();
        this.programme = maker.programme();
        this.today = maker.today();
        this.questions = new QuestionViews(wording, programme, today);
    }

    /**
     * Undertakings that stand alike.
     *
     * @param slug last part of the address of their list, and of the keys of their words
     */
    public record Group(String slug, List<Undertaking> all) {
        public Group {
            all = List.copyOf(all);
        }

        public String address() {
            return "/cam-ket/" + slug + "/";
        }
    }

    /**
     * One thing that was said.
     *
     * @param inCharge unit and post, or none
     * @param steps what happened since, oldest first
     */
    public record Item(
            String number,
            String address,
            String title,
            String kind,
            String text,
            @Nullable String inCharge,
            @Nullable Link session,
            Card.Tag tag,
            Bar bar,
            List<Row> steps) {
        public Item {
            steps = List.copyOf(steps);
        }
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
            List<Item> items,
            @Nullable Link all) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * The first page.
     *
     * @param figures sentences with their denominators
     * @param next what the next session begins with, or none: no session is planned
     */
    public record Overview(List<String> figures, @Nullable NextSession next, List<Part> parts) {
        public Overview {
            figures = List.copyOf(figures);
            parts = List.copyOf(parts);
        }
    }

    /** The next session and a sentence on what is carried over to it. */
    public record NextSession(Link session, String words) {}

    /** One page of a whole list. */
    public record ListPage(String title, Part part, PageViews.Pagination pagination) {}

    /**
     * The first page: the beginning of each group.
     *
     * @param shown how many of each group are on it
     * @param hidden how those of questions without a public text stand
     */
    public String overview(List<Group> groups, int shown, List<Undertaking.Status> hidden) {
        List<Undertaking> all =
                groups.stream().flatMap(group -> group.all().stream()).toList();
        return maker.render(
                "pages/commitments.ftlh",
                new Overview(
                        figures(all, hidden),
                        next(all),
                        groups.stream().map(group -> beginning(group, shown)).toList()));
    }

    /** One page of a group's whole list. */
    public String list(Group group, int page, int pages, List<Undertaking> items) {
        String title = wording.get("commitments." + group.slug());
        return maker.render(
                "pages/commitment-list.ftlh",
                new ListPage(
                        page == 1 ? title : wording.get("list.page-title", title, page),
                        part(group, items, null),
                        PageViews.Pagination.of(
                                page,
                                pages,
                                number -> number == 1 ? group.address() : group.address() + "trang-" + number + "/")));
    }

    /** The nearest ones for the start page. */
    public List<Item> items(List<Undertaking> undertakings) {
        return undertakings.stream().map(this::item).toList();
    }

    private Part beginning(Group group, int shown) {
        boolean whole = group.all().size() <= shown;
        List<Undertaking> first = whole ? group.all() : group.all().subList(0, shown);
        Link all = whole
                ? null
                : new Link(
                        wording.get(
                                "commitments.all", wording.number(group.all().size())),
                        group.address());
        return part(group, first, all);
    }

    private Part part(Group group, List<Undertaking> items, @Nullable Link all) {
        return new Part(
                group.slug(),
                wording.get("commitments." + group.slug()),
                wording.get("commitments." + group.slug() + ".intro"),
                wording.get("commitments.count", wording.number(group.all().size())),
                items(items),
                all);
    }

    private List<String> figures(List<Undertaking> all, List<Undertaking.Status> hidden) {
        if (all.isEmpty() && hidden.isEmpty()) {
            return List.of();
        }
        Standings shown =
                new Standings(all.stream().map(one -> one.statusOn(today)).toList());
        Standings rest = new Standings(hidden);
        List<String> figures = new ArrayList<>();
        figures.add(
                wording.get("commitments.figures.open", wording.number(shown.running()), wording.number(shown.late())));
        figures.add(wording.get(
                "commitments.figures.done", wording.number(shown.done()), wording.share(shown.kept(), shown.done())));
        if (!hidden.isEmpty()) {
            figures.add(wording.get("commitments.figures.hidden", wording.number(hidden.size())));
        }
        if (rest.running() > 0) {
            figures.add(wording.get(
                    "commitments.figures.hidden.open", wording.number(rest.running()), wording.number(rest.late())));
        }
        if (rest.done() > 0) {
            figures.add(wording.get(
                    "commitments.figures.hidden.done",
                    wording.number(rest.done()),
                    wording.share(rest.kept(), rest.done())));
        }
        return figures;
    }

    /** How many stand how. */
    private record Standings(List<Undertaking.Status> all) {

        long late() {
            return count(Undertaking.Status.LATE);
        }

        long running() {
            return late() + count(Undertaking.Status.WAITING_FOR_ANOTHER_BODY) + count(Undertaking.Status.OPEN);
        }

        long kept() {
            return count(Undertaking.Status.KEPT);
        }

        long done() {
            return kept() + count(Undertaking.Status.KEPT_LATE);
        }

        private long count(Undertaking.Status status) {
            return all.stream().filter(status::equals).count();
        }
    }

    private @Nullable NextSession next(List<Undertaking> all) {
        long open = all.stream()
                .map(one -> one.statusOn(today))
                .filter(status -> status == Undertaking.Status.LATE
                        || status == Undertaking.Status.OPEN
                        || status == Undertaking.Status.WAITING_FOR_ANOTHER_BODY)
                .count();
        return programme
                .nextSession(today)
                .map(session -> new NextSession(
                        sessionLink(session),
                        open == 0
                                ? wording.get("commitments.next.none")
                                : wording.get("commitments.next", wording.number(open))))
                .orElse(null);
    }

    private static Link sessionLink(DialogueSession session) {
        return new Link(session.title(), "/lich/" + session.id() + "/");
    }

    private Item item(Undertaking one) {
        PublishedQuestion question = one.question();
        PublishedQuestion.Content content = Objects.requireNonNull(question.content());
        return new Item(
                question.number().toString(),
                QuestionViews.address(question),
                content.title(),
                wording.get("Undertaking." + one.kind().name()),
                one.text(),
                inCharge(one),
                Optional.ofNullable(content.session())
                        .flatMap(programme::session)
                        .map(CommitmentViews::sessionLink)
                        .orElse(null),
                questions.tag(one.statusOn(today)),
                Bar.of(one, today, wording),
                content.timeline().stream()
                        .filter(step -> step.on().isAfter(one.since()))
                        .map(step -> new Row(wording.date(step.on()), wording.label(step.kind())))
                        .toList());
    }

    private @Nullable String inCharge(Undertaking one) {
        Stream<String> unit = Stream.ofNullable(one.unit())
                .map(id ->
                        programme.catalogue().unit(id).map(Catalogue.Unit::name).orElse(id));
        String words = String.join(
                ", ",
                Stream.concat(Stream.ofNullable(one.post()), unit).distinct().toList());
        return words.isEmpty() ? null : words;
    }
}
