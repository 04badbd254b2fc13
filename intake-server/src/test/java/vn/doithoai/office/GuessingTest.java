package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuessingTest {

    private static final StaffMember OWNER = new StaffMember(
            "van-hoa", "Lê Thị Thanh Xuân", "", null, Set.of(Role.OFFICER), Set.of(), true, null, null, List.of(), 0);

    private static Optional<Weakness> weakness(String password) {
        return Passwords.weakness(password, OWNER);
    }

    @ParameterizedTest
    @CsvSource({
        "iloveyou12345, COMMON",
        "admin@123456, COMMON",
        "Adm1n@123456, COMMON",
        "P@ssw0rd1234, COMMON",
        "Passw0rd!2025, COMMON",
        "matkhau@2025!, COMMON",
        "Mật khẩu 12345, COMMON",
        "anhyeuem2024, COMMON",
        "welcomehello, COMMON",
        "Vietnam@1234, COMMON",
        "doithoai2026, COMMON",
        "SonTrung-2026, COMMON",
        "letmein1qaz2wsx, COMMON",
        "qwertyuiop123, SEQUENCE",
        "abcdefghijkl, SEQUENCE",
        "zyxwvutsrqpo, SEQUENCE",
        "1q2w3e4r5t6y, SEQUENCE",
        "1qaz2wsx3edc, SEQUENCE",
        "987654321012, SEQUENCE",
        "qweasdzxc123, SEQUENCE",
        "asdfghjkl123, SEQUENCE",
        "111111111111, REPEATED",
        "abcabcabcabc, REPEATED",
        "kimkimkimkim, REPEATED",
        "hoa-hong-hoa-hong, REPEATED",
        "0912345678901, DATE_OR_PHONE",
        "0987 654 123 x, DATE_OR_PHONE",
        "+84 912 305 718, DATE_OR_PHONE",
        "30/04/1975-01, DATE_OR_PHONE",
        "1975-12-30 2026, DATE_OR_PHONE",
        "020519451954, DATE_OR_PHONE",
        "vanhoa123456, LIKE_THE_NAME",
        "van-hoa-2025!, LIKE_THE_NAME",
        "lethithanhxuan, LIKE_THE_NAME",
        "Thanh Xuân 1990, LIKE_THE_NAME",
        "XuanThanhLe@123, LIKE_THE_NAME"
    })
    void what_is_tried_first_is_not_taken_and_the_reason_is_told(String password, Weakness reason) {
        assertThat(weakness(password)).as(password).hasValue(reason);
    }

    /** The shape of the lists of leaked passwords: a word everybody takes, and what makes it long enough. */
    @Test
    void three_thousand_of_the_commonest_are_not_taken() {
        List<String> words = List.of(
                "password",
                "Password",
                "P@ssw0rd",
                "matkhau",
                "MatKhau",
                "iloveyou",
                "welcome",
                "Welcome",
                "admin",
                "Admin",
                "administrator",
                "qwerty",
                "Qwerty",
                "letmein",
                "sunshine",
                "princess",
                "football",
                "baseball",
                "superman",
                "dragon",
                "monkey",
                "shadow",
                "master",
                "michael",
                "jennifer",
                "computer",
                "internet",
                "facebook",
                "vietnam",
                "VietNam",
                "hanoi",
                "saigon",
                "danang",
                "haiduong",
                "doithoai",
                "sontrung",
                "ubnd",
                "vanphong",
                "canbo",
                "quantri",
                "anhyeuem",
                "emyeuanh",
                "giadinh",
                "hanhphuc",
                "nguyen",
                "1q2w3e4r",
                "qwertyuiop",
                "asdfghjkl",
                "zxcvbnm",
                "abc123");
        List<String> ends = List.of(
                "123",
                "1234",
                "12345",
                "123456",
                "1234567",
                "12345678",
                "123456789",
                "1234567890",
                "@123",
                "@1234",
                "@12345",
                "@123456",
                "2020",
                "2021",
                "2022",
                "2023",
                "2024",
                "2025",
                "2026",
                "@2024",
                "@2025",
                "@2026",
                "2025!",
                "!@#123",
                "1990",
                "1985",
                "19900101",
                "01011990",
                "30041975",
                "0000",
                "1111",
                "6666",
                "8888",
                "9999",
                "321",
                "4321",
                "54321",
                "654321",
                "7654321",
                "111111",
                "000000",
                "666666",
                "888888",
                "abc",
                "abcd",
                "qwe",
                "qwerty",
                "asd",
                "123abc",
                "abc123",
                "123qwe",
                "1q2w3e",
                "123123",
                "password",
                "matkhau",
                "admin",
                "xyz",
                "1qaz2wsx",
                "vn",
                "111",
                "!!!",
                "123!",
                "1234!",
                "aA@123",
                "Aa123456",
                "Abc@123",
                "0912345678",
                "0987654321",
                "pro123",
                "vip2025",
                "11111111",
                "88888888",
                "66668888",
                "68686868",
                "00000000",
                "55555555",
                "123456a",
                "123456aA");
        List<String> common = words.stream()
                .flatMap(word -> ends.stream().flatMap(end -> Stream.of(word + end, end + word)))
                .filter(password -> password.length() >= Passwords.SHORTEST)
                .distinct()
                .toList();
        assertThat(common).hasSizeGreaterThan(3_000);
        assertThat(common.stream()
                        .filter(password -> weakness(password).isEmpty())
                        .collect(Collectors.toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trời mưa gió bấc 27",
                "một câu mới 31 rất dài",
                "con trâu đi trước cái cày",
                "Bến phà chiều vắng khách",
                "kẹo lạc bà ngoại rang",
                "correct horse battery staple",
                "h7Kq-9xWp-2mTz",
                "xuân này cây khế sai quả",
                "bốn mùa hoa sữa rụng",
                "chợ quê họp phiên sáng mồng năm"
            })
    void a_sentence_of_ones_own_and_what_a_machine_draws_are_taken(String password) {
        assertThat(weakness(password)).isEmpty();
    }
}
