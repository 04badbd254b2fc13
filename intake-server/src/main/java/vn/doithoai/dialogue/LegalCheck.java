package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;
import vn.doithoai.dialogue.DialogueSession.Legal;
import vn.doithoai.dialogue.DialogueSession.State;
import vn.doithoai.dialogue.SessionCheck.Result;

/**
 * What the law asks of the office beside what {@link SessionCheck} looks at: due on a day that the dated rules of the catalogue
 * give, done on the day the session says, with its evidence.
 *
 * @param session none: of a whole year
 */
public record LegalCheck(
        LegalDuty duty,
        @Nullable DialogueSession session,
        Result result,
        LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable String evidence) {

    /** All of a programme on a day: of the sessions that have a day and are not over for good, and of the year. */
    public static List<LegalCheck> of(Programme programme, LocalDate today) {
        List<LegalCheck> checks = new ArrayList<>();
        for (DialogueSession session : programme.sessions()) {
            boolean open = session.state() != State.CANCELLED
                    && session.state() != State.CLOSED
                    && session.state() != State.POSTPONED;
            session.firstDay()
                    .filter(day -> open)
                    .ifPresent(first -> Arrays.stream(LegalDuty.values())
                            .filter(duty -> duty.isOf(session.isForYouth()))
                            .map(duty -> of(session, duty, first, programme.catalogue(), today))
                            .forEach(checks::add));
        }
        checks.add(ofYear(programme, LegalDuty.ONCE_A_YEAR, today));
        checks.add(ofYear(programme, LegalDuty.YOUTH_ONCE_A_YEAR, today));
        return List.copyOf(checks);
    }

    private static LegalCheck of(
            DialogueSession session, LegalDuty duty, LocalDate first, Catalogue catalogue, LocalDate today) {
        RuleDays rules = catalogue.rulesOn(first);
        LocalDate due = duty.when() == LegalDuty.When.NOTICE
                ? DatedRules.lastNoticeDay(first, rules)
                : duty.when() == LegalDuty.When.SESSION
                        ? first
                        : DatedRules.lastResultDay(session.endDay().orElse(first), rules);
        Optional<Legal> done = session.details().legal().stream()
                .filter(row -> row.duty() == duty)
                .filter(row -> !row.date().isAfter(today))
                .findFirst();
        boolean said = duty == LegalDuty.COUNCIL_CO_CHAIRS && session.coChair() != null;
        LocalDate doneOn = done.map(Legal::date).orElse(null);
        Result result = doneOn == null && said ? Result.MET : result(due, doneOn, today);
        return new LegalCheck(
                duty, session, result, due, doneOn, done.map(Legal::evidence).orElse(said ? session.coChair() : null));
    }

    private static LegalCheck ofYear(Programme programme, LegalDuty duty, LocalDate today) {
        LocalDate due = LocalDate.of(today.getYear(), Month.DECEMBER, 31);
        Optional<DialogueSession> held = programme.sessions().stream()
                .filter(session -> session.state() == State.HELD
                        || session.state() == State.REPORTED
                        || session.state() == State.CLOSED)
                .filter(session -> duty == LegalDuty.ONCE_A_YEAR || session.isForYouth())
                .filter(session -> session.endDay()
                        .filter(day -> day.getYear() == today.getYear() && !day.isAfter(today))
                        .isPresent())
                .findFirst();
        LocalDate doneOn = held.flatMap(DialogueSession::endDay).orElse(null);
        return new LegalCheck(
                duty,
                null,
                result(due, doneOn, today),
                due,
                doneOn,
                held.map(DialogueSession::title).orElse(null));
    }

    private static Result result(LocalDate due, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn == null) {
            return today.isAfter(due) ? Result.MISSING : Result.NOT_YET_DUE;
        }
        return doneOn.isAfter(due) ? Result.LATE : Result.MET;
    }
}
