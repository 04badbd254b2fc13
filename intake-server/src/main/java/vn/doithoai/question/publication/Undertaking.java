package vn.doithoai.question.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Deed;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Renewal;

/**
 * Something the office said it would do by a day, so that anyone can check whether it did: a promise (O5), a matter being
 * studied (O6, O9), one to be put to another body or one put to it (O7). A later one never replaces an earlier one, whose day still counts.
 *
 * @param text what was promised or is being studied; for a matter of another body that body
 * @param unit unit in charge, or none: not told
 * @param post responsible post, or none: not told
 * @param due day told first, which counts whatever was told later
 * @param renewals later days with their reasons, oldest first
 * @param repliedOn day the other body replied, or none; the matter stays open until the asker has the answer (S66)
 * @param fulfilledOn day of the answer that ended it, or none; of a paper that was to be sent, the day it was
 * @param progress the steps that were told, and that it is done
 * @param live whether the question is still owed something
 */
public record Undertaking(
        PublishedQuestion question,
        UndertakingKind kind,
        LocalDate since,
        String text,
        @Nullable String unit,
        @Nullable String post,
        LocalDate due,
        List<Renewal> renewals,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate fulfilledOn,
        PublicUndertakings.Progress progress,
        boolean live) {

    /** How it stands on a day. */
    public enum Status {
        OPEN,
        /** Not done and its day is over. */
        LATE,
        /** Not done, its first day is over and a later one, told in time, is not. */
        LATE_BUT_RENEWED,
        /** In time, and the next move is another body's. */
        WAITING_FOR_ANOTHER_BODY,
        KEPT,
        /** Done after its first day, by a later one that was told in time. */
        KEPT_RENEWED,
        KEPT_LATE,
        /** The question was withdrawn, merged or sent to another procedure before. */
        LAPSED
    }

    /** All that was said about a question, oldest first; none where its text is not public. */
    public static List<Undertaking> of(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        if (content == null) {
            return List.of();
        }
        List<Undertaking> all = new ArrayList<>();
        for (PublicUndertakings.PromiseShown promise : content.promises()) {
            all.add(of(
                            question,
                            UndertakingKind.PROMISE,
                            promise.round(),
                            promise.madeOn(),
                            promise.due(),
                            promise.text())
                    .renewed(promise.renewals())
                    .by(promise.unit(), promise.post())
                    .done(promise.progress()));
        }
        for (PublicUndertakings.StudyShown study : content.studies()) {
            all.add(of(question, UndertakingKind.STUDY, study.round(), study.since(), study.expected(), study.reason())
                    .renewed(study.renewals())
                    .by(study.unit(), null)
                    .done(study.progress()));
        }
        for (PublicUndertakings.PetitionShown petition : content.petitions()) {
            Undertaking undertaking = of(
                            question,
                            UndertakingKind.PETITION,
                            petition.round(),
                            petition.since(),
                            petition.due(),
                            petition.body())
                    .renewed(petition.renewals())
                    .by(content.unit(), content.post())
                    .done(petition.progress());
            all.add(petition.sentOn() == null ? undertaking : undertaking.fulfilled(petition.sentOn()));
        }
        for (PublicUndertakings.ForwardShown forward : content.forwards()) {
            all.add(of(
                            question,
                            UndertakingKind.FORWARD,
                            forward.round(),
                            forward.since(),
                            forward.expected(),
                            forward.body())
                    .renewed(forward.renewals())
                    .by(content.unit(), content.post())
                    .replied(forward.repliedOn())
                    .done(forward.progress()));
        }
        all.sort(Comparator.comparing(Undertaking::since));
        return List.copyOf(all);
    }

    /**
     * How all that was said about a question stands, lapsed ones left out. Where its text is not public, its clocks tell:
     * they run by what was said, and hold nothing private.
     */
    public static List<Status> standings(PublishedQuestion question, LocalDate today) {
        return question.content() == null
                ? question.clocks().stream()
                        .flatMap(clock -> standing(clock, today).stream())
                        .toList()
                : of(question).stream()
                        .map(undertaking -> undertaking.statusOn(today))
                        .filter(status -> status != Status.LAPSED)
                        .toList();
    }

    /** The days told for what is not done yet; each that is over is one that is late. */
    public static List<LocalDate> dueDates(PublishedQuestion question) {
        return question.content() == null
                ? question.clocks().stream()
                        .filter(clock -> clock.endedOn() == null && isOfWord(clock))
                        .flatMap(clock -> Stream.ofNullable(clock.due()))
                        .toList()
                : of(question).stream()
                        .filter(undertaking -> undertaking.live() && undertaking.endedOn() == null)
                        .map(Undertaking::due)
                        .toList();
    }

    /** Whether a clock runs by what was said, or by what was missed before something was said. */
    private static boolean isOfWord(DueClock clock) {
        return clock.rule().isOfWord() || !clock.renewals().isEmpty();
    }

    private static Optional<Status> standing(DueClock clock, LocalDate today) {
        if (!isOfWord(clock)) {
            return Optional.empty();
        }
        return read(clock, today);
    }

    private static Optional<Status> read(DueClock clock, LocalDate today) {
        return switch (clock.readingOn(today).status()) {
            case NONE -> Optional.empty();
            case ON_TIME, DUE_SOON -> Optional.of(Status.OPEN);
            case OVERDUE -> Optional.of(Status.LATE);
            case OVERDUE_BUT_RENEWED -> Optional.of(Status.LATE_BUT_RENEWED);
            case WAITING_FOR_ANOTHER_BODY -> Optional.of(Status.WAITING_FOR_ANOTHER_BODY);
            case DONE_IN_TIME -> Optional.of(Status.KEPT);
            case DONE_IN_RENEWED_TIME -> Optional.of(Status.KEPT_RENEWED);
            case DONE_LATE -> Optional.of(Status.KEPT_LATE);
        };
    }

    /** Done by the answer that ended the clock of its time, and by no answer given before the question was taken up again. */
    private static Undertaking of(
            PublishedQuestion question, UndertakingKind kind, int round, LocalDate since, LocalDate due, String text) {
        return new Undertaking(
                question,
                kind,
                since,
                text,
                null,
                null,
                due,
                List.of(),
                null,
                question.clocks().get(round).stoppedOn(),
                PublicUndertakings.Progress.NONE,
                question.stage().isOpen());
    }

    private Undertaking by(@Nullable String inCharge, @Nullable String responsible) {
        return new Undertaking(
                question,
                kind,
                since,
                text,
                inCharge,
                responsible,
                due,
                renewals,
                repliedOn,
                fulfilledOn,
                progress,
                live);
    }

    private Undertaking replied(@Nullable LocalDate on) {
        return new Undertaking(question, kind, since, text, unit, post, due, renewals, on, fulfilledOn, progress, live);
    }

    private Undertaking fulfilled(LocalDate on) {
        return new Undertaking(question, kind, since, text, unit, post, due, renewals, repliedOn, on, progress, live);
    }

    private Undertaking renewed(List<Renewal> later) {
        return new Undertaking(
                question, kind, since, text, unit, post, due, later, repliedOn, fulfilledOn, progress, live);
    }

    private Undertaking done(PublicUndertakings.Progress told) {
        return new Undertaking(
                question, kind, since, text, unit, post, due, renewals, repliedOn, fulfilledOn, told, live);
    }

    /** The day by which it is judged: of the deed where that is borne out, else of the answer; none while it runs. */
    public @Nullable LocalDate endedOn() {
        return clock().endedOn();
    }

    public Status statusOn(LocalDate today) {
        return endedOn() == null && !live ? Status.LAPSED : read(clock(), today).orElse(Status.LAPSED);
    }

    /** The later day that still counts beside the first one, or none. */
    public @Nullable LocalDate renewedDue() {
        return clock().renewedDue();
    }

    /** The clock of this one alone, to be drawn and put into words like any other. */
    public DueClock clock() {
        DueClock.Rule rule =
                switch (kind) {
                    case PROMISE -> DueClock.Rule.PROMISE;
                    case STUDY -> DueClock.Rule.STUDY;
                    case PETITION -> DueClock.Rule.PETITION;
                    case FORWARD -> repliedOn == null ? DueClock.Rule.FORWARDED : DueClock.Rule.STUDY;
                };
        Deed deed = progress.deed();
        LocalDate done = deed != null && deed.isProven() ? deed.on() : null;
        return new DueClock(
                rule, since, due, null, fulfilledOn, done, question.clock().dueSoonDays(), renewals);
    }
}
