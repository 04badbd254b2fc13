package vn.doithoai.desk.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.matter.Redaction.Stretch;
import vn.doithoai.office.Acts;
import vn.doithoai.office.HoldReason;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Refusal;

/**
 * One act at the desk. Filling its sheet declares the fields and reads them in one go, so that what is shown and what is
 * understood cannot differ.
 *
 * @param slug last part of its address and first part of the names of its fields
 * @param kind what it adds to the question: the lifecycle says from where and by whom
 * @param fits which of two forms of the same event, such as marking and unmarking; whether it may be done is asked of the
 *     lifecycle alone
 * @param fill gives the event; only asked for when the sheet has no errors
 */
public record Action(
        String slug, EventKind kind, Predicate<QuestionContext> fits, Function<ActionForm, Supplier<Event>> fill) {

    public Action(String slug, EventKind kind, Function<ActionForm, Supplier<Event>> fill) {
        this(slug, kind, context -> true, fill);
    }

    /** The form alone, with nothing done. */
    ActionForm sheet(QuestionContext context, @Nullable Map<String, List<String>> sent) {
        ActionForm sheet = new ActionForm(context, slug, sent);
        var unused = fill.apply(sheet);
        return sheet;
    }

    /** Whether this person may do it now. */
    public boolean isOffered(QuestionContext context) {
        return context.mayStart(kind) && fits.test(context);
    }

    /** The events of an act: it, and what is said of words that look like the asker's; what is missing is noted on the sheet. */
    static Event[] events(ActionForm sheet, Event event) {
        Map<String, HoldReason> suspects = sheet.about().newSuspects(event);
        Optional<Event> said = suspects.isEmpty() ? Optional.empty() : sheet.notTheAskers(suspects);
        return Stream.concat(Stream.of(event), said.stream()).toArray(Event[]::new);
    }

    /**
     * Its form for one question of many.
     *
     * @param sent what came with the request, or none for a form nobody has filled in
     */
    public OneOfMany oneOfMany(QuestionContext context, @Nullable Map<String, List<String>> sent) {
        return new OneOfMany(this, context, sent);
    }

    /**
     * The act on one question of many: the form, the rules and the way to the disk of the question's own page. Its fields are
     * named for the question, so that many of them stand on a page.
     */
    public static final class OneOfMany {

        private final ActionForm sheet;
        private final Supplier<Event> event;

        private OneOfMany(Action deed, QuestionContext context, @Nullable Map<String, List<String>> sent) {
            this.sheet = new ActionForm(context, prefix(context, deed), sent);
            this.event = deed.fill().apply(sheet);
        }

        private static String prefix(QuestionContext context, Action deed) {
            return "c" + context.question().number() + "-" + deed.slug();
        }

        /** What the name of a field of its form begins with. */
        public static String prefixOf(QuestionContext context, Action deed) {
            return prefix(context, deed) + "-";
        }

        /** The form as it stands, with its mistakes. */
        public List<MatterPage.PartView> parts() {
            return sheet.parts().stream().map(MatterPage.PartView::of).toList();
        }

        /** What would be public with marks on it, empty where there are none. */
        public List<Stretch> look() {
            return sheet.look();
        }

        public boolean isRight() {
            return sheet.isRight();
        }

        /** Asks the rules without doing anything; gives the sentences that belong to no field. */
        public List<String> ask() {
            if (!sheet.isRight()) {
                return List.of();
            }
            QuestionContext context = sheet.about();
            Event[] events = events(sheet, event.get());
            return sheet.isRight()
                            && context.lifecycle().attempt(context.question(), events[0])
                                    instanceof Lifecycle.Denied denied
                    ? refused(denied.refusals())
                    : List.of();
        }

        /** Puts what was refused beside the fields; gives the sentences that belong to none. */
        public List<String> refused(List<Refusal> refusals) {
            return Refusals.onto(sheet, refusals);
        }

        /** Does it; none where the form is not right. */
        public Optional<Acts.Result> perform(int basedOn) {
            if (!sheet.isRight()) {
                return Optional.empty();
            }
            Event[] events = events(sheet, event.get());
            QuestionContext context = sheet.about();
            return sheet.isRight()
                    ? Optional.of(
                            context.parts().acts().perform(context.question().number(), basedOn, events))
                    : Optional.empty();
        }
    }
}
