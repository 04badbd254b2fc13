package vn.doithoai.app.setting;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The values of the configuration file, each overridden by the environment variable of its name ({@code intake.port} by
 * {@code INTAKE_PORT}) and that by a command option. Every value remembers where it came from, so that a wrong one can
 * be pointed at.
 */
public final class Settings {

    private static final Pattern KEY_OF_LINE = Pattern.compile("\\s*([A-Za-z0-9._-]+)\\s*[=: ].*");

    private final Map<String, Value> values;

    private Settings(Map<String, Value> values) {
        this.values = values;
    }

    /**
     * A value as it was written.
     *
     * @param source {@code jbake.properties:12}, {@code INTAKE_PORT}, {@code --port} or empty for the default
     */
    public record Value(String text, String source) {}

    /**
     * Reads the file and lays environment and options over it.
     *
     * @param options values given on the command line, by key
     * @throws UserError when the file cannot be read or holds a key of ours that does not exist
     */
    public static Settings read(
            Path file, Map<String, String> environment, Map<String, Value> options, ConsoleWords words) {
        Map<String, Value> values = new HashMap<>();
        for (Key key : Key.values()) {
            values.put(key.key(), new Value(key.byDefault(), ""));
        }
        values.putAll(fromFile(file, words));
        for (String key : List.copyOf(values.keySet())) {
            String name = variable(key);
            String text = environment.get(name);
            if (text != null) {
                values.put(key, new Value(text, name));
            }
        }
        values.putAll(options);
        refuseUnknown(values, words);
        return new Settings(values);
    }

    /** The environment variable that overrides a key. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    Value get(Key key) {
        Value value = values.get(key.key());
        return value == null ? new Value(key.byDefault(), "") : value;
    }

    /** The values that JBake itself reads, so that environment and options reach it too. */
    Map<String, String> ofJbake() {
        Map<String, String> all = new TreeMap<>();
        values.forEach((key, value) -> {
            if (Key.find(key).isEmpty()) {
                all.put(key, value.text());
            }
        });
        return all;
    }

    private static Map<String, Value> fromFile(Path file, ConsoleWords words) {
        List<String> lines;
        Properties properties = new Properties();
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(in);
            }
        } catch (NoSuchFileException e) {
            throw new UserError(words.say("config.missing", file.toString()), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(words.say("config.unreadable", file.toString()), e);
        }
        Map<String, Integer> lineOf = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = KEY_OF_LINE.matcher(lines.get(i));
            if (matcher.matches()) {
                lineOf.put(matcher.group(1), i + 1);
            }
        }
        Map<String, Value> values = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            String source = file.getFileName() + ":" + lineOf.getOrDefault(key, 1);
            values.put(key, new Value(properties.getProperty(key).strip(), source));
        }
        return values;
    }

    private static void refuseUnknown(Map<String, Value> values, ConsoleWords words) {
        List<String> unknown = new ArrayList<>();
        new TreeMap<>(values).forEach((key, value) -> {
            if (Key.find(key).isEmpty() && !Key.belongsToJbake(key)) {
                unknown.add(words.say("config.unknown", value.source(), key, nearest(key)));
            }
        });
        if (!unknown.isEmpty()) {
            throw new UserError(String.join(System.lineSeparator(), unknown));
        }
    }

    /** For "did you mean". */
    private static String nearest(String key) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return Key.known()
                .min(Comparator.<String>comparingInt(text -> distance.apply(key, text))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
