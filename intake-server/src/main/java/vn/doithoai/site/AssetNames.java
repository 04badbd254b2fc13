package vn.doithoai.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.site.problem.PageFiles;

/**
 * The addresses of the style sheet and the scripts, which hold a hash of their content so that browsers may keep them for
 * ever.
 *
 * @param css address of the one style sheet, or none
 * @param scripts address by plain name: {@code counter.js}
 */
public record AssetNames(@Nullable String css, SortedMap<String, String> scripts) {

    public AssetNames {
        scripts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(scripts));
    }

    static AssetNames of(Path release) throws IOException {
        String css = null;
        SortedMap<String, String> scripts = new TreeMap<>();
        Path folder = release.resolve("assets");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String address = PageFiles.of(release, file);
                    if (address.startsWith("/assets/site.") && address.endsWith(".css")) {
                        css = address;
                    } else if (address.endsWith(".js")) {
                        scripts.put(plainName(address), address);
                    }
                }
            }
        }
        return new AssetNames(css, scripts);
    }

    private static String plainName(String address) {
        String name = address.substring("/assets/js/".length());
        int hash = name.lastIndexOf('.', name.length() - ".js".length() - 1);
        return hash < 0 ? name : name.substring(0, hash) + ".js";
    }
}
