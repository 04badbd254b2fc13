package vn.doithoai.desk.matter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a template that a person fills in, written {@code [like this]}, in wide or angled brackets, or as the dots and
 * strokes of a Vietnamese form. Three dots that end a sentence or a list are none.
 */
public final class Placeholders {

    /** Not the text of a Markdown link. */
    private static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]\\n]{1,120}](?!\\()"
            + "|\uFF3B[^\uFF3B\uFF3D\\n]{1,120}\uFF3D|\u3010[^\u3010\u3011\\n]{1,120}\u3011|<(?:\\.{2,8}|\u2026{1,4})>"
            + "|(?:\u2026 ?){1,8}\u2026|[.\uFF0E]{4,200}|\\.(?: {1,3}\\.){2,200}|(?<![\\p{L}\\d_])_{3,200}");

    private Placeholders() {}

    /**
     * The first one left.
     *
     * @param mask how what covers personal data begins: it looks alike and is meant to stay
     */
    public static Optional<String> first(String text, String mask) {
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().startsWith(mask)) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }
}
