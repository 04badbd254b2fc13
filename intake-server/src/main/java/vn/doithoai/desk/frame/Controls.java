package vn.doithoai.desk.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.view.Field;
import vn.doithoai.view.Words;

/** The controls of the desk's plain forms; words by {@code desk.input.<name>} and {@code desk.input-hint.<name>}. */
public final class Controls {

    private final Words wording;

    public Controls(Words words) {
        this.wording = words;
    }

    public Field text(
            String name, String value, int limit, boolean required, String autocomplete, @Nullable String error) {
        return field(name, "text", value, limit, autocomplete, required, error, List.of());
    }

    /** Never shown again: a wrong form comes back with it empty. */
    public Field password(String name, String autocomplete, @Nullable String error) {
        return field(name, "password", "", null, autocomplete, true, error, List.of());
    }

    public Field choice(
            String name, String type, List<Field.Option> options, boolean required, @Nullable String error) {
        return field(name, type, "", null, "", required, error, options);
    }

    /** A choice whose words are another's, as where the same field stands once a row. */
    public Field choice(String words, String name, String type, List<Field.Option> options) {
        return field(words, name, type, "", null, "", false, null, options);
    }

    /** The same with a mistake. */
    public Field choice(String words, String name, String type, List<Field.Option> options, @Nullable String error) {
        return field(words, name, type, "", null, "", false, error, options);
    }

    /** A line whose words are another's. */
    public Field text(String words, String name, String value, int limit, boolean required, @Nullable String error) {
        return field(words, name, "text", value, limit, "off", required, error, List.of());
    }

    public Field area(String name, String value, int limit, boolean required, @Nullable String error) {
        return field(name, "textarea", value, limit, "", required, error, List.of());
    }

    public Field tick(String name, boolean ticked) {
        return field(name, "checkbox", ticked ? "1" : "", null, "", false, null, List.of());
    }

    public String say(String key, Object... args) {
        return wording.get(key, args);
    }

    private Field field(
            String name,
            String type,
            String value,
            @Nullable Integer limit,
            String autocomplete,
            boolean required,
            @Nullable String error,
            List<Field.Option> options) {
        return field(name, name, type, value, limit, autocomplete, required, error, options);
    }

    private Field field(
            String words,
            String name,
            String type,
            String value,
            @Nullable Integer limit,
            String autocomplete,
            boolean required,
            @Nullable String error,
            List<Field.Option> options) {
        String hint = wording.get("desk.input-hint." + words);
        return new Field(
                name,
                type,
                wording.get("desk.input." + words),
                hint.isEmpty() ? null : hint,
                error,
                value,
                limit,
                autocomplete,
                required,
                options);
    }
}
