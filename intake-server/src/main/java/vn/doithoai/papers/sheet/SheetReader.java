package vn.doithoai.papers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.doithoai.papers.sheet.SheetNotRead.Trouble;

/** Reads a table from a file that came from a browser; what it is, its bytes say. */
public final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /**
     * Reads the first sheet.
     *
     * @throws IOException when the disk refuses
     */
    public static Sheet read(Path file) throws SheetNotRead, IOException {
        long size = Files.size(file);
        if (size > Sheet.MOST_BYTES) {
            throw new SheetNotRead(Trouble.TOO_LARGE);
        }
        if (size == 0) {
            throw new SheetNotRead(Trouble.EMPTY);
        }
        byte[] head = head(file);
        if (Arrays.equals(head, OLD)) {
            throw new SheetNotRead(Trouble.OLD_OR_LOCKED);
        }
        Sheet sheet = Arrays.equals(head, ZIP) ? ExcelSheet.read(file) : TextSheet.read(Files.readAllBytes(file));
        if (sheet.rows().stream().allMatch(row -> row.stream().allMatch(String::isBlank))) {
            throw new SheetNotRead(Trouble.EMPTY);
        }
        return sheet;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }
}
