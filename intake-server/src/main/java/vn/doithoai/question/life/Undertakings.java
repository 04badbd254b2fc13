package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.life.UndertakingEvent.Forwarded;
import vn.doithoai.question.life.UndertakingEvent.ForwardingDecided;
import vn.doithoai.question.life.UndertakingEvent.Promised;
import vn.doithoai.question.life.UndertakingEvent.ReplyReceived;
import vn.doithoai.question.life.UndertakingEvent.StudyStarted;

/**
 * What the office said it would do by a day, since it was last taken up; but promises all: none is dropped (S46).
 *
 * @param promises oldest first
 * @param reply the other body's reply to {@code forward}
 * @param last what the clock runs by
 */
public record Undertakings(
        List<Dated<Promised>> promises,
        @Nullable Dated<StudyStarted> study,
        @Nullable Dated<ForwardingDecided> petition,
        @Nullable Dated<Forwarded> forward,
        @Nullable ReplyReceived reply,
        @Nullable UndertakingKind last) {

    /**
     * An undertaking with all the days told for it.
     *
     * @param first the day told first, which never changes
     * @param renewals oldest first
     */
    public record Dated<E extends UndertakingEvent>(E event, LocalDate first, List<Renewal> renewals) {
        public Dated {
            renewals = List.copyOf(renewals);
        }

        /** The day it was said. */
        public LocalDate since() {
            return event.since();
        }

        /** The day told last. */
        public LocalDate due() {
            return renewals.isEmpty()
                    ? first
                    : renewals.get(renewals.size() - 1).due();
        }

        Dated<E> renewed(Renewal renewal) {
            return new Dated<>(event, first, appended(renewals, renewal));
        }
    }

    static final Undertakings NONE = new Undertakings(List.of(), null, null, null, null, null);

    Undertakings and(Promised promise) {
        Dated<Promised> dated = new Dated<>(promise, promise.due(), List.of());
        return new Undertakings(appended(promises, dated), study, petition, forward, reply, UndertakingKind.PROMISE);
    }

    /** Begun anew before it is done, it keeps its first day: the new one is a renewal like any other. */
    Undertakings and(StudyStarted started) {
        Renewal again = new Renewal(started.act().on(), started.expected(), started.reason());
        Dated<StudyStarted> dated = again(study, started, again);
        return new Undertakings(promises, dated, petition, forward, reply, UndertakingKind.STUDY);
    }

    /** Decided again before it is done, it keeps its first day too. */
    Undertakings and(ForwardingDecided decided) {
        Renewal again = new Renewal(decided.madeOn(), decided.due(), decided.body());
        Dated<ForwardingDecided> dated = again(petition, decided, again);
        return new Undertakings(promises, study, dated, forward, reply, UndertakingKind.PETITION);
    }

    /** To another body before the asker has an answer: the first day stays too. */
    Undertakings and(Forwarded forwarded) {
        Renewal again = new Renewal(forwarded.act().on(), forwarded.expected(), forwarded.body());
        Dated<Forwarded> dated = again(forward, forwarded, again);
        return new Undertakings(promises, study, petition, dated, null, UndertakingKind.FORWARD);
    }

    Undertakings replied(ReplyReceived received) {
        return new Undertakings(promises, study, petition, forward, received, last);
    }

    private static <E extends UndertakingEvent> Dated<E> again(@Nullable Dated<E> before, E event, Renewal renewal) {
        return before == null
                ? new Dated<>(event, renewal.due(), List.of())
                : new Dated<>(event, before.first(), appended(before.renewals(), renewal));
    }

    Undertakings renewed(Renewal renewal) {
        return new Undertakings(
                last == UndertakingKind.PROMISE ? lastRenewed(renewal) : promises,
                study != null && last == UndertakingKind.STUDY ? study.renewed(renewal) : study,
                petition != null && last == UndertakingKind.PETITION ? petition.renewed(renewal) : petition,
                forward != null && last == UndertakingKind.FORWARD ? forward.renewed(renewal) : forward,
                reply,
                last);
    }

    private List<Dated<Promised>> lastRenewed(Renewal renewal) {
        int end = promises.size() - 1;
        return appended(promises.subList(0, end), promises.get(end).renewed(renewal));
    }

    /** What the clock runs by, or none. */
    @Nullable
    Dated<?> running() {
        if (last == null) {
            return null;
        }
        return switch (last) {
            case PROMISE -> promises.get(promises.size() - 1);
            case STUDY -> study;
            case PETITION -> petition;
            case FORWARD -> forward;
        };
    }

    /** The unit that does what the clock runs by, or none. */
    @Nullable
    String unit() {
        if (last == null) {
            return null;
        }
        return switch (last) {
            case PROMISE -> promises.get(promises.size() - 1).event().unit();
            case STUDY -> study == null ? null : study.event().unit();
            case PETITION, FORWARD -> null;
        };
    }

    private static <T> List<T> appended(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** S49: whether the last one was told to the asker in the same stroke. */
    public boolean wasNotified() {
        if (last == null) {
            return false;
        }
        return switch (last) {
            case PROMISE -> false;
            case STUDY -> study != null && study.event().notification() != null;
            case PETITION -> petition != null && petition.event().notification() != null;
            case FORWARD -> forward != null && forward.event().notification() != null;
        };
    }

    Undertakings promisesAlone() {
        return new Undertakings(promises, null, null, null, null, null);
    }
}
