package vn.doithoai.desk.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.view.Field;

/**
 * What stands in a form: typed by somebody, or as the file has it; with what is wrong, by control. What was typed stays as it
 * was typed until it is saved.
 */
public final class Filled {

    private final DeskParts parts;
    private final Map<String, List<String>> shown;
    private final Map<String, String> wrong = new HashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final boolean typed;

    private Filled(DeskParts parts, Map<String, List<String>> shown, boolean typed) {
        this.parts = parts;
        this.shown = new HashMap<>(shown);
        this.typed = typed;
    }

    /** As somebody typed it. */
    public static Filled typed(DeskParts parts, Map<String, List<String>> sent) {
        return new Filled(parts, sent, true);
    }

    /** As the file has it; controls are filled one by one. */
    public static Filled stored(DeskParts parts) {
        return new Filled(parts, Map.of(), false);
    }

    /** Puts into a control what the file has, where nobody typed anything. */
    public void put(Input input, String id, List<String> stored) {
        if (!typed) {
            shown.put(id, stored.stream().map(input::show).toList());
        }
    }

    /** The first text of a control as it was typed. */
    public String raw(String id) {
        List<String> all = shown.getOrDefault(id, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    /** What is to be written for a control, as the file has it; what cannot be read is noted. */
    public String read(Input input, String id) {
        List<String> sent = shown.getOrDefault(id, List.of());
        if (input.kind() == Input.Kind.MANY) {
            return read(
                    input,
                    id,
                    String.join(
                            ", ",
                            sent.stream()
                                    .map(String::strip)
                                    .filter(one -> !one.isEmpty())
                                    .toList()));
        }
        return read(input, id, sent.isEmpty() ? "" : sent.get(0));
    }

    private String read(Input input, String id, String text) {
        String value = input.read(text).orElse("");
        if (input.read(text).isEmpty()) {
            wrong(id, parts.wording().get("desk.content.wrong." + input.kind(), text.strip()));
        } else if (input.required() && value.isEmpty()) {
            wrong(
                    id,
                    parts.wording().get("desk.content.missing", parts.wording().get("desk.content." + input.name())));
        } else if (input.isTooLong(value)) {
            wrong(id, parts.wording().get("desk.content.too-long", input.limit()));
        }
        values.put(id, List.of(value));
        return value;
    }

    /** Notes what is wrong with a control; the first word on it counts. */
    public void wrong(String id, String words) {
        wrong.putIfAbsent(id, words);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** The control. */
    public Field field(Input input, String id) {
        return input.field(parts, id, shown.getOrDefault(id, List.of()), wrong.getOrDefault(id, ""));
    }
}
