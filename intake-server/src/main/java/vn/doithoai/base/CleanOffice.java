package vn.doithoai.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Enumeration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A paper of Word or Excel without what the program wrote beside it about people: author, who saved it last, manager and
 * company. Everything else is copied part by part.
 */
final class CleanOffice {

    /** More than any paper of an office unpacks to; what does is no paper. */
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    private static final int MOST_PROPERTIES = 1024 * 1024;
    private static final int PIECE = 64 * 1024;

    private static final Map<String, Pattern> NAMES = Map.of(
            "docProps/core.xml",
            Pattern.compile("(<(?:\\w+:)?(creator|lastModifiedBy)(?:\\s[^>]*)?>)[^<]+(?=</)"),
            "docProps/app.xml",
            Pattern.compile("(<(?:\\w+:)?(Manager|Company)(?:\\s[^>]*)?>)[^<]+(?=</)"));

    /** Same parts, same bytes, whenever and wherever they are packed. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0);

    private CleanOffice() {}

    /** Whether anybody is named. */
    static boolean names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Map.Entry<String, Pattern> part : NAMES.entrySet()) {
                ZipEntry entry = zip.getEntry(part.getKey());
                if (entry != null && part.getValue().matcher(text(zip, entry)).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @throws ZipException where it unpacks to more than a paper of an office */
    static void copy(Path file, OutputStream to) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(to)) {
            long left = MOST_UNPACKED;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ALWAYS);
                out.putNextEntry(same);
                Pattern names = NAMES.get(entry.getName());
                if (names == null) {
                    left = pass(zip, entry, out, left);
                } else {
                    out.write(names.matcher(text(zip, entry)).replaceAll("$1").getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
    }

    private static long pass(ZipFile zip, ZipEntry entry, OutputStream out, long most) throws IOException {
        long left = most;
        byte[] piece = new byte[PIECE];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                left -= read;
                if (left < 0) {
                    throw new ZipException("unpacks to more than " + MOST_UNPACKED + " bytes");
                }
                out.write(piece, 0, read);
            }
        }
        return left;
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_PROPERTIES + 1);
            if (bytes.length > MOST_PROPERTIES) {
                throw new ZipException(entry.getName() + " is larger than " + MOST_PROPERTIES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
