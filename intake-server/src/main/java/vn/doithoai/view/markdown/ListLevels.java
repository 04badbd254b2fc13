package vn.doithoai.view.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Which list stands in which: by how far a line is indented, and where all begin at the margin, by the order of marks in the
 * papers of an office (1. before a) before - before +).
 */
final class ListLevels {

    /** More than any paper has, and less than the parser's stack bears. */
    private static final int DEEPEST = 6;

    private static final int INDENTED = 2;

    private record Level(Mark.Kind kind, int indent, int width) {}

    private final List<Level> levels = new ArrayList<>();
    private boolean fresh;

    boolean isEmpty() {
        return levels.isEmpty();
    }

    void clear() {
        levels.clear();
    }

    /** Whether the last item began a list that stands in no other. */
    boolean isNew() {
        return fresh;
    }

    /** The blanks before the text of the list that is open. */
    String margin() {
        return " ".repeat(width(levels.size()));
    }

    /**
     * Whether a line after an empty one belongs to an item: it is indented like its text. Below letters it does not: who types
     * these indents each paragraph.
     */
    boolean goesOn(int indent) {
        while (!levels.isEmpty() && indent < levels.get(levels.size() - 1).indent() + INDENTED) {
            levels.remove(levels.size() - 1);
        }
        return !levels.isEmpty() && !levels.get(levels.size() - 1).kind().isKeptAsTyped();
    }

    /** Opens, goes on with or goes back to a list; the blanks before its mark. */
    String place(Mark mark, int indent, boolean afterBlank) {
        while (levels.size() > 1
                && indent + INDENTED <= levels.get(levels.size() - 1).indent()) {
            levels.remove(levels.size() - 1);
        }
        fresh = levels.isEmpty();
        boolean deeper =
                !levels.isEmpty() && indent >= levels.get(levels.size() - 1).indent() + INDENTED;
        if (!deeper) {
            int same = levelOf(mark.kind(), indent);
            if (same >= 0) {
                levels.subList(same, levels.size()).clear();
            } else if (!levels.isEmpty() && (afterBlank || !isInner(mark))) {
                besides(mark, indent, afterBlank);
            }
        }
        if (levels.size() >= DEEPEST) {
            levels.remove(levels.size() - 1);
        }
        String before = margin();
        levels.add(new Level(mark.kind(), indent, mark.width()));
        return before;
    }

    /** Another list on the same floor; right below the one before it stays in the item that may hold both. */
    private void besides(Mark mark, int indent, boolean afterBlank) {
        while (!levels.isEmpty()
                && (afterBlank || !isInner(mark))
                && levels.get(levels.size() - 1).indent() + INDENTED > indent) {
            levels.remove(levels.size() - 1);
        }
        fresh = levels.isEmpty();
    }

    private boolean isInner(Mark mark) {
        return mark.kind().compareTo(levels.get(levels.size() - 1).kind()) > 0;
    }

    private int levelOf(Mark.Kind kind, int indent) {
        for (int i = levels.size() - 1; i >= 0 && levels.get(i).indent() + INDENTED > indent; i--) {
            if (levels.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    private int width(int count) {
        int width = 0;
        for (int i = 0; i < count; i++) {
            width += levels.get(i).width();
        }
        return width;
    }
}
