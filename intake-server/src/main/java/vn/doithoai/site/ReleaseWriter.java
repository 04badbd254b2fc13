package vn.doithoai.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.site.problem.PageFiles;

/**
 * Writes the files of one release. A file whose bytes are those of the release before becomes a hard link to it: it keeps
 * its modification time, and readers' caches stay good. Used by several threads.
 */
final class ReleaseWriter {

    private final Path release;
    private final @Nullable Path previous;
    private final Queue<Path> fresh = new ConcurrentLinkedQueue<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();
    private final AtomicInteger unchanged = new AtomicInteger();

    ReleaseWriter(Path release, @Nullable Path previous) {
        this.release = release;
        this.previous = previous;
    }

    void write(String address, String text) throws IOException {
        write(address, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String address, byte[] bytes) throws IOException {
        String name = PageFiles.fileOf(address);
        hashes.put(name, Sha256.hex(bytes));
        Path file = release.resolve(name);
        Path folder = file.getParent();
        if (folder != null && !folders.contains(folder)) {
            // Noted only once it is there: another thread that finds it noted writes at once.
            Files.createDirectories(folder);
            folders.add(folder);
        }
        if (linkedToPrevious(name, file, bytes)) {
            unchanged.incrementAndGet();
            return;
        }
        // CREATE_NEW: two pages with one address are a mistake of ours, not something to hide.
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        fresh.add(file);
    }

    /** The same of a file that may be large: never held whole. A photograph goes without what its camera wrote beside it. */
    void copy(String address, ContentFiles.Found source) throws IOException {
        String name = PageFiles.fileOf(address);
        Path file = release.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        source.kind().copyClean(source.file(), file, StandardOpenOption.CREATE_NEW);
        String hash = hash(file);
        hashes.put(name, hash);
        Path former = previous == null ? null : previous.resolve(name);
        if (former != null && Files.isRegularFile(former) && hash(former).equals(hash)) {
            Files.setLastModifiedTime(file, Files.getLastModifiedTime(former));
        }
        fresh.add(file);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Sha256.hex(stream);
        }
    }

    private boolean linkedToPrevious(String name, Path file, byte[] bytes) throws IOException {
        if (previous == null) {
            return false;
        }
        Path former = previous.resolve(name);
        if (!Files.isRegularFile(former)
                || Files.size(former) != bytes.length
                || !Arrays.equals(Files.readAllBytes(former), bytes)) {
            return false;
        }
        try {
            Files.createLink(file, former);
        } catch (UnsupportedOperationException e) {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.setLastModifiedTime(file, Files.getLastModifiedTime(former));
            fresh.add(file);
        }
        return true;
    }

    /** Files with new bytes, which are not known to be on the disk yet. */
    Collection<Path> fresh() {
        return fresh;
    }

    /** SHA-256 of every file written so far, by name within the release. */
    SortedMap<String, String> hashes() {
        return Collections.unmodifiableSortedMap(hashes);
    }

    int unchanged() {
        return unchanged.get();
    }

    int files() {
        return unchanged.get() + fresh.size();
    }
}
