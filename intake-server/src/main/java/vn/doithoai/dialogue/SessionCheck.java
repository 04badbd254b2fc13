package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;
import vn.doithoai.dialogue.DialogueSession.AgendaItem;
import vn.doithoai.dialogue.DialogueSession.Direction;
import vn.doithoai.dialogue.DialogueSession.DocumentKind;
import vn.doithoai.dialogue.DialogueSession.Notice;
import vn.doithoai.dialogue.DialogueSession.State;

/**
 * One duty of a session as it stands on a day, for the public to see (lifecycle, Session).
 *
 * @param channel the notice channel it is about, for {@link Kind#NOTICE}
 * @param due last day in time, or none: no date is set, or the duty has no day
 * @param doneOn day it was done, or none
 * @param evidence words or a link, or none
 * @param reason why it was late, or none
 * @param outdated day of the last notice, where it told another day or place and none has told the new one; or none
 */
public record SessionCheck(
        Kind kind,
        @Nullable String channel,
        Result result,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable LocalDate outdated) {

    /** The duties, in the order they fall due. */
    public enum Kind {
        /** Plan and programme public 30 days before a youth session (L4). */
        YOUTH_PLAN,
        /** Content, time, place and how to take part, 7 days before, per mandatory channel (S79–S81, L2). */
        NOTICE,
        /** The people's time is not less than the presentations' (S53). */
        PEOPLES_TIME,
        RESULTS_PUBLISHED,
        RESULTS_POSTED,
        RESULTS_SENT,
        /** Minutes and conclusion before the session is closed (S58, S68). */
        MINUTES,
        CONCLUSION,
        /** Summary report to the Standing Board of the Party Committee (S75). */
        REPORT
    }

    /** How it stands. */
    public enum Result {
        MET,
        LATE,
        MISSING,
        NOT_YET_DUE,
        /** The session has no date, or the programme no minutes: nothing can be said yet. */
        NOT_ANNOUNCED
    }

    /** All duties of a session on a day; a cancelled one has none, a postponed one has no day until it is moved to one. */
    public static List<SessionCheck> of(DialogueSession session, Catalogue catalogue, LocalDate today) {
        if (session.state() == State.CANCELLED) {
            return List.of();
        }
        List<SessionCheck> checks = new ArrayList<>();
        boolean dated = session.state() != State.POSTPONED;
        Optional<LocalDate> first = session.firstDay().filter(day -> dated);
        Optional<LocalDate> end = session.endDay().filter(day -> dated);
        RuleDays rules = catalogue.rulesOn(session.sortDay());
        if (session.isForYouth()) {
            LocalDate due =
                    first.map(day -> DatedRules.lastYouthPlanDay(day, rules)).orElse(null);
            checks.add(onDay(Kind.YOUTH_PLAN, due, session.planPublishedOn(), today));
        }
        for (Catalogue.NoticeChannel channel : catalogue.channelsOn(session.sortDay())) {
            if (channel.mandatory()) {
                LocalDate due =
                        first.map(day -> DatedRules.lastNoticeDay(day, rules)).orElse(null);
                checks.add(notice(session, channel.id(), due, today));
            }
        }
        checks.add(peoplesTime(session));
        LocalDate results = end.map(day -> DatedRules.lastResultDay(day, rules)).orElse(null);
        checks.add(onDay(Kind.RESULTS_PUBLISHED, results, session.resultsPublishedOn(), today));
        checks.add(onDay(Kind.RESULTS_POSTED, results, session.resultsPostedOn(), today));
        checks.add(onDay(Kind.RESULTS_SENT, results, session.resultsSentOn(), today));
        // What comes after a session cannot be said to have time while nobody knows when that is.
        Result later = session.hasMissedItsMonth(today) ? Result.NOT_ANNOUNCED : Result.NOT_YET_DUE;
        checks.add(document(session, Kind.MINUTES, DocumentKind.MINUTES, today, later));
        checks.add(document(session, Kind.CONCLUSION, DocumentKind.CONCLUSION, today, later));
        checks.add(document(session, Kind.REPORT, DocumentKind.REPORT, today, later));
        return List.copyOf(checks);
    }

    private static SessionCheck notice(
            DialogueSession session, String channel, @Nullable LocalDate due, LocalDate today) {
        Optional<Notice> first = session.notices().stream()
                .filter(notice -> notice.channel().equals(channel))
                .filter(notice -> notice.holds(session.rescheduledOn()))
                .filter(notice -> !notice.date().isAfter(today))
                .min(Comparator.comparing(Notice::date));
        LocalDate outdated = session.notices().stream()
                .filter(notice -> notice.channel().equals(channel))
                .filter(notice -> !notice.holds(session.rescheduledOn()))
                .map(Notice::date)
                .max(Comparator.naturalOrder())
                .filter(day -> first.isEmpty())
                .orElse(null);
        LocalDate doneOn = first.map(Notice::date).orElse(null);
        return new SessionCheck(
                Kind.NOTICE,
                channel,
                result(due, doneOn, today),
                due,
                doneOn,
                first.map(Notice::evidence).orElse(null),
                first.map(Notice::reasonWhenLate).orElse(null),
                outdated);
    }

    /** What is to be done later is not done yet. */
    private static SessionCheck onDay(
            Kind kind, @Nullable LocalDate due, @Nullable LocalDate written, LocalDate today) {
        LocalDate doneOn = written != null && written.isAfter(today) ? null : written;
        return new SessionCheck(kind, null, result(due, doneOn, today), due, doneOn, null, null, null);
    }

    private static Result result(@Nullable LocalDate due, @Nullable LocalDate doneOn, LocalDate today) {
        if (due == null) {
            return Result.NOT_ANNOUNCED;
        }
        if (doneOn == null) {
            return today.isAfter(due) ? Result.MISSING : Result.NOT_YET_DUE;
        }
        return doneOn.isAfter(due) ? Result.LATE : Result.MET;
    }

    private static SessionCheck peoplesTime(DialogueSession session) {
        boolean known =
                !session.agenda().isEmpty() && session.agenda().stream().allMatch(item -> item.minutes() != null);
        Result result = Result.NOT_ANNOUNCED;
        if (known) {
            result = minutes(session, Direction.DIALOGUE) >= minutes(session, Direction.ONE_WAY)
                    ? Result.MET
                    : Result.MISSING;
        }
        return new SessionCheck(Kind.PEOPLES_TIME, null, result, null, null, null, null, null);
    }

    private static int minutes(DialogueSession session, Direction direction) {
        return session.agenda().stream()
                .filter(item -> item.direction() == direction)
                .map(AgendaItem::minutes)
                .flatMap(minutes -> Optional.ofNullable(minutes).stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static SessionCheck document(
            DialogueSession session, Kind kind, DocumentKind wanted, LocalDate today, Result later) {
        Optional<DialogueSession.Document> document = session.documents().stream()
                .filter(item -> item.kind() == wanted)
                .filter(item -> item.date() == null || !item.date().isAfter(today))
                .findFirst();
        Result missing = session.state() == State.CLOSED ? Result.MISSING : later;
        return new SessionCheck(
                kind,
                null,
                document.isPresent() ? Result.MET : missing,
                null,
                document.map(DialogueSession.Document::date).orElse(null),
                document.map(DialogueSession.Document::link).orElse(null),
                null,
                null);
    }
}
