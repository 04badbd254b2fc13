package vn.doithoai.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a file, or the part of it that was asked for, piece by piece as the reader takes it: a scan that many slow telephones
 * read at once costs no more memory than one page.
 */
public final class FileParts {

    /** One range; whoever asks for several gets the whole, as may be (RFC 9110, 14.2). */
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private FileParts() {}

    /** The whole file, whatever was asked for. */
    public static void whole(Context ctx, Path file) throws IOException {
        part(ctx, file, 0, Files.size(file));
    }

    /** The whole file, or a part of it with 206; 416 for a part that is not there. */
    public static void send(Context ctx, Path file) throws IOException {
        long size = Files.size(file);
        ctx.header("Accept-Ranges", "bytes");
        // Our tags are weak, so that no part of an older file is ever joined to this one.
        Matcher range = RANGE.matcher(
                ctx.header("If-Range") == null ? Objects.requireNonNullElse(ctx.header("Range"), "") : "");
        if (!range.matches() || range.group().equals("bytes=-") || isBackwards(range)) {
            part(ctx, file, 0, size);
            return;
        }
        boolean last = range.group(1).isEmpty();
        long from = last ? Math.max(0, size - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long to = last || range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
        if (from >= to) {
            ctx.status(HttpStatus.RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
            return;
        }
        ctx.status(HttpStatus.PARTIAL_CONTENT).header("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + size);
        part(ctx, file, from, to);
    }

    private static boolean isBackwards(Matcher range) {
        return !range.group(1).isEmpty()
                && !range.group(2).isEmpty()
                && Long.parseLong(range.group(1)) > Long.parseLong(range.group(2));
    }

    private static void part(Context ctx, Path file, long from, long to) throws IOException {
        ctx.disableCompression();
        ctx.res().setContentLengthLong(to - from);
        InputStream stream = Files.newInputStream(file);
        try {
            stream.skipNBytes(from);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
        ctx.result(new Limited(stream, to - from));
    }

    /** So many bytes of a stream and no more. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream stream, long left) {
            super(stream);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int read = left == 0 ? -1 : super.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = left == 0 ? -1 : super.read(bytes, offset, (int) Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }
}
