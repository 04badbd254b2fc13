package vn.doithoai.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;

/**
 * Something that happened and now waits for somebody at the desk, by a name of its own.
 *
 * @param since the day it happened
 */
public record Task(What what, LocalDate since) {

    /** What is waited for. */
    public enum What {
        /** Somebody takes it for a complaint or a denunciation, and the second person has to say so too. */
        CONFIRM,
        /** The chair has to confirm what was recorded from the minutes. */
        MINUTES,
        /** The asker wants data erased. */
        ERASURE,
        /** The asker wants data corrected. */
        CORRECTION,
        /** The asker answered what was asked back. */
        REPLIED,
        /** The asker took it up again: the answer is unclear. */
        UNCLEAR,
        /** A draft was sent back. */
        RETURNED,
        /** There is news, and the asker waits to be told (S49). */
        CALL_BACK
    }

    private static final Set<Stage> BEFORE_A_DRAFT = Set.of(Stage.RECEIVED, Stage.ACCEPTED, Stage.ASSIGNED);

    /** What waits on a question, in the order of {@link What}. */
    static List<Task> of(Question question) {
        QuestionState state = question.state();
        Days days = Days.of(question);
        List<Task> tasks = new ArrayList<>();
        boolean proposed = state.proposal() != null && state.stage().isOpen();
        add(tasks, What.CONFIRM, proposed ? days.proposed : null);
        question.unconfirmed().stream()
                .findFirst()
                .ifPresent(event -> add(tasks, What.MINUTES, event.act().on()));
        state.wishes()
                .forEach(wish -> add(
                        tasks,
                        wish.wish() == DataWish.ERASURE ? What.ERASURE : What.CORRECTION,
                        wish.act().on()));
        if (!proposed) {
            add(tasks, What.REPLIED, BEFORE_A_DRAFT.contains(state.stage()) ? days.replied : null);
            add(tasks, What.UNCLEAR, state.stage() == Stage.ASSIGNED ? days.unclear : null);
            add(tasks, What.RETURNED, state.stage() == Stage.ASSIGNED ? days.returned : null);
            add(tasks, What.CALL_BACK, isUntold(question) ? days.news : null);
        }
        return List.copyOf(tasks);
    }

    /** S49: there is something to tell, a way to tell it, and nobody has. */
    public static boolean isUntold(Question question) {
        QuestionState state = question.state();
        boolean reachable = question.submission().contact().replyWish() != ReplyWish.LOOK_UP_MYSELF
                && question.submission().contact().isReachable();
        boolean news = state.stage() == Stage.ANSWERED
                ? state.outcome() != Outcome.OFF_TOPIC
                : state.stage().isUndertaken() && !state.undertakings().wasNotified();
        return reachable
                && news
                && state.toldOn() == null
                && question.unconfirmed().isEmpty();
    }

    private static void add(List<Task> tasks, What what, @Nullable LocalDate since) {
        if (since != null) {
            tasks.add(new Task(what, since));
        }
    }

    /** The days on which something came up that nobody has gone on from yet. */
    private static final class Days {

        private @Nullable LocalDate proposed;
        private @Nullable LocalDate replied;
        private @Nullable LocalDate unclear;
        private @Nullable LocalDate returned;
        private @Nullable LocalDate news;

        static Days of(Question question) {
            Days days = new Days();
            question.events().forEach(days::take);
            return days;
        }

        private void take(Event event) {
            LocalDate on = event.act().on();
            boolean byAsker = event.act().by().holds(Role.ASKER);
            switch (event.kind()) {
                case CLARIFIED -> replied = byAsker ? on : null;
                case REOPENED -> unclear = byAsker ? on : null;
                case RETURNED -> returned = on;
                case DRAFTED -> done();
                case DIVERSION_PROPOSED -> proposed = on;
                case PUBLISHED, ANSWERED_IN_SESSION, PROMISED, STUDY_STARTED, FORWARDING_DECIDED, FORWARDED -> {
                    done();
                    news = on;
                }
                case ACCEPTED, ASSIGNED, CLARIFICATION_ASKED -> replied = null;
                default -> {}
            }
        }

        private void done() {
            replied = null;
            unclear = null;
            returned = null;
        }
    }
}
