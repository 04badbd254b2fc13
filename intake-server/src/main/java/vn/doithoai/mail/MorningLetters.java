package vn.doithoai.mail;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;

/** What waits, told once each working morning to those who wish it, in figures alone. */
public final class MorningLetters {

    private static final LocalTime FROM = LocalTime.of(6, 30);
    private static final LocalTime UNTIL = LocalTime.NOON;

    private final Words words;
    private final String desk;
    private final StaffAddresses addresses;
    private final Set<String> looked = new HashSet<>();
    private @Nullable LocalDate today;

    /** @param desk address of the desk, without a slash at the end */
    MorningLetters(Words words, String desk, StaffAddresses addresses) {
        this.words = words;
        this.desk = desk;
        this.addresses = addresses;
    }

    /**
     * What waits for one person.
     *
     * @param turns how many are this person's turn
     * @param fresh how many were newly given
     * @param late how many are past their day
     */
    public record Day(int turns, int fresh, int late) {}

    /** Those of this morning; each account is looked at once. */
    List<Letter> of(OffsetDateTime now, Function<String, Optional<Day>> days) {
        LocalTime time = now.toLocalTime();
        if (time.isBefore(FROM) || !time.isBefore(UNTIL)) {
            return List.of();
        }
        if (!now.toLocalDate().equals(today)) {
            today = now.toLocalDate();
            looked.clear();
        }
        List<Letter> letters = new ArrayList<>();
        addresses.everybody().forEach((account, wish) -> {
            if (wish.morning() && Letter.isAddress(wish.address()) && looked.add(account)) {
                days.apply(account)
                        .map(day -> letter(account, wish.address(), day, now))
                        .ifPresent(letters::add);
            }
        });
        return letters;
    }

    private Letter letter(String account, String to, Day day, OffsetDateTime now) {
        return Letter.of(
                "morning-" + now.toLocalDate() + "-" + account,
                "",
                to,
                words.get("mail.morning.subject", day.turns()),
                words.get("mail.morning.body", day.turns(), day.fresh(), day.late(), desk + Addresses.DESK),
                now);
    }
}
