package vn.doithoai.papers;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** The numbers that Word counts and that stand in no text: I., 1., a), -. Counts on from paragraph to paragraph. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int STYLES_DEEP = 12;
    private static final int LETTERS = 26;
    private static final String ROMAN_ONES = ",I,II,III,IV,V,VI,VII,VIII,IX";
    private static final String ROMAN_TENS = ",X,XX,XXX,XL,L,LX,LXX,LXXX,XC";

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counted = new HashMap<>();
    private final Map<BigInteger, int[]> starts = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    Numbering(XWPFDocument document) {
        this.document = document;
    }

    /**
     * A mark with its depth.
     *
     * @param sign empty: none
     */
    record Mark(String sign, int depth) {
        static final Mark NONE = new Mark("", 0);
    }

    /** The mark of the next paragraph. */
    Mark next(XWPFParagraph paragraph) {
        Place place = place(paragraph);
        XWPFNumbering numbering = document.getNumbering();
        if (place == null || numbering == null || place.list().signum() == 0) {
            return Mark.NONE;
        }
        XWPFNum num = numbering.getNum(place.list());
        BigInteger kind = num == null ? null : numbering.getAbstractNumID(place.list());
        XWPFAbstractNum levels = kind == null ? null : numbering.getAbstractNum(kind);
        if (num == null || kind == null || levels == null) {
            return Mark.NONE;
        }
        int depth = Math.max(0, Math.min(LEVELS - 1, place.depth()));
        int[] counts = counted.computeIfAbsent(kind, id -> new int[LEVELS]);
        restart(num, kind, counts);
        CTLvl level = level(levels, depth);
        int first = starts(kind)[depth] == 0 ? start(level) : starts(kind)[depth];
        counts[depth] = counts[depth] == 0 ? first : counts[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return new Mark(level == null ? "" : sign(levels, level, counts, depth), depth);
    }

    /** A list that says where it begins begins there, the first time it comes. */
    private void restart(XWPFNum num, BigInteger kind, int[] counts) {
        if (!begun.add(num.getCTNum().getNumId())) {
            return;
        }
        int[] starts = starts(kind);
        for (CTNumLvl over : num.getCTNum().getLvlOverrideList()) {
            int depth = over.getIlvl() == null ? -1 : over.getIlvl().intValue();
            if (depth >= 0 && depth < LEVELS && over.isSetStartOverride()) {
                starts[depth] = over.getStartOverride().getVal().intValue();
                counts[depth] = 0;
            }
        }
    }

    private int[] starts(BigInteger kind) {
        return starts.computeIfAbsent(kind, id -> new int[LEVELS]);
    }

    private static int start(@Nullable CTLvl level) {
        return level != null && level.isSetStart() ? level.getStart().getVal().intValue() : 1;
    }

    private static @Nullable CTLvl level(XWPFAbstractNum levels, int depth) {
        return levels.getCTAbstractNum().getLvlList().stream()
                .filter(level -> level.getIlvl() != null && level.getIlvl().intValue() == depth)
                .findFirst()
                .orElse(null);
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }

    private static String sign(XWPFAbstractNum levels, CTLvl level, int[] counts, int depth) {
        String text = level.isSetLvlText() ? String.valueOf(level.getLvlText().getVal()) : "";
        if (format(level).equals("bullet")) {
            return text.strip().equals("+") ? "+" : text.isBlank() ? "" : "-";
        }
        String sign = text;
        for (int i = 0; i <= depth; i++) {
            CTLvl outer = level(levels, i);
            String number = outer == null ? "" : number(format(outer), Math.max(1, counts[i]));
            sign = sign.replace("%" + (i + 1), number);
        }
        return sign.strip();
    }

    private static String number(String format, int number) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number) {
        char letter = (char) ('a' + (number - 1) % LETTERS);
        return String.valueOf(letter).repeat(Math.min(3, 1 + (number - 1) / LETTERS));
    }

    private static String roman(int number) {
        return number >= 100
                ? String.valueOf(number)
                : ROMAN_TENS.split(",", -1)[number / 10] + ROMAN_ONES.split(",", -1)[number % 10];
    }

    private record Place(BigInteger list, int depth) {}

    /** In which list a paragraph stands: by itself, or by its style. */
    private @Nullable Place place(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        Place place = own == null || !own.isSetNumPr() ? null : place(own.getNumPr());
        String style = paragraph.getStyleID();
        for (int i = 0; place == null && style != null && i < STYLES_DEEP; i++) {
            XWPFStyle found =
                    document.getStyles() == null ? null : document.getStyles().getStyle(style);
            if (found == null) {
                return null;
            }
            var properties = found.getCTStyle().getPPr();
            place = properties == null || !properties.isSetNumPr() ? null : place(properties.getNumPr());
            style = found.getBasisStyleID();
        }
        return place;
    }

    private static @Nullable Place place(CTNumPr properties) {
        return properties.isSetNumId()
                ? new Place(
                        properties.getNumId().getVal(),
                        properties.isSetIlvl() ? properties.getIlvl().getVal().intValue() : 0)
                : null;
    }
}
