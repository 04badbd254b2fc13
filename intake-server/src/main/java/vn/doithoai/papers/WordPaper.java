package vn.doithoai.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What stands in a paper of Word, in the order it is read: its lines with the numbers that Word itself counts, and its tables.
 *
 * @param blocks from the first page to the last, without what is printed at the edge of each page
 * @param lost what the paper has and this has not
 */
public record WordPaper(List<Block> blocks, Set<Lost> lost) {

    public WordPaper {
        blocks = List.copyOf(blocks);
        lost = Set.copyOf(lost);
    }

    /** A line or a table. */
    public sealed interface Block {}

    /**
     * A paragraph.
     *
     * @param mark its number or sign where Word counts it, or empty; a dot of any shape is a stroke
     * @param depth how deep it stands in its list, from 0
     * @param heading the level its style gives it, or 0
     * @param bold whether all of it is
     */
    public record Line(String mark, String text, int depth, int heading, boolean bold) implements Block {

        /** As a reader of the paper reads it. */
        public String read() {
            return mark.isEmpty() ? text : mark + " " + text;
        }
    }

    /** A table: rows of cells of lines; a cell that goes over several columns or rows stands in the first of them. */
    public record Grid(List<List<List<Line>>> rows) implements Block {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** What a text does not hold. */
    public enum Lost {
        PICTURE,
        FOOTNOTE,
        COMMENT,
        /** Words that somebody has struck out and nobody has agreed to yet. */
        STRUCK_OUT,
        SHAPE
    }

    /** Everything readable, a line each. */
    public List<String> lines() {
        List<String> all = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Line line) {
                all.add(line.read());
            } else if (block instanceof Grid grid) {
                grid.rows().stream()
                        .flatMap(Collection::stream)
                        .flatMap(Collection::stream)
                        .map(Line::read)
                        .forEach(all::add);
            }
        }
        return all.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
