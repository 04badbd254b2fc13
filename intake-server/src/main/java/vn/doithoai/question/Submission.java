package vn.doithoai.question;

import java.util.List;
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
        Collective collective,
        Contact contact,
        Consent consent) {

    public Submission {
        title = Texts.lineOrNull(title);
        text = Texts.requiredText(text, "the question");
        topic = Texts.lineOrNull(topic);
        session = Texts.lineOrNull(session);
        village = Texts.lineOrNull(village);
        groups = Set.copyOf(groups);
        collective = collective.beside(village);
    }

    /**
     * What is known of a question that many ask together: a branch of the youth union, the people of several villages.
     *
     * @param name of the group, or none
     * @param people how many of them, 0 where nobody said
     * @param villages ids of the catalogue, besides the asker's own village
     */
    public record Collective(@Nullable String name, int people, List<String> villages) {

        /** A question that somebody asks alone. */
        public static final Collective NONE = new Collective(null, 0, List.of());

        /** Fewest who can be a group, and most who live here: more is a slip of the hand. */
        public static final int PEOPLE_MIN = 2;

        public static final int PEOPLE_MAX = 99_999;

        public Collective {
            name = Texts.lineOrNull(name);
            villages = villages.stream().distinct().sorted().toList();
            if (people != 0 && (people < PEOPLE_MIN || people > PEOPLE_MAX)) {
                throw new IllegalArgumentException("a group of " + people);
            }
        }

        /** Without the asker's own village, which is told beside it. */
        public Collective beside(@Nullable String village) {
            return new Collective(
                    name,
                    people,
                    villages.stream().filter(other -> !other.equals(village)).toList());
        }
    }

    /** Another text by the same asker, with a title of its own or none. */
    public Submission withText(@Nullable String newTitle, String newText) {
        return new Submission(newTitle, newText, kind, topic, session, village, groups, collective, contact, consent);
    }

    public Submission withTopic(@Nullable String newTopic) {
        return new Submission(title, text, kind, newTopic, session, village, groups, collective, contact, consent);
    }

    public Submission withContact(Contact newContact) {
        return new Submission(title, text, kind, topic, session, village, groups, collective, newContact, consent);
    }

    public Submission withConsent(Consent newConsent) {
        return new Submission(title, text, kind, topic, session, village, groups, collective, contact, newConsent);
    }

    /** Hidden: what a citizen wrote never reaches a log. */
    @Override
    public String toString() {
        return "Submission[hidden]";
    }
}
