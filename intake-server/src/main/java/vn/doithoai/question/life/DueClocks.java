package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;
import vn.doithoai.question.UndertakingKind;

/** Derives the clocks of a question from its events: one for each time it was taken up, the present one last. */
public final class DueClocks {

    private DueClocks() {}

    public static List<DueClock> of(Question question, OfficeFacts facts) {
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
        return switch (state.stage().clock()) {
            case DOES_NOT_RUN -> DueClock.NOT_RUNNING;
            case STOPS_WITH_THE_ANSWER -> running(question, state, facts, state.answeredOn());
            case RUNS -> running(question, state, facts, null);
        };
    }

    private static DueClock running(
            Question question, QuestionState state, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        Undertakings.Dated<?> running = state.undertakings().running();
        UndertakingKind kind = state.undertakings().last();
        if (running == null || kind == null) {
            return byRule(question, state, facts, stoppedOn);
        }
        return switch (kind) {
            case PROMISE -> told(DueClock.Rule.PROMISE, running, facts, stoppedOn);
            case STUDY -> told(DueClock.Rule.STUDY, running, facts, stoppedOn);
            case FORWARD ->
                told(
                        state.waitsForAnotherBody() ? DueClock.Rule.FORWARDED : DueClock.Rule.STUDY,
                        running,
                        facts,
                        stoppedOn);
        };
    }

    private static DueClock byRule(
            Question question, QuestionState state, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        if (state.reopening().on() != null) {
            return counted(DueClock.Rule.REOPENED, state.reopening().on(), facts, stoppedOn);
        }
        if (state.session() == null) {
            return counted(DueClock.Rule.RECEIVED, question.received().act().on(), facts, stoppedOn);
        }
        return facts.sessionEnd(state.session())
                .map(end -> counted(DueClock.Rule.SESSION_END, end, facts, stoppedOn))
                .orElseGet(() -> new DueClock(DueClock.Rule.SESSION_NOT_DATED, null, null, null, stoppedOn, 0));
    }

    private static DueClock counted(
            DueClock.Rule rule, LocalDate start, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        RuleDays rules = facts.rulesOn(start);
        return due(rule, start, start.plusDays(rules.answerDays()), rules, facts, stoppedOn, List.of());
    }

    private static DueClock told(
            DueClock.Rule rule, Undertakings.Dated<?> dated, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        LocalDate since = dated.event().act().on();
        return due(rule, since, dated.first(), facts.rulesOn(since), facts, stoppedOn, dated.renewals());
    }

    private static DueClock due(
            DueClock.Rule rule,
            LocalDate start,
            LocalDate due,
            RuleDays rules,
            OfficeFacts facts,
            @Nullable LocalDate stoppedOn,
            List<Renewal> renewals) {
        LocalDate working = due;
        while (facts.isDayOff(working)) {
            working = working.plusDays(1);
        }
        return new DueClock(
                rule, start, due, working.equals(due) ? null : working, stoppedOn, rules.dueSoonDays(), renewals);
    }
}
