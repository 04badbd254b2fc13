package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.store.ContentReader;
import vn.doithoai.view.Messages;

/** The content folder as the commands need it: without a problem, or with each of them in one line. */
final class Contents {

    private Contents() {}

    /** The words of the office, those of the program where they lack some or cannot be read. */
    static Messages messages(Configuration.Folders folders) {
        return Messages.readable(folders.templates()).or(Messages.shipped());
    }

    /**
     * What was found.
     *
     * @param programme none when not even the catalogue could be read
     * @param problems one line each, with file and line
     */
    record Reading(Optional<Programme> programme, List<String> problems) {}

    /** Reads everything and lists all problems. */
    static Reading look(Configuration.Folders folders, ConsoleWords words) {
        Path content = folders.content();
        ContentReader.Reading reading;
        try {
            reading = ContentReader.read(content);
        } catch (UncheckedIOException e) {
            String reason = words.say("content.unreadable", content.toString(), String.valueOf(e.getMessage()));
            return new Reading(Optional.empty(), List.of(reason));
        }
        Messages messages = Messages.readable(folders.templates());
        return new Reading(
                reading.programme(),
                reading.problems().stream()
                        .map(problem -> inOneLine(content, problem, messages))
                        .toList());
    }

    /** The years whose days off are needed and not listed, one line each. */
    static List<String> missingHolidays(Configuration.Folders folders, Programme programme) {
        return told(folders, programme.missingHolidays());
    }

    /** One line each, with file and line. */
    static List<String> told(Configuration.Folders folders, List<ContentProblem> problems) {
        Messages messages = Messages.readable(folders.templates());
        return problems.stream()
                .map(problem -> inOneLine(folders.content(), problem, messages))
                .toList();
    }

    /** @throws UserError listing every problem */
    static Programme read(Configuration.Folders folders, ConsoleWords words) {
        Reading reading = look(folders, words);
        return reading.programme()
                .filter(programme -> reading.problems().isEmpty())
                .orElseThrow(() -> trouble(reading, words));
    }

    /**
     * Size, time and identity of every file below the content folder, by name: other ones mean other content. A folder that
     * cannot be read has the reason as its one stamp.
     */
    static Map<String, String> stamps(Configuration.Folders folders) {
        Map<String, String> stamps = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folders.content())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                stamps.put(file.toString(), stampOf(file));
            }
        } catch (IOException | UncheckedIOException e) {
            stamps.put("", String.valueOf(e.getMessage()));
        }
        return stamps;
    }

    /** The same of one file, or the reason why there is none. */
    static String stamp(Path file) {
        try {
            return stampOf(file);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String stampOf(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
    }

    private static UserError trouble(Reading reading, ConsoleWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("content.wrong", reading.problems().size()));
        lines.addAll(reading.problems());
        return new UserError(String.join(System.lineSeparator(), lines));
    }

    private static String inOneLine(Path content, ContentProblem problem, Messages messages) {
        String line = problem.line() > 0 ? ":" + problem.line() : "";
        return content.resolve(problem.file()) + line + ": "
                + messages.tell(problem.key(), problem.args().toArray());
    }
}
