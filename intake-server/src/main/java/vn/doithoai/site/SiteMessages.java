package vn.doithoai.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The words of build problems, from the message files of the templates: ours begin with {@code site.}, those of the
 * content and of the store are asked for by their whole key. A missing file or key shows the key: a broken templates folder
 * must still be reported.
 */
public final class SiteMessages {

    private static final String OWN = "site.";

    private final Properties words = new Properties();

    SiteMessages(Path templates) {
        Path folder = templates.resolve("messages");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            words.setProperty(OWN + "messages", String.valueOf(e.getMessage()));
        }
    }

    /** The message of a key, with {@code {0}}, {@code {1}} … replaced. */
    String text(String key, Object... args) {
        String text = words.getProperty(OWN + key, words.getProperty(key));
        if (text == null) {
            return args.length == 0 ? key : key + ": " + String.join(" | ", strings(args));
        }
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    BuildProblem problem(String key, Object... args) {
        return new BuildProblem(null, 0, text(key, args));
    }

    BuildProblem problemIn(String file, int line, String key, Object... args) {
        return new BuildProblem(file, line, text(key, args));
    }

    private static String[] strings(Object... args) {
        String[] strings = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            strings[i] = String.valueOf(args[i]);
        }
        return strings;
    }
}
