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
    /** A field of anything inside a tag or a place: {@code row.title}. */
    private static final Pattern PART = Pattern.compile("(?<![\\w.\"/-])[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)+");

    private static final Pattern INSIDE = Pattern.compile("\\$\\{([^}]*)}|</?[#@]([^>]*)>");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("\\bmsg\\(\"([^\"$+]+)\"\\s*[,)]");
    private static final Pattern OTHER = Pattern.compile("<#(?:import|include)\\s+\"([^\"]+)\"");

    private final Path own;
    private final @Nullable Path delivered;
    private final Configuration parser = new Configuration(Configuration.VERSION_2_3_35);
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();

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
     *     {@code part}, {@code word} or {@code other}
     * @param what it is about
     */
    public record Finding(String file, int line, String key, String what) {}

    /** All that does not fit in the templates of an office. */
    public static List<Finding> of(Path own) {
        return Messages.inDelivered(delivered -> of(own, delivered)).orElseGet(() -> of(own, null));
    }

    /** The templates of an office that are not as the program was delivered with them: after an upgrade somebody compares them. */
    public static List<String> differing(Path own) {
        return Messages.inDelivered(delivered -> differing(own, delivered)).orElse(List.of());
    }

    static List<String> differing(Path own, Path delivered) {
        try {
            List<String> all = new ArrayList<>();
            for (String name : names(own)) {
                Path same = delivered.resolve(name);
                if (Files.exists(same) && !lines(own.resolve(name)).equals(lines(same))) {
                    all.add(name);
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line ends of another system, and bytes that are no text, make no exception. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
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
            Set<String> there = names(own);
            Set<String> theirs = names(delivered);
            List<String> gone =
                    theirs.stream().filter(name -> !there.contains(name)).toList();
            // With fewer it is no copy, but some templates of one's own beside the delivered ones.
            boolean copy = 2 * gone.size() < theirs.size();
            gone.stream()
                    .filter(name -> copy)
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
        ours.missing(theirs).stream()
                .filter(key -> ours.isCopyOf(theirs))
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
        parts(lines, name);
        found(lines, WORD, word -> words == null || words.has(word), name, "word");
        found(lines, OTHER, other -> exists(name, other), name, "other");
    }

    /** A field that no delivered template asks of anything is one that nothing has. */
    private void parts(List<String> lines, String name) throws IOException {
        Path delivered = this.delivered;
        if (delivered == null) {
            return;
        }
        if (known.isEmpty()) {
            for (String other : names(delivered)) {
                Files.readAllLines(delivered.resolve(other)).forEach(line -> known.addAll(partsOf(line)));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            partsOf(lines.get(i)).stream()
                    .filter(part -> !known.contains(part))
                    .map(part -> new Finding(name, line, "part", part))
                    .forEach(findings::add);
        }
    }

    private static Set<String> partsOf(String line) {
        Set<String> parts = new TreeSet<>();
        Matcher inside = INSIDE.matcher(line);
        while (inside.find()) {
            String code = inside.group(1) == null ? inside.group(2) : inside.group(1);
            Matcher path = PART.matcher(QUOTED.matcher(code).replaceAll("\"\""));
            while (path.find()) {
                List<String> names = List.of(path.group().split("\\.", -1));
                boolean isOfPage = names.get(0).equals("page");
                parts.addAll(names.subList(isOfPage ? 2 : 1, names.size()));
            }
        }
        return parts;
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
