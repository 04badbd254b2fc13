package vn.doithoai.app;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Event;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Lifecycle;
import vn.doithoai.question.OfficeFacts;
import vn.doithoai.question.PublicFeed;
import vn.doithoai.question.Publication;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Question;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.QuestionStore;
import vn.doithoai.question.Stage;

/**
 * Carries questions from the private store to the public feed before a build and, once readers see the new site, records
 * that the approved ones are published. A build that fails leaves them approved.
 */
final class Publisher {

    /** Stands in for the id of a build that has not been made; never stored. */
    private static final String NEXT_BUILD = "next";

    private final QuestionStore store;
    private final PublicFeed feed;
    private final Lifecycle lifecycle;
    private final Publication publication;
    private final Clock clock;

    Publisher(QuestionStore store, PublicFeed feed, OfficeFacts facts, Clock clock) {
        this.store = store;
        this.feed = feed;
        this.lifecycle = new Lifecycle(facts);
        this.publication = new Publication(facts);
        this.clock = clock;
    }

    /**
     * What was written to the feed.
     *
     * @param received how many questions the office has, and the feed therefore holds
     * @param head hash of the last ledger line, empty while there is none
     * @param leaks numbers whose public text holds a contact of the asker: they were not written
     */
    record Export(int received, String head, List<QuestionNumber> approved, List<QuestionNumber> leaks, Act act) {}

    /**
     * Makes the feed hold exactly what the public may know now; an approved question as it will be once it is published.
     * With a leak nothing is written.
     */
    Export export() {
        Map<QuestionNumber, LedgerLine> lines = new HashMap<>();
        List<LedgerLine> ledger = store.ledger();
        ledger.forEach(line -> lines.put(line.number(), line));
        Act act = new Act(OffsetDateTime.ofInstant(clock.instant(), Act.ZONE), Actor.BUILD);
        List<PublishedQuestion> published = new ArrayList<>();
        List<QuestionNumber> approved = new ArrayList<>();
        List<QuestionNumber> leaks = new ArrayList<>();
        store.forEach(question -> {
            LedgerLine line = lines.get(question.number());
            if (line == null) {
                throw new IllegalStateException(question.number() + " has no ledger line");
            }
            PublishedQuestion shown = publication.of(onceBuilt(question, act, approved), line);
            if (Leak.isIn(shown, question.submission())) {
                leaks.add(question.number());
            }
            published.add(shown);
        });
        if (leaks.isEmpty()) {
            feed.replace(published);
        }
        String head = ledger.isEmpty() ? "" : ledger.get(ledger.size() - 1).hash();
        return new Export(published.size(), head, List.copyOf(approved), List.copyOf(leaks), act);
    }

    private Question onceBuilt(Question question, Act act, List<QuestionNumber> approved) {
        if (question.state().stage() != Stage.APPROVED) {
            return question;
        }
        Lifecycle.Decision decision = lifecycle.attempt(question, new Event.Published(act, NEXT_BUILD));
        if (decision instanceof Lifecycle.Done done) {
            approved.add(question.number());
            return done.question();
        }
        return question;
    }

    /** Records that the approved questions of an export are public since a build. */
    void published(Export export, String buildId) {
        for (QuestionNumber number : export.approved()) {
            store.find(number).ifPresent(question -> publish(question, new Event.Published(export.act(), buildId)));
        }
    }

    private void publish(Question question, Event event) {
        if (question.state().stage() == Stage.APPROVED
                && lifecycle.attempt(question, event) instanceof Lifecycle.Done done) {
            store.save(done.question(), question.revision());
        }
    }
}
