package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactLinksTest {

    private static Layout frame(@Nullable String phone, @Nullable String email) {
        return new Layout(
                "UBND xã Mẫu",
                "xã Mẫu",
                null,
                null,
                phone,
                email,
                null,
                "https://doithoai.example",
                "",
                "",
                Map.of(),
                "01/06/2025",
                "2025-06-01",
                null,
                null,
                false,
                7,
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0239 3812345|tel:02393812345",
                "(0239) 3.812.345|tel:02393812345",
                "0239 3812345 (giờ hành chính)|tel:02393812345",
                "Văn phòng: 0912 345 678|tel:0912345678",
                "0239.3812345 - 0912.345.678|tel:02393812345",
                "0239-3812345; 0912345678|tel:02393812345",
                "+84 (0)239 3812345|tel:+842393812345",
                "1900 1234|tel:19001234",
            })
    void a_telephone_number_can_be_dialled_however_the_office_wrote_it(String written, String link) {
        assertThat(frame(written, null).phoneLink()).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vanphong@example.vn|mailto:vanphong@example.vn",
                "ubnd.xamau@hatinh.gov.vn|mailto:ubnd.xamau@hatinh.gov.vn",
                "Thư: ubnd@mau.example.|mailto:ubnd@mau.example",
            })
    void an_address_for_mail_keeps_its_dots(String written, String link) {
        assertThat(frame(null, written).mailLink()).isEqualTo(link);
    }

    @Test
    void what_is_no_number_and_no_address_leads_nowhere() {
        assertThat(frame("chưa có", "chưa có").phoneLink()).isEmpty();
        assertThat(frame("chưa có", "chưa có").mailLink()).isEmpty();
        assertThat(frame(null, null).phoneLink()).isEmpty();
    }
}
