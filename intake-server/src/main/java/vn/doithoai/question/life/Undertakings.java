package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Deed;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.life.ForwardingEvent.Forwarded;
import vn.doithoai.question.life.ForwardingEvent.ForwardingDecided;
import vn.doithoai.question.life.ForwardingEvent.ReplyReceived;
import vn.doithoai.question.life.UndertakingEvent.Progressed;
import vn.doithoai.question.life.UndertakingEvent.Promised;
import vn.doithoai.question.life.UndertakingEvent.StudyStarted;

/**
 * What the office said it would do by a day. Nothing of it is ever dropped (S46): what was said before the question was taken
 * up again keeps its days, only the clock runs by it no more.
 *
 * @param all in the order in which it was typed
 * @param round how often the question was taken up again
 * @param last what the clock runs by
 */
public record Undertakings(
        List<Dated<?>> all, int round, @Nullable UndertakingKind last) {

    public Undertakings {
        all = List.copyOf(all);
    }

    /**
     * An undertaking with all the days told for it.
     *
     * @param round how often the question had been taken up again when it was said
     * @param first the day told first, which never changes
     * @param renewals oldest first
     * @param reply the other body's, of what was recommended to it
     * @param steps on the way, oldest first
     * @param deed that it is done, or none; one whose day is borne out is never replaced
     */
    public record Dated<E extends UndertakingEvent>(
            E event,
            int round,
            LocalDate first,
            List<Renewal> renewals,
            @Nullable ReplyReceived reply,
            List<Progressed> steps,
            @Nullable Deed deed) {
        public Dated {
            renewals = List.copyOf(renewals);
            steps = List.copyOf(steps);
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
            return new Dated<>(event, round, first, appended(renewals, renewal), reply, steps, deed);
        }

        Dated<E> replied(ReplyReceived received) {
            return new Dated<>(event, round, first, renewals, received, steps, deed);
        }

        Dated<E> progressed(Progressed step) {
            Deed last = step.done() == null || provenOn() != null ? deed : step.done();
            return new Dated<>(event, round, first, renewals, reply, appended(steps, step), last);
        }

        /** The day it was done, as far as that is borne out. */
        @Nullable
        LocalDate provenOn() {
            return deed != null && deed.isProven() ? deed.on() : null;
        }

        /** Begun anew, so it was not done. */
        <N extends UndertakingEvent> Dated<N> again(N now, Renewal renewal) {
            return new Dated<>(now, round, first, appended(renewals, renewal), null, steps, null);
        }

        private <T extends UndertakingEvent> Stream<Dated<T>> as(Class<T> type) {
            return type.isInstance(event)
                    ? Stream.of(new Dated<>(type.cast(event), round, first, renewals, reply, steps, deed))
                    : Stream.empty();
        }
    }

    static final Undertakings NONE = new Undertakings(List.of(), 0, null);

    /** All promises, oldest first. */
    public List<Dated<Promised>> promises() {
        return those(Promised.class, all);
    }

    /** All studies, also those of before it was taken up again. */
    public List<Dated<StudyStarted>> studies() {
        return those(StudyStarted.class, all);
    }

    /** All that was to be recommended to other bodies, likewise. */
    public List<Dated<ForwardingDecided>> petitions() {
        return those(ForwardingDecided.class, all);
    }

    /** All recommendations to other bodies, also those of before it was taken up again. */
    public List<Dated<Forwarded>> forwards() {
        return those(Forwarded.class, all);
    }

    /** The study since it was last taken up, or none. */
    public @Nullable Dated<StudyStarted> study() {
        return last(those(StudyStarted.class, present()));
    }

    /** What is to be recommended since it was last taken up, or none. */
    public @Nullable Dated<ForwardingDecided> petition() {
        return last(those(ForwardingDecided.class, present()));
    }

    /** The recommendation since it was last taken up, or none. */
    public @Nullable Dated<Forwarded> forward() {
        return last(those(Forwarded.class, present()));
    }

    private List<Dated<?>> present() {
        return all.stream().filter(dated -> dated.round() == round).toList();
    }

    private static <T extends UndertakingEvent> List<Dated<T>> those(Class<T> type, List<Dated<?>> of) {
        return of.stream().flatMap(dated -> dated.as(type)).toList();
    }

    private static <T> @Nullable T last(List<T> list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private <E extends UndertakingEvent> Dated<E> said(E event, LocalDate first) {
        return new Dated<>(event, round, first, List.of(), null, List.of(), null);
    }

    Undertakings and(Promised promise) {
        return new Undertakings(appended(all, said(promise, promise.due())), round, UndertakingKind.PROMISE);
    }

    /** Begun anew before it is done, it keeps its first day: the new one is a renewal like any other. */
    Undertakings and(StudyStarted started) {
        Renewal again = new Renewal(started.knownOn(), started.expected(), started.reason());
        return again(study(), started, again, UndertakingKind.STUDY);
    }

    /** Decided again before it is done, it keeps its first day too. */
    Undertakings and(ForwardingDecided decided) {
        Renewal again = new Renewal(decided.knownOn(), decided.due(), decided.body());
        return again(petition(), decided, again, UndertakingKind.PETITION);
    }

    /** To another body before the asker has an answer: the first day stays too. */
    Undertakings and(Forwarded forwarded) {
        Renewal again = new Renewal(forwarded.act().on(), forwarded.expected(), forwarded.body());
        return again(forward(), forwarded, again, UndertakingKind.FORWARD);
    }

    private <E extends UndertakingEvent> Undertakings again(
            @Nullable Dated<E> before, E event, Renewal renewal, UndertakingKind kind) {
        return before == null
                ? new Undertakings(appended(all, said(event, renewal.due())), round, kind)
                : replacing(before.event(), before.again(event, renewal), kind);
    }

    Undertakings replied(ReplyReceived received) {
        Dated<Forwarded> forward = Objects.requireNonNull(forward(), "a reply to nothing");
        return replacing(forward.event(), forward.replied(received), last);
    }

    Undertakings renewed(Renewal renewal) {
        Dated<?> running = running();
        return running == null ? this : replacing(running.event(), running.renewed(renewal), last);
    }

    Undertakings progressed(Progressed step) {
        Dated<?> running = running();
        return running == null ? this : replacing(running.event(), running.progressed(step), last);
    }

    private Undertakings replacing(UndertakingEvent old, Dated<?> now, @Nullable UndertakingKind kind) {
        List<Dated<?>> changed = new ArrayList<>(all);
        changed.replaceAll(dated -> dated.event() == old ? now : dated);
        return new Undertakings(changed, round, kind);
    }

    /** What the clock runs by, or none. */
    @Nullable
    Dated<?> running() {
        if (last == null) {
            return null;
        }
        return switch (last) {
            case PROMISE -> last(those(Promised.class, present()));
            case STUDY -> study();
            case PETITION -> petition();
            case FORWARD -> forward();
        };
    }

    /** The unit that does what the clock runs by, or none. */
    @Nullable
    String unit() {
        Dated<?> running = running();
        if (running != null && running.event() instanceof Promised promise) {
            return promise.unit();
        }
        return running != null && running.event() instanceof StudyStarted study ? study.unit() : null;
    }

    private static <T> List<T> appended(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** S49: whether the last one was told to the asker in the same stroke. */
    public boolean wasNotified() {
        Dated<?> running = running();
        if (running != null && running.event() instanceof StudyStarted study) {
            return study.notification() != null;
        }
        if (running != null && running.event() instanceof ForwardingDecided decided) {
            return decided.notification() != null;
        }
        return running != null && running.event() instanceof Forwarded forwarded && forwarded.notification() != null;
    }

    /** Taken up again, the question has a clock of its own; what was said keeps its days. */
    Undertakings reopened() {
        return new Undertakings(all, round + 1, null);
    }
}
