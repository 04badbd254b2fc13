package vn.doithoai.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.doithoai.content.CatalogueText;

/** The catalogue as the tree that stands in the file: what is not named in a change is written again as it was. */
public final class CatalogueJson implements CatalogueText {

    private final ObjectNode root;

    private CatalogueJson(ObjectNode root) {
        this.root = root;
    }

    /** None where the text is no JSON object: only a person can mend that. */
    static Optional<CatalogueText> of(String text) {
        try {
            return Json.STRICT.readTree(text) instanceof ObjectNode root
                    ? Optional.of(new CatalogueJson(root))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * A catalogue with some of its members replaced, in the same order.
     *
     * @param parts a JSON object with those members
     * @throws IOException where one of the two is no JSON object
     */
    public static String replaced(String catalogue, String parts) throws IOException {
        if (Json.STRICT.readTree(catalogue) instanceof ObjectNode whole
                && Json.STRICT.readTree(parts) instanceof ObjectNode members) {
            whole.setAll(members);
            return text(whole);
        }
        throw new IOException("no JSON object");
    }

    @Override
    public List<Entry> entries(String list) {
        JsonNode node = root.path(list);
        if (node.isObject()) {
            return List.of(entry(node));
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(CatalogueJson::entry)
                .toList();
    }

    @Override
    public String with(String list, int index, Map<String, Value> fields) {
        ObjectNode changed = root.deepCopy();
        ObjectNode entry = entryAt(changed, list, index);
        fields.forEach((name, value) -> put(entry, name, value));
        return text(changed);
    }

    @Override
    public String adding(String list, List<Map<String, Value>> entries) {
        ObjectNode changed = root.deepCopy();
        ArrayNode all = changed.path(list) instanceof ArrayNode there ? there : changed.putArray(list);
        for (Map<String, Value> fields : entries) {
            ObjectNode entry = all.addObject();
            fields.forEach((name, value) -> put(entry, name, value));
        }
        return text(changed);
    }

    @Override
    public String without(String list, int index) {
        ObjectNode changed = root.deepCopy();
        if (changed.path(list) instanceof ArrayNode all) {
            all.remove(index);
        }
        return text(changed);
    }

    private static ObjectNode entryAt(ObjectNode changed, String list, int index) {
        JsonNode node = changed.path(list);
        if (node instanceof ObjectNode single) {
            return single;
        }
        ArrayNode all = node instanceof ArrayNode there ? there : changed.putArray(list);
        return all.path(index) instanceof ObjectNode there ? there : all.addObject();
    }

    private static void put(ObjectNode entry, String name, Value value) {
        if (value instanceof Value.Text text) {
            entry.put(name, text.text());
        } else if (value instanceof Value.Count count) {
            entry.put(name, count.number());
        } else if (value instanceof Value.Flag flag) {
            entry.put(name, flag.on());
        } else if (value instanceof Value.Many many) {
            ArrayNode texts = entry.putArray(name);
            many.texts().forEach(texts::add);
        } else {
            entry.putNull(name);
        }
    }

    private static Entry entry(JsonNode node) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), texts(field.getValue())));
        return new Entry(fields);
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(one.asText()));
        } else if (!value.isNull()) {
            texts.add(value.asText());
        }
        return texts;
    }

    private static String text(ObjectNode root) {
        return new String(Json.pretty(root), StandardCharsets.UTF_8);
    }
}
