package vn.doithoai.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One control of a form, ready to show: label, hint, error and what was typed.
 *
 * @param name of the control; its id is the same
 * @param type {@code text, textarea, rich (text with lists, tables and links), page-text (the same of a page), select, radios, checkboxes, checkbox, tel, email}
 * @param limit characters allowed, shown and counted, or none
 * @param autocomplete token of HTML, empty for none (1.3.5)
 */
public record Field(
        String name,
        String type,
        String label,
        @Nullable String hint,
        @Nullable String error,
        String value,
        @Nullable Integer limit,
        String autocomplete,
        boolean required,
        List<Option> options) {

    public Field {
        options = List.copyOf(options);
    }

    /** The same control with a mistake, or without one. */
    public Field withError(@Nullable String mistake) {
        return new Field(name, type, label, hint, mistake, value, limit, autocomplete, required, options);
    }

    /** A choice. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * For the attribute {@code maxlength}, which counts UTF-16 units before any composing: twice the limit, so that nobody
     * who types decomposed Vietnamese is cut off (N3).
     */
    public @Nullable Integer maxlength() {
        return limit == null ? null : 2 * limit;
    }

    /** Where a link in the error summary leads: the control, or the first of a group. */
    public String target() {
        return type.equals("radios") || type.equals("checkboxes") ? name + "-1" : name;
    }
}
