package vn.doithoai.site.share;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters as outlines, of the font that comes with the program: the fonts of the machine differ, and a server has none. It
 * is Liberation Sans (SIL Open Font License 1.1), which PDFBox carries; it has all letters of Vietnamese.
 */
final class Lettering {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CUT = "\u2026";

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unit;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.unit = 1.0 / font.getUnitsPerEm();
    }

    static Lettering read() {
        try (InputStream in = Objects.requireNonNull(
                RandomAccessReadBuffer.class.getResourceAsStream(FONT), "the font of the pictures is missing")) {
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a letter for each code point. */
    boolean has(String text) {
        return composed(text).codePoints().allMatch(letter -> letters.getGlyphId(letter) != 0);
    }

    /** How long a line is, in pixels. */
    double width(String text, double size) {
        return composed(text)
                .codePoints()
                .mapToDouble(letter -> advance(letter) * size)
                .sum();
    }

    /** The outlines of a line whose letters stand on y. */
    Path2D line(String text, double size, double x, double y) {
        Path2D line = new Path2D.Double();
        double at = x;
        for (int letter : composed(text).codePoints().toArray()) {
            AffineTransform place = new AffineTransform(size * unit, 0, 0, -size * unit, at, y);
            line.append(place.createTransformedShape(outline(letter)), false);
            at += advance(letter) * size;
        }
        return line;
    }

    /** A text in lines no longer than a width; what is left after the last of them is cut with an ellipsis. */
    List<String> wrap(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.replace(0, line.length(), longer);
            } else if (lines.size() == most - 1) {
                lines.add(cut(longer, size, width));
                return lines;
            } else if (line.length() == 0) {
                lines.add(cut(word, size, width));
            } else {
                lines.add(line.toString());
                line.replace(0, line.length(), cut(word, size, width));
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private String cut(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + CUT, size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    private double advance(int letter) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(letter)) * unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path2D outline(int letter) {
        try {
            var glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
