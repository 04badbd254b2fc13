package vn.doithoai.app.setting;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder the program was delivered in, with templates and assets beside its jar: they stand in for those of the commune
 * where it has none of its own, so that a new program brings new ones.
 *
 * @param path none where it runs from classes
 */
public record ProgramFolder(@Nullable Path path) {

    /** Where this program lies. */
    public static ProgramFolder ofThis() {
        CodeSource source = ProgramFolder.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return new ProgramFolder(null);
        }
        try {
            Path ours = Path.of(source.getLocation().toURI());
            return new ProgramFolder(
                    Files.isRegularFile(ours) ? ours.toAbsolutePath().resolveSibling("") : null);
        } catch (URISyntaxException e) {
            return new ProgramFolder(null);
        }
    }

    /** Whether a folder came with the program and is none of the commune's own. */
    public boolean holds(Path folder) {
        Path mine = path;
        return mine != null && folder.startsWith(mine);
    }

    /**
     * The values that point to what was delivered, for folders that are called as usual and are not there. A folder that has a
     * name of its own and is not there stays a mistake to be told.
     *
     * @param root what the names of folders are looked up from
     */
    public Map<String, Settings.Value> standIns(Settings settings, Path root) {
        Map<String, Settings.Value> all = new HashMap<>();
        for (Key key : new Key[] {Key.TEMPLATE_FOLDER, Key.ASSET_FOLDER}) {
            Path mine = path;
            Path delivered = mine == null ? null : mine.resolve(key.byDefault());
            Settings.Value value = settings.get(key);
            if (delivered != null
                    && value.text().equals(key.byDefault())
                    && Files.notExists(root.resolve(value.text()))
                    && Files.isDirectory(delivered)) {
                all.put(key.key(), new Settings.Value(delivered.toString(), value.source()));
            }
        }
        return all;
    }
}
