package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent.Assigned;
import vn.doithoai.question.life.DataEvent.DataRequested;
import vn.doithoai.question.life.ForwardingEvent.Forwarded;
import vn.doithoai.question.life.ForwardingEvent.ForwardingDecided;
import vn.doithoai.question.life.UndertakingEvent.Promised;
import vn.doithoai.question.life.UndertakingEvent.StudyStarted;

/**
 * What follows from the events of a question, with no date of today in it: a fold, each event giving the next state
 * ({@link Event#applyTo}). It has a part for each thing the office can know of it; see decision 8.
 *
 * @param work who prepares the answer, and what is prepared
 * @param given the last answer that was given: published, spoken in the session, or a private letter
 * @param asker what the asker was told and wants
 * @param proposal that it may be a complaint or a denunciation; while there, only secretary and chair see it
 * @param pressing sorts first on the desk
 * @param origin what kind of matter it is, and whose
 */
public record QuestionState(
        Progress progress,
        Listing listing,
        Work work,
        Given given,
        Undertakings undertakings,
        Reopening reopening,
        Asker asker,
        @Nullable QuestionNumber mergedInto,
        @Nullable Proposal proposal,
        boolean pressing,
        Origin origin) {

    static QuestionState of(Question question) {
        QuestionState state = sent(question.submission());
        for (Event event : question.events()) {
            state = event.applyTo(state);
        }
        return state;
    }

    /** Before anything happened to it. */
    public static QuestionState sent(Submission submission) {
        return new QuestionState(
                new Progress(Stage.RECEIVED, Stage.RECEIVED, null, null),
                new Listing(submission.topic(), submission.session(), null, Set.of(), Visibility.COUNTED, null),
                new Work(null, null, null),
                new Given(null, null),
                Undertakings.NONE,
                new Reopening(null, 0),
                new Asker(null, false, List.of(), false, Set.of()),
                null,
                null,
                false,
                Origin.of(submission));
    }

    /**
     * How far it is.
     *
     * @param before the status to go back to from clarifying or merged
     * @param outcome as things stand; of an approved answer, not yet told
     * @param undertaken the outcome that was said to the asker and is not fulfilled yet
     * @param earlier all of this before it was refused or withdrawn, or none: it was not
     */
    public record Progress(
            Stage stage,
            Stage before,
            @Nullable Outcome outcome,
            @Nullable Outcome undertaken,
            @Nullable Progress earlier) {

        Progress(Stage stage, Stage before, @Nullable Outcome outcome, @Nullable Outcome undertaken) {
            this(stage, before, outcome, undertaken, null);
        }
    }

    /**
     * The last answer that was given.
     *
     * @param answer a reopened question keeps it; none after a private letter alone
     * @param on day of that answer or of the private letter
     */
    public record Given(@Nullable Answer answer, @Nullable LocalDate on) {
        Given corrected(Answer better) {
            return new Given(better, on);
        }
    }

    /**
     * That it was taken up again.
     *
     * @param on day the present clock started anew
     * @param byAsker how often the asker took it up again
     */
    public record Reopening(@Nullable LocalDate on, int byAsker) {}

    /**
     * How things stand with the asker.
     *
     * @param toldOn day the asker was last told since the last answer or undertaking
     * @param wishes what the asker wants done with the data and nobody has decided yet, oldest first
     * @param erased whether what the asker said is gone
     * @param notTheirs hashes of public texts that hold what looks like the asker's and, as the office says, is not
     */
    public record Asker(
            @Nullable LocalDate toldOn,
            boolean nameWithdrawn,
            List<DataRequested> wishes,
            boolean erased,
            Set<String> notTheirs) {

        Asker told(@Nullable LocalDate on) {
            return new Asker(on, nameWithdrawn, wishes, erased, notTheirs);
        }

        Asker unnamed() {
            return new Asker(toldOn, true, wishes, erased, notTheirs);
        }

        Asker wishing(DataRequested wish) {
            return new Asker(toldOn, nameWithdrawn, appended(wishes, wish), erased, notTheirs);
        }

        Asker closed(DataWish wish) {
            List<DataRequested> open = new ArrayList<>(wishes);
            wishes.stream().filter(asked -> asked.wish() == wish).findFirst().ifPresent(open::remove);
            return new Asker(toldOn, nameWithdrawn, List.copyOf(open), erased, notTheirs);
        }

        Asker cleared(Set<String> texts) {
            Set<String> all = new TreeSet<>(notTheirs);
            all.addAll(texts);
            return new Asker(toldOn, nameWithdrawn, wishes, erased, Set.copyOf(all));
        }

        Asker forgotten() {
            return new Asker(toldOn, nameWithdrawn, wishes, true, notTheirs);
        }
    }

    /** Who takes it for a complaint or a denunciation, and where it would have to go. */
    public record Proposal(Procedure procedure, Actor by) {}

    public Stage stage() {
        return progress.stage();
    }

    public @Nullable Outcome outcome() {
        return progress.outcome();
    }

    public @Nullable String topic() {
        return listing.topic();
    }

    public @Nullable String session() {
        return listing.session();
    }

    public @Nullable PublicText publicText() {
        return listing.publicText();
    }

    public Set<String> about() {
        return listing.about();
    }

    public @Nullable String reasonCode() {
        return listing.reasonCode();
    }

    public @Nullable Assigned assignment() {
        return work.assignment();
    }

    /** Whose matter it is; of what nobody was assigned to, whoever drafts first takes it. */
    public Charge charge() {
        Assigned assigned = assignment();
        return assigned == null
                ? new Charge(draftedBy(), undertakings.unit())
                : new Charge(assigned.officer(), assigned.unit());
    }

    public @Nullable Answer draft() {
        return work.draft();
    }

    public @Nullable String draftedBy() {
        return work.draftedBy();
    }

    public @Nullable Answer answer() {
        return given.answer();
    }

    public @Nullable LocalDate answeredOn() {
        return given.on();
    }

    public List<Promised> promises() {
        return undertakings.promises().stream().map(Undertakings.Dated::event).toList();
    }

    public @Nullable StudyStarted study() {
        return undertakings.study() == null ? null : undertakings.study().event();
    }

    public @Nullable ForwardingDecided petition() {
        return undertakings.petition() == null ? null : undertakings.petition().event();
    }

    public @Nullable Forwarded forward() {
        return undertakings.forward() == null ? null : undertakings.forward().event();
    }

    /** The procedure it may have to go to. */
    public @Nullable Procedure proposed() {
        return proposal == null ? null : proposal.procedure();
    }

    public @Nullable LocalDate toldOn() {
        return asker.toldOn();
    }

    public boolean nameWithdrawn() {
        return asker.nameWithdrawn();
    }

    public List<DataRequested> wishes() {
        return asker.wishes();
    }

    public boolean erased() {
        return asker.erased();
    }

    /** Whether the secretary has taken it into the list. */
    public boolean isAccepted() {
        return listing.publicText() != null;
    }

    /** Only secretary and chair may see it: it is, or may be, a complaint or a denunciation (O10, L7). */
    public boolean isRestricted() {
        return proposal != null || stage() == Stage.DIVERTED;
    }

    /** Forwarded, and the body has not replied. */
    public boolean waitsForAnotherBody() {
        Undertakings.Dated<Forwarded> forward = undertakings.forward();
        return forward != null && forward.reply() == null;
    }

    /** What the public may see now, whatever was decided before. */
    public Visibility visibility() {
        if (listing.decided() == Visibility.REMOVED) {
            return Visibility.REMOVED;
        }
        boolean neverShown = !isAccepted() || proposal != null || outcome() == Outcome.OFF_TOPIC || stage().hidesText();
        return neverShown ? Visibility.COUNTED : listing.decided();
    }

    QuestionState at(Stage stage) {
        return with(new Progress(stage, progress.before(), progress.outcome(), progress.undertaken()));
    }

    QuestionState ending(Outcome outcome) {
        return with(new Progress(progress.stage(), progress.before(), outcome, progress.undertaken()));
    }

    /** What was to be told is not, what was said before stands. */
    QuestionState asUndertaken() {
        return with(new Progress(progress.stage(), progress.before(), progress.undertaken(), progress.undertaken()));
    }

    /** Over without an answer; whoever restores it finds it as it was. */
    QuestionState endingIn(Stage stage) {
        return with(new Progress(stage, progress.before(), progress.undertaken(), progress.undertaken(), progress));
    }

    QuestionState restored() {
        QuestionState again = progress.earlier() == null ? this : with(progress.earlier());
        return stage() == Stage.REFUSED ? again.with(listing.because(null)) : again;
    }

    QuestionState leavingFor(Stage stage) {
        return with(new Progress(stage, progress.stage(), progress.outcome(), progress.undertaken()));
    }

    QuestionState back() {
        return at(progress.before());
    }

    /** A draft made before the undertaking is none of what fulfils it. */
    QuestionState undertaken(Stage stage, Outcome outcome, Undertakings more) {
        return with(new Progress(stage, progress.before(), outcome, outcome))
                .with(more)
                .with(work.withoutDraft())
                .with(asker.told(null));
    }

    QuestionState answered(@Nullable Answer answer, LocalDate on) {
        return at(Stage.ANSWERED).with(new Given(answer, on)).with(asker.told(null));
    }

    QuestionState reopened(LocalDate on, boolean byAsker) {
        return with(new Progress(Stage.ASSIGNED, progress.before(), null, null))
                .with(undertakings.reopened())
                .with(new Reopening(on, reopening.byAsker() + (byAsker ? 1 : 0)))
                .with(asker.told(null));
    }

    QuestionState erased(String code) {
        QuestionState forgotten = with(asker.forgotten());
        return stage() == Stage.DIVERTED ? forgotten : forgotten.with(listing.shown(Visibility.REMOVED, code, null));
    }

    QuestionState with(Progress changed) {
        return new QuestionState(
                changed, listing, work, given, undertakings, reopening, asker, mergedInto, proposal, pressing, origin);
    }

    QuestionState with(Listing changed) {
        return new QuestionState(
                progress, changed, work, given, undertakings, reopening, asker, mergedInto, proposal, pressing, origin);
    }

    QuestionState with(Work changed) {
        return new QuestionState(
                progress,
                listing,
                changed,
                given,
                undertakings,
                reopening,
                asker,
                mergedInto,
                proposal,
                pressing,
                origin);
    }

    QuestionState with(Given changed) {
        return new QuestionState(
                progress,
                listing,
                work,
                changed,
                undertakings,
                reopening,
                asker,
                mergedInto,
                proposal,
                pressing,
                origin);
    }

    QuestionState with(Undertakings changed) {
        return new QuestionState(
                progress, listing, work, given, changed, reopening, asker, mergedInto, proposal, pressing, origin);
    }

    private QuestionState with(Reopening changed) {
        return new QuestionState(
                progress, listing, work, given, undertakings, changed, asker, mergedInto, proposal, pressing, origin);
    }

    QuestionState with(Asker changed) {
        return new QuestionState(
                progress,
                listing,
                work,
                given,
                undertakings,
                reopening,
                changed,
                mergedInto,
                proposal,
                pressing,
                origin);
    }

    QuestionState with(Origin changed) {
        return new QuestionState(
                progress,
                listing,
                work,
                given,
                undertakings,
                reopening,
                asker,
                mergedInto,
                proposal,
                pressing,
                changed);
    }

    QuestionState proposing(@Nullable Proposal changed) {
        return new QuestionState(
                progress, listing, work, given, undertakings, reopening, asker, mergedInto, changed, pressing, origin);
    }

    QuestionState mergedInto(@Nullable QuestionNumber target) {
        return new QuestionState(
                progress, listing, work, given, undertakings, reopening, asker, target, proposal, pressing, origin);
    }

    QuestionState pressing(boolean changed) {
        return new QuestionState(
                progress, listing, work, given, undertakings, reopening, asker, mergedInto, proposal, changed, origin);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }
}
