package vn.doithoai.desk.matter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;

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
    boolean isOffered(QuestionContext context) {
        return context.mayStart(kind) && fits.test(context);
    }
}
