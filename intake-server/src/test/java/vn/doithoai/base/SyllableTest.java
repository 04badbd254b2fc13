package vn.doithoai.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are cut and compared for searching. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyllableTest {

    private static Syllable.Fit fit(String typed, String text) {
        return Syllable.of(typed).get(0).fits(Syllable.of(text).get(0));
    }

    private static List<String> plain(String text) {
        return Syllable.of(text).stream().map(Syllable::plain).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa, SAME",
        "thuỷ, thủy, SAME",
        "ngừơi, người, SAME",
        "kĩ, kỹ, SAME",
        "lí, lý, SAME",
        "i, y, PLAIN",
        "quí, quý, SAME",
        "duong, đường, PLAIN",
        "đuờng, đường, NEAR",
        "tha, thải, NONE",
        "rac, rác, PLAIN",
        "sữa, sửa, NEAR",
        "chó, chợ, OTHER_MARKS",
        "chó, cho, OTHER_MARKS",
        "dường, đường, NEAR",
        "đường, dường, OTHER_MARKS",
        "tay, tai, NONE",
        "máy, mái, NONE",
        "thúy, thúi, NONE"
    })
    void marks_are_weighed_and_not_only_dropped(String typed, String text, Syllable.Fit fit) {
        assertThat(fit(typed, text)).isEqualTo(fit);
    }

    @Test
    void a_text_is_cut_into_letters_and_digits() {
        assertThat(plain("1.000.000 đồng, 12/KH-UBND; 31/2024/QH15"))
                .containsExactly("1000000", "dong", "12", "kh", "ubnd", "31", "2024", "qh15");
        assertThat(plain("20.12.2025")).containsExactly("20", "12", "2025");
        assertThat(plain("\u0301 !? \uD83D\uDE00")).isEmpty();
        assertThat(plain("ÐƯỜNG")).containsExactly("duong");
    }
}
