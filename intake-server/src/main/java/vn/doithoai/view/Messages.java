package vn.doithoai.view;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every word a user sees that is not in a template, from {@code messages/*.properties} in UTF-8. Places are written {0},
 * {1}; a missing key is a mistake of ours and throws.
 */
public final class Messages {

    private final Map<String, String> texts;

    private Messages(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads all files of {@code messages/} below the templates folder.
     *
     * @throws UncheckedIOException when one cannot be read as UTF-8
     */
    public static Messages of(Path templates) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(templates.resolve("messages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                read(file).forEach((key, text) -> {
                    if (texts.put(key.toString(), text.toString()) != null) {
                        throw new IllegalStateException(file.getFileName() + ": the key " + key + " is taken already");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(texts);
    }

    /** The words for a key with the places filled. */
    public String get(String key, Object... args) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        // One pass over the text: what is put in is never searched for places again.
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
