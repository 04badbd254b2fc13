package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.question.form.FoldedText;

/**
 * The places of a template that a person fills in: words in brackets of any shape, the dots and strokes of a Vietnamese form,
 * crosses that stand for figures, a day or a number of which a part is missing. Read without marks and in small letters. Three
 * dots that end a sentence or a list are none, nor is what an author left out at the end of a number.
 */
public final class Placeholders {

    private static final String BLANK = "(?:\\.{2,60}|\u2026|-{2,60}|_{1,60}|x{2,9}(?![\\p{L}\\d]))";
    private static final String NOT_IN_WORD = "(?<![\\p{L}\\d])";
    private static final String YEAR = "(?:19|20)\\d{2}";

    /** Angled brackets of every script are read as square ones. */
    private static final String OPEN = "\u3010\u3014\u3016\u3018\u300C\u300E\u27E6";

    private static final String CLOSE = "\u3011\u3015\u3017\u3019\u300D\u300F\u27E7";

    /** Of HTML that was pasted, which is shown as it stands. */
    private static final String TAG =
            "(?:a|b|i|p|s|u|br|em|hr|li|ol|td|th|tr|ul|h[1-6]|div|img|pre|sub|sup|code|font|span|small"
                    + "|table|strong)(?: ?/?>| [^<>\\n]{0,60}=)";

    private static final String BRACKETS =
            // One may be closed by another.
            "\\[[^\\[\\]\\n]{0,120}]|\\[[^\\[\\]()\\n]{1,60}\\)|\\([^\\[\\]()\\n]{1,60}]|\\{[^{}\\n]{0,120}}"
                    // Round ones hold much else: only a blank, or the word that it is still to be filled in.
                    + "|\\([ ._\u2026]{0,60}\\)|\\( ?(?:[-?]{2,60}|x{3,60}) ?\\)|\\( ?(?:(?:can|se|cho|xin|de"
                    + " nghi|chua|dang) )?(?:bo sung|cap nhat|dien|nhap|ghi|them)(?: (?:sau|vao|vao day|o"
                    + " day|tiep|them|so lieu|noi dung|so|ngay|ten|gio|dia diem|thong tin|ly do))?(?: sau)? ?\\)|<["
                    + " ._\u2026]{1,60}>|<(?!https?:|mailto:|tel:|[^<>\\s@]{1,60}@|" + TAG
                    + ")\\p{L}[^<>\\n]{0,60}(?<!\\s)>";

    private static final String DOTS =
            "(?:\u2026 ?){1,60}\u2026|\u2026\\.{2,60}|\\.{2,60}\u2026|(?<!v\\.v)\\.{4,200}|\\.(?: {1,3}\\.){2,200}"
                    + "|: ?(?:\\.{3,60}|\u2026)(?![\"'\\p{L}])";

    /** Not the emphasis of Markdown, which closes; that is found first and let be. */
    private static final String STROKES =
            "(?<emphasis>(?<![\\p{L}\\d_])___(?=[^\\s_])[^_\\n]{1,200}___(?![\\p{L}\\d_]))"
                    + "|_{3,200}|_(?: {1,3}_){1,200}|(?<!\\S)__(?!\\S)"
                    + "|(?<=[\\p{L}\\d:] ?)-{4,200}|(?<=[\\p{L}\\d:] )-(?: -){2,200}";

    private static final String CROSSES = NOT_IN_WORD + "(?<!\\d[ .\\-])(?<!x[ .\\-])x{3,60}(?![\\p{L}\\d])|"
            + NOT_IN_WORD
            + "x(?: x){2,60}(?![\\p{L}\\d])|" + NOT_IN_WORD + "x{2,4} ?[/.\\-] ?(?:x{2,4}(?![\\p{L}\\d])|\\d|\u2026)|"
            + NOT_IN_WORD + "(?:dd?|nn)[/.\\-](?:mm?|tt)[/.\\-](?:yy|yyyy|nnnn)(?!\\p{L})";

    /** Of days and numbers, by the stroke between their parts or by the words around them. */
    private static final String PARTS = "(?<![\\p{L}\\d./:])(?<!]\\()(?:\\.{2,60}|\u2026|_{1,60}|-{2,60}) ?/"
            + "|\\d ?/ ?(?:\\.{2,60}|\u2026|_{1,60}|\\?{1,9}|x{2,4}(?![\\p{L}\\d]))|(?<![\\p{L}\\d])\\?{1,9} ?/ ?[?\\d]"
            + "|(?<![\\p{L}\\d:])/ {0,9}/ ?" + YEAR + "|ngay {0,3}/ ?\\d{1,2} ?/ ?" + YEAR
            + "|" + NOT_IN_WORD + "so(?: {0,9}: {0,9}| {1,9})/ ?(?:ubnd|hdnd|qd|kh|tb|bc|ttr|cv|gm|nq|ctr|hd)(?!\\p{L})"
            + "|ngay {1,9}thang {1,9}(?:\\d{1,2} {1,9})?nam {1,9}" + YEAR + "|ngay {2,9}thang|thang {2,9}nam"
            + "|" + NOT_IN_WORD + "(?:ngay ?" + BLANK + " ?(?:thang|/|-)|thang ?" + BLANK + " ?(?:nam|/)"
            + "|nam 20(?:xx|\\dx|\\.{2,60}|_{1,9}|\u2026)|so ?" + BLANK + " ?(?:ngay|/|cua|-)"
            + "|(?:luc|hoi) ?" + BLANK + " ?(?:gio|h)(?!\\p{L})|gio ?" + BLANK + " ?phut"
            + "|(?:dieu|khoan|diem) ?" + BLANK + " ?(?:khoan|dieu|luat|nghi dinh|thong tu|cua)"
            + "|(?:ong ?/ ?ba|kinh gui|ho ten|ho va ten|so tien|so tien la) ?" + BLANK
            + "|khoang " + BLANK + " ?\\p{L}|(?:truoc|den|tu|vao|qua) ngay " + BLANK + ")";

    private static final Pattern PLACE = Pattern.compile(String.join("|", STROKES, BRACKETS, DOTS, CROSSES, PARTS));

    private Placeholders() {}

    /**
     * The first one left.
     *
     * @param mask how what covers personal data begins: it looks alike and is meant to stay
     */
    public static Optional<String> first(String text, String mask) {
        return all(text, mask).stream().findFirst();
    }

    /** All that are left, in the order of the text. */
    static List<String> all(String text, String mask) {
        FoldedText folded = FoldedText.of(text);
        String even = even(folded.bare());
        Matcher matcher = PLACE.matcher(even);
        List<String> places = new ArrayList<>();
        while (matcher.find()) {
            String place = text.substring(folded.start(matcher.start()), folded.end(matcher.end()));
            boolean link = place.endsWith("]") && even.startsWith("(", matcher.end());
            if (matcher.group("emphasis") == null && !link && !place.startsWith(mask)) {
                places.add(place);
            }
        }
        return places;
    }

    private static String even(String bare) {
        StringBuilder even = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char unit = bare.charAt(i);
            even.append(OPEN.indexOf(unit) >= 0 ? '[' : CLOSE.indexOf(unit) >= 0 ? ']' : unit == '\u3002' ? '.' : unit);
        }
        return even.toString();
    }
}
