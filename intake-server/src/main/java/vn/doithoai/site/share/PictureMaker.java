package vn.doithoai.site.share;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws in the colours of the site: paper, ink and one green. */
public final class PictureMaker {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 630;
    private static final int EDGE = 60;
    private static final int BAND = 96;
    private static final int LEAF_WIDTH = 300;
    private static final int LEAF_HEIGHT = 330;
    private static final Color PAPER = new Color(0xfbfaf6);
    private static final Color INK = new Color(0x1b1f1d);
    private static final Color GREEN = new Color(0x0b5d4b);
    private static final Color MUTED = new Color(0x55605a);
    private static final float THICKER = 0.035f;

    private final Lettering letters = Lettering.read();
    private final Graphics2D pen;

    private PictureMaker(BufferedImage image) {
        pen = pen(image);
    }

    /** The same bytes for the same words, whatever fonts the machine has. */
    public static byte[] png(SharePicture picture) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        PictureMaker maker = new PictureMaker(image);
        maker.draw(picture);
        maker.pen.dispose();
        return bytes(image);
    }

    static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Without a cache on disk: the folder for one may be missing or full.
        ImageIO.setUseCache(false);
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("no writer of PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void draw(SharePicture picture) {
        fill(PAPER, new Rectangle(0, 0, WIDTH, HEIGHT));
        fill(GREEN, new Rectangle(0, 0, WIDTH, BAND));
        write(letters.wrap(picture.head(), 40, WIDTH - 2.0 * EDGE, 1), 40, EDGE, 62, PAPER, true);
        int left = EDGE;
        if (picture.leaf() != null) {
            leaf(picture.leaf());
            left += LEAF_WIDTH + EDGE;
        }
        int room = WIDTH - EDGE - left;
        List<String> title = letters.wrap(picture.title(), 60, room, 2);
        int at = write(title, 60, left, BAND + 114, INK, true) + 20;
        for (String line : picture.lines()) {
            if (at > HEIGHT - EDGE) {
                break;
            }
            at = write(letters.wrap(line, 36, room, 2), 36, left, at, MUTED, false);
        }
    }

    private void leaf(SharePicture.Leaf leaf) {
        int top = BAND + 70;
        RoundRectangle2D page = new RoundRectangle2D.Double(EDGE, top, LEAF_WIDTH, LEAF_HEIGHT, 18, 18);
        fill(Color.WHITE, page);
        fill(GREEN, new Rectangle(EDGE, top, LEAF_WIDTH, 72));
        pen.setColor(GREEN);
        pen.setStroke(new BasicStroke(4));
        pen.draw(page);
        centred(leaf.head(), 38, top + 50, PAPER);
        centred(leaf.big(), 150, top + 225, INK);
        centred(leaf.under(), 30, top + 290, MUTED);
    }

    private void centred(String text, double size, double y, Color colour) {
        String line = letters.wrap(text, size, LEAF_WIDTH - 16.0, 1).get(0);
        put(line, size, EDGE + (LEAF_WIDTH - letters.width(line, size)) / 2, y, colour, true);
    }

    /** Where the next line stands. */
    private int write(List<String> lines, double size, double x, int y, Color colour, boolean bold) {
        int at = y;
        for (String line : lines) {
            put(line, size, x, at, colour, bold);
            at += (int) (size * 1.3);
        }
        return at;
    }

    /** The one font has no bold letters: their outlines are drawn thicker. */
    private void put(String line, double size, double x, double y, Color colour, boolean bold) {
        Path2D outline = letters.line(line, size, x, y);
        fill(colour, outline);
        if (bold) {
            pen.setStroke(new BasicStroke((float) size * THICKER, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(outline);
        }
    }

    private void fill(Color colour, java.awt.Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }
}
