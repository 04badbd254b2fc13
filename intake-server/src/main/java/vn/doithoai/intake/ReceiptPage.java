package vn.doithoai.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.Seal;
import vn.doithoai.question.Secret;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.view.Words;

/**
 * The slip the asker keeps (U6): number, secret, what happens next and when, and the proof that it was received.
 *
 * @param receivedAt for people, and {@code receivedExactly} as it is sealed
 * @param actsHead of everything the office had done by then
 * @param next the steps to come, with their days
 */
public record ReceiptPage(
        String number,
        String secret,
        String receivedAt,
        String receivedExactly,
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
                receipt.question().submission().title(),
                receipt.question().submission().text(),
                receipt.salt(),
                receipt.seal(),
                receipt.ledgerHash(),
                receipt.actsHead(),
                next(parts, receipt));
    }

    private static List<String> next(IntakeParts parts, Receipt receipt) {
        Words words = parts.wording();
        List<String> next = new ArrayList<>();
        next.add(words.get("receipt.next.office"));
        Optional.ofNullable(receipt.question().submission().session())
                .flatMap(parts.programme()::session)
                .ifPresent(session -> next.add(session(parts, session)));
        DueClock clock = new Lifecycle(parts.facts()).clock(receipt.question());
        LocalDate due = clock.due();
        if (due != null) {
            next.add(words.get("receipt.next.due", words.date(due)));
        } else if (clock.rule() == DueClock.Rule.SESSION_NOT_DATED) {
            next.add(words.get("receipt.next.no-due"));
        } else {
            next.add(words.get("receipt.next.due-later"));
        }
        next.add(words.get("receipt.next.forward"));
        return next;
    }

    /** The last day of the notice is told only while it is to come. */
    private static String dated(IntakeParts parts, DialogueSession session, LocalDate day) {
        Words words = parts.wording();
        LocalDate notice =
                DatedRules.lastNoticeDay(day, parts.programme().catalogue().rulesOn(day));
        return notice.isBefore(parts.today())
                ? words.get("receipt.next.session.noticed", session.title(), words.longDate(day))
                : words.get("receipt.next.session.dated", session.title(), words.longDate(day), words.date(notice));
    }

    private static String session(IntakeParts parts, DialogueSession session) {
        Words words = parts.wording();
        return session.nextDay(parts.today())
                .map(day -> dated(parts, session, day))
                .orElseGet(
                        () -> words.get("receipt.next.session.planned", session.title(), words.month(session.month())));
    }
}
