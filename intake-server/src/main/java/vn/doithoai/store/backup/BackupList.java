package vn.doithoai.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One copy: what each file was called and what was in it. The contents lie beside it by their SHA-256, once for all copies.
 *
 * @param name of the list, its time without anything a file system refuses
 */
public record BackupList(String name, String program, List<Entry> files) {

    private static final String ENDING = ".list";
    private static final String FIRST = "doi-thoai-backup 1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss", Locale.ROOT);

    public BackupList {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param name with slashes: {@code data/private/ledger.jsonl}
     * @param mark tells without reading whether the file is another one by now
     */
    public record Entry(String name, String sha256, long size, String mark) {

        private static final String KEYS = "data/private/keys/";

        /** Whether it opens what the others only show: it is kept apart. */
        boolean isKey() {
            return name.startsWith(KEYS);
        }

        private String line() {
            return "file " + sha256 + " " + size + " " + mark + " " + name;
        }

        private static Entry read(String line) throws IOException {
            String[] parts = line.split(" ", 5);
            if (parts.length < 5 || !parts[1].matches("[0-9a-f]{64}") || !parts[2].matches("\\d{1,18}")) {
                throw new IOException("no line of a list: " + line);
            }
            return new Entry(parts[4], parts[1], Long.parseLong(parts[2]), parts[3]);
        }
    }

    static String nameOf(LocalDateTime at) {
        return TIME.format(at);
    }

    /** When it was taken. */
    LocalDateTime at() {
        return LocalDateTime.parse(name, TIME);
    }

    Path file(Path folder) {
        return folder.resolve(name + ENDING);
    }

    byte[] bytes() {
        List<String> lines = new ArrayList<>(List.of(FIRST, "program " + program));
        files.forEach(file -> lines.add(file.line()));
        lines.add("end " + files.size());
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** All lists of a folder by name, oldest first; what only looks like one is none. */
    public static List<String> names(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(BackupList::isTime)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTime(String name) {
        try {
            LocalDateTime.parse(name, TIME);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** @throws IOException where it is cut, or of a later version */
    static BackupList read(String name, byte... text) throws IOException {
        List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 3 || !lines.get(0).equals(FIRST) || !lines.get(1).startsWith("program ")) {
            throw new IOException(name + ENDING + " is no list of this version");
        }
        List<Entry> files = new ArrayList<>();
        for (String line : lines.subList(2, lines.size() - 1)) {
            files.add(Entry.read(line));
        }
        if (!lines.get(lines.size() - 1).equals("end " + files.size())) {
            throw new IOException(name + ENDING + " is not whole");
        }
        return new BackupList(name, lines.get(1).substring("program ".length()), files);
    }
}
