package vn.doithoai.base;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies a photograph without what a camera writes beside it: where it was taken, when, with whose telephone. The picture
 * itself is copied bit by bit; which way is up is kept.
 */
final class CleanPicture {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;

    /** The marks of what an application wrote: 0 is the size of a dot, 2 the colours, 14 how they are stored. */
    private static final int FIRST_APPLICATION = 0xE0;

    private static final int LAST_APPLICATION = 0xEF;
    private static final Set<Integer> KEPT = Set.of(0xE0, 0xE2, 0xEE);
    private static final int EXIF = 0xE1;
    private static final int ORIENTATION = 0x0112;

    private static final int SIGNATURE = 8;

    /** No picture of ours is larger. */
    private static final int LONGEST_PART = 32 * 1024 * 1024;

    /** Pieces of a PNG that are no picture. */
    private static final Set<String> ASIDE = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME", "dSIG");

    private static final Set<Integer> UPRIGHTS = Set.of(2, 3, 4, 5, 6, 7, 8);

    private CleanPicture() {}

    /** A JPEG; {@link EOFException} where it is cut off before the picture begins. */
    static void jpeg(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(from);
        to.write(in.readNBytes(2));
        int orientation = 0;
        while (true) {
            int mark = mark(in);
            if (mark == END) {
                write(to, mark);
                return;
            }
            int length = in.readUnsignedShort();
            if (length < 2) {
                throw new EOFException("a part of a JPEG without a length");
            }
            byte[] part = new byte[length - 2];
            in.readFully(part);
            if (mark == EXIF && orientation == 0) {
                orientation = orientation(part);
                if (UPRIGHTS.contains(orientation)) {
                    write(to, EXIF, exif(orientation));
                }
            }
            boolean aside =
                    mark == COMMENT || (mark >= FIRST_APPLICATION && mark <= LAST_APPLICATION && !KEPT.contains(mark));
            if (!aside) {
                write(to, mark, part);
            }
            if (mark == START_OF_SCAN) {
                scan(in, to);
                return;
            }
        }
    }

    private static int mark(DataInputStream in) throws IOException {
        int sign = in.readUnsignedByte();
        while (sign != MARKER) {
            sign = in.readUnsignedByte();
        }
        while (sign == MARKER) {
            sign = in.readUnsignedByte();
        }
        return sign;
    }

    /** The picture, to its end: some cameras hang a second one with all it knows behind it. */
    private static void scan(DataInputStream from, OutputStream to) throws IOException {
        InputStream in = new BufferedInputStream(from);
        OutputStream out = new BufferedOutputStream(to);
        int before = 0;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            out.write(sign);
            if (before == MARKER && sign == END) {
                break;
            }
            before = sign;
        }
        out.flush();
        if (before != MARKER) {
            throw new EOFException("a JPEG without an end");
        }
    }

    private static void write(OutputStream to, int mark, byte... part) throws IOException {
        to.write(MARKER);
        to.write(mark);
        if (mark != END) {
            to.write((part.length + 2) >> 8);
            to.write(part.length + 2);
            to.write(part);
        }
    }

    /** Which way is up, 1 to 8; 1 where nothing says so. */
    private static int orientation(byte[] part) {
        if (part.length < 14 || !new String(part, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
            return 0;
        }
        boolean little = part[6] == 'I';
        int start = 6 + number(part, 10, 4, little);
        if (start < 6 || start + 2 > part.length) {
            return 1;
        }
        int count = number(part, start, 2, little);
        for (int i = 0; i < count && start + 14 + 12 * i <= part.length; i++) {
            int entry = start + 2 + 12 * i;
            if (number(part, entry, 2, little) == ORIENTATION) {
                return number(part, entry + 8, 2, little);
            }
        }
        return 1;
    }

    private static int number(byte[] part, int at, int bytes, boolean little) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | (part[little ? at + bytes - 1 - i : at + i] & 0xFF);
        }
        return number;
    }

    /** Only which way is up. */
    private static byte[] exif(int orientation) {
        return new byte[] {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    /** A PNG, to its end. */
    static void png(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(from);
        to.write(in.readNBytes(SIGNATURE));
        while (true) {
            byte[] head = new byte[8];
            in.readFully(head);
            int length = number(head, 0, 4, false);
            String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > LONGEST_PART) {
                throw new EOFException("a part of a PNG without an end");
            }
            byte[] part = new byte[length + 4];
            in.readFully(part);
            if (!ASIDE.contains(type)) {
                to.write(head);
                to.write(part);
            }
            if (type.equals("IEND")) {
                return;
            }
        }
    }
}
