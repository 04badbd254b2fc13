package vn.doithoai.desk.content;

import java.util.List;
import vn.doithoai.base.Folding;
import vn.doithoai.content.CatalogueText.Entry;
import vn.doithoai.content.CatalogueText.Value;

/** What an entry of the catalogue is called for ever, made from its name, and its values as the file has them. */
final class EntryNames {

    private EntryNames() {}

    static String slug(String name) {
        String slug = Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "muc" : slug;
    }

    static String free(String wanted, List<Entry> entries, String field) {
        String free = wanted;
        for (int i = 2; isTaken(free, entries, field); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }

    static boolean isTaken(String name, List<Entry> entries, String field) {
        return entries.stream().anyMatch(entry -> entry.text(field).equals(name));
    }

    static Value value(Input input, String read) {
        return switch (input.kind()) {
            case FLAG -> new Value.Flag(!read.isEmpty());
            case MANY -> new Value.Many(split(read, ","));
            case DAYS -> new Value.Many(split(read, "\n"));
            case NUMBER -> read.matches("\\d{1,6}") ? new Value.Count(Integer.parseInt(read)) : new Value.None();
            case LINE, AREA, RICH, DAY, HOUR, MONTH, CHOICE -> read.isEmpty() ? new Value.None() : new Value.Text(read);
        };
    }

    static List<String> split(String text, String by) {
        return List.of(text.split(by, -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
