package vn.doithoai.view;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.base.RuleDays;

/**
 * Every word a user sees that is not in a template, from {@code messages/*.properties} in UTF-8. Places are written {0},
 * {1}, numbers of days of the rules in force by their names. Pages are strict: a missing or doubled key is a mistake of ours and throws. Who tells problems takes what can be read:
 * a broken templates folder must not hide what else is broken.
 */
public final class Messages {

    /** Where templates and words lie in the program itself. */
    static final String SHIPPED = "/shipped/templates";

    /** How the places of numbers of days end: {answer-days}, {notice-days}, {youth-plan-days}. */
    private static final String DAYS = "-days}";

    private final Map<String, String> texts;
    private final Supplier<RuleDays> rules;

    private Messages(Map<String, String> texts, Supplier<RuleDays> rules) {
        this.texts = texts;
        this.rules = rules;
    }

    /** The same words with the numbers of days of these rules; without, those of the plan stand in them. */
    public Messages with(Supplier<RuleDays> inForce) {
        return new Messages(texts, inForce);
    }

    /**
     * Reads all files of {@code messages/} below the templates folder.
     *
     * @throws UncheckedIOException when one cannot be read as UTF-8
     */
    public static Messages of(Path templates) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Path file : files(templates)) {
                readStrictly(file).forEach((key, text) -> {
                    if (texts.put(key.toString(), text.toString()) != null) {
                        throw new IllegalStateException(file.getFileName() + ": the key " + key + " is taken already");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(texts, () -> RuleDays.DEFAULT);
    }

    /** As {@link #of}, with all that can be read; {@link #tell} shows the keys of the rest. */
    public static Messages readable(Path templates) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : filesOrNone(templates)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                Properties properties = new Properties();
                properties.load(reader);
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            } catch (IOException | IllegalArgumentException e) {
                // Its keys are shown in the place of its words.
            }
        }
        return new Messages(texts, () -> RuleDays.DEFAULT);
    }

    /**
     * The words the program was delivered with; none where it was compiled without them.
     *
     * @throws UncheckedIOException when they cannot be read
     */
    public static Messages shipped() {
        return inDelivered(Messages::of).orElseGet(() -> new Messages(Map.of(), () -> RuleDays.DEFAULT));
    }

    /**
     * Reads in the templates folder the program was delivered with; nothing where it was compiled without one.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    static <T> Optional<T> inDelivered(Function<Path, T> reader) {
        URL words = Messages.class.getResource(SHIPPED + "/messages");
        if (words == null) {
            return Optional.empty();
        }
        try {
            if (words.getProtocol().equals("file")) {
                return Optional.of(reader.apply(Path.of(words.toURI()).resolveSibling("")));
            }
            Path jar = Path.of(Messages.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return Optional.of(reader.apply(inside.getPath(SHIPPED)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(words.toString(), e);
        }
    }

    /** A key with its words, as a file has them. */
    String asLine(String key) {
        return key + "=" + texts.getOrDefault(key, "");
    }

    /** These words, and those of others where these have none. */
    public Messages or(Messages others) {
        Map<String, String> all = new TreeMap<>(others.texts);
        all.putAll(texts);
        return new Messages(all, rules);
    }

    /** The keys that others have and these have not. */
    public Set<String> missing(Messages others) {
        Set<String> missing = new TreeSet<>(others.texts.keySet());
        missing.removeAll(texts.keySet());
        return missing;
    }

    /** Whether these are a copy of others, in which words may be missing, and not some words of one's own beside them. */
    public boolean isCopyOf(Messages others) {
        return 2 * missing(others).size() < others.texts.size();
    }

    /** None where an office keeps templates of its own and the words as delivered. */
    private static List<Path> files(Path templates) throws IOException {
        if (Files.isDirectory(templates) && Files.notExists(templates.resolve("messages"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(templates.resolve("messages"))) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> filesOrNone(Path templates) {
        try {
            return files(templates);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Properties readStrictly(Path file) throws IOException {
        try {
            return read(file);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** The words for a key with the places filled. */
    public String get(String key, Object... args) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return fill(withDays(text), args);
    }

    private String withDays(String text) {
        if (!text.contains(DAYS)) {
            return text;
        }
        RuleDays days = rules.get();
        return text.replace("{answer-days}", String.valueOf(days.answerDays()))
                .replace("{notice-days}", String.valueOf(days.noticeDays()))
                .replace("{youth-plan-days}", String.valueOf(days.youthPlanDays()));
    }

    /** The words for a key, or the key itself and what it is about. */
    public String tell(String key, Object... args) {
        String text = texts.get(key);
        if (text != null) {
            return fill(text, args);
        }
        return args.length == 0
                ? key
                : key + ": " + Arrays.stream(args).map(String::valueOf).collect(Collectors.joining(" | "));
    }

    /** A text with its places filled in one pass: what is put in is never searched for places again. */
    public static String fill(String text, Object... args) {
        StringBuilder filled = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}'
                    ? Character.digit(text.charAt(i + 1), 10)
                    : -1;
            if (place >= 0 && place < args.length) {
                filled.append(args[place]);
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new OnceEach(file);
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Refuses a key that a file has twice: the second would silently replace the first. */
    private static final class OnceEach extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Path file;

        OnceEach(Path file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException(file.getFileName() + ": the key " + key + " is there twice");
            }
            return super.put(key, value);
        }
    }
}
