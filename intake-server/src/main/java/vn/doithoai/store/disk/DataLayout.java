package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.doithoai.question.QuestionNumber;

/** Where everything lies in a data folder; knows names only and opens nothing. */
public record DataLayout(Path root) {

    private static final String QUESTIONS = "questions";

    /** Everything a citizen or member of staff wrote; never read by the build. */
    public Path privateFolder() {
        return root.resolve("private");
    }

    public Path privateQuestions() {
        return privateFolder().resolve(QUESTIONS);
    }

    public Path ledger() {
        return privateFolder().resolve("ledger.jsonl");
    }

    public Path keys() {
        return privateFolder().resolve("keys");
    }

    /** The accounts of the staff desk. */
    public Path staff() {
        return privateFolder().resolve("staff.json");
    }

    /** Who is signed in at the desk. */
    public Path sessions() {
        return privateFolder().resolve("sessions.json");
    }

    /** What was typed at the desk and not sent. */
    public Path unsent() {
        return privateFolder().resolve("unsent");
    }

    /** Files on their way in from a browser; swept at each start. */
    public Path incoming() {
        return privateFolder().resolve("incoming");
    }

    /** What proves and carries what was done about questions, a folder a question. */
    public Path questionFiles() {
        return privateFolder().resolve("files");
    }

    /** Every text a content file had. */
    public Path contentVersions() {
        return privateFolder().resolve("content-versions");
    }

    /** Texts of pages that are not public yet. */
    public Path drafts() {
        return privateFolder().resolve("drafts");
    }

    /** Plans that are written and not yet approved. */
    public Path planDrafts() {
        return privateFolder().resolve("plan-drafts");
    }

    /** What happened at the desk. */
    public Path audit() {
        return privateFolder().resolve("audit.jsonl");
    }

    /** The chain over everything that is done. */
    public Path acts() {
        return privateFolder().resolve("acts.jsonl");
    }

    /** What went wrong with personal data. */
    public Path incidents() {
        return privateFolder().resolve("incidents.json");
    }

    /** What was written to the Chairman alone. */
    public Path monitorNotes() {
        return privateFolder().resolve("monitor-notes.json");
    }

    /** Letters on their way out, and what is known of those that went. */
    public Path mail() {
        return privateFolder().resolve("mail");
    }

    /** Letters with the address they go to; no copy takes them along. */
    public Path waitingMail() {
        return mail().resolve("waiting");
    }

    /** How often the office went on with data that do not continue what was published. */
    public Path restored() {
        return privateFolder().resolve("restored.json");
    }

    /** Held for the moment of a change to {@link #staff} or {@link #audit}: a command may work beside the server. */
    Path deskLock() {
        return privateFolder().resolve(".desk.lock");
    }

    /** Leftovers of a crash, kept for a person to look at. */
    public Path quarantine() {
        return privateFolder().resolve("quarantine");
    }

    /** The questions of the public feed, all that the build may see. */
    public Path publicQuestions() {
        return root.resolve("public").resolve(QUESTIONS);
    }

    /** What each notice of a session told, for the build to compare with. */
    public static Path announcementsBeside(Path publicQuestions) {
        return publicQuestions.resolveSibling("announcements.json");
    }

    /** The files of questions that everybody may have, for the build to hand out. */
    public static Path filesBeside(Path publicQuestions) {
        return publicQuestions.resolveSibling("files");
    }

    /** The files of one question in {@link #questionFiles} or beside the feed. */
    public static Path filesOf(Path folder, QuestionNumber number) {
        return folder.resolve(String.format(Locale.ROOT, "%04d", number.year())).resolve(number.toString());
    }

    Path lock() {
        return root.resolve(".lock");
    }

    public Path question(QuestionNumber number) {
        return questionIn(privateQuestions(), number);
    }

    public static Path questionIn(Path folder, QuestionNumber number) {
        return folder.resolve(String.format(Locale.ROOT, "%04d", number.year())).resolve(number + ".json");
    }

    /** The place as people are told it: relative to the data folder, with slashes. */
    public String name(Path file) {
        Path inside = file.startsWith(root) ? root.relativize(file) : file;
        return inside.toString().replace('\\', '/');
    }

    /** Everything in a folder that is no folder itself, in the order of names; folders named like a record count too. */
    public static List<Path> filesIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(folder)) {
            return files;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                if (fileName(at).contains(".json")) {
                    files.add(at);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    /** What lies in a folder itself, in the order of names; nothing where there is no such folder. */
    public static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    /** A name in the folder of a file that nothing has yet: {@code name}, {@code name-2}, … */
    public static Path freeName(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = folder.resolve(name + "-" + i);
        }
        return free;
    }

    public static String fileName(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file has a name").toString();
    }
}
