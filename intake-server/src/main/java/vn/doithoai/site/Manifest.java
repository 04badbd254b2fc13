package vn.doithoai.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Sha256;
import vn.doithoai.store.JsonText;

/**
 * The list of all files of a release with their hashes, chained to the list before: whoever kept one sees which page was
 * changed since, and that none was exchanged unseen.
 */
final class Manifest {

    static final String ADDRESS = "/manifest.json";

    private static final String PREVIOUS = "previous_manifest_sha256";

    private final Map<String, Object> facts;
    private final SortedMap<String, String> hashes;

    /** @param hashes SHA-256 by name of every file but this one */
    Manifest(Map<String, Object> facts, SortedMap<String, String> hashes) {
        this.facts = facts;
        this.hashes = hashes;
    }

    /**
     * Its text. Where nothing changed since the release before, that one's list stands, so that the same inputs give the same
     * bytes.
     */
    String after(@Nullable Path previous) throws IOException {
        Path file = previous == null ? null : previous.resolve(ADDRESS.substring(1));
        if (file == null || !Files.isRegularFile(file)) {
            return text(null);
        }
        String before = Files.readString(file);
        return text(link(before)).equals(before) ? before : text(Sha256.hex(Files.readAllBytes(file)));
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
