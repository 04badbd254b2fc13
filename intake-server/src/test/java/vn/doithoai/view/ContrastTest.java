package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 1.4.3 and 1.4.11 on the tokens, in both themes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--palette-([a-z-]+):\\s*#([0-9a-f]{6});");

    private static Map<String, Integer> theme(boolean dark) throws IOException {
        String css = Files.readString(Path.of("../assets/css/10-tokens.css"));
        int split = css.indexOf("prefers-color-scheme: dark");
        assertThat(split).isPositive();
        Map<String, Integer> colours = new HashMap<>();
        String part = dark ? css : css.substring(0, split);
        for (Matcher token = TOKEN.matcher(part); token.find(); ) {
            // In the dark theme the later value wins, as in a browser.
            colours.put(token.group(1), Integer.parseInt(token.group(2), 16));
        }
        return colours;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double contrast(int value, int other) {
        double a = luminance(value);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, card, 7",
        "muted, paper, 4.5",
        "muted, card, 4.5",
        "green, paper, 4.5",
        "green, card, 4.5",
        "green-deep, paper, 4.5",
        "on-green, green, 4.5",
        "on-green, green-deep, 4.5",
        "red, paper, 4.5",
        "red, card, 4.5",
        "amber, amber-pale, 4.5",
        "amber, paper, 4.5",
        "amber, card, 4.5",
        "leaf, paper, 4.5",
        "leaf, card, 4.5",
        "blue, paper, 4.5",
        "blue, card, 4.5",
        "grey, paper, 4.5",
        "grey, card, 4.5",
        "ink, green-pale, 4.5",
        "ink, amber-pale, 4.5",
        "edge, paper, 3",
        "edge, card, 3",
        "focus, paper, 3",
        "focus, card, 3"
    })
    void what_is_read_stands_out_in_both_themes(String front, String back, double least) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, Integer> theme = theme(dark);
            assertThat(theme).containsKeys(front, back);
            assertThat(contrast(theme.getOrDefault(front, 0), theme.getOrDefault(back, 0)))
                    .as(dark ? "dark" : "light")
                    .isGreaterThanOrEqualTo(least);
        }
    }
}
