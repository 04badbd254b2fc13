package vn.doithoai.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a file tells besides what one reads in it. A signed paper is never changed for that: somebody is told and decides.
 *
 * @param names who wrote it and for which company, each once, as the file says
 * @param comments whether remarks at the edge go with it
 * @param changes whether what was struck out and put in while it was written goes with it
 */
public record FileTraces(List<String> names, boolean comments, boolean changes) {

    /** Nothing besides. */
    public static final FileTraces NONE = new FileTraces(List.of(), false, false);

    private static final int PIECE = 64 * 1024;

    /** A text of an office is no longer; what lies behind is not looked at. */
    private static final long MOST = 64L * 1024 * 1024;

    private static final Pattern CHANGE = Pattern.compile("<\\w+:(ins|del|moveFrom|moveTo)[\\s>]");

    /** Longer than the beginning of such an element. */
    private static final int OVERLAP = 32;

    public FileTraces {
        names = List.copyOf(names);
    }

    public boolean isNothing() {
        return names.isEmpty() && !comments && !changes;
    }

    /** Of a paper of Word or a table of Excel; who wrote it is taken out when it comes in. */
    public static FileTraces ofOffice(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean comments = false;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                comments |=
                        name.equals("word/comments.xml") || name.matches("xl/(threadedComments/.*|comments\\d*\\.xml)");
            }
            ZipEntry text = zip.getEntry("word/document.xml");
            return new FileTraces(List.of(), comments, text != null && isChanged(zip, text));
        }
    }

    private static boolean isChanged(ZipFile zip, ZipEntry text) throws IOException {
        try (InputStream in = zip.getInputStream(text)) {
            String before = "";
            long read = 0;
            byte[] piece = in.readNBytes(PIECE);
            while (piece.length > 0 && read < MOST) {
                String signs = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (CHANGE.matcher(signs).find()) {
                    return true;
                }
                before = signs.substring(Math.max(0, signs.length() - OVERLAP));
                read += piece.length;
                piece = in.readNBytes(PIECE);
            }
            return false;
        }
    }
}
