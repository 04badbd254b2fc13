package vn.doithoai.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The words of content and store problems, from {@code messages/} of the templates folder. Without them the key is shown:
 * a broken templates folder must not hide what else is broken.
 */
final class MessageFiles {

    private final Properties words = new Properties();

    MessageFiles(Path templates) {
        Path folder = templates.resolve("messages");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            words.clear();
        }
    }

    /** The message of a key, with {@code {0}}, {@code {1}} … replaced. */
    String text(String key, List<String> args) {
        String text = words.getProperty(key);
        if (text == null) {
            return args.isEmpty() ? key : key + " " + String.join(" | ", args);
        }
        for (int i = 0; i < args.size(); i++) {
            text = text.replace("{" + i + "}", args.get(i));
        }
        return text;
    }
}
