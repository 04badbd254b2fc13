package vn.doithoai.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LegacyLettersTest {

    private static final String WELL = "Bao giờ xã sửa đường bê tông thôn Hồ Sơn? Xin cảm ơn.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bao giê x· söa ®\u00ADêng bª t«ng th«n Hå S¬n? Céng hßa x· héi chñ nghÜa ViÖt Nam",
                "Bao giôø xaõ söûa ñöôøng beâ toâng thoân Hoà Sôn?",
                "Bao gi? xã s?a ???ng bê tông thôn H? S?n",
                "Bao gi\uFFFD xã s\uFFFDa đư\uFFFDng?"
            })
    void letters_of_an_old_font_are_noticed(String typed) {
        assertThat(LegacyLetters.isGarbled(typed)).isTrue();
    }

    @Test
    void bytes_read_with_another_charset_are_noticed() {
        byte[] bytes = WELL.getBytes(StandardCharsets.UTF_8);
        assertThat(LegacyLetters.isGarbled(new String(bytes, Charset.forName("windows-1252"))))
                .isTrue();
        assertThat(LegacyLetters.isGarbled(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bao giờ xã sửa đường bê tông thôn Hồ Sơn? Xin cảm ơn.",
                "Bao gio xa sua duong be tong thon Ho Son?",
                "Đất 50m² giá bao nhiêu? Nhà tôi ở 12½ sào · thửa 3",
                "Máy Samsung® của xã hỏng; nhiệt độ 40°C thì sao?",
                "Anh Müller ở Köln hỏi về cà phê",
                "Sao lại thế??? Bao giờ xong?? Thật không?",
                "Thân nhiệt 37°C, dài 5m ± 2mm, «trích dẫn» của xã"
            })
    void what_can_be_read_is_left_alone(String typed) {
        assertThat(LegacyLetters.isGarbled(typed)).isFalse();
    }
}
