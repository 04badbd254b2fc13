package vn.doithoai.desk.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.question.PublicText;
import vn.doithoai.view.QuestionPage;

/**
 * What the next build would show of a question; also all that somebody sees who may not read what was sent.
 *
 * @param back address of the desk's page of it, empty where this is that page
 * @param shown whether readers see it already in some form
 * @param head the question in the words of the office, whether public or not, for a monitor where it is about the head of the
 *     authority (S42); else none
 * @param held why the next build leaves it as readers know it, or empty
 * @param changes what differs from what readers see now
 */
public record PreviewPage(
        DeskBar desk,
        String title,
        String back,
        QuestionPage question,
        boolean shown,
        @Nullable PublicText head,
        String held,
        List<PublicDiff.Change> changes) {

    public PreviewPage {
        changes = List.copyOf(changes);
    }
}
