package vn.doithoai.content;

import java.util.List;
import java.util.Map;

/** The catalogue as a text that is changed entry by entry; what is not changed stays as it is, in its order. */
public interface CatalogueText {

    /** The entries of a list, in their order; one entry where the catalogue holds it alone. */
    List<Entry> entries(String list);

    /** The whole text with one entry changed, or added where {@code index} is the number of entries. */
    String with(String list, int index, Map<String, Value> fields);

    /** The whole text with entries added at the end of a list. */
    String adding(String list, List<Map<String, Value>> entries);

    /** The whole text without an entry. */
    String without(String list, int index);

    /** An entry: every field as texts, none where nothing is said. */
    record Entry(Map<String, List<String>> fields) {
        public Entry {
            fields = Map.copyOf(fields);
        }

        /** The one text of a field, or empty. */
        public String text(String field) {
            List<String> all = fields.getOrDefault(field, List.of());
            return all.isEmpty() ? "" : all.get(0);
        }

        public List<String> texts(String field) {
            return fields.getOrDefault(field, List.of());
        }
    }

    /** What is written into a field. */
    sealed interface Value {

        /** Nothing is said. */
        record None() implements Value {}

        record Text(String text) implements Value {}

        record Count(int number) implements Value {}

        record Flag(boolean on) implements Value {}

        record Many(List<String> texts) implements Value {
            public Many {
                texts = List.copyOf(texts);
            }
        }
    }
}
