package vn.doithoai.desk.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.doithoai.view.Words;

/**
 * What a browser says of itself, as far as its user would recognise it: which program on which kind of machine. Versions are
 * not kept.
 */
public final class SeenBrowser {

    private static final String OTHER = "other";

    /** The first that is found counts: most programs call themselves Chrome and Safari too. */
    private static final Map<String, String> PROGRAMS = marks(
            "Zalo", "zalo",
            "coc_coc_browser", "coc-coc",
            "Edg", "edge",
            "OPR/", "opera",
            "SamsungBrowser", "samsung",
            "FxiOS", "firefox",
            "Firefox", "firefox",
            "CriOS", "chrome",
            "Chrome", "chrome",
            "Safari", "safari");

    private static final Map<String, String> DEVICES = marks(
            "iPhone", "iphone",
            "iPad", "ipad",
            "Android", "android",
            "Windows", "windows",
            "Mac OS", "mac",
            "CrOS", "chromebook",
            "Linux", "linux");

    private SeenBrowser() {}

    /** The code that is kept: {@code chrome/windows}. */
    public static String of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        return first(PROGRAMS, text) + "/" + first(DEVICES, text);
    }

    /** The same in words. */
    public static String words(String code, Words words) {
        String[] parts = code.split("/", -1);
        boolean known = parts.length == 2 && PROGRAMS.containsValue(parts[0]);
        boolean placed = parts.length == 2 && DEVICES.containsValue(parts[1]);
        return words.get(
                "desk.browser.on",
                words.get("desk.browser." + (known ? parts[0] : OTHER)),
                words.get("desk.device." + (placed ? parts[1] : OTHER)));
    }

    private static String first(Map<String, String> marks, String text) {
        return marks.entrySet().stream()
                .filter(mark -> text.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<String, String> marks(String... pairs) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            marks.put(pairs[i], pairs[i + 1]);
        }
        return marks;
    }
}
