package vn.doithoai.desk.matter;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Alike;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.ListPlace;
import vn.doithoai.desk.matter.Redaction.Stretch;
import vn.doithoai.view.DeadlineBar;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.QuestionPage;

/**
 * One question for somebody who may read what was sent.
 *
 * @param place the list it was opened from, or none
 * @param waits who has to do what next
 * @param outcome how it ended or is carried on, or none
 * @param held why the next build leaves it as readers know it, or empty
 * @param bar none while no clock runs
 * @param handsOut whether all that is kept of the asker may be taken out for the asker
 * @param publicText what the public may read, or none before acceptance
 * @param answer the draft, or the answer that stands, or none
 * @param earlier the question that it takes up, if any; {@code later} those that take it up
 * @param alike questions that ask for the same, while it can be merged into one
 * @param files what is attached, with who may have it
 * @param undo what was done last, where it can be taken back
 * @param newer what others did while a form was filled in; empty but after such a conflict
 * @param problems what is wrong and belongs to no field of the form
 */
public record MatterPage(
        DeskBar desk,
        @Nullable ListPlace place,
        String number,
        String title,
        QuestionCard.StatusTag tag,
        String waits,
        @Nullable String outcome,
        boolean pressing,
        boolean restricted,
        String held,
        @Nullable DeadlineBar bar,
        Sent sent,
        boolean handsOut,
        @Nullable PublicTextView publicText,
        @Nullable AnswerView answer,
        List<QuestionPage.Row> facts,
        List<Link> merged,
        List<Link> earlier,
        List<Link> later,
        List<Alike> alike,
        List<FormView> onward,
        List<FormView> beside,
        @Nullable Undo undo,
        List<QuestionPage.Row> files,
        List<Entry> notes,
        List<Entry> history,
        List<Entry> newer,
        List<Field> problems,
        int revision) {

    public MatterPage {
        facts = List.copyOf(facts);
        merged = List.copyOf(merged);
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
        alike = List.copyOf(alike);
        onward = List.copyOf(onward);
        beside = List.copyOf(beside);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
        newer = List.copyOf(newer);
        problems = List.copyOf(problems);
    }

    /** The one act that is next: open, with its first field ready. */
    public @Nullable FormView nextAct() {
        return onward.stream().filter(FormView::open).findFirst().orElse(null);
    }

    /** Everything else one can do, in one menu. */
    public List<FormView> otherActs() {
        FormView first = nextAct();
        return Stream.concat(onward.stream(), beside.stream())
                .filter(form -> first == null || !form.slug().equals(first.slug()))
                .toList();
    }

    /** Whether the menu of the other acts stands open: one of them came back. */
    public boolean opensOthers() {
        return otherActs().stream().anyMatch(FormView::open);
    }

    /** Everything that is wrong, in the order of the page. */
    public List<Field> errors() {
        return Stream.concat(
                        problems.stream(),
                        Stream.of(undo == null ? List.<FormView>of() : List.of(undo.form()), onward, beside)
                                .flatMap(List::stream)
                                .flatMap(form -> form.parts().stream())
                                .flatMap(part -> part.fields().stream())
                                .filter(field -> field.error() != null))
                .toList();
    }

    /**
     * What the asker sent.
     *
     * @param text in stretches, so that hints can be marked
     * @param contact empty where the reader may not see it
     */
    public record Sent(
            @Nullable String title, List<Stretch> text, List<QuestionPage.Row> rows, List<QuestionPage.Row> contact) {}

    /** What the public may read. */
    public record PublicTextView(String title, List<Stretch> text, String visibility, String village) {}

    /**
     * An answer to read before it is approved or corrected.
     *
     * @param details HTML, or none
     */
    public record AnswerView(
            String heading,
            String shortAnswer,
            @Nullable String details,
            List<QuestionPage.Row> rows,
            List<String> legalBasis) {}

    /**
     * The form of one act.
     *
     * @param letter a text to copy, or empty
     * @param preview HTML of what was typed, or none
     * @param look what would be public with marks on it, empty where there are none
     * @param lost whether the act is not possible any more and the form only keeps what was typed
     */
    public record FormView(
            String slug,
            String title,
            String hint,
            String button,
            String address,
            List<PartView> parts,
            boolean open,
            String letter,
            @Nullable String preview,
            List<Stretch> look,
            boolean canPreview,
            boolean lost) {
        public FormView {
            look = List.copyOf(look);
            parts = List.copyOf(parts);
        }
    }

    /** Some fields with a heading, folded away until wanted or wrong. */
    public record PartView(String legend, boolean folded, boolean open, List<Field> fields) {
        static PartView of(ActionForm.Part part) {
            boolean wrong = part.fields().stream().anyMatch(field -> field.error() != null);
            return new PartView(part.legend(), part.folded(), wrong, List.copyOf(part.fields()));
        }
    }

    /** The act that can be taken back, and the form that does it. */
    public record Undo(Entry done, FormView form) {}

    /**
     * Something that happened.
     *
     * @param takenBack whether it counts no more
     */
    public record Entry(String when, String who, String what, boolean takenBack, List<QuestionPage.Row> rows) {
        public Entry {
            rows = List.copyOf(rows);
        }
    }
}
