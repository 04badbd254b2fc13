package vn.doithoai.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Contact;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Words;

/** What is told by letter to somebody who asked and wished it: never a word of the question, and never the secret. */
final class AskerLetters {

    private final Words words;
    private final String lookUp;

    /** @param lookUp whole address of the page where one looks a question up */
    AskerLetters(Words words, String lookUp) {
        this.words = words;
        this.lookUp = lookUp;
    }

    /** Every letter that follows from what happened to a question, whether or not it went out long ago. */
    List<Letter> of(Question question) {
        Contact contact = question.submission().contact();
        String email = contact.email();
        if (contact.replyWish() != ReplyWish.EMAIL || email == null || !Letter.isAddress(email)) {
            return List.of();
        }
        List<Letter> letters = new ArrayList<>();
        List<Event> recorded = question.recorded();
        for (int i = 0; i < recorded.size(); i++) {
            if (question.counts(i)) {
                String what = what(question, i);
                if (what != null) {
                    letters.add(letter(question, recorded.get(i), i, what, email));
                }
            }
        }
        return letters;
    }

    private Letter letter(Question question, Event event, int index, String what, String email) {
        String number = question.number().toString();
        String id = number.toLowerCase(Locale.ROOT) + "-" + index + "-" + what;
        return Letter.of(
                id,
                number,
                email,
                words.get("mail." + what + ".subject", number),
                words.get("mail." + what + ".body", number, lookUp),
                event.act().at());
    }

    /** What an event tells, or nothing. */
    private static @Nullable String what(Question question, int index) {
        Event event = question.recorded().get(index);
        // What was held was perhaps typed by a machine with the address of somebody else: first a person looks.
        return switch (event.kind()) {
            case RECEIVED -> question.received().suspicions().isEmpty() ? "received" : null;
            case RELEASED -> "received";
            case MINUTES_CONFIRMED -> confirmed(question, index).orElse(null);
            case CLARIFICATION_ASKED, PUBLISHED, ANSWERED_IN_SESSION, EXTENDED, FORWARDED ->
                event.isFromMinutes() ? null : told(event.kind()).orElse(null);
            default -> null;
        };
    }

    /** What was recorded from the minutes is told when the chair has confirmed it. */
    private static Optional<String> confirmed(Question question, int index) {
        return new Question(
                        question.number(),
                        question.submission(),
                        question.proof(),
                        question.recorded().subList(0, index))
                .unconfirmed().stream()
                        .flatMap(event -> told(event.kind()).stream())
                        .reduce((first, last) -> last);
    }

    private static Optional<String> told(EventKind kind) {
        return switch (kind) {
            case CLARIFICATION_ASKED -> Optional.of("asked");
            case PUBLISHED, ANSWERED_IN_SESSION -> Optional.of("answered");
            case EXTENDED -> Optional.of("renewed");
            case FORWARDED -> Optional.of("forwarded");
            default -> Optional.empty();
        };
    }
}
