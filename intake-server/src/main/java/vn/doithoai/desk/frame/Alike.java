package vn.doithoai.desk.frame;

import java.util.List;
import vn.doithoai.question.life.Question;

/**
 * A question like another one, shown beside it before it comes into the list.
 *
 * @param state where it stands, in words
 * @param sameAsker whether it came with the same telephone number
 * @param takesIn whether another one can be merged into it
 */
public record Alike(String number, String title, String address, String state, boolean sameAsker, boolean takesIn) {

    /** Looks for questions like one. */
    @FunctionalInterface
    public interface Finder {
        /** The likest first, of those this person may know of. */
        List<Alike> find(Signed who, Question question);
    }
}
