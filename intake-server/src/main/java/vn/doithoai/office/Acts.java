package vn.doithoai.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Act;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.Refusal;
import vn.doithoai.question.life.TriageEvent;

/**
 * Performs acts on questions: asks the lifecycle, keeps what it allows, and says what came of it. The one way from an event to
 * the disk, for the desk, the asker and the build alike. A disk that refuses throws {@link java.io.UncheckedIOException}.
 */
public final class Acts {

    private final QuestionStore store;
    private final Lifecycle lifecycle;

    public Acts(QuestionStore store, OfficeFacts facts) {
        this.store = store;
        this.lifecycle = new Lifecycle(facts);
    }

    /** What came of an act. */
    public sealed interface Result permits Done, SplitDone, Refused, Conflict, Unknown {}

    /** It is on disk. */
    public record Done(Question question) implements Result {}

    /**
     * Both questions are on disk.
     *
     * @param fresh false where the same part had been taken out before, and nothing happened now
     */
    public record SplitDone(Question whole, Question part, boolean fresh) implements Result {}

    /** A rule says no; nothing was written. */
    public record Refused(List<Refusal> refusals) implements Result {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Somebody else saved first; nothing was written, and theirs is here to be shown. */
    public record Conflict(Question newer) implements Result {}

    /** There is no such question. */
    public record Unknown() implements Result {}

    /**
     * A second matter that becomes a question of its own.
     *
     * @param act who splits, when and why
     * @param received how the part came in: as the whole did
     */
    public record Part(Submission submission, TriageEvent.Received received, Act act) {}

    /**
     * Adds events to a question, all in one write or none, while nobody else writes: what is asked of readers and of other
     * questions holds until it is on disk.
     *
     * @param basedOn revision that was looked at when deciding
     */
    public Result perform(QuestionNumber number, int basedOn, Event... events) {
        return store.withoutOthers(() -> performAlone(number, basedOn, events));
    }

    /** The same of what depends on nothing that others do: whatever the revision is. */
    public Result performOnNewest(QuestionNumber number, Event... events) {
        return store.withoutOthers(() -> store.find(number)
                .map(newest -> performAlone(number, newest.revision(), events))
                .orElseGet(Unknown::new));
    }

    private Result performAlone(QuestionNumber number, int basedOn, Event... events) {
        Optional<Question> found = store.find(number);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Question question = found.get();
        if (question.revision() != basedOn) {
            return new Conflict(question);
        }
        for (Event event : events) {
            Lifecycle.Decision decision = lifecycle.attempt(question, event);
            if (decision instanceof Lifecycle.Denied denied) {
                return new Refused(denied.refusals());
            } else if (decision instanceof Lifecycle.Done done) {
                question = done.question();
            }
        }
        return saved(question, basedOn);
    }

    private Result saved(Question changed, int basedOn) {
        try {
            return store.save(changed, basedOn) instanceof QuestionStore.Conflict conflict
                    ? new Conflict(conflict.newer())
                    : new Done(changed);
        } catch (QuestionStore.RecordFull e) {
            return new Refused(List.of(Refusal.RECORD_FULL));
        }
    }

    /**
     * Takes a part out of a question (S50). Nobody saves in between, so whoever loses a race has written nothing. Where the disk
     * fails between the two files the part is there and the whole does not name it yet; sending again finds the part by its key,
     * which follows from the whole and the text alone, and completes the split without making a second one.
     *
     * @param secrets the asker's secret of a sending key, always the same
     */
    public Result split(QuestionNumber whole, int basedOn, Part part, Function<String, Secret> secrets) {
        return store.withoutOthers(() -> splitAlone(whole, basedOn, part, secrets));
    }

    private Result splitAlone(QuestionNumber number, int basedOn, Part part, Function<String, Secret> secrets) {
        Optional<Question> found = store.find(number);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Question whole = found.get();
        String key = splitKey(number, part.submission().text());
        Optional<Question> earlier =
                store.received(key).map(Receipt::question).filter(question -> names(whole, question));
        if (earlier.isPresent()) {
            boolean same = earlier.get().submission().equals(part.submission());
            // The same words in another field, on a page from before: shown, and not taken for what was stored.
            return same || whole.revision() == basedOn
                    ? new SplitDone(whole, earlier.get(), false)
                    : new Conflict(whole);
        }
        if (whole.revision() != basedOn) {
            return new Conflict(whole);
        }
        List<Refusal> refusals = refusalsOfSplit(whole, part.act());
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        Question made = store.receive(part.submission(), part.received(), secrets.apply(key), key)
                .question();
        Result result = perform(number, basedOn, new TriageEvent.SplitOff(part.act(), made.number()));
        return result instanceof Done done ? new SplitDone(done.question(), made, true) : result;
    }

    /** The key under which the part of a question is received: the same part is the same sending, whoever sends it when. */
    public static String splitKey(QuestionNumber whole, String text) {
        return Sha256.hex(("doithoai-split-v2\n" + whole + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean names(Question whole, Question part) {
        return whole.events().stream()
                .anyMatch(event -> event instanceof TriageEvent.SplitOff split
                        && split.part().equals(part.number()));
    }

    /** All reasons against it but the one that there is no part yet. */
    private List<Refusal> refusalsOfSplit(Question whole, Act act) {
        Lifecycle.Decision decision = lifecycle.attempt(whole, new TriageEvent.SplitOff(act, whole.number()));
        return decision instanceof Lifecycle.Denied denied
                ? denied.refusals().stream()
                        .filter(refusal -> refusal != Refusal.MERGE_TARGET_UNKNOWN)
                        .toList()
                : List.of();
    }
}
