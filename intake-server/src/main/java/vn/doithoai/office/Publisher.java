package vn.doithoai.office;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * Carries questions from the private store to the public feed before a build and, once readers see the new site, records
 * that the approved ones are published. A build that fails leaves them approved, and the feed as it was. The preview of one
 * question, the list of what would change and the export are made by the same code.
 */
public final class Publisher implements NextRelease {

    private static final System.Logger LOG = System.getLogger(Publisher.class.getName());

    /** Stands in for the id of a build that has not been made; never stored. */
    private static final String NEXT_BUILD = "next";

    private final QuestionStore store;
    private final PublicSide readers;
    private final PublicFeed feed;
    private final Lifecycle lifecycle;
    private final Acts acts;
    private final Publication publication;
    private final PublicGate gate;
    private final QuestionFiles files;
    private final Clock clock;

    /** Questions that may differ from the feed, each with the revision it had when that was noticed. */
    private final ConcurrentMap<QuestionNumber, Integer> pending = new ConcurrentHashMap<>();

    /** @param canBeShown whether a text with marks of staff can be made into a page */
    public Publisher(
            QuestionStore store,
            PublicSide readers,
            OfficeFacts facts,
            Predicate<String> canBeShown,
            QuestionFiles files,
            Clock clock) {
        this.store = store;
        this.readers = readers;
        this.feed = readers.feed();
        this.lifecycle = new Lifecycle(facts);
        this.acts = new Acts(store, facts);
        this.publication = new Publication(facts);
        this.gate = new PublicGate(readers, canBeShown);
        this.files = files;
        this.clock = clock;
        store.watch(question -> pending.put(question.number(), question.revision()));
        store.numbers().forEach(number -> pending.putIfAbsent(number, 0));
    }

    /** The content changed: any question may differ from the feed, for its clock may. */
    public void lookAgain() {
        store.numbers().forEach(number -> pending.putIfAbsent(number, 0));
    }

    /**
     * What was written to the feed.
     *
     * @param received how many questions the office has, and the feed therefore holds
     * @param head hash of the last ledger line, empty while there is none
     * @param actsHead {@link QuestionStore#actsHead}
     * @param restoring numbers whose record cannot be read: they stand as being restored, with what readers knew last
     * @param held numbers that stay as readers know them, each with why
     * @param files what lies beside the feed for it
     * @param covers what was pending when it began
     */
    public record Export(
            int received,
            String head,
            String actsHead,
            List<QuestionNumber> approved,
            List<QuestionNumber> restoring,
            Map<QuestionNumber, HoldReason> held,
            Act act,
            List<PublishedQuestion> before,
            List<QuestionFiles.Named> files,
            Map<QuestionNumber, Integer> covers) {}

    /**
     * Makes the feed hold exactly what the public may know now; an approved question as it will be once it is published,
     * and one that the gate holds as readers know it.
     */
    public Export export() {
        return export(number -> Optional.empty());
    }

    /**
     * The same, and no number of the ledger is left out: one whose record cannot be read stays as readers knew it last.
     *
     * @param released a question as the last release has it, where the feed does not have it any more
     */
    public Export export(Function<QuestionNumber, Optional<PublishedQuestion>> released) {
        return readers.exporting(() -> exportNow(released));
    }

    private Export exportNow(Function<QuestionNumber, Optional<PublishedQuestion>> released) {
        Map<QuestionNumber, Integer> covers = Map.copyOf(pending);
        List<LedgerLine> ledger = store.ledger();
        store.unreadable();
        Act act = act();
        List<PublishedQuestion> published = new ArrayList<>();
        List<QuestionNumber> approved = new ArrayList<>();
        Map<QuestionNumber, HoldReason> held = new TreeMap<>();
        GroupTally.Counter groups = new GroupTally.Counter();
        store.forEach(question -> {
            groups.add(question);
            Question built = onceBuilt(question, act);
            PublishedQuestion next = publication.of(built, line(question.number()));
            Optional<HoldReason> why = gate.holds(next, question);
            if (why.isPresent()) {
                held.put(question.number(), why.get());
                published.add(now(question));
                return;
            }
            if (built.revision() != question.revision()) {
                approved.add(question.number());
            }
            published.add(next);
        });
        List<PublishedQuestion> before = readable();
        List<PublishedQuestion> restoring = restoring(ledger, published, before, released);
        published.addAll(restoring);
        published.sort(Comparator.comparing(PublishedQuestion::number));
        feed.replace(published.stream().map(this::withFiles).toList());
        feed.replaceGroups(groups.tallies(act.on()));
        String head = ledger.isEmpty() ? "" : ledger.get(ledger.size() - 1).hash();
        return new Export(
                published.size(),
                head,
                store.actsHead(),
                List.copyOf(approved),
                restoring.stream().map(PublishedQuestion::number).toList(),
                Map.copyOf(held),
                act,
                before,
                published.stream().flatMap(Publisher::named).toList(),
                covers);
    }

