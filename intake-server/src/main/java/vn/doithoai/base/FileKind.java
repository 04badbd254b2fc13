package vn.doithoai.base;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of files that the office hands out, told from their bytes and never from their name alone. */
public enum FileKind {
    PDF("application/pdf", "pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsx"),
    MP3("audio/mpeg", "mp3", "mp3");

    /** No file is larger, in bytes. */
    public static final long MAX = 25L * 1024 * 1024;

    private static final long KILO = 1024;
    private static final int HEAD = 16;
    private static final int PIECE = 64 * 1024;
    private static final int MOST_ENTRIES = 20_000;
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;
    private final String ending;
    private final String otherEnding;

    FileKind(String mediaType, String ending, String otherEnding) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /** Why a file is not taken. */
    public enum Trouble {
        EMPTY,
        TOO_LARGE,
        /** None of the kinds, whatever its name says. */
        UNKNOWN,
        /** Of Word or Excel before 2007, or closed with a password: both begin alike. */
        OLD_OR_LOCKED,
        /** A PDF that asks for a password or forbids reading aloud. */
        LOCKED,
        /** Word or Excel with programs in it. */
        MACRO,
        /** Of another kind than its name says. */
        OTHER_NAME,
        /** Cut off before its end. */
        DAMAGED,
        /** A picture of an iPhone, which most browsers cannot show. */
        HEIC
    }

    /** A file that may not be handed out. */
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        NotTaken(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    public String mediaType() {
        return mediaType;
    }

    /** A file of this kind as people are told it: {@code PDF, 1,2 MB}; the comma is that of Vietnamese figures. */
    public String told(long size) {
        if (size < KILO * KILO) {
            return this + ", " + Math.max(1, (size + KILO / 2) / KILO) + " KB";
        }
        long tenths = (size * 10 + KILO * KILO / 2) / (KILO * KILO);
        return this + ", " + tenths / 10 + (tenths % 10 == 0 ? "" : "," + tenths % 10) + " MB";
    }

    /** The usual ending of its name. */
    public String ending() {
        return ending;
    }

    /**
     * What a file is.
     *
     * @param name as it is called, whose ending must be one of its kind
     * @throws NotTaken where it may not be handed out, with the reason
     */
    public static FileKind of(Path file, String name) throws IOException, NotTaken {
        long size = Files.size(file);
        if (size == 0) {
            throw new NotTaken(Trouble.EMPTY);
        }
        if (size > MAX) {
            throw new NotTaken(Trouble.TOO_LARGE);
        }
        FileKind kind = byBytes(file);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ending.equals(kind.ending) && !ending.equals(kind.otherEnding)) {
            throw new NotTaken(Trouble.OTHER_NAME);
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            kind.copyClean(stream, OutputStream.nullOutputStream());
        } catch (EOFException e) {
            throw new NotTaken(Trouble.DAMAGED);
        }
        return kind;
    }

    /** Copies a file of this kind; a photograph without what its camera wrote beside it. */
    public void copyClean(InputStream from, OutputStream to) throws IOException {
        switch (this) {
            case JPEG -> CleanPicture.jpeg(from, to);
            case PNG -> CleanPicture.png(from, to);
            default -> from.transferTo(to);
        }
    }

    /**
     * The same from one place on the disk to another; a paper of Word or Excel without the names of who wrote it.
     *
     * @param how the target is opened: new, or over what was made for it
     */
    public void copyClean(Path from, Path to, StandardOpenOption how) throws IOException {
        if ((this == DOCX || this == XLSX) && CleanOffice.names(from)) {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(to, StandardOpenOption.WRITE, how))) {
                CleanOffice.copy(from, out);
            }
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to, StandardOpenOption.WRITE, how))) {
            copyClean(in, out);
        }
    }

    private static FileKind byBytes(Path file) throws IOException, NotTaken {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        if (begins(head, "%PDF-")) {
            if (contains(file, ENCRYPT)) {
                throw new NotTaken(Trouble.LOCKED);
            }
            return PDF;
        }
        if (begins(head, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (begins(head, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (begins(head, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            throw new NotTaken(Trouble.OLD_OR_LOCKED);
        }
        if (begins(head, "PK\u0003\u0004")) {
            return ofOffice(file);
        }
        if (isHeic(head)) {
            throw new NotTaken(Trouble.HEIC);
        }
        if (begins(head, "ID3") || isMpegFrame(head)) {
            return MP3;
        }
        throw new NotTaken(Trouble.UNKNOWN);
    }

    private static boolean begins(byte[] head, String signs) {
        byte[] wanted = signs.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (head[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** A box of the type {@code ftyp} for one of the brands of HEIF. */
    private static boolean isHeic(byte[] head) {
        String signs = new String(head, StandardCharsets.ISO_8859_1);
        return signs.startsWith("ftyp", 4)
                && Stream.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1")
                        .anyMatch(brand -> signs.startsWith(brand, 8));
    }

    /** Eleven bits of ones, then version, layer three and a rate that there is. */
    private static boolean isMpegFrame(byte[] head) {
        return head.length > 2
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE6) == 0xE2
                && (head[1] & 0x18) != 0x08
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0xF0) != 0
                && (head[2] & 0x0C) != 0x0C;
    }

    private static FileKind ofOffice(Path file) throws IOException, NotTaken {
        FileKind kind = null;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || zip.getEntry("[Content_Types].xml") == null) {
                throw new NotTaken(Trouble.UNKNOWN);
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                String entry = entries.nextElement().getName().toLowerCase(Locale.ROOT);
                if (entry.endsWith("vbaproject.bin")
                        || entry.contains("/macrosheets/")
                        || entry.contains("/activex/")) {
                    throw new NotTaken(Trouble.MACRO);
                }
                kind = entry.equals("word/document.xml") ? DOCX : entry.equals("xl/workbook.xml") ? XLSX : kind;
            }
        } catch (ZipException e) {
            throw new NotTaken(Trouble.UNKNOWN);
        }
        if (kind == null) {
            throw new NotTaken(Trouble.UNKNOWN);
        }
        return kind;
    }

    /** Whether a word stands anywhere in a file, read piece by piece. */
    private static boolean contains(Path file, byte[] word) throws IOException {
        String wanted = new String(word, StandardCharsets.ISO_8859_1);
        try (InputStream stream = Files.newInputStream(file)) {
            String before = "";
            byte[] piece = stream.readNBytes(PIECE);
            while (piece.length > 0) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (text.contains(wanted)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - wanted.length() + 1));
                piece = stream.readNBytes(PIECE);
            }
        }
        return false;
    }
}
