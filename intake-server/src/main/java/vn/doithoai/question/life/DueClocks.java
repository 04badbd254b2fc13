package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;
import vn.doithoai.question.UndertakingKind;

/** Derives the clocks of a question from its events: one for each time it was taken up, the present one last. */
public final class DueClocks {

    private DueClocks() {}

    public static List<DueClock> of(Question question, OfficeFacts facts) {
        List<DueClock> clocks = new ArrayList<>();
        QuestionState state = QuestionState.sent(question.submission());
        Kept kept = Kept.NONE;
        for (Event event : question.events()) {
            if (event.kind() == EventKind.REOPENED) {
                clocks.add(kept.shown());
                kept = Kept.NONE;
            }
            state = event.applyTo(state);
            kept = kept.after(event.knownOn(), clock(question, state, facts));
        }
        clocks.add(kept.shown());
        return List.copyOf(clocks);
    }

    /**
     * A clock whose day was missed goes on whatever the office does next: what is told after that day is read beside it and
     * takes its place no more.
     *
     * @param now the clock by what was said last
     * @param ran the same, as it was while one ran
     * @param missed the clock whose day was missed before another one was told, or none
     */
    private record Kept(
            DueClock now, @Nullable DueClock ran, @Nullable DueClock missed) {

        static final Kept NONE = new Kept(DueClock.NOT_RUNNING, null, null);

        Kept after(LocalDate day, DueClock next) {
            if (next.rule() == DueClock.Rule.NONE) {
                return new Kept(next, ran, missed);
            }
            DueClock late = missed;
            if (ran != null && !isTheSame(ran, next)) {
                if (late != null) {
                    late = told(late, day, next);
                } else if (isPutOff(ran, next) && ran.readingOn(day).status().isOverdue()) {
                    late = told(ran, day, next);
                }
            }
            return new Kept(next, next, late);
        }

        /** A new word is a new word also where it names the day that was told last. */
        private static boolean isTheSame(DueClock ran, DueClock next) {
            return Objects.equals(ran.start(), next.start())
                    && Objects.equals(ran.due(), next.due())
                    && Objects.equals(ran.lastTold(), next.lastTold());
        }

        /** An earlier day takes the place of a missed one, as it only makes it later. */
        private static boolean isPutOff(DueClock ran, DueClock next) {
            return ran.due() != null && (next.due() == null || next.due().isAfter(ran.due()));
        }

        /** A session of its own moves no day that was missed; what the office says it will do is told beside it. */
        private static DueClock told(DueClock late, LocalDate day, DueClock next) {
            LocalDate later = next.lastTold();
            return next.rule().isOfWord() && later != null && !later.equals(late.lastTold())
                    ? late.renewed(new Renewal(day, later, null))
                    : late;
        }

        DueClock shown() {
            return missed == null || now.rule() == DueClock.Rule.NONE ? now : missed.endedAs(now);
        }
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
            case PETITION -> told(DueClock.Rule.PETITION, running, facts, stoppedOn);
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
        DueClock.Rule rule = state.reopening().on() != null
                ? DueClock.Rule.REOPENED
                : state.session() == null ? DueClock.Rule.RECEIVED : DueClock.Rule.SESSION_END;
        return question.clockStart(state, facts)
                .map(start -> counted(rule, start, facts, stoppedOn))
                .orElseGet(() -> new DueClock(DueClock.Rule.SESSION_NOT_DATED, null, null, null, stoppedOn, 0));
    }

    private static DueClock counted(
            DueClock.Rule rule, LocalDate start, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        RuleDays rules = facts.rulesOn(start);
        return due(rule, start, start.plusDays(rules.answerDays()), rules, facts, List.of())
                .ended(stoppedOn, null);
    }

    private static DueClock told(
            DueClock.Rule rule, Undertakings.Dated<?> dated, OfficeFacts facts, @Nullable LocalDate stoppedOn) {
        LocalDate since = dated.since();
        return due(rule, since, dated.first(), facts.rulesOn(since), facts, dated.renewals())
                .ended(stoppedOn, dated.provenOn());
    }

    private static DueClock due(
            DueClock.Rule rule,
            LocalDate start,
            LocalDate due,
            RuleDays rules,
            OfficeFacts facts,
            List<Renewal> renewals) {
        LocalDate working = due;
        while (facts.isDayOff(working)) {
            working = working.plusDays(1);
        }
        return new DueClock(
                rule, start, due, working.equals(due) ? null : working, null, null, rules.dueSoonDays(), renewals);
    }
}
