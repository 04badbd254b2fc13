package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year's plan, published word for word. What the plan does not say is null and not shown (Q1).
 *
 * @param file address of the signed paper
 * @param body Markdown; the sections are its second and third level headings
 */
public record Plan(
        String path,
        String title,
        int year,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String signer,
        @Nullable String file,
        String body) {

    private static final Pattern HEADING = Pattern.compile("(##|###) (?:([IVX]+|\\d+)\\. )?(.+)");

    /**
     * One heading of the plan.
     *
     * @param level 2 for {@code I}, 3 for {@code 1}
     * @param number as printed, or none
     * @param anchor stable id, {@code ii-4-noi-dung-doi-thoai}
     */
    public record Section(int level, @Nullable String number, String title, String anchor) {}

    /** The headings in their order, for the contents and the anchors. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        String chapter = "";
        for (String line : body.lines().toList()) {
            Matcher heading = HEADING.matcher(line.strip());
            if (!heading.matches()) {
                continue;
            }
            int level = heading.group(1).length();
            String number = heading.group(2);
            String own = (number == null ? "" : number + "-") + heading.group(3);
            if (level == 2) {
                chapter = number == null ? "" : number + "-";
            }
            String anchor = slug(level == 3 ? chapter + own : own);
            sections.add(new Section(level, number, heading.group(3), anchor));
        }
        return sections;
    }

    /** N4 and N6: no marks, no d with a stroke, only letters, digits and hyphens. */
    static String slug(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\u0110\u0111\u00D0\u00F0\u0189\u0256]", "d")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
