package vn.doithoai.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.store.disk.DataLayout;

/** Looks, before anything is opened or put right, whether a later version of the program has written here. */
public final class NewerData {

    private static final Pattern SCHEMA = Pattern.compile("\\A\\s*\\{\\s*\"schema\"\\s*:\\s*(\\d{1,9})\\s*[,}]");

    /** The schema comes first: no more is read of a file. */
    private static final int HEAD = 64;

    private NewerData() {}

    /** The first file, as people are told it, that only a later version can read. */
    public static Optional<String> in(Path data) throws IOException {
        DataLayout layout = new DataLayout(data.toAbsolutePath().normalize());
        List<Path> whole = new ArrayList<>(List.of(layout.staff(), layout.restored()));
        whole.addAll(DataLayout.filesIn(layout.privateQuestions()));
        for (Path file : whole) {
            if (Files.isRegularFile(file) && isNewer(head(file))) {
                return Optional.of(layout.name(file));
            }
        }
        for (Path file : List.of(layout.ledger(), layout.acts(), layout.audit())) {
            if (Files.isRegularFile(file) && hasNewerLine(file)) {
                return Optional.of(layout.name(file));
            }
        }
        return Optional.empty();
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean hasNewerLine(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return lines.lines().anyMatch(NewerData::isNewer);
        }
    }

    private static boolean isNewer(String head) {
        Matcher found = SCHEMA.matcher(head);
        return found.find() && Integer.parseInt(found.group(1)) > Json.SCHEMA;
    }
}
