package vn.doithoai.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;

/**
 * The style sheets, scripts and images as they are served: all style sheets in one, in the order of their names, but those of
 * the desk in another, which readers of the site never load; names of styles and scripts hold a hash of the content.
 *
 * @param files bytes by address, in the order of addresses
 */
record Assets(AssetNames names, SortedMap<String, byte[]> files) {

    private static final int HASH_LENGTH = 10;
    private static final String OF_THE_DESK = "css/desk/";
    private static final String DESK_CSS = "desk.css";
    private static final Pattern LAYER_ORDER = Pattern.compile("(?m)^@layer\\s+([^{;]+);\\s*$\\R?");
    private static final Pattern LAYER = Pattern.compile("(?m)^@layer\\s+([\\w-]+)\\s*\\{");

    /** Reads an assets folder; none gives no assets. */
    static Assets read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, String> others = new TreeMap<>();
        List<String> sheets = new ArrayList<>();
        List<String> deskSheets = new ArrayList<>();
        for (Path file : filesBelow(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            byte[] bytes = Files.readAllBytes(file);
            if (name.endsWith(".css")) {
                (name.startsWith(OF_THE_DESK) ? deskSheets : sheets).add(new String(bytes, StandardCharsets.UTF_8));
            } else if (name.endsWith(".js")) {
                String plain = name.startsWith("js/") ? name.substring("js/".length()) : name;
                String address = "/assets/js/" + hashed(plain, bytes);
                files.put(address, bytes);
                others.put(plain, address);
            } else {
                files.put("/assets/" + name, bytes);
            }
        }
        String css = sheets.isEmpty() ? null : put(files, "site.css", join(sheets));
        if (!deskSheets.isEmpty()) {
            others.put(DESK_CSS, put(files, DESK_CSS, join(deskSheets)));
        }
        return new Assets(new AssetNames(css, others), files);
    }

    private static String put(SortedMap<String, byte[]> files, String name, String css) {
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        String address = "/assets/" + hashed(name, bytes);
        files.put(address, bytes);
        return address;
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isServed(folder.relativize(file)))
                    .sorted(Comparator.comparing(
                            file -> folder.relativize(file).toString().replace('\\', '/')))
                    .toList();
        }
    }

    /** Dot-files and notes for developers stay at home. */
    private static boolean isServed(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !relative.toString().endsWith(".md");
    }

    /**
     * One style sheet without layers, its rules in the order of the layers they were written in: browsers from before 2022
     * pass over a whole {@code @layer} block, and old phones would show bare pages.
     */
    private static String join(List<String> sheets) {
        Map<String, StringBuilder> layers = new LinkedHashMap<>();
        StringBuilder loose = new StringBuilder();
        for (String sheet : sheets) {
            Matcher order = LAYER_ORDER.matcher(sheet);
            while (order.find()) {
                for (String name : order.group(1).split(",", -1)) {
                    layers.computeIfAbsent(name.strip(), any -> new StringBuilder());
                }
            }
        }
        for (String sheet : sheets) {
            String rest = LAYER_ORDER.matcher(sheet).replaceAll("");
            Matcher layer = LAYER.matcher(rest);
            int from = 0;
            while (layer.find(from)) {
                loose.append(rest, from, layer.start());
                int end = blockEnd(rest, layer.end());
                layers.computeIfAbsent(layer.group(1), any -> new StringBuilder())
                        .append(rest.substring(layer.end(), end - 1).strip().stripIndent())
                        .append('\n');
                from = end;
            }
            loose.append(rest.substring(from));
        }
        layers.values().forEach(loose::append);
        return loose.toString().strip() + "\n";
    }

    /** The place after the bracket that closes a block; a sheet that never closes it is taken to its end. */
    private static int blockEnd(String css, int start) {
        int depth = 1;
        for (int i = start; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return css.length() + 1;
    }

    private static String hashed(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
    }

    private static String hash(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, HASH_LENGTH);
    }

    @Nullable
    String css() {
        return names.css();
    }
}
