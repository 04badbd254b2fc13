package vn.doithoai.desk.matter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a template that a person fills in, written {@code [like this]}. */
public final class Placeholders {

    /** Not the text of a Markdown link. */
    private static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]\\n]{1,120}](?!\\()");

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
