package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.form.Hint;
import vn.doithoai.question.form.RedactionHints;

/**
 * What is no mistake in the content and still wants a person's eye before readers see it: a session outside the month of
 * its plan, and what looks like a person's data in sessions and notices, their conclusions and the names of their papers.
 */
final class ContentLook {

    /** Folders whose files speak of a session. */
    private static final List<String> FOLDERS = List.of("lich", "thong-bao");

    /** Keys that name who holds an office, which is public. */
    private static final Set<String> OFFICE_HOLDERS = Set.of("chair", "co-chair");

    private final Configuration.Folders folders;
    private final ConsoleWords words;

    ContentLook(Configuration.Folders folders, ConsoleWords words) {
        this.folders = folders;
        this.words = words;
    }

    /** One line each, with file and line. */
    List<String> worthALook(Programme programme) {
        List<String> lines = new ArrayList<>(Contents.told(folders, programme.outsidePlan()));
        lines.addAll(Contents.told(folders, ContentFolder.strays(folders.content())));
        for (String folder : FOLDERS) {
            for (Path file : files(folders.content().resolve(folder))) {
                lines.addAll(personalData(file));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".md"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> personalData(Path file) {
        List<String> found = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (OFFICE_HOLDERS.contains(line.split("=", 2)[0].strip())) {
                continue;
            }
            for (Hint hint : RedactionHints.forModerators(line)) {
                found.add(file + ":" + (i + 1) + ": "
                        + words.say("check.person", line.substring(hint.start(), hint.end())));
            }
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            return List.of(); // Told as a mistake already.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
