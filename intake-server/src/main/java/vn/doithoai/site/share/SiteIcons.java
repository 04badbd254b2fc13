package vn.doithoai.site.share;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The icon of the site, as {@code icon.svg} has it, in the sizes that telephones and old browsers ask for. */
public final class SiteIcons {

    public static final String ICO = "/favicon.ico";
    public static final String SMALL = "/icon-32.png";
    public static final String TOUCH = "/apple-touch-icon.png";
    public static final String MIDDLE = "/icon-192.png";
    public static final String LARGE = "/icon-512.png";

    private static final Map<String, Integer> SIZES = Map.of(SMALL, 32, TOUCH, 180, MIDDLE, 192, LARGE, 512);
    private static final double GRID = 32;
    private static final int ICO_HEADER = 22;

    private SiteIcons() {}

    /** The bytes of each by its address. */
    public static SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> icons = new TreeMap<>();
        SIZES.forEach((address, size) -> icons.put(address, png(size, address.equals(TOUCH))));
        icons.put(ICO, ico(png(32, false)));
        return icons;
    }

    /** Square ones have their corners filled: telephones cut them themselves. */
    private static byte[] png(int size, boolean square) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = PictureMaker.pen(image);
        pen.scale(size / GRID, size / GRID);
        pen.setColor(new Color(0x0b5d4b));
        pen.fill(
                square
                        ? new Rectangle2D.Double(0, 0, GRID, GRID)
                        : new RoundRectangle2D.Double(0, 0, GRID, GRID, 12, 12));
        pen.setColor(new Color(0xfbfaf6));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(5, 20, 27, 20));
        pen.fill(new Ellipse2D.Double(5.5, 16.5, 7, 7));
        pen.draw(new Line2D.Double(20, 9, 20, 20));
        Path2D flag = new Path2D.Double();
        flag.moveTo(20, 9);
        flag.lineTo(27, 9);
        flag.lineTo(25, 12);
        flag.lineTo(27, 15);
        flag.lineTo(20, 15);
        flag.closePath();
        pen.fill(flag);
        pen.dispose();
        return PictureMaker.bytes(image);
    }

    /** One picture in the frame of an icon file. */
    private static byte[] ico(byte[] png) {
        return ByteBuffer.allocate(ICO_HEADER + png.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1)
                .put((byte) 32)
                .put((byte) 32)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 32)
                .putInt(png.length)
                .putInt(ICO_HEADER)
                .put(png)
                .array();
    }
}
