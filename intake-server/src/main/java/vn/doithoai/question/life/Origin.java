package vn.doithoai.question.life;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Kind;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Texts;

/**
 * What kind of matter it is and where it comes from: as it was sent, until a secretary puts it right.
 *
 * @param village id of the catalogue, or none
 * @param follows the earlier question that it takes up (S67), or none
 * @param collective who asks it together with the asker
 */
public record Origin(
        Kind kind,
        @Nullable String village,
        Set<AskerGroup> groups,
        @Nullable QuestionNumber follows,
        Submission.Collective collective) {

    public Origin {
        village = Texts.lineOrNull(village);
        groups = Set.copyOf(groups);
        collective = collective.beside(village);
    }

    /** As it was sent. */
    public static Origin of(Submission submission) {
        return new Origin(submission.kind(), submission.village(), submission.groups(), null, submission.collective());
    }

    public Origin following(@Nullable QuestionNumber earlier) {
        return new Origin(kind, village, groups, earlier, collective);
    }

    /** Without what may tell who asks. */
    Origin withoutAsker() {
        return new Origin(kind, null, Set.of(), follows, Submission.Collective.NONE);
    }
}
