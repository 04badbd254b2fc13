package vn.doithoai.question.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.EventKind;

/**
 * A question as the public may know it. It has no field for a private value: what must not leak cannot be put in.
 *
 * @param receivedOn day the office was asked; {@code enteredAt} is the minute in which that was typed, and what the seal
 *     holds
 * @param outcome how it ended or is carried on, or none while open
 * @param topic shown unless the matter is hidden: sensitive, diverted, refused, off topic or not yet accepted
 * @param reasonCode of refusal or removal, from the closed lists
 * @param reasonGivenBy post or role of who removed it, or none
 * @param seal and {@code ledgerHash}: what the ledger line says, for anyone with a receipt
 * @param clocks one for each time it was taken up, the present one last
 * @param changedAt minute in which the public part last changed
 * @param channel none only where {@link #ofLine} is all that is known
 * @param content what is shown beyond number, date and status, or none: counted or removed
 * @param beingRestored whether the office cannot read the record now: all else is as readers knew it last; else left out
 */
public record PublishedQuestion(
        QuestionNumber number,
        LocalDate receivedOn,
        OffsetDateTime enteredAt,
        @Nullable Channel channel,
        Stage stage,
        Visibility visibility,
        @Nullable Outcome outcome,
        @Nullable String topic,
        @Nullable String reasonCode,
        @Nullable String reasonGivenBy,
        @Nullable QuestionNumber mergedInto,
        String seal,
        String ledgerHash,
        List<DueClock> clocks,
        OffsetDateTime changedAt,
        @Nullable Content content,
        @Nullable Boolean beingRestored) {

    /** In the place of a village, for askers from elsewhere: received, and marked (S32). */
    public static final String OUTSIDE_COMMUNE = "ngoai-xa";

    /** The reason of refusal, by its code in the catalogue, that takes a question out of the figures. */
    public static final String SPAM = "spam";

    public PublishedQuestion {
        clocks = List.copyOf(clocks);
        if (clocks.isEmpty()) {
            throw new IllegalArgumentException(number + ": a question has at least one clock");
        }
        if (visibility.showsText() != (content != null)) {
            throw new IllegalArgumentException(number + ": content and visibility contradict each other");
        }
    }

    /** One whose record can be read. */
    public PublishedQuestion(
            QuestionNumber number,
            LocalDate receivedOn,
            OffsetDateTime enteredAt,
            @Nullable Channel channel,
            Stage stage,
            Visibility visibility,
            @Nullable Outcome outcome,
            @Nullable String topic,
            @Nullable String reasonCode,
            @Nullable String reasonGivenBy,
            @Nullable QuestionNumber mergedInto,
            String seal,
            String ledgerHash,
            List<DueClock> clocks,
            OffsetDateTime changedAt,
            @Nullable Content content) {
        this(
                number,
                receivedOn,
                enteredAt,
                channel,
                stage,
                visibility,
                outcome,
                topic,
                reasonCode,
                reasonGivenBy,
                mergedInto,
                seal,
                ledgerHash,
                clocks,
                changedAt,
                content,
                null);
    }

    /** What the ledger alone tells of a number whose record cannot be read and that readers never saw. */
    public static PublishedQuestion ofLine(LedgerLine line) {
        return new PublishedQuestion(
                line.number(),
                line.receivedOn(),
                line.enteredAt(),
                null,
                Stage.RECEIVED,
                Visibility.COUNTED,
                null,
                null,
                null,
                null,
                null,
                line.seal(),
                line.hash(),
                List.of(DueClock.NOT_RUNNING),
                line.enteredAt(),
                null,
                true);
    }

    /** The same, as readers know it, while its record cannot be read. */
    public PublishedQuestion whileBeingRestored() {
        return with(content, true);
    }

    /** Whether its record cannot be read now. */
    public boolean isBeingRestored() {
        return Boolean.TRUE.equals(beingRestored);
    }

    private PublishedQuestion with(@Nullable Content shown, @Nullable Boolean restoring) {
        return new PublishedQuestion(
                number,
                receivedOn,
                enteredAt,
                channel,
                stage,
                visibility,
                outcome,
                topic,
                reasonCode,
                reasonGivenBy,
                mergedInto,
                seal,
                ledgerHash,
                clocks,
                changedAt,
                shown,
                restoring);
    }

    /** The day it was typed, from which on readers could know of it. */
    public LocalDate enteredOn() {
        return enteredAt.atZoneSameInstant(Act.ZONE).toLocalDate();
    }

    /**
     * Whether it is in the register and in no other figure: held because it came with many or from a program, or refused as
     * such ({@link #SPAM}). How many these are is told beside the figures.
     */
    public boolean isAside() {
        return stage == Stage.QUARANTINED || (stage == Stage.REFUSED && SPAM.equals(reasonCode));
    }

    /** Whether the answer that stands says that the law gives no ground for what is asked. */
    public boolean findsNoLegalGround() {
        return content != null && content.answer() != null && content.answer().findsNoLegalGround();
    }

    /**
     * The same with no more of the asker's name than its seal, so that nobody can try names against a hash that was kept after
     * the name was withdrawn.
     */
    public PublishedQuestion withoutName() {
        return content == null || content.askerName() == null ? this : with(content.withoutName(), beingRestored);
    }

    /** The files that everybody may have. */
    public List<FileShown> files() {
        return content == null ? List.of() : content.files();
    }

    /** The same with each file as it is made of it. */
    public PublishedQuestion withFiles(UnaryOperator<FileShown> made) {
        return content == null || files().isEmpty()
                ? this
                : with(content.with(content.files().stream().map(made).toList()), beingRestored);
    }

    /** The clock that runs now, or ran last. */
    public DueClock clock() {
        return clocks.get(clocks.size() - 1);
    }

    /**
     * What is shown of a public or summarised question.
     *
     * @param village id of the catalogue, or none: not given, or not shown
     * @param collective who asks together with the asker, or none: asked alone, or not shown
     * @param follows the earlier question that it takes up, where that is shown as well
     * @param askerName only with the asker's own separate consent
     * @param nameSeal {@link vn.doithoai.question.Seal#ofName}: stands for the name in what is hashed for good
     * @param unit unit in charge, and {@code post} its responsible post
     * @param promises and {@code studies}, {@code forwards}: all that were ever said, oldest first
     * @param reopenings oldest first; a record written before there were any has none
     * @param files that everybody may have, in the order in which they came
     */
    public record Content(
            String title,
            String text,
            Kind kind,
            @Nullable String session,
            @Nullable String village,
            @Nullable CollectiveShown collective,
            @Nullable QuestionNumber follows,
            @Nullable String askerName,
            @Nullable String nameSeal,
            @Nullable String unit,
            @Nullable String post,
            List<String> partners,
            @Nullable AnswerShown answer,
            List<PublicUndertakings.PromiseShown> promises,
            List<PublicUndertakings.StudyShown> studies,
            List<PublicUndertakings.PetitionShown> petitions,
            List<PublicUndertakings.ForwardShown> forwards,
            List<CorrectionShown> corrections,
            @Nullable List<ReopeningShown> reopenings,
            @Nullable List<FileShown> files,
            List<Step> timeline) {
        public Content {
            partners = List.copyOf(partners);
            promises = List.copyOf(promises);
            studies = List.copyOf(studies);
            petitions = List.copyOf(petitions);
            forwards = List.copyOf(forwards);
            corrections = List.copyOf(corrections);
            reopenings = reopenings == null ? List.of() : List.copyOf(reopenings);
            files = files == null ? List.of() : List.copyOf(files);
            timeline = List.copyOf(timeline);
        }

        private Content withoutName() {
            return with(null, files());
        }

        private Content with(List<FileShown> others) {
            return with(askerName, others);
        }

        private Content with(@Nullable String name, List<FileShown> others) {
            return new Content(
                    title,
                    text,
                    kind,
                    session,
                    village,
                    collective,
                    follows,
                    name,
                    nameSeal,
                    unit,
                    post,
                    partners,
                    answer,
                    promises,
                    studies,
                    petitions,
                    forwards,
                    corrections,
                    reopenings,
                    others,
                    timeline);
        }

        /** What was said last to be put to another body, or none. */
        public PublicUndertakings.@Nullable PetitionShown petition() {
            return petitions.isEmpty() ? null : petitions.get(petitions.size() - 1);
        }

        /** The last recommendation to another body, or none. */
        public PublicUndertakings.@Nullable ForwardShown forward() {
            return forwards.isEmpty() ? null : forwards.get(forwards.size() - 1);
        }

        @Override
        public List<ReopeningShown> reopenings() {
            return Objects.requireNonNull(reopenings);
        }

        @Override
        public List<FileShown> files() {
            return Objects.requireNonNull(files);
        }

        /** Every village it is asked from, the asker's own first. */
        public List<String> villages() {
            return Stream.concat(
                            Stream.ofNullable(village),
                            collective == null ? Stream.of() : collective.villages().stream())
                    .toList();
        }
    }

    /**
     * Who asks together with the asker.
     *
     * @param name of the group, or none
     * @param people how many they are, 0 where nobody said
     * @param villages ids of the catalogue, besides the asker's own
     */
    public record CollectiveShown(@Nullable String name, int people, List<String> villages) {

        public CollectiveShown {
            villages = List.copyOf(villages);
        }

        boolean isNone() {
            return name == null && people == 0 && villages.isEmpty();
        }
    }

    /**
     * The answer that stands.
     *
     * @param on day it was given; {@code inSession} says whether aloud at the conference
     */
    public record AnswerShown(
            String shortAnswer,
            String details,
            Set<ResponseKind> responseKinds,
            List<Answer.LegalBasis> legalBasis,
            String answeredBy,
            @Nullable String unit,
            LocalDate on,
            boolean inSession) {
        public AnswerShown {
            responseKinds = Set.copyOf(responseKinds);
            legalBasis = List.copyOf(legalBasis);
        }

        /** Whether it says that the law gives no ground for what is asked. */
        public boolean findsNoLegalGround() {
            return responseKinds.contains(ResponseKind.NO_LEGAL_GROUND);
        }
    }

    /**
     * That and why an answer was changed, with the words it replaced.
     *
     * @param post office title of who decided, or none
     */
    public record CorrectionShown(
            LocalDate on,
            String reason,
            String formerShortAnswer,
            String formerDetails,
            @Nullable String post) {}

    /**
     * That an answered question was taken up again. The words of the reason are the asker's or the office's own.
     *
     * @param byAsker asked for by the asker; else decided by the chair, whose {@code post} it is
     * @param replaced the answer that stood then, once a later one has taken its place and if it was ever public
     */
    public record ReopeningShown(
            LocalDate on,
            boolean byAsker,
            @Nullable String post,
            @Nullable AnswerShown replaced) {}

    /**
     * One line of the history.
     *
     * @param post office title of who acted, or none
     * @param outcome how the matter stood by it, of what began to be studied, or none
     * @param progress what was told of what is being done, or none
     */
    public record Step(
            LocalDate on,
            EventKind kind,
            @Nullable String post,
            @Nullable Outcome outcome,
            PublicUndertakings.@Nullable ProgressShown progress) {

        /** Of which there is no more to say. */
        public Step(LocalDate on, EventKind kind, @Nullable String post) {
            this(on, kind, post, null, null);
        }
    }
}
