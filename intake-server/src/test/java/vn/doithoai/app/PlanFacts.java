package vn.doithoai.app;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.base.RuleDays;
import vn.doithoai.office.Answerers;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.QuestionStore;

/** The office as the plan describes it: fifteen topics, two sessions of which only the month is known. */
public record PlanFacts(QuestionStore store) implements OfficeFacts {

    public static final String UNIT = "van-phong";

    @Override
    public boolean isTopic(String topic) {
        return topic.matches("T([1-9]|1[0-5])");
    }

    @Override
    public boolean isSensitive(String topic) {
        return Set.of("T11", "T12", "T13").contains(topic);
    }

    @Override
    public boolean isSession(String session) {
        return Set.of("2025-1", "2025-2").contains(session);
    }

    @Override
    public Optional<LocalDate> pointDay(String session, int point) {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> sessionDay(String session) {
        return Optional.empty();
    }

    @Override
    public boolean isUnitInChargeOf(String unit, String topic) {
        return unit.equals(UNIT);
    }

    @Override
    public boolean hasUnitInCharge(String topic) {
        return true;
    }

    @Override
    public Optional<String> officersUnit(String account) {
        return Optional.empty();
    }

    @Override
    public Set<Outcome> outcomesBy(String answeredBy) {
        return Answerers.outcomes(answeredBy, List.of());
    }

    @Override
    public boolean isFieldOf(String account, String topic) {
        return false;
    }

    @Override
    public boolean isRefusalReason(String code) {
        return code.equals("spam");
    }

    @Override
    public boolean isRemovalReason(String code) {
        return code.equals("asked");
    }

    @Override
    public boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    @Override
    public RuleDays rulesOn(LocalDate day) {
        return RuleDays.DEFAULT;
    }

    @Override
    public Optional<QuestionState> other(QuestionNumber number) {
        return store.find(number).map(question -> question.state());
    }

    @Override
    public Seen seen(QuestionNumber number, OffsetDateTime at) {
        return Seen.NO;
    }
}
