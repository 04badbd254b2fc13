package vn.doithoai.view;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the templates and words of an office against those the program was delivered with, before a citizen is the first to
 * find that they do not fit: every template is parsed, and every word, field and template it names must be there.
 */
public final class TemplateCheck {

    private static final Pattern FIELD = Pattern.compile("\\bpage\\.([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern WORD = Pattern.compile("\\bmsg\\(\"([^\"$+]+)\"\\s*[,)]");
    private static final Pattern OTHER = Pattern.compile("<#(?:import|include)\\s+\"([^\"]+)\"");

    private final Path own;
    private final @Nullable Path delivered;
    private final Configuration parser = new Configuration(Configuration.VERSION_2_3_35);
    private final List<Finding> findings = new ArrayList<>();

    private TemplateCheck(Path own, @Nullable Path delivered) {
        this.own = own;
        this.delivered = delivered;
    }

    /**
     * One thing that does not fit.
     *
     * @param file below the templates folder
     * @param line from 1, or 0
     * @param key of the sentence, {@code words}, {@code missing-word}, {@code missing-template}, {@code broken}, {@code field},
     *     {@code word} or {@code other}
     * @param what it is about
     */
    public record Finding(String file, int line, String key, String what) {}

    /** All that does not fit in the templates of an office. */
    public static List<Finding> of(Path own) {
        return Messages.inDelivered(delivered -> of(own, delivered)).orElseGet(() -> of(own, null));
    }

    /** @param delivered the templates the program came with, or none: then only what stands by itself is looked at */
    static List<Finding> of(Path own, @Nullable Path delivered) {
        TemplateCheck check = new TemplateCheck(own, delivered);
        try {
            check.look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(check.findings);
    }

    private void look() throws IOException {
        Optional<Messages> words = words();
        for (String name : names(own)) {
            template(name, words.orElse(null));
        }
        if (delivered != null) {
            Set<String> there = new HashSet<>(names(own));
            names(delivered).stream()
                    .filter(name -> !there.contains(name))
                    .forEach(name -> findings.add(new Finding(name, 0, "missing-template", name)));
        }
    }

    /** Those of the office, and the delivered ones where it has none; none where they cannot be read. */
    private Optional<Messages> words() {
        Messages ours;
        try {
            ours = Messages.of(own);
        } catch (IllegalStateException | UncheckedIOException e) {
            findings.add(new Finding("messages", 0, "words", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        if (delivered == null) {
            return Optional.of(ours);
        }
        Messages theirs = Messages.of(delivered);
        ours.missing(theirs)
                .forEach(key -> findings.add(new Finding("messages", 0, "missing-word", theirs.asLine(key))));
        return Optional.of(ours.or(theirs));
    }

    private void template(String name, @Nullable Messages words) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(own.resolve(name));
        } catch (IOException e) {
            findings.add(new Finding(name, 0, "broken", String.valueOf(e.getMessage())));
            return;
        }
        if (!parses(name)) {
            return;
        }
        Path same = delivered == null ? null : delivered.resolve(name);
        Set<String> fields = same == null || Files.notExists(same) ? Set.of() : found(FIELD, Files.readString(same));
        found(lines, FIELD, field -> fields.isEmpty() || fields.contains(field), name, "field");
        found(lines, WORD, word -> words == null || words.has(word), name, "word");
        found(lines, OTHER, other -> exists(name, other), name, "other");
    }

    private boolean parses(String name) {
        try (Reader text = Files.newBufferedReader(own.resolve(name), StandardCharsets.UTF_8)) {
            // Made for its mistakes alone.
            return new Template(name, text, parser).getName().equals(name);
        } catch (ParseException e) {
            findings.add(new Finding(name, e.getLineNumber(), "broken", firstLine(e.getEditorMessage())));
        } catch (IOException e) {
            findings.add(new Finding(name, 0, "broken", String.valueOf(e.getMessage())));
        }
        return false;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void found(List<String> lines, Pattern pattern, Predicate<String> fits, String name, String key) {
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            found(pattern, lines.get(i)).stream()
                    .filter(what -> !fits.test(what))
                    .forEach(what -> findings.add(new Finding(name, line, key, what)));
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private boolean exists(String name, String other) {
        Path at = own.resolve(name);
        return isIn(own, at, other) || (delivered != null && isIn(delivered, delivered.resolve(name), other));
    }

    private static boolean isIn(Path folder, Path at, String other) {
        Path file = other.startsWith("/") ? folder.resolve(other.substring(1)) : at.resolveSibling(other);
        return Files.exists(file.normalize());
    }

    /** Names of templates below a folder, with slashes. */
    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            all.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".ftlh") || name.endsWith(".ftlx"))
                    .forEach(names::add);
            return names;
        }
    }
}
