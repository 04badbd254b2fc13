package vn.doithoai.office;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * The one way of a question to the public: feed, look-up, programming interface and preview all go through here. A question
 * whose public side holds what it must not, or cannot be shown, stays as readers know it; no question holds up another.
 */
public final class PublicGate {

    private final PublicSide readers;
    private final Predicate<String> canBeShown;

    /** @param canBeShown whether a text with marks of staff can be made into a page */
    public PublicGate(PublicSide readers, Predicate<String> canBeShown) {
        this.readers = readers;
        this.canBeShown = canBeShown;
    }

    /** Why this must not go out; empty where it may. */
    public Optional<HoldReason> holds(PublishedQuestion next, Question question) {
        return hits(next, question).stream()
                .map(ContactGuard.Hit::reason)
                .min(Comparator.naturalOrder())
                .or(() -> texts(next).allMatch(canBeShown) ? Optional.empty() : Optional.of(HoldReason.TEXT));
    }

    /**
     * Hashes of the texts in which something of the asker's seems to stand, each with what: those that would go out, and
     * those of a draft, which would once it is approved.
     */
    public static Map<String, HoldReason> suspects(PublishedQuestion next, Question question) {
        Map<String, HoldReason> found = new TreeMap<>();
        Stream.concat(Stream.of(next), Stream.ofNullable(question.state().draft()))
                .flatMap(shown -> hits(shown, question).stream())
                .forEach(hit -> found.put(hit.text(), hit.reason()));
        return found;
    }

    /** Whether a text that would go out holds something of the asker's, before there is a question of it. */
    public static boolean isSuspect(PublicText shown, Submission submission) {
        return !ContactGuard.find(shown, submission, false, Set.of()).isEmpty();
    }

    private static List<ContactGuard.Hit> hits(Record shown, Question question) {
        QuestionState.Asker asker = question.state().asker();
        return ContactGuard.find(shown, question.submission(), asker.nameWithdrawn(), asker.notTheirs());
    }

    /**
     * What readers get: the question as it is, or as they know it while it is held; and where even that must not be shown
     * any more, its number, days and status alone.
     */
    public PublishedQuestion pass(PublishedQuestion next, Question question) {
        if (holds(next, question).isEmpty()) {
            return next;
        }
        return former(next).filter(known -> holds(known, question).isEmpty()).orElseGet(() -> stub(next));
    }

    private Optional<PublishedQuestion> former(PublishedQuestion next) {
        try {
            return readers.feed().find(next.number());
        } catch (FeedUnreadable | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static PublishedQuestion stub(PublishedQuestion next) {
        return new PublishedQuestion(
                next.number(),
                next.receivedOn(),
                next.enteredAt(),
                next.channel(),
                next.stage(),
                next.visibility().showsText() ? Visibility.COUNTED : next.visibility(),
                next.outcome(),
                next.topic(),
                next.reasonCode(),
                null,
                next.mergedInto(),
                next.seal(),
                next.ledgerHash(),
                next.clocks(),
                next.changedAt(),
                null,
                next.beingRestored());
    }

    /** All that staff wrote with marks for lists, tables and links. */
    private static Stream<String> texts(PublishedQuestion next) {
        PublishedQuestion.Content content = next.content();
        if (content == null) {
            return Stream.empty();
        }
        List<PublishedQuestion.ReopeningShown> reopenings = Objects.requireNonNullElse(content.reopenings(), List.of());
        return Stream.concat(
                        Stream.ofNullable(content.answer()),
                        reopenings.stream().flatMap(reopening -> Stream.ofNullable(reopening.replaced())))
                .map(PublishedQuestion.AnswerShown::details);
    }
}
