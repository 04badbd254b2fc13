package vn.doithoai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The year of the invented commune, reckoned from the day somebody looks at it: one session long closed, one held the other day,
 * one to come.
 *
 * @param today of Vietnam
 */
public record DemoYear(LocalDate today) {

    private static final int CLOSED_DAYS_AGO = 150;
    private static final int HELD_DAYS_AGO = 8;
    private static final int COMING_IN_DAYS = 9;
    private static final int FIRST_QUESTION_DAYS_AGO = 330;
    private static final int LAST_PAST_QUESTION_DAYS_AGO = 30;
    private static final int FIRST_OPEN_QUESTION_DAYS_AGO = 18;

    /** A later question would have no time to be forwarded. */
    private static final int LAST_OPEN_QUESTION_DAYS_AGO = 8;

    /** Questions for a session come in until so many days before it. */
    private static final int CUT_OFF = 3;

    /** How far a session has come. */
    enum Course {
        CLOSED,
        HELD,
        COMING
    }

    /**
     * A session of that year.
     *
     * @param ordinal from 1 in each calendar year
     */
    record Session(LocalDate day, int ordinal, Course course) {
        String id() {
            return day.getYear() + "-" + ordinal;
        }
    }

    /** The sessions in the order of their days. */
    List<Session> sessions() {
        List<LocalDate> days = List.of(
                today.minusDays(CLOSED_DAYS_AGO), today.minusDays(HELD_DAYS_AGO), today.plusDays(COMING_IN_DAYS));
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            long before = days.subList(0, i).stream()
                    .filter(earlier -> earlier.getYear() == day.getYear())
                    .count();
            sessions.add(new Session(day, (int) before + 1, Course.values()[i]));
        }
        return List.copyOf(sessions);
    }

    /** The session a question of that day is for. */
    Session after(LocalDate received) {
        List<Session> all = sessions();
        return all.stream()
                .filter(session -> received.isBefore(session.day().minusDays(CUT_OFF)))
                .findFirst()
                .orElse(all.get(all.size() - 1));
    }

    LocalDate firstDay() {
        return today.minusDays(FIRST_QUESTION_DAYS_AGO);
    }

    /** Questions up to this day have come to an end, or should have. */
    LocalDate lastPastDay() {
        return today.minusDays(LAST_PAST_QUESTION_DAYS_AGO);
    }

    LocalDate firstOpenDay() {
        return today.minusDays(FIRST_OPEN_QUESTION_DAYS_AGO);
    }

    LocalDate lastOpenDay() {
        return today.minusDays(LAST_OPEN_QUESTION_DAYS_AGO);
    }
}
