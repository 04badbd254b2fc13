package vn.doithoai.question.life;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Answer;
import vn.doithoai.question.life.AnswerEvent.Assigned;

/**
 * Who prepares the answer, and what is prepared.
 *
 * @param draft the answer being prepared, private
 * @param draftedBy account id of who wrote it
 */
public record Work(
        @Nullable Assigned assignment,
        @Nullable Answer draft,
        @Nullable String draftedBy) {

    Work givenTo(Assigned officer) {
        return new Work(officer, draft, draftedBy);
    }

    Work drafted(Answer answer, String by) {
        return new Work(assignment, answer, by);
    }

    Work withoutDraft() {
        return new Work(assignment, null, null);
    }

    /** S42: what they have in hand falls to somebody else. */
    Work withoutHandOf(Set<String> accounts) {
        Assigned kept = assignment != null && accounts.contains(assignment.officer()) ? null : assignment;
        boolean theirs = draftedBy != null && accounts.contains(draftedBy);
        return new Work(kept, theirs ? null : draft, theirs ? null : draftedBy);
    }
}
