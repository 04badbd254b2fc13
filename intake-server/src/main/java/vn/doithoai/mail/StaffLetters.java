package vn.doithoai.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;

/** What is told by letter to those who work here and wish it: the number and where it is, never what was asked. */
final class StaffLetters {

    private final Words words;
    private final String desk;
    private final StaffAddresses addresses;

    private static final String ASSIGNED = "-assigned";

    /** @param desk address of the desk, without a slash at the end */
    StaffLetters(Words words, String desk, StaffAddresses addresses) {
        this.words = words;
        this.desk = desk;
        this.addresses = addresses;
    }

    /** Whether a letter is one of these. */
    static boolean isOne(Letter letter) {
        return letter.id().endsWith(ASSIGNED);
    }

    /** To whom the question was given last, if somebody else gave it. */
    List<Letter> of(Question question) {
        List<Event> recorded = question.recorded();
        for (int i = recorded.size() - 1; i >= 0; i--) {
            if (recorded.get(i) instanceof AnswerEvent.Assigned assigned && question.counts(i)) {
                return letter(question, assigned, i).stream().toList();
            }
        }
        return List.of();
    }

    private Optional<Letter> letter(Question question, AnswerEvent.Assigned assigned, int index) {
        if (assigned.act().by().id().equals(assigned.officer())) {
            return Optional.empty();
        }
        String number = question.number().toString();
        return addresses
                .of(assigned.officer())
                .filter(wish -> wish.assigned() && Letter.isAddress(wish.address()))
                .map(wish -> Letter.of(
                        number.toLowerCase(Locale.ROOT) + "-" + index + ASSIGNED,
                        number,
                        wish.address(),
                        words.get("mail.assigned.subject", number),
                        words.get("mail.assigned.body", number, desk + Addresses.deskQuestion(question.number())),
                        assigned.act().at()));
    }
}
