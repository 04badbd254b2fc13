package vn.doithoai.question.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Deed;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.life.Renewal;

/** What the office undertook, as the public may know it: promises, studies, what is put to other bodies. */
public final class PublicUndertakings {

    private PublicUndertakings() {}

    /**
     * A promise as it was made; a later one never replaces it.
     *
     * @param round how often the question had been taken up again when it was said: which of its clocks ran then
     */
    public record PromiseShown(
            int round,
            LocalDate madeOn,
            String text,
            String unit,
            String post,
            LocalDate due,
            List<Renewal> renewals,
            Progress progress) {
        public PromiseShown {
            renewals = List.copyOf(renewals);
        }
    }

    /**
     * What is being studied.
     *
     * @param round as of a promise
     * @param expected the day told first, as {@code due} of a promise; {@code renewals} are those told later
     */
    public record StudyShown(
            int round,
            Outcome outcome,
            LocalDate since,
            String unit,
            List<String> partners,
            String reason,
            LocalDate expected,
            List<Renewal> renewals,
            Progress progress) {
        public StudyShown {
            partners = List.copyOf(partners);
            renewals = List.copyOf(renewals);
        }
    }

    /**
     * That it will be recommended to the competent body.
     *
     * @param round as of a promise
     * @param since day it was said
     * @param due last day for sending the paper, as it was told first
     * @param sentOn day the paper was recorded as sent, or none
     */
    public record PetitionShown(
            int round,
            LocalDate since,
            String body,
            BodyLevel level,
            LocalDate due,
            List<Renewal> renewals,
            @Nullable LocalDate sentOn,
            Progress progress) {
        public PetitionShown {
            renewals = List.copyOf(renewals);
        }
    }

    /**
     * A recommendation to the competent body.
     *
     * @param round as of a promise
     * @param repliedOn day of the body's reply, or none: still waiting
     */
    public record ForwardShown(
            int round,
            LocalDate since,
            String body,
            BodyLevel level,
            String documentNumber,
            LocalDate documentDate,
            LocalDate expected,
            List<Renewal> renewals,
            @Nullable LocalDate repliedOn,
            Progress progress) {
        public ForwardShown {
            renewals = List.copyOf(renewals);
        }
    }

    /**
     * What was done of something that was said.
     *
     * @param steps oldest first
     * @param deed that it is done, or none
     */
    public record Progress(
            List<ProgressShown> steps, @Nullable Deed deed) {

        /** Nothing was told. */
        public static final Progress NONE = new Progress(List.of(), null);

        public Progress {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step on the way.
     *
     * @param on day of the step; {@code reportedOn} is when it was told
     * @param done that all of it is done, or none
     */
    public record ProgressShown(
            LocalDate on,
            LocalDate reportedOn,
            String text,
            @Nullable Deed done) {}
}
