package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.life.UndertakingEvent.Forwarded;
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
        List<Promised> promises,
        @Nullable Dated<StudyStarted> study,
        @Nullable Dated<Forwarded> forward,
        @Nullable ReplyReceived reply,
        @Nullable UndertakingKind last) {

    /** An undertaking, and the last day told for it. */
    public record Dated<E extends UndertakingEvent>(E event, LocalDate due) {}

    static final Undertakings NONE = new Undertakings(List.of(), null, null, null, null);

    Undertakings and(Promised promise) {
        return new Undertakings(
                Stream.concat(promises.stream(), Stream.of(promise)).toList(),
                study,
                forward,
                reply,
                UndertakingKind.PROMISE);
    }

    Undertakings and(StudyStarted started) {
        Dated<StudyStarted> dated = new Dated<>(started, started.expected());
        return new Undertakings(promises, dated, forward, reply, UndertakingKind.STUDY);
    }

    Undertakings and(Forwarded forwarded) {
        Dated<Forwarded> dated = new Dated<>(forwarded, forwarded.expected());
        return new Undertakings(promises, study, dated, null, UndertakingKind.FORWARD);
    }

    Undertakings replied(ReplyReceived received) {
        return new Undertakings(promises, study, forward, received, last);
    }

    Undertakings extendedTo(LocalDate day) {
        return new Undertakings(
                promises,
                study != null && last == UndertakingKind.STUDY ? new Dated<>(study.event(), day) : study,
                forward != null && last == UndertakingKind.FORWARD ? new Dated<>(forward.event(), day) : forward,
                reply,
                last);
    }

    /** S49: whether the last one was told to the asker in the same stroke. */
    public boolean wasNotified() {
        if (last == null) {
            return false;
        }
        return switch (last) {
            case PROMISE -> false;
            case STUDY -> study != null && study.event().notification() != null;
            case FORWARD -> forward != null && forward.event().notification() != null;
        };
    }

    Undertakings promisesAlone() {
        return new Undertakings(promises, null, null, null, null);
    }
}
