package vn.doithoai.web;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.MimeTypes;
import vn.doithoai.view.Addresses;

/**
 * Serves the present release. It is looked up for each request, so that a swing shows at once; Jetty's own handlers cache
 * what was there before it, or answer 404 below a link. A style sheet or script of an older kept release is still found.
 */
public final class SiteFiles {

    /** What the tables of Javalin and Jetty do not know, or know by an older name. */
    private static final Pattern ICON = Pattern.compile("/(favicon\\.ico|apple-touch-icon\\.png|icon-\\d+\\.png)");

    private static final Map<String, String> TYPES = Map.of(
            "xml", "application/xml",
            "jsonl", "application/jsonl",
            "atom", "application/atom+xml",
            "webmanifest", "application/manifest+json",
            "ics", "text/calendar",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** What is text and must say so; all of ours is UTF-8. */
    private static final Pattern TEXT = Pattern.compile("text/.*|application/(.*\\+)?(json|jsonl|xml|yaml)");

    /** Named, and not refused by {@code q=0}. */
    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    /** One tag of a list, weak or strong. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private static final long MILLIS = 1000;

    /** A list of addresses, one a line, that each build writes. */
    private static final String REMOVED = "/go-bo.txt";

    /** A list of old addresses with their new ones, two a line, that each build writes. */
    private static final String MOVED = "/chuyen-trang.txt";

    private final Supplier<List<Path>> releases;
    private final ErrorPages errors;

    /**
     * Serves releases.
     *
     * @param releases the present one first, then the older kept ones; empty before the first build
     */
    public SiteFiles(Supplier<List<Path>> releases, ErrorPages errors) {
        this.releases = releases;
        this.errors = errors;
    }

    /** Answers a GET or HEAD with a file, the site's own page for a wrong address, or a redirect to the slash. */
    public void serve(Context ctx) {
        List<Path> kept = releases.get();
        if (kept.isEmpty()) {
            errors.answer(ctx, 503);
            return;
        }
        String address = ctx.path();
        Optional<Path> file = find(kept.get(0), address);
        if (file.isEmpty() && address.startsWith("/assets/")) {
            file = kept.stream()
                    .flatMap(release -> find(release, address).stream())
                    .findFirst();
        }
        Optional<String> moved = file.isPresent() ? movedTo(kept.get(0), address) : Optional.empty();
        if (moved.isPresent()) {
            ctx.redirect(moved.get(), io.javalin.http.HttpStatus.MOVED_PERMANENTLY);
        } else if (file.isPresent() && isRemoved(kept.get(0), address)) {
            ctx.status(410).header("Cache-Control", "no-store").html(text(file.get()));
        } else if (file.isPresent()) {
            send(ctx, file.get(), address);
        } else if (!address.endsWith("/") && find(kept.get(0), address + "/").isPresent()) {
            // Only for an address that is a page: never a way to another host.
            ctx.redirect(address + "/", io.javalin.http.HttpStatus.MOVED_PERMANENTLY);
        } else {
            notFound(ctx, kept.get(0));
        }
    }

    /** Whether the page only says that its content was taken away, when, why and by whom. */
    private static boolean isRemoved(Path release, String address) {
        return find(release, REMOVED).stream()
                .flatMap(list -> text(list).lines())
                .anyMatch(address::equals);
    }

    /** Where the page of an address is now. */
    private static Optional<String> movedTo(Path release, String address) {
        return find(release, MOVED).stream()
                .flatMap(list -> text(list).lines())
                .filter(line -> line.startsWith(address + " "))
                .map(line -> line.substring(address.length() + 1))
                .findFirst();
    }

    private void notFound(Context ctx, Path release) {
        Optional<Path> page = find(release, "/404.html");
        if (page.isPresent() && !ctx.path().startsWith(ErrorPages.API)) {
            ctx.status(404).header("Cache-Control", "no-store").html(text(page.get()));
        } else {
            errors.answer(ctx, 404);
        }
    }

    private static Optional<Path> find(Path release, String address) {
        if (address.contains("..") || address.contains("\\") || address.contains("//") || address.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            Path real = release.toRealPath();
            Path file = real.resolve(address.substring(1) + (address.endsWith("/") ? "index.html" : ""));
            boolean inside = file.normalize().equals(file)
                    && file.startsWith(real)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return inside ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private static void send(Context ctx, Path file, String address) {
        try {
            long modified = Files.getLastModifiedTime(file).toMillis();
            String etag = "W/\"" + Long.toHexString(modified) + "-" + Long.toHexString(Files.size(file)) + "\"";
            ctx.header("ETag", etag);
            ctx.header("Vary", "Accept-Encoding");
            ctx.header(
                    "Last-Modified",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            ZonedDateTime.ofInstant(Instant.ofEpochMilli(modified), ZoneOffset.UTC)));
            ctx.header(
                    "Cache-Control",
                    address.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            if (isForOtherSites(address)) {
                ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
            }
            if (isUnchanged(ctx, etag, modified)) {
                ctx.status(304);
                return;
            }
            ctx.contentType(type(file.getFileName().toString()));
            Optional<Path> zipped = zipped(ctx, file);
            if (zipped.isPresent()) {
                FileParts.whole(ctx, zipped.get());
            } else {
                FileParts.send(ctx, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 9110, 13.2.2: tags are asked first, compared weakly; the day only where no tag was sent. */
    private static boolean isUnchanged(Context ctx, String etag, long modified) {
        String tags = ctx.header("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*")
                    || TAG.matcher(tags).results().anyMatch(tag -> etag.equals("W/" + tag.group(1)));
        }
        String since = ctx.header("If-Modified-Since");
        if (since == null) {
            return false;
        }
        try {
            Instant day = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since.strip()));
            return modified / MILLIS <= day.getEpochSecond();
        } catch (DateTimeException e) {
            // What is no date says nothing.
            return false;
        }
    }

    /** Pictures and icons that a page elsewhere shows beside a link to the site. */
    private static boolean isForOtherSites(String address) {
        return address.startsWith(Addresses.SHARED) || ICON.matcher(address).matches();
    }

    /** The compressed file the build laid beside it, where the browser takes it. */
    private static Optional<Path> zipped(Context ctx, Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".gz");
        String accepted = Objects.requireNonNullElse(ctx.header("Accept-Encoding"), "");
        if (!GZIP.matcher(accepted).find() || !Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        ctx.header("Content-Encoding", "gzip");
        return Optional.of(beside);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content type of a file by its name. */
    static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = name.equals("atom.xml") ? "application/atom+xml" : TYPES.get(extension);
        if (type == null) {
            type = ContentType.mimeTypeByExtension(extension);
        }
        if (type == null) {
            type = MimeTypes.DEFAULTS.getMimeByExtension("x." + extension);
        }
        if (type == null) {
            return ContentType.OCTET_STREAM;
        }
        return TEXT.matcher(type).matches() ? type + "; charset=utf-8" : type;
    }
}
