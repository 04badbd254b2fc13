package vn.doithoai.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Seal;
import vn.doithoai.question.Secret;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CalendarLeaf;
import vn.doithoai.view.Words;

/**
 * The slip the asker keeps (U6): number, secret, what happens next and when, and the proof that it was received.
 *
 * @param receivedAt for people, and {@code receivedExactly} as it is sealed
 * @param due until when it is answered, in a sentence, or how that day will be known
 * @param opening how the text begins, for who has several slips
 * @param lookUp address below the site where its state stands, by its number alone
 * @param actsHead of everything the office had done by then
 * @param next the steps to come, with their days
 */
public record ReceiptPage(
        String number,
        String secret,
        String receivedAt,
        String receivedExactly,
        String due,
        String opening,
        String lookUp,
        @Nullable String title,
        String text,
        String salt,
        String seal,
        String ledgerHash,
        String actsHead,
        List<String> next) {

    public ReceiptPage {
        next = List.copyOf(next);
    }

    /** Of the text, in code points: enough to know the question by. */
    private static final int OPENING = 200;

    /** What was sealed, word for word: the page that checks a receipt takes it as one. */
    public String sealed() {
        return String.join(
                "\n", Seal.VERSION, salt, number, receivedExactly, Objects.requireNonNullElse(title, ""), text);
    }

    static ReceiptPage of(IntakeParts parts, Receipt receipt, Secret secret) {
        Words words = parts.wording();
        return new ReceiptPage(
                receipt.number().toString(),
                secret.grouped(),
                words.dateTime(receipt.enteredAt()),
                Seal.time(receipt.enteredAt()),
                due(parts, receipt),
                opening(receipt.question().submission().text()),
                (parts.frame().get().intakeUrl().isEmpty()
                        ? "/tiep-nhan/tra-cuu?so=" + receipt.number()
                        : Addresses.LOOKUP),
                receipt.question().submission().title(),
                receipt.question().submission().text(),
                receipt.salt(),
                receipt.seal(),
                receipt.ledgerHash(),
                receipt.actsHead(),
                next(parts, receipt));
    }

    private static String opening(String text) {
        String line = PlainText.line(text);
        if (PlainText.length(line) <= OPENING) {
            return line;
        }
        String begun = line.substring(0, line.offsetByCodePoints(0, OPENING));
        int word = begun.lastIndexOf(' ');
        return (word > 0 ? begun.substring(0, word) : begun) + "\u2026";
    }

    private static String due(IntakeParts parts, Receipt receipt) {
        DueClock clock = new Lifecycle(parts.facts()).clock(receipt.question());
        LocalDate due = clock.due();
        if (due != null) {
            return parts.wording().get("receipt.next.due", parts.wording().date(due));
        }
        return parts.wording()
                .get(
                        clock.rule() == DueClock.Rule.SESSION_NOT_DATED
                                ? "receipt.next.no-due"
                                : "receipt.next.due-later");
    }

    private static List<String> next(IntakeParts parts, Receipt receipt) {
        Words words = parts.wording();
        List<String> next = new ArrayList<>();
        AskedToo.of(receipt.question().submission().title(), words)
                .ifPresent(other -> next.add(words.get("receipt.next.asked-too", other)));
        next.add(words.get("receipt.next.office"));
        Optional.ofNullable(receipt.question().submission().session())
                .flatMap(parts.programme()::session)
                .ifPresent(session -> next.add(session(parts, session)));
        next.add(due(parts, receipt));
        next.add(words.get("receipt.next.forward"));
        return next;
    }

    /** Each meeting point with its own day; the last day of the notice is told only while it is to come. */
    private static String session(IntakeParts parts, DialogueSession session) {
        Words words = parts.wording();
        Catalogue catalogue = parts.programme().catalogue();
        LocalDate day = session.nextDay(parts.today()).orElse(null);
        if (day == null) {
            return words.get("receipt.next.session.planned", session.title(), words.month(session.month()));
        }
        String points =
                CalendarLeaf.of(session, catalogue, parts.today(), words).inOneLine();
        LocalDate notice = DatedRules.lastNoticeDay(day, catalogue.rulesOn(day));
        return notice.isBefore(parts.today())
                ? words.get("receipt.next.session.noticed", session.title(), points)
                : words.get("receipt.next.session.dated", session.title(), points, words.date(notice));
    }
}
