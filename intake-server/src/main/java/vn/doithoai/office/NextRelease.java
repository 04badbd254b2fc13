package vn.doithoai.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.publication.PublishedQuestion;

/** What the next build would show, beside what readers see now: for previews, differences and the list before publishing. */
public interface NextRelease {

    /** The question as the next build would show it; an approved answer as published. */
    PublishedQuestion next(Question question);

    /** The question as the public may know it now, without a build, as the look-up shows it. */
    PublishedQuestion now(Question question);

    /** The question as the last export showed it, empty if it was not yet in one. */
    Optional<PublishedQuestion> shown(QuestionNumber number);

    /** Why the next build will leave it as readers know it; empty where nothing holds it. */
    Optional<HoldReason> held(Question question);

    /**
     * Texts that would go out, or are drafted to, and hold what looks like the asker's contact or name: their hashes, each with what. Not among
     * them is what the office said is somebody else's.
     */
    Map<String, HoldReason> suspects(Question question);

    /** Every question whose public side would change, ascending by number. */
    List<Change> changes();

    /** One question of the list. */
    record Change(
            QuestionNumber number,
            @Nullable PublishedQuestion shown,
            PublishedQuestion next,
            @Nullable HoldReason held) {}
}