    /** Every number of the ledger that could not be read, as readers knew it last, else as the ledger alone tells it. */
    private static List<PublishedQuestion> restoring(
            List<LedgerLine> ledger,
            List<PublishedQuestion> read,
            List<PublishedQuestion> before,
            Function<QuestionNumber, Optional<PublishedQuestion>> released) {
        Map<QuestionNumber, PublishedQuestion> missing = new TreeMap<>();
        ledger.forEach(line -> missing.put(line.number(), PublishedQuestion.ofLine(line)));
        read.forEach(question -> missing.remove(question.number()));
        Map<QuestionNumber, PublishedQuestion> known = new TreeMap<>();
        before.stream()
                .filter(question -> missing.containsKey(question.number()) && question.channel() != null)
                .forEach(question -> known.put(question.number(), question));
        missing.replaceAll((number, stub) -> Optional.ofNullable(known.get(number))
                .or(() -> released.apply(number))
                .map(PublishedQuestion::whileBeingRestored)
                .filter(last -> last.seal().equals(stub.seal()))
                .orElse(stub));
        return List.copyOf(missing.values());
    }

    /** Lays the files of a question beside the feed; one that is not there, or damaged, is told and holds nothing up. */
    private PublishedQuestion withFiles(PublishedQuestion question) {
        return question.withFiles(file -> files.publish(question.number(), file.sha256()) ? file : file.withoutBytes());
    }

    private static Stream<QuestionFiles.Named> named(PublishedQuestion question) {
        return question.files().stream().map(file -> new QuestionFiles.Named(question.number(), file.sha256()));
    }

    @Override
    public PublishedQuestion now(Question question) {
        return gate.pass(publication.of(question, line(question.number())), question);
    }

    @Override
    public Optional<HoldReason> held(Question question) {
        return gate.holds(next(question), question);
    }

    @Override
    public Map<String, HoldReason> suspects(Question question) {
        return PublicGate.suspects(next(question), question);
    }

    @Override
    public PublishedQuestion next(Question question) {
        return publication.of(onceBuilt(question, act()), line(question.number()));
    }

    @Override
    public Optional<PublishedQuestion> shown(QuestionNumber number) {
        try {
            return feed.find(number);
        } catch (FeedUnreadable | UncheckedIOException e) {
            return unreadable(e);
        }
    }

    @Override
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        new TreeMap<>(pending)
                .forEach((number, revision) -> store.find(number).ifPresent(question -> {
                    PublishedQuestion next = next(question);
                    Optional<PublishedQuestion> shown = shown(number);
                    if (shown.filter(next::equals).isPresent()) {
                        // Unless it was changed in between: then it stays, and is looked at again.
                        pending.remove(number, revision);
                    } else {
                        changes.add(new Change(
                                number,
                                shown.orElse(null),
                                next,
                                gate.holds(next, question).orElse(null)));
                    }
                }));
        return List.copyOf(changes);
    }

    private Act act() {
        return new Act(OffsetDateTime.ofInstant(clock.instant(), Act.ZONE), Actor.BUILD);
    }

    private LedgerLine line(QuestionNumber number) {
        return store.ledgerLine(number).orElseThrow(() -> new IllegalStateException(number + " has no ledger line"));
    }

    /** The question as it is, or an approved one as it will be once it is published. */
    private Question onceBuilt(Question question, Act act) {
        return question.state().stage() == Stage.APPROVED
                        && lifecycle.attempt(question, new AnswerEvent.Published(act, NEXT_BUILD))
                                instanceof Lifecycle.Done done
                ? done.question()
                : question;
    }

    /** Records that the approved questions of an export are public since a build. */
    public void published(Export export, String buildId) {
        for (QuestionNumber number : export.approved()) {
            // Whoever saved in between has not undone the build; what the rules do not allow any more stays as it is.
            acts.performOnNewest(number, new AnswerEvent.Published(export.act(), buildId));
        }
        files.keepPublished(export.files());
        export.covers().forEach((number, revision) -> {
            if (!export.held().containsKey(number)) {
                pending.remove(number, revision);
            }
        });
    }

    /**
     * Takes an export back that no build showed to anybody, so that the feed stays what readers see. The first one stays: it
     * is all that a build by hand has.
     */
    public void takeBack(Export export) {
        if (!export.before().isEmpty()) {
            feed.replace(export.before());
        }
    }

    private List<PublishedQuestion> readable() {
        try {
            return feed.read();
        } catch (FeedUnreadable | UncheckedIOException e) {
            return unreadable(e).stream().toList();
        }
    }

    /** The feed is derived: what of it cannot be read counts as not there, and is made anew. */
    private static Optional<PublishedQuestion> unreadable(RuntimeException e) {
        LOG.log(
                System.Logger.Level.WARNING,
                "the public feed cannot be read and will be made anew: {0}",
                e.getMessage());
        return Optional.empty();
    }
}
