package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.base.RuleDays;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatedRulesTest {

    private static final RuleDays RULES = RuleDays.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        "2025-06-20, 2025-06-13, 2025-05-21, 2025-06-30, 2025-07-20",
        "2025-03-05, 2025-02-26, 2025-02-03, 2025-03-15, 2025-04-04",
        "2024-03-05, 2024-02-27, 2024-02-04, 2024-03-15, 2024-04-04",
        "2025-12-31, 2025-12-24, 2025-12-01, 2026-01-10, 2026-01-30",
        "2025-01-31, 2025-01-24, 2025-01-01, 2025-02-10, 2025-03-02"
    })
    void days_are_calendar_days_and_the_first_is_not_counted(
            LocalDate session, LocalDate notice, LocalDate youthPlan, LocalDate results, LocalDate answer) {
        assertThat(DatedRules.lastNoticeDay(session, RULES)).isEqualTo(notice);
        assertThat(DatedRules.lastYouthPlanDay(session, RULES)).isEqualTo(youthPlan);
        assertThat(DatedRules.lastResultDay(session, RULES)).isEqualTo(results);
        assertThat(DatedRules.lastAnswerDay(session, RULES)).isEqualTo(answer);
    }

    @Test
    void the_day_changes_at_17_hours_of_Greenwich() {
        assertThat(DatedRules.dateOf(Instant.parse("2025-06-20T16:59:59Z"))).isEqualTo("2025-06-20");
        assertThat(DatedRules.dateOf(Instant.parse("2025-06-20T17:00:00Z"))).isEqualTo("2025-06-21");
    }

    @Test
    void a_rule_counts_from_its_day_on_and_never_backwards() {
        RuleDays later = new RuleDays(LocalDate.of(2026, 1, 1), 10, 40, 5, 20, 3, 15);
        assertThat(RuleDays.on(List.of(later, RULES), LocalDate.of(2025, 12, 31)))
                .isEqualTo(RULES);
        assertThat(RuleDays.on(List.of(later, RULES), LocalDate.of(2026, 1, 1))).isEqualTo(later);
        assertThat(RuleDays.on(List.of(later), LocalDate.of(2025, 12, 31))).isEqualTo(RuleDays.DEFAULT);
    }

    @Test
    void numbers_are_in_the_order_of_numbers() {
        assertThat(List.of("thôn 10", "thôn 2", "Thôn 1").stream()
                        .sorted(NaturalOrder.VIETNAMESE)
                        .toList())
                .containsExactly("Thôn 1", "thôn 2", "thôn 10");
        assertThat(List.of("Đa", "Da", "E", "Bả", "Bà").stream()
                        .sorted(NaturalOrder.VIETNAMESE)
                        .toList())
                .containsExactly("Bà", "Bả", "Da", "Đa", "E");
    }
}
