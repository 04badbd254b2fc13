package vn.doithoai.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;

/** Derives the clocks of a question from its events: one for each time it was taken up, the present one last. */
final class DueClocks {

    private DueClocks() {}

    static List<DueClock> of(Question question, OfficeFacts facts) {
        List<DueClock> clocks = new ArrayList<>();
        for (int i = 1; i < question.events().size(); i++) {
            if (question.events().get(i).kind() == EventKind.REOPENED) {
                clocks.add(upTo(question, i, facts));
            }
        }
        clocks.add(upTo(question, question.events().size(), facts));
        return List.copyOf(clocks);
    }

    private static DueClock upTo(Question question, int events, OfficeFacts facts) {
        Question then = new Question(
                question.number(),
                question.submission(),
                question.proof(),
                question.events().subList(0, events));
        return clock(then, then.state(), facts);
    }

    private static DueClock clock(Question question, QuestionState state, OfficeFacts facts) {
        return switch (state.stage()) {
            case QUARANTINED, MERGED, DIVERTED, WITHDRAWN, REFUSED -> DueClock.NOT_RUNNING;
            case ANSWERED -> running(question, state, facts, state.answeredOn());
            case RECEIVED, CLARIFYING, ACCEPTED, ASSIGNED, DRAFTED, APPROVED, PROMISED, STUDYING, FORWARDED ->
                running(question, state, facts, null);
        };
    }

    private static DueClock running(
            Question question, QuestionState state, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        Event commitment = lastCommitment(question);
        if (commitment instanceof Event.Promised promised) {
            return told(DueClock.Rule.PROMISE, promised.act(), promised.due(), facts, stoppedOn);
        }
        if (commitment instanceof Event.StudyStarted study) {
            return told(DueClock.Rule.STUDY, study.act(), expected(state, study.expected()), facts, stoppedOn);
        }
        if (commitment instanceof Event.Forwarded forwarded) {
            DueClock.Rule rule = state.waitsForAnotherBody() ? DueClock.Rule.FORWARDED : DueClock.Rule.STUDY;
            return told(rule, forwarded.act(), expected(state, forwarded.expected()), facts, stoppedOn);
        }
        return byRule(question, state, facts, stoppedOn);
    }

    private static LocalDate expected(QuestionState state, LocalDate first) {
        return state.extendedTo() == null ? first : state.extendedTo();
    }

    private static DueClock byRule(
            Question question, QuestionState state, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        if (state.reopenedOn() != null) {
            return counted(DueClock.Rule.REOPENED, state.reopenedOn(), facts, stoppedOn);
        }
        if (state.session() == null) {
            return counted(DueClock.Rule.RECEIVED, question.received().act().on(), facts, stoppedOn);
        }
        return facts.sessionEnd(state.session())
                .map(end -> counted(DueClock.Rule.SESSION_END, end, facts, stoppedOn))
                .orElseGet(() -> new DueClock(DueClock.Rule.SESSION_NOT_DATED, null, null, null, stoppedOn, 0));
    }

    /** The last promise, study or forwarding since the question was last taken up. */
    private static @Nullable Event lastCommitment(Question question) {
        for (int i = question.events().size() - 1; i > 0; i--) {
            Event event = question.events().get(i);
            switch (event.kind()) {
                case PROMISED, STUDY_STARTED, FORWARDED -> {
                    return event;
                }
                case REOPENED -> {
                    return null;
                }
                default -> {}
            }
        }
        return null;
    }

    private static DueClock counted(
            DueClock.Rule rule, LocalDate start, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        RuleDays rules = facts.rulesOn(start);
        return due(rule, start, start.plusDays(rules.answerDays()), rules, facts, stoppedOn);
    }

    private static DueClock told(
            DueClock.Rule rule, Act act, LocalDate due, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        return due(rule, act.on(), due, facts.rulesOn(act.on()), facts, stoppedOn);
    }

    private static DueClock due(
            DueClock.Rule rule,
            LocalDate start,
            LocalDate due,
            RuleDays rules,
            OfficeFacts facts,
            @Nullable LocalDate stoppedOn) {
        LocalDate working = due;
        while (facts.isDayOff(working)) {
            working = working.plusDays(1);
        }
        return new DueClock(rule, start, due, working.equals(due) ? null : working, stoppedOn, rules.dueSoonDays());
    }
}
