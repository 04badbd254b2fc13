package vn.doithoai.question;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * A question exactly as it was sent, private and never changed afterwards; all later decisions are {@link Event}s.
 *
 * @param title the asker's own, or none: the office writes the public one
 * @param topic id of the catalogue, or none
 * @param session session asked for, or none: sent between sessions
 * @param village id of the catalogue, {@link PublishedQuestion#OUTSIDE_COMMUNE}, or none
 */
public record Submission(
        @Nullable String title,
        String text,
        Kind kind,
        @Nullable String topic,
        @Nullable String session,
        @Nullable String village,
        Set<AskerGroup> groups,
        Contact contact,
        Consent consent) {

    public Submission {
        title = Texts.lineOrNull(title);
        text = Texts.requiredText(text, "the question");
        topic = Texts.lineOrNull(topic);
        session = Texts.lineOrNull(session);
        village = Texts.lineOrNull(village);
        groups = Set.copyOf(groups);
    }

    /** Another text by the same asker, with a title of its own or none. */
    public Submission withText(@Nullable String newTitle, String newText) {
        return new Submission(newTitle, newText, kind, topic, session, village, groups, contact, consent);
    }

    public Submission withTopic(@Nullable String newTopic) {
        return new Submission(title, text, kind, newTopic, session, village, groups, contact, consent);
    }

    public Submission withConsent(Consent newConsent) {
        return new Submission(title, text, kind, topic, session, village, groups, contact, newConsent);
    }

    /** Hidden: what a citizen wrote never reaches a log. */
    @Override
    public String toString() {
        return "Submission[hidden]";
    }
}
