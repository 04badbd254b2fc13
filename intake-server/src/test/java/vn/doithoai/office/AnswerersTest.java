package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;

/** Which outcomes can be true beside the title of who answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerersTest {

    private static final List<StaffMember> STAFF = List.of(
            StaffMember.newcomer("binh", "Bình", "Chủ tịch UBND xã Sơn Trung", null, Set.of(Role.CHAIR), Set.of()),
            StaffMember.newcomer("dung", "Dũng", "Trưởng Công an xã", null, Set.of(Role.LEADER), Set.of()),
            StaffMember.newcomer("hung", "Hùng", "Địa chính", null, Set.of(Role.OFFICER), Set.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chủ tịch UBND xã Sơn Trung",
                "CHỦ TỊCH UBND XÃ",
                "Chủ tịch",
                "Chủ tịch Uỷ ban nhân dân xã",
                "Chu tich xa",
                "Chủ tịch UBND xã; bổ sung: Công chức Địa chính"
            })
    void the_chairmans_title_goes_with_his_own_answer_alone(String title) {
        assertThat(Answerers.outcomes(title, STAFF)).containsExactly(Outcome.ANSWERED_BY_CHAIR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phó Chủ tịch UBND xã", "Trưởng Công an xã", "Lãnh đạo UBND xã", "trưởng công an XÃ"})
    void a_leaders_title_goes_with_a_leaders_answer(String title) {
        assertThat(Answerers.outcomes(title, STAFF)).containsExactly(Outcome.ANSWERED_BY_LEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Địa chính", "Công chức Địa chính - Xây dựng", "Công chức Tư pháp; bổ sung: Chủ tịch UBND xã"})
    void an_officers_title_goes_with_an_officers_answer(String title) {
        assertThat(Answerers.outcomes(title, STAFF)).containsExactly(Outcome.ANSWERED_BY_OFFICER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Chủ tịch Hội Nông dân xã", "Chủ tịch UBMTTQ xã", "Trưởng phòng Kinh tế", "Văn phòng UBND xã"})
    void nobody_else_is_the_Chairman(String title) {
        assertThat(Answerers.outcomes(title, STAFF)).doesNotContain(Outcome.ANSWERED_BY_CHAIR);
    }

    @Test
    void who_stands_in_for_the_Chairman_is_not_an_officer() {
        assertThat(Answerers.outcomes("KT. Chủ tịch, Phó Chủ tịch UBND xã", STAFF))
                .containsExactlyInAnyOrder(Outcome.ANSWERED_BY_CHAIR, Outcome.ANSWERED_BY_LEADER);
    }
}
