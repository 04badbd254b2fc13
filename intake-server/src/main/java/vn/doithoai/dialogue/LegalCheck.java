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
        Duty duty,
        @Nullable DialogueSession session,
        Result result,
        LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable String evidence) {

    /** When a duty is due. */
    private enum When {
        NOTICE,
        SESSION,
        RESULTS,
        YEAR
    }

    /** The duties, in the order they fall due; their words and the law they come from are those of the office. */
    public enum Duty {
        /** The Front takes part in holding it (L2). */
        FRONT_JOINED(When.NOTICE),
        /** The Standing Committee of the Council chairs it too (L2). */
        COUNCIL_CO_CHAIRS(When.NOTICE),
        /** The Party committee is invited (L2). */
        PARTY_INVITED(When.NOTICE),
        /** It is told in a way that the law on grassroots democracy knows (L1), heads of villages included. */
        VILLAGES_TOLD(When.NOTICE),
        /** Where and when citizens are received is told beside it, for it stands in for nothing of that (L6). */
        RECEPTION_TOLD(When.SESSION),
        /** Who speaks of a complaint is shown the way to lodge it (L7). */
        COMPLAINTS_SHOWN(When.SESSION),
        /** Who denounces is received apart, by somebody who keeps it secret (L8). */
        DENUNCIATIONS_APART(When.SESSION),
        /** What was concluded with the youth is public (L5). */
        YOUTH_CONCLUSION(When.RESULTS),
        /** The commune holds a dialogue in each year (L2). */
        ONCE_A_YEAR(When.YEAR),
        /** One of them with the youth (L4, L5). */
        YOUTH_ONCE_A_YEAR(When.YEAR);

        private final When when;

        Duty(When when) {
            this.when = when;
        }

        /** Whether a session says when it was done. */
        public boolean isOfSession() {
            return when != When.YEAR;
        }

        private boolean isOf(DialogueSession session) {
            return isOfSession() && (this != YOUTH_CONCLUSION || session.isForYouth());
        }
    }

    /** All of a programme on a day: of the sessions that have a day and are not over for good, and of the year. */
    public static List<LegalCheck> of(Programme programme, LocalDate today) {
        List<LegalCheck> checks = new ArrayList<>();
        for (DialogueSession session : programme.sessions()) {
            boolean open = session.state() != State.CANCELLED
                    && session.state() != State.CLOSED
                    && session.state() != State.POSTPONED;
            session.firstDay()
                    .filter(day -> open)
                    .ifPresent(first -> Arrays.stream(Duty.values())
                            .filter(duty -> duty.isOf(session))
                            .map(duty -> of(session, duty, first, programme.catalogue(), today))
                            .forEach(checks::add));
        }
        checks.add(ofYear(programme, Duty.ONCE_A_YEAR, today));
        checks.add(ofYear(programme, Duty.YOUTH_ONCE_A_YEAR, today));
        return List.copyOf(checks);
    }

    private static LegalCheck of(
            DialogueSession session, Duty duty, LocalDate first, Catalogue catalogue, LocalDate today) {
        RuleDays rules = catalogue.rulesOn(first);
        LocalDate due = duty.when == When.NOTICE
                ? DatedRules.lastNoticeDay(first, rules)
                : duty.when == When.SESSION
                        ? first
                        : DatedRules.lastResultDay(session.endDay().orElse(first), rules);
        Optional<Legal> done = session.details().legal().stream()
                .filter(row -> row.duty() == duty)
                .filter(row -> !row.date().isAfter(today))
                .findFirst();
        boolean said = duty == Duty.COUNCIL_CO_CHAIRS && session.coChair() != null;
        LocalDate doneOn = done.map(Legal::date).orElse(null);
        Result result = doneOn == null && said ? Result.MET : result(due, doneOn, today);
        return new LegalCheck(
                duty, session, result, due, doneOn, done.map(Legal::evidence).orElse(said ? session.coChair() : null));
    }

    private static LegalCheck ofYear(Programme programme, Duty duty, LocalDate today) {
        LocalDate due = LocalDate.of(today.getYear(), Month.DECEMBER, 31);
        Optional<DialogueSession> held = programme.sessions().stream()
                .filter(session -> session.state() == State.HELD
                        || session.state() == State.REPORTED
                        || session.state() == State.CLOSED)
                .filter(session -> duty == Duty.ONCE_A_YEAR || session.isForYouth())
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
