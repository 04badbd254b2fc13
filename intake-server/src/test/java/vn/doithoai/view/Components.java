package vn.doithoai.view;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.pages.UndertakingCard;
import vn.doithoai.view.figure.FigureBar;

/** The components alone, called with the arguments of a fixture: {@code fixtures/components/<name>/<case>.json}. */
final class Components {

    static final Path FIXTURES = Path.of("src/test/resources/fixtures/components");

    /** What stands between the tags of a component that takes words of its caller. */
    private static final String NESTED = "nested";

    /** Texts that are HTML already, or that choose what is shown and are never somebody's words. */
    private static final Set<String> NOT_WORDS = Set.of(NESTED, "html", "details", "type", "look", "kind");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The view record behind an argument; an argument without one is a plain value, a list or a map. */
    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("bar", DeadlineBar.class),
            Map.entry("card", QuestionCard.class),
            Map.entry("chart", FigureBar.class),
            Map.entry("clock", QuestionPage.ClockView.class),
            Map.entry("extract", Extract.class),
            Map.entry("field", Field.class),
            Map.entry("form", QuestionForm.class),
            Map.entry("item", UndertakingCard.class),
            Map.entry("leaf", CalendarLeaf.class),
            Map.entry("pagination", Pagination.class),
            Map.entry("question", QuestionPage.class),
            Map.entry("tag", QuestionCard.StatusTag.class));

    private final Path folder;
    private final Renderer renderer;

    /** Copies the templates into a folder, where callers of the components can stand beside them. */
    Components(Path folder) {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(Samples.TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Samples.TEMPLATES.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.renderer = new Renderer(folder, Messages.of(folder));
    }

    /** A component with the arguments of one case. */
    record Case(String component, String name, ObjectNode arguments) {

        /** The same with other words in every text that a person could have written. */
        Case with(UnaryOperator<String> words) {
            return new Case(component, name + "-with-other-words", (ObjectNode) replaced("", arguments, words));
        }

        private static JsonNode replaced(String key, JsonNode node, UnaryOperator<String> words) {
            if (node instanceof ObjectNode object) {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(part -> copy.set(part.getKey(), replaced(part.getKey(), part.getValue(), words)));
                return copy;
            }
            if (node instanceof ArrayNode array) {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(part -> copy.add(replaced(key, part, words)));
                return copy;
            }
            return node.isTextual() && !node.asText().isEmpty() && !NOT_WORDS.contains(key)
                    ? JsonNodeFactory.instance.textNode(words.apply(node.asText()))
                    : node;
        }

        @Override
        public String toString() {
            return component + "/" + name;
        }
    }

    /** Every case by component. */
    static Map<String, List<Case>> all() {
        Map<String, List<Case>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String component = FIXTURES.relativize(file).getName(0).toString();
                String name = file.getFileName().toString().replace(".json", "");
                all.computeIfAbsent(component, key -> new ArrayList<>())
                        .add(new Case(component, name, (ObjectNode) JSON.readTree(Files.readString(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** {@code questionCard} of {@code question-card}. */
    static String camelCase(String name) {
        return Pattern.compile("-(\\w)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    String html(Case sample) {
        List<String> names = new ArrayList<>();
        sample.arguments().fieldNames().forEachRemaining(names::add);
        names.remove(NESTED);
        String macro = camelCase(sample.component());
        String call = names.stream().map(name -> " " + name + "=page." + name).collect(Collectors.joining());
        String template = sample.component() + "-" + sample.name() + ".ftlh";
        try {
            Files.writeString(
                    folder.resolve(template),
                    "<#import \"/components/%s.ftlh\" as c>\n<@c.%s%s>\n%s\n</@c.%s>\n"
                            .formatted(
                                    sample.component(),
                                    macro,
                                    call,
                                    sample.arguments().path(NESTED).asText(),
                                    macro));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> page = new TreeMap<>();
        names.forEach(name -> page.put(name, value(name, sample.arguments().get(name))));
        return renderer.render(template, page, Samples.frame(false));
    }

    private static Object value(String name, JsonNode node) {
        Class<?> part = partOf(name, node);
        JavaType type = JSON.constructType(RECORDS.getOrDefault(name, Object.class));
        if (part != null) {
            type = JSON.getTypeFactory().constructCollectionType(List.class, part);
        }
        return JSON.convertValue(node, type);
    }

    private static @Nullable Class<?> partOf(String name, JsonNode node) {
        return switch (name) {
            case "fields", "filters" -> Field.class;
            case "links" -> Link.class;
            case "headings" -> node.path(0).isTextual() ? null : Heading.class;
            // The check page makes rows of its own, with the name of their field.
            case "rows" -> node.findValue("name") == null ? QuestionPage.Row.class : null;
            default -> null;
        };
    }
}
