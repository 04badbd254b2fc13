package vn.doithoai.site.problem;

import java.nio.file.Path;

/** How the address of a page and its file in a release belong together: {@code /lich/} is {@code lich/index.html}. */
public final class PageFiles {

    private static final String INDEX = "index.html";

    private PageFiles() {}

    /** The file of an address, relative to the release. */
    public static String fileOf(String address) {
        if (!address.startsWith("/") || address.contains("..") || address.contains("\\")) {
            throw new IllegalArgumentException("not an address of the site: " + address);
        }
        String relative = address.substring(1);
        return relative.isEmpty() || relative.endsWith("/") ? relative + INDEX : relative;
    }

    /** The address of a file. */
    public static String of(Path release, Path file) {
        String relative = release.relativize(file).toString().replace('\\', '/');
        String address = "/" + relative;
        return address.endsWith("/" + INDEX) ? address.substring(0, address.length() - INDEX.length()) : address;
    }
}
