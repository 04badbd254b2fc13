package vn.doithoai.desk.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.doithoai.question.QuestionNumber;

/**
 * The marks of lines whose slips are not handed out yet, by who typed them in which session; a secret follows from its mark. In
 * memory alone: no disk and no copy of it ever has what opens a question.
 */
final class HeldSlips {

    /** So long after the last line of a session its slips can be printed. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Held> held = new HashMap<>();

    HeldSlips(Clock clock) {
        this.clock = clock;
    }

    private static final class Held {
        private final Map<QuestionNumber, String> marks = new TreeMap<>(Comparator.reverseOrder());
        private Instant last = Instant.EPOCH;
    }

    /** A slip of a question. */
    record Slip(QuestionNumber number, String mark) {}

    synchronized void add(String account, String session, QuestionNumber number, String mark) {
        forget();
        Held place = held.computeIfAbsent(place(account, session), key -> new Held());
        place.last = clock.instant();
        if (place.marks.size() < MOST) {
            place.marks.put(number, mark);
        }
    }

    synchronized Optional<String> mark(String account, String session, QuestionNumber number) {
        forget();
        return Optional.ofNullable(held.get(place(account, session))).map(place -> place.marks.get(number));
    }

    /** Newest first. */
    synchronized List<Slip> of(String account, String session) {
        forget();
        List<Slip> slips = new ArrayList<>();
        Held place = held.get(place(account, session));
        if (place != null) {
            place.marks.forEach((number, mark) -> slips.add(new Slip(number, mark)));
        }
        return slips;
    }

    /** Handed out: these can be printed no more. */
    synchronized void drop(String account, String session, List<QuestionNumber> numbers) {
        Held place = held.get(place(account, session));
        if (place != null) {
            numbers.forEach(place.marks::remove);
        }
    }

    private void forget() {
        Instant before = clock.instant().minus(LIFE);
        held.values().removeIf(place -> place.last.isBefore(before));
    }

    private static String place(String account, String session) {
        return account + " " + session;
    }
}
