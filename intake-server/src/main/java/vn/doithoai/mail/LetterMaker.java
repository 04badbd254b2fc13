package vn.doithoai.mail;

import java.util.List;
import java.util.stream.Stream;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;

/** Every letter that follows from what happened to a question. */
public final class LetterMaker {

    private final AskerLetters askers;
    private final StaffLetters staff;
    private final StaffAddresses addresses;
    private final MorningLetters mornings;

    /**
     * @param site address of the server people look their questions up at, without a slash at the end
     * @param desk address of the desk, without a slash at the end
     */
    public LetterMaker(Words words, String site, String desk, StaffAddresses staff) {
        this.askers = new AskerLetters(words, site + Addresses.LOOKUP);
        this.staff = new StaffLetters(words, desk, staff);
        this.addresses = staff;
        this.mornings = new MorningLetters(words, desk, staff);
    }

    MorningLetters mornings() {
        return mornings;
    }

    /** A letter to the staff while nobody knows who of them wishes any: it waits. */
    boolean isUnknown(Letter letter) {
        return StaffLetters.isOne(letter) && addresses.isDamaged();
    }

    /** Whether or not they went out long ago. */
    List<Letter> of(Question question) {
        return Stream.concat(askers.of(question).stream(), staff.of(question).stream())
                .toList();
    }
}
