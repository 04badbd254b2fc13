package vn.doithoai.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Renewal;

/** Puts states, dates and numbers into Vietnamese words (N11, N13). */
public final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Least whole of which a share is told. */
    private static final long SHARE_FROM = 5;

    private final Messages messages;

    public Words(Messages messages) {
        this.messages = messages;
    }

    public String get(String key, Object... args) {
        return messages.get(key, args);
    }

    /** The label of an enum constant; its key is the enum's simple name and the constant's name. */
    public String label(Enum<?> constant) {
        return messages.get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** {@code 20/06/2025}. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code 07:30}. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 20/06/2025 07:30}, local. */
    public String dateTime(OffsetDateTime at) {
        var local = at.atZoneSameInstant(DatedRules.ZONE);
        return DATE.format(local) + " " + TIME.format(local);
    }

    /** A day told first, and all that were told after it, with the reasons where they are public. */
    public String days(LocalDate first, List<Renewal> renewals) {
        if (renewals.isEmpty()) {
            return date(first);
        }
        List<Renewal> good = Renewal.toldInTime(first, renewals);
        StringBuilder words = new StringBuilder(messages.get("renewed.first", date(first)));
        for (Renewal renewal : renewals) {
            words.append(messages.get(
                    good.contains(renewal) ? "renewed.then" : "renewed.late", date(renewal.due()), date(renewal.on())));
            if (renewal.reason() != null) {
                words.append(messages.get("renewed.reason", renewal.reason()));
            }
        }
        return words.toString();
    }

    /** Weekday, day, month and year in words. */
    public String longDate(LocalDate day) {
        return messages.get("date.long", weekday(day), day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    public String weekday(LocalDate day) {
        return messages.get("DayOfWeek." + day.getDayOfWeek().name());
    }

    public String month(YearMonth month) {
        return messages.get("date.month", month.getMonthValue(), month.getYear());
    }

    /** {@code 1.234.567}. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** Part and whole, with the share in per cent from a whole of five up: below it would say more than is known. */
    public String share(long part, long whole) {
        return whole < SHARE_FROM
                ? messages.get("share.few", number(part), number(whole))
                : messages.get("share", number(part), number(whole), Math.round(100.0 * part / whole));
    }

    /** How a clock stands on a day, in words. */
    public String reading(DueClock.Reading reading) {
        return switch (reading.status()) {
            case NONE -> messages.get("clock.none");
            case ON_TIME, DUE_SOON ->
                reading.days() == 0 ? messages.get("clock.today") : messages.get("clock.left", reading.days());
            case OVERDUE -> messages.get("clock.overdue", reading.days());
            case OVERDUE_BUT_RENEWED -> messages.get("clock.overdue-renewed", reading.days());
            case WAITING_FOR_ANOTHER_BODY -> messages.get("clock.waiting", reading.days());
            case DONE_IN_TIME -> messages.get("clock.done");
            case DONE_IN_RENEWED_TIME -> messages.get("clock.late-renewed", reading.days());
            case DONE_LATE -> messages.get("clock.late", reading.days());
        };
    }
}
