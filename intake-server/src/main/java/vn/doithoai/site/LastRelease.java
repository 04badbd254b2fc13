package vn.doithoai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.PublishedRegister;
import vn.doithoai.site.problem.PageFiles;
import vn.doithoai.store.JsonPublicFeed;
import vn.doithoai.view.Addresses;

/** What the newest release in an output folder told of the ledger, whether readers see that one or an older one. */
public final class LastRelease {

    private static final Pattern HEAD = Pattern.compile("\"ledger_head\": \"([0-9a-f]{64})\"");
    private static final Pattern ACTS_HEAD = Pattern.compile("\"acts_head\": \"([0-9a-f]{64})\"");
    private static final Pattern RECEIVED = Pattern.compile("\"received\": (\\d{1,9})");
    /** Number, day received, time of entry, seal, hash. */
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{4,6}) (\\S+) (\\S+) ([0-9a-f]{64}) ([0-9a-f]{64})");

    private static final Pattern FILE = Pattern.compile("\"([^\"]+)\": \"([0-9a-f]{64})\"");

    private static final String REGISTERS = "so-tiep-nhan";
    private static final String REGISTER = "so.txt";

    private LastRelease() {}

    /**
     * The newest release, or none before the first build.
     *
     * @param files whether each of its files is looked at too
     */
    public static Optional<PublishedRegister> register(Path output, boolean files) throws IOException {
        List<Path> all = new Releases(output).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(register(output, all.get(0), files));
    }

    /** The whole public record of a question as the newest release has it, if it has one and it is as it was built. */
    public static Optional<PublishedQuestion> record(Path output, QuestionNumber number) {
        try {
            Optional<PublishedRegister> last = register(output, false);
            String digest = last.map(register -> register.records().get(number)).orElse(null);
            if (digest == null) {
                return Optional.empty();
            }
            Path file = new Releases(output)
                    .all()
                    .get(0)
                    .resolve(PageFiles.fileOf(Addresses.data("ho-so-" + number.year() + ".jsonl")));
            try (Stream<String> lines = Files.lines(file)) {
                return lines.flatMap(line -> JsonPublicFeed.released(line + "\n", digest).stream())
                        .filter(question -> question.number().equals(number))
                        .findFirst();
            }
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static PublishedRegister register(Path output, Path release, boolean files) throws IOException {
        Path file = release.resolve(PageFiles.fileOf(Manifest.ADDRESS));
        String manifest = Files.isRegularFile(file) ? Files.readString(file) : "";
        List<PublishedRegister.Line> lines = new ArrayList<>();
        for (Path register : registers(release)) {
            lines.addAll(lines(output.relativize(register).toString().replace('\\', '/'), register));
        }
        lines.sort(Comparator.comparing(PublishedRegister.Line::number));
        String received = first(RECEIVED, manifest);
        return new PublishedRegister(
                Sha256.hex(manifest.getBytes(StandardCharsets.UTF_8)),
                first(HEAD, manifest),
                first(ACTS_HEAD, manifest),
                received == null ? lines.size() : Integer.parseInt(received),
                lines,
                records(manifest),
                files ? changed(output, release, manifest) : List.of());
    }

    private static Map<QuestionNumber, String> records(String manifest) {
        Map<QuestionNumber, String> records = new HashMap<>();
        int from = Math.max(0, manifest.indexOf("\"questions_sha256\""));
        int to = Math.max(from, manifest.indexOf("\"files_sha256\""));
        Matcher record = FILE.matcher(manifest.substring(from, to));
        while (record.find()) {
            QuestionNumber.parse(record.group(1)).ifPresent(number -> records.put(number, record.group(2)));
        }
        return records;
    }

    /** Files that are not as the list has them; compressed ones beside them are not in it. */
    private static List<String> changed(Path output, Path release, String manifest) throws IOException {
        List<String> changed = new ArrayList<>();
        Matcher file = FILE.matcher(manifest.substring(Math.max(0, manifest.indexOf("\"files_sha256\""))));
        while (file.find()) {
            Path path = release.resolve(PageFiles.fileOf("/" + file.group(1)));
            if (!Files.isRegularFile(path)
                    || !Sha256.hex(Files.readAllBytes(path)).equals(file.group(2))) {
                changed.add(output.relativize(path).toString().replace('\\', '/'));
            }
        }
        return changed;
    }

    private static List<Path> registers(Path release) throws IOException {
        Path folder = release.resolve(REGISTERS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> years = Files.list(folder)) {
            return years.map(year -> year.resolve(REGISTER))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static List<PublishedRegister.Line> lines(String name, Path register) throws IOException {
        List<PublishedRegister.Line> lines = new ArrayList<>();
        List<String> all = Files.readAllLines(register);
        for (int i = 0; i < all.size(); i++) {
            Matcher line = LINE.matcher(all.get(i));
            Optional<QuestionNumber> number = line.matches() ? QuestionNumber.parse(line.group(1)) : Optional.empty();
            if (number.isPresent()) {
                lines.add(new PublishedRegister.Line(name, i + 1, number.get(), line.group(5)));
            }
        }
        return lines;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
