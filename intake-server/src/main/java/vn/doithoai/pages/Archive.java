package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.publication.PublicStatus;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Link;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.Words;

/**
 * All questions with a public text, and the narrower lists: by status, topic, session, outcome, village and year. Also of
 * what has no question yet: a list that a page may point to is there, and says that it is empty.
 */
final class Archive implements PageKind {

    /** One page of a list of questions. */
    public record View(
            String title,
            String intro,
            String count,
            List<QuestionCard> cards,
            List<Link> chips,
            List<Facet> facets,
            Pagination pagination,
            String address,
            @Nullable String feed) {

        /** A list of links alone. */
        static View ofLinks(String title, String intro, List<Link> links, String address) {
            return new View(
                    title,
                    intro,
                    "",
                    List.of(),
                    List.of(),
                    List.of(new Facet("", links)),
                    Pagination.of(1, 1, page -> address),
                    address,
                    null);
        }
    }

    /** Links to narrower lists. */
    public record Facet(String label, List<Link> links) {}

    /**
     * What a list is of.
     *
     * @param intro one sentence under the title
     * @param feed address of its Atom feed, or none
     */
    private record Head(
            String title, String intro, @Nullable String feed) {}

    private final Sources sources;
    private final Words words;
    private final Feeds feeds;
    private final List<Link> chips;
    private final List<PublicPage> pages = new ArrayList<>();

    Archive(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        this.feeds = new Feeds(sources);
        this.chips = chips();
        List<Facet> facets = new ArrayList<>();
        addFacet(facets, "status", statusLists());
        addFacet(facets, "topic", topicLists());
        addFacet(
                facets,
                "session",
                sources.programme().sessions().stream().map(this::sessionList).toList());
        addFacet(facets, "outcome", outcomeLists());
        addFacet(facets, "village", villageLists());
        addFacet(facets, "year", yearLists());
        addParts(
                new Head(words.get("list.all"), words.get("list.all.intro"), Feeds.ANSWERS),
                Addresses.ARCHIVE,
                shown().shown(),
                shown().shown().isEmpty() ? List.of() : facets,
                Inputs.framed().content(Sources.SESSIONS));
    }

    @Override
    public List<PublicPage> pages() {
        return pages;
    }

    /** The lists most readers are after, each with its count. */
    private List<Link> chips() {
        List<Link> lists = new ArrayList<>();
        lists.add(link(words.get("chip.all"), Addresses.ARCHIVE, shown().shown()));
        for (PublicStatus status : List.of(PublicStatus.IN_HAND, PublicStatus.LATE, PublicStatus.ANSWERED)) {
            lists.add(link(
                    words.get("chip." + status.slug()),
                    Addresses.status(status),
                    shown().where(question -> status.holds(question, sources.today()))));
        }
        return lists;
    }

    /** Above those lists only. */
    private List<Link> chipsOf(String list) {
        return chips.stream().anyMatch(chip -> chip.address().equals(list)) ? chips : List.of();
    }

    private QuestionLists shown() {
        return sources.lists();
    }

    private void addFacet(List<Facet> facets, String kind, List<Link> links) {
        List<Link> used =
                links.stream().filter(link -> !"0".equals(link.count())).toList();
        if (!used.isEmpty()) {
            facets.add(new Facet(words.get("facet." + kind), used));
        }
    }

    private List<Link> statusLists() {
        return Arrays.stream(PublicStatus.values())
                .map(status -> list(
                        "status",
                        words.get("list.status." + status.slug()),
                        Addresses.status(status),
                        shown().where(question -> status.holds(question, sources.today()))))
                .toList();
    }

    private List<Link> topicLists() {
        return sources.programme().catalogue().topics().stream()
                .map(topic -> {
                    String list = Addresses.topic(topic);
                    String title = words.get("list.topic", topic.label());
                    List<PublishedQuestion> questions = shown().ofTopic(topic.id());
                    pages.add(
                            feeds.ofList(title, list, questions, Inputs.framed().catalogue()));
                    addParts(
                            new Head(title, words.get("list.topic.intro"), Addresses.feed(list)),
                            list,
                            questions,
                            List.of(),
                            Inputs.framed());
                    return link(topic.label(), list, questions);
                })
                .toList();
    }

