package vn.doithoai.question.life;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;

/** An office with two topics, two sessions, one unit and no days off but New Year. */
public final class Office implements OfficeFacts {

    static final LocalDate SESSION_END = LocalDate.of(2025, Month.JUNE, 20);

    private final Map<QuestionNumber, Question> others = new HashMap<>();
    private @Nullable OffsetDateTime shownUntil;
    private boolean building;

    Office with(Question other) {
        others.put(other.number(), other);
        return this;
    }

    /** Readers see what was done until then. */
    Office shownUntil(OffsetDateTime at) {
        shownUntil = at;
        return this;
    }

    /** A build reads the questions. */
    Office building(boolean now) {
        building = now;
        return this;
    }

    @Override
    public Seen seen(QuestionNumber number, OffsetDateTime at) {
        if (building) {
            return Seen.PERHAPS;
        }
        return shownUntil == null || at.isAfter(shownUntil) ? Seen.NO : Seen.YES;
    }

    @Override
    public boolean isTopic(String topic) {
        return Set.of("T3", "T13").contains(topic);
    }

    @Override
    public boolean isSensitive(String topic) {
        return topic.equals("T13");
    }

    @Override
    public boolean isSession(String session) {
        return Set.of("2025-1", "2025-2").contains(session);
    }

    @Override
    public Optional<LocalDate> pointDay(String session, int point) {
        return session.equals("2025-1") && point <= 2
                ? Optional.of(SESSION_END.plusDays(point - 1L))
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> sessionDay(String session) {
        return session.equals("2025-1") ? Optional.of(SESSION_END) : Optional.empty();
    }

    @Override
    public boolean isUnitInChargeOf(String unit, String topic) {
        return unit.equals("dia-chinh") && topic.equals("T3");
    }

    /** For T13 nobody is named. */
    @Override
    public boolean hasUnitInCharge(String topic) {
        return !topic.equals("T13");
    }

    @Override
    public Optional<String> officersUnit(String account) {
        return switch (account) {
            case "hung", "tu" -> Optional.of("dia-chinh");
            case "mai" -> Optional.of("tai-chinh");
            default -> Optional.empty();
        };
    }

    @Override
    public Set<Outcome> outcomesBy(String answeredBy) {
        return switch (answeredBy.split(" ", 2)[0]) {
            case "Chủ" -> Set.of(Outcome.ANSWERED_BY_CHAIR);
            case "Phó" -> Set.of(Outcome.ANSWERED_BY_LEADER);
            default -> Set.of(Outcome.ANSWERED_BY_OFFICER);
        };
    }

    @Override
    public boolean isFieldOf(String account, String topic) {
        return officersUnit(account)
                .filter(unit -> isUnitInChargeOf(unit, topic))
                .isPresent();
    }

    @Override
    public boolean isRefusalReason(String code) {
        return Set.of("quang-cao", "spam").contains(code);
    }

    @Override
    public boolean isRemovalReason(String code) {
        return code.equals("du-lieu-ca-nhan");
    }

    @Override
    public boolean isDayOff(LocalDate day) {
        return day.equals(LocalDate.of(2026, Month.JANUARY, 1));
    }

    /** From October 2025 an answer is due after 20 days, so that tests see whether history keeps its own rule. */
    @Override
    public RuleDays rulesOn(LocalDate day) {
        LocalDate change = LocalDate.of(2025, Month.OCTOBER, 1);
        return day.isBefore(change)
                ? new RuleDays(LocalDate.of(2025, Month.JANUARY, 1), 7, 30, 10, 30, 5, 30)
                : new RuleDays(change, 7, 30, 10, 20, 5, 30);
    }

    @Override
    public Optional<QuestionState> other(QuestionNumber number) {
        return Optional.ofNullable(others.get(number)).map(Question::state);
    }
}
