package vn.doithoai.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * The other questions that the page of one names.
 *
 * @param merged those that were merged into it
 * @param earlier the one that it takes up, or none
 * @param later those that take it up
 */
public record Joined(
        List<PublishedQuestion> merged, @Nullable PublishedQuestion earlier, List<PublishedQuestion> later) {

    public static final Joined NONE = new Joined(List.of(), null, List.of());

    public Joined {
        merged = List.copyOf(merged);
        later = List.copyOf(later);
    }
}
