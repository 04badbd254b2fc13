package vn.doithoai.office.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Catalogue.Retention;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.StaffWords;

/**
 * What of the questions is kept longer than the office said it would (L10), and the act by which it goes. Nothing is due while the
 * office has set no term, of a matter that is open, or while the asker wants something done with the data.
 */
public final class Purge {

    /** The reason readers are given where a whole text goes. */
    private static final String REASON = "personal-data";

    private static final Set<Stage> TAKEN_BY_NOBODY = Set.of(Stage.REFUSED, Stage.WITHDRAWN);

    private Purge() {}

    /** What goes. */
    public enum What {
        /** Telephone, mail, address and a name that is not public; question and answer stay. */
        CONTACT,
        /** All the asker sent: of a question that was refused or withdrawn. */
        EVERYTHING
    }

    /**
     * A question of which something is due to go.
     *
     * @param ended day the matter ended
     * @param since day from which it is due
     */
    public record Due(Question question, What what, LocalDate ended, LocalDate since) {

        public QuestionNumber number() {
            return question.number();
        }
    }

    /** All that is due, what is due longest first. */
    public static List<Due> due(QuestionStore store, Catalogue catalogue, LocalDate today) {
        List<Due> all = new ArrayList<>();
        Optional<Retention> terms = catalogue.retentionOn(today);
        terms.ifPresent(set -> store.forEach(question -> of(question, set, today)
                .filter(due -> !isOfOpenMatter(question.state(), store))
                .ifPresent(all::add)));
        all.sort(Comparator.comparing(Due::since).thenComparing(Due::number));
        return List.copyOf(all);
    }

    /** Who asked the same is told when the main question is answered. */
    private static boolean isOfOpenMatter(QuestionState merged, QuestionStore store) {
        QuestionNumber main = merged.mergedInto();
        return main != null
                && store.find(main).filter(one -> one.state().stage().isOpen()).isPresent();
    }

    /** What is due of one question. */
    public static Optional<Due> of(Question question, Retention terms, LocalDate today) {
        QuestionState state = question.state();
        LocalDate ended = ended(question);
        if (ended == null || state.erased() || !state.wishes().isEmpty()) {
            return Optional.empty();
        }
        boolean nobodys = TAKEN_BY_NOBODY.contains(state.stage());
        return after(question, What.EVERYTHING, ended, nobodys ? terms.refusedMonths() : null, today)
                .or(() -> after(
                        question,
                        What.CONTACT,
                        ended,
                        hasContact(question, state) ? terms.contactMonths() : null,
                        today));
    }

    private static Optional<Due> after(
            Question question, What what, LocalDate ended, @Nullable Integer months, LocalDate today) {
        if (months == null) {
            return Optional.empty();
        }
        LocalDate since = ended.plusMonths(months).plusDays(1);
        return since.isAfter(today) ? Optional.empty() : Optional.of(new Due(question, what, ended, since));
    }

    private static boolean hasContact(Question question, QuestionState state) {
        return !Erasure.withoutContact(question.submission(), state.nameWithdrawn())
                .equals(question.submission());
    }

    /** The day since which nothing is owed any more, or none: it is open. */
    private static @Nullable LocalDate ended(Question question) {
        QuestionState state = QuestionState.sent(question.submission());
        LocalDate ended = null;
        for (Event event : question.events()) {
            Stage before = state.stage();
            state = event.applyTo(state);
            if (state.stage().isOpen()) {
                ended = null;
            } else if (ended == null || before != state.stage()) {
                ended = event.act().on();
            }
        }
        return ended;
    }

    /**
     * The event by which it goes.
     *
     * @param act with the reason
     */
    public static Event event(Due due, Catalogue catalogue, Act act) {
        List<Integer> words = staffWords(due);
        if (due.what() == What.CONTACT) {
            return new DataEvent.ContactPurged(act, words);
        }
        String reason = catalogue
                .removalReason(REASON)
                .or(() -> catalogue.removalReasons().stream().findFirst())
                .map(Catalogue.Reason::code)
                .orElse(REASON);
        return new DataEvent.Erased(act, reason, words);
    }

    /** Of the staff's own words those that repeat what goes; all of them where the whole text goes. */
    private static List<Integer> staffWords(Due due) {
        Contact contact = due.question().submission().contact();
        return StaffWords.of(due.question()).stream()
                .filter(line -> due.what() == What.EVERYTHING || repeats(line.text(), contact))
                .map(StaffWords.Line::index)
                .toList();
    }

    private static boolean repeats(String text, Contact contact) {
        String phone = digits(contact.phone());
        return (phone.length() > 6 && digits(text).contains(phone))
                || holds(text, contact.email())
                || holds(text, contact.postalAddress())
                || holds(text, contact.name());
    }

    private static boolean holds(String text, @Nullable String what) {
        return what != null && text.contains(what);
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\D", "");
    }

    /** Who does it where the command of the machine does; no account holds that role. */
    public static Actor machine() {
        return new Actor(StaffAdmin.MACHINE, Set.of(Role.BUILD), "");
    }
}
