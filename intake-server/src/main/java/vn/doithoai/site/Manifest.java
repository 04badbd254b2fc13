package vn.doithoai.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.site.problem.PageFiles;
import vn.doithoai.store.JsonText;

/**
 * The list of all files of a release with their hashes, and of all questions with theirs, chained to the list before. Every
 * page tells the day of its build, so the files differ from day to day; the hash of a question's record does so only when
 * what is public of it was changed. Whoever kept one list sees which, and that none was exchanged unseen.
 */
final class Manifest {

    static final String ADDRESS = "/manifest.json";

    /** The list this one is chained to, as it was, for who has kept none. */
    static final String BEFORE = "/manifest-truoc.json";

    private static final String PREVIOUS = "previous_manifest_sha256";

    private final Map<String, Object> facts;
    private final SortedMap<String, String> hashes;

    /**
     * The list of a release.
     *
     * @param facts as {@link SitePlan#facts} has them
     * @param hashes SHA-256 by name of every file but the two lists
     */
    Manifest(Map<String, Object> facts, SortedMap<String, String> hashes) {
        this.facts = facts;
        this.hashes = hashes;
    }

    /**
     * As it is written.
     *
     * @param before the list it is chained to, or none: the first, or that one is lost
     */
    record Written(String text, @Nullable String before) {}

    /**
     * Its text. Where nothing changed since the release before, that one's list stands, so that the same inputs give the same
     * bytes.
     */
    Written after(@Nullable Path previous) throws IOException {
        String last = read(previous, ADDRESS);
        if (last == null) {
            return new Written(text(null), null);
        }
        String link = link(last);
        if (text(link).equals(last)) {
            String before = read(previous, BEFORE);
            return new Written(last, before != null && hash(before).equals(link) ? before : null);
        }
        return new Written(text(hash(last)), last);
    }

    private static @Nullable String read(@Nullable Path release, String address) throws IOException {
        Path file = release == null ? null : release.resolve(PageFiles.fileOf(address));
        return file != null && Files.isRegularFile(file) ? Files.readString(file) : null;
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the former list was chained to, or none. */
    private static @Nullable String link(String manifest) {
        String key = '"' + PREVIOUS + "\": \"";
        int at = manifest.indexOf(key);
        return at < 0 ? null : manifest.substring(at + key.length(), manifest.indexOf('"', at + key.length()));
    }

    private String text(@Nullable String link) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schema", 1);
        if (link != null) {
            manifest.put(PREVIOUS, link);
        }
        manifest.putAll(facts);
        manifest.put("files_sha256", hashes);
        return JsonText.write(manifest);
    }
}
