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
 * The addresses of the style sheets and the scripts, which hold a hash of their content so that browsers may keep them for
 * ever.
 *
 * @param css address of the site's one style sheet, or none
 * @param others scripts and the desk's own style sheet, address by plain name: {@code counter.js}, {@code desk.css}
 */
public record AssetNames(@Nullable String css, SortedMap<String, String> others) {

    public AssetNames {
        others = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    static AssetNames of(Path release) throws IOException {
        String css = null;
        SortedMap<String, String> others = new TreeMap<>();
        Path folder = release.resolve("assets");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String address = PageFiles.of(release, file);
                    if (address.startsWith("/assets/site.") && address.endsWith(".css")) {
                        css = address;
                    } else if (address.endsWith(".js") || address.endsWith(".css")) {
                        others.put(plainName(address), address);
                    }
                }
            }
        }
        return new AssetNames(css, others);
    }

    private static String plainName(String address) {
        String name = address.substring((address.endsWith(".js") ? "/assets/js/" : "/assets/").length());
        int ending = name.lastIndexOf('.');
        int hash = name.lastIndexOf('.', ending - 1);
        return hash < 0 ? name : name.substring(0, hash) + name.substring(ending);
    }
}
