package vn.doithoai.desk.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Names that entries of a list have for ever, those given here among them. */
    static final class Taken {

        private final Map<String, Set<String>> taken = new HashMap<>();
        private int count;

        Taken(List<Entry> entries) {
            count = entries.size();
            for (String field : List.of("id", "code", "slug")) {
                taken.put(
                        field,
                        entries.stream()
                                .map(entry -> entry.text(field))
                                .collect(Collectors.toCollection(HashSet::new)));
            }
        }

        /** What names another entry of a list for ever, made from its name. */
        Map<String, Value> another(CatalogueSection section, String name) {
            count++;
            Map<String, Value> values = new LinkedHashMap<>();
            if (section.list().equals("topics")) {
                values.put("id", new Value.Text(free("T" + count, "id")));
                values.put("slug", new Value.Text(free(slug(name), "slug")));
            } else if (section.key().equals("id") || section.key().equals("code")) {
                values.put(section.key(), new Value.Text(free(slug(name), section.key())));
            }
            return values;
        }

        private String free(String wanted, String field) {
            Set<String> known = taken.getOrDefault(field, new HashSet<>());
            String free = wanted;
            for (int i = 2; !known.add(free); i++) {
                free = wanted + "-" + i;
            }
            return free;
        }
    }

    static Value value(Input input, String read) {
        return switch (input.kind()) {
            case FLAG -> new Value.Flag(!read.isEmpty());
            case MANY -> new Value.Many(split(read, ","));
            case DAYS -> new Value.Many(split(read, "\n"));
            case NUMBER -> read.matches("\\d{1,6}") ? new Value.Count(Integer.parseInt(read)) : new Value.None();
            case LINE, AREA, RICH, PASSAGE, DAY, HOUR, MONTH, CHOICE ->
                read.isEmpty() ? new Value.None() : new Value.Text(read);
        };
    }

    static List<String> split(String text, String by) {
        return List.of(text.split(by, -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
