package vn.doithoai.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;

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
record Deed(String slug, EventKind kind, Predicate<Case> fits, Function<Sheet, Supplier<Event>> fill) {

    Deed(String slug, EventKind kind, Function<Sheet, Supplier<Event>> fill) {
        this(slug, kind, context -> true, fill);
    }

    /** The form alone, with nothing done. */
    Sheet sheet(Case context, @Nullable Map<String, List<String>> sent) {
        Sheet sheet = new Sheet(context, slug, sent);
        var unused = fill.apply(sheet);
        return sheet;
    }

    /** Whether this person may do it now. */
    boolean isOffered(Case context) {
        return context.mayStart(kind) && fits.test(context);
    }
}