    /** A session's questions, and the same by topic: every pair has its page, so that none ever goes away. */
    private Link sessionList(DialogueSession session) {
        Inputs inputs = Inputs.framed().content(Sources.sessionFile(session.id()));
        List<Link> topics = sources.programme().catalogue().topics().stream()
                .map(topic -> sessionTopicList(session, topic, inputs))
                .toList();
        List<Facet> facets = new ArrayList<>();
        addFacet(facets, "topic", topics);
        List<PublishedQuestion> questions = shown().ofSession(session.id());
        String list = Addresses.sessionQuestions(session.id());
        String title = words.get("list.session", session.title());
        pages.add(feeds.ofList(title, list, questions, inputs));
        addParts(
                new Head(title, words.get("list.session.intro"), Addresses.feed(list)),
                list,
                questions,
                facets,
                inputs);
        return link(session.title(), list, questions);
    }

    private Link sessionTopicList(DialogueSession session, Catalogue.Topic topic, Inputs inputs) {
        List<PublishedQuestion> questions = shown().ofSession(session.id(), topic.id());
        String list = Addresses.sessionTopic(session.id(), topic);
        addParts(
                new Head(
                        words.get("list.session-topic", session.title(), topic.label()),
                        words.get("list.session-topic.intro"),
                        null),
                list,
                questions,
                List.of(),
                inputs);
        return link(topic.label(), list, questions);
    }

    /** Each outcome, and beside them what an answer of any of them may say. */
    private List<Link> outcomeLists() {
        List<Link> lists = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            lists.add(list("outcome", words.label(outcome), Addresses.outcome(outcome), shown().ofOutcome(outcome)));
        }
        lists.add(list(
                "outcome",
                words.label(ResponseKind.NO_LEGAL_GROUND),
                Addresses.NO_LEGAL_GROUND,
                shown().where(PublishedQuestion::findsNoLegalGround)));
        return lists;
    }

    private List<Link> villageLists() {
        List<Link> villages = new ArrayList<>();
        sources.programme()
                .catalogue()
                .villages()
                .forEach(village -> villages.add(list(
                        "village",
                        new CatalogueWords(words, sources.programme()).villageInList(village, sources.today()),
                        Addresses.village(village.id()),
                        shown().ofVillage(village.id()))));
        String outside = PublishedQuestion.OUTSIDE_COMMUNE;
        String list = Addresses.village(outside);
        list("outside", words.get("list.outside"), list, shown().ofVillage(outside));
        villages.add(link(words.get("ask.village.outside"), list, shown().ofVillage(outside)));
        return villages;
    }

    private List<Link> yearLists() {
        return sources.years().stream()
                .map(year -> list("year", String.valueOf(year), Addresses.year(year), shown().ofYear(year)))
                .toList();
    }

    private Link list(String kind, String label, String list, List<PublishedQuestion> questions) {
        addParts(
                new Head(words.get("list." + kind, label), words.get("list." + kind + ".intro"), null),
                list,
                questions,
                List.of(),
                Inputs.framed());
        return link(label, list, questions);
    }

    private Link link(String label, String list, List<PublishedQuestion> questions) {
        return new Link(label, list, words.number(questions.size()));
    }

    private void addParts(
            Head head, String list, List<PublishedQuestion> questions, List<Facet> facets, Inputs inputs) {
        String narrower = facets.toString() + chipsOf(list);
        for (ListPart<PublishedQuestion> part : ListPart.of(list, questions)) {
            pages.add(PublicPage.of(
                    part.address(),
                    inputs.today()
                            .catalogue()
                            .questions(part.items())
                            .figure(part.place())
                            .figure(narrower),
                    () -> text(head, part, facets)));
        }
    }

    private String text(Head head, ListPart<PublishedQuestion> part, List<Facet> facets) {
        return sources.maker()
                .render(
                        "pages/question-list.ftlh",
                        new View(
                                part.number() == 1
                                        ? head.title()
                                        : words.get("list.page-title", head.title(), part.number()),
                                head.intro(),
                                part.all() == 0
                                        ? words.get("list.none")
                                        : words.get("list.count", words.number(part.all())),
                                part.items().stream().map(sources.views()::card).toList(),
                                chipsOf(part.list()),
                                facets,
                                part.pagination(),
                                part.list(),
                                head.feed()));
    }
}
