package vn.doithoai.desk;

import java.util.List;
import vn.doithoai.view.QuestionPage;

/**
 * What the next build would show of a question; also all that somebody sees who may not read what was sent.
 *
 * @param back address of the desk's page of it, empty where this is that page
 * @param shown whether readers see it already in some form
 * @param changes what differs from what readers see now
 */
public record PreviewPage(
        DeskBar desk,
        String title,
        String back,
        QuestionPage question,
        boolean shown,
        List<PublicDiff.Change> changes) {

    public PreviewPage {
        changes = List.copyOf(changes);
    }
}
