package vn.doithoai.site.share;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a link looks like where it is shared, 1200 by 630 pixels.
 *
 * @param address where the picture stands on the site, a PNG
 * @param head the office, in the band above
 * @param title in large letters, two lines at most
 * @param lines what a reader must know, one line each; what is too long is cut
 * @param leaf a day as a leaf to tear off, or none
 */
public record SharePicture(
        String address,
        String head,
        String title,
        List<String> lines,
        @Nullable Leaf leaf) {

    public SharePicture {
        lines = List.copyOf(lines);
    }

    /** Weekday or month above, the day or a number large, month and year below. */
    public record Leaf(String head, String big, String under) {}
}
