package vn.doithoai.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file. The file goes from the line to the disk and is never held in memory; what is no file is short. Everything
 * of it is gone when it is closed, and what a crash leaves lies in a folder that is swept.
 */
public final class Upload implements AutoCloseable {

    private static final String CONFIG = "org.eclipse.jetty.multipartConfig";

    /** More than any file we take, so that one too large is told in words; beyond it nobody reads on. */
    private static final long MOST = 64L * 1024 * 1024;

    private static final int LONGEST_VALUE = 200_000;

    private final Context ctx;
    private final Path folder;

    private Upload(Context ctx, Path folder) {
        this.ctx = ctx;
        this.folder = folder;
    }

    /** Whether a request is a form with a file. */
    public static boolean isOne(Context ctx) {
        return Objects.requireNonNullElse(ctx.header("Content-Type"), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/form-data;");
    }

    /**
     * Reads the form of a request to its end.
     *
     * @param folder where the file may lie meanwhile
     */
    public static Upload read(Context ctx, Path folder) {
        if (!isOne(ctx)) {
            throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
        }
        if (ctx.req().getContentLengthLong() > MOST) {
            throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE.getCode());
        }
        ctx.req().setAttribute(CONFIG, new MultipartConfigElement(folder.toString(), MOST, MOST, 0));
        try {
            ctx.req().getParts();
            return new Upload(ctx, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException e) {
            throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode());
        }
    }

    /** What was typed or chosen, empty for none. */
    public String value(String name) {
        try {
            Part part = ctx.req().getPart(name);
            if (part == null || part.getSize() > LONGEST_VALUE) {
                return "";
            }
            try (InputStream bytes = part.getInputStream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a file is called at the sender's; none where no file was chosen. */
    public @Nullable String fileName(String name) {
        try {
            Part part = ctx.req().getPart(name);
            String called = part == null ? null : part.getSubmittedFileName();
            return called == null || called.isEmpty() ? null : called;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file on the disk, until this is closed. */
    public Path file(String name) {
        try {
            Path file = folder.resolve("tep-" + Thread.currentThread().getId());
            Files.deleteIfExists(file);
            Objects.requireNonNull(ctx.req().getPart(name)).write(file.toString());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Part part : ctx.req().getParts()) {
                part.delete();
            }
            Files.deleteIfExists(folder.resolve("tep-" + Thread.currentThread().getId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
