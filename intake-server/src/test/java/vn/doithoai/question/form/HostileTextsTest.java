package vn.doithoai.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.base.Folding;

/**
 * Numbers, addresses and names planted in random surroundings, with separators, digits, accents and invisible characters as
 * somebody might write them who wants to be read by people alone. What is not covered is a failure.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTextsTest {

    private static final int ROUNDS = 4_000;

    private static final List<String> BEFORE = List.of(
            "",
            "Gọi ",
            "gọi tôi (",
            "Zalo:",
            "Liên hệ\n",
            "đường hỏng, số của tôi là ",
            "« ",
            "- ",
            "SĐT",
            "tel.",
            "/ ",
            "[",
            "alo… ");
    private static final List<String> AFTER = List.of(
            "",
            ".",
            ", cảm ơn",
            ")",
            " nhé",
            "!",
            "\nĐường hỏng đã lâu",
            "]",
            "; xin cảm ơn.",
            " - đường liên thôn",
            "/");
    private static final List<String> ODD = List.of(
            " ", ".", "-", "_", "/", ",", " - ", "\u00A0", "\u2013", "\u00B7", "*", "|", ":", "  ", ". ", " . ",
            "\u2009", "~", "\u2014", "\u30FB");
    private static final List<String> ORDINARY =
            List.of("", " ", ".", "-", "  ", " - ", "\u00A0", "\u2011", "\u00B7", "_", "*", "|");
    private static final List<String> UNSEEN =
            List.of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u034F", "\u3164", "\u202E");
    private static final int[] ZEROS = {'0', 0x0660, 0x06F0, 0x0966, 0x0E50, 0xFF10, 0x1D7CE, 0x1D7F6};
    private static final int[][] PHONE_GROUPS = {{4, 3, 3}, {3, 3, 4}, {3, 4, 3}, {4, 2, 2, 2}, {2, 2, 2, 2, 2}};

    private final Random random = new Random(20_250_610);

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private String phone() {
        String national = "35789".charAt(random.nextInt(5)) + digits(8);
        if (random.nextInt(3) > 0) {
            return grouped("0" + national);
        }
        return one(List.of("+84", "84", "0084", "+84 ", "(+84)", "+84(0)", "+84.", "0084-")) + spaced(national);
    }

    private String grouped(String number) {
        if (random.nextInt(3) == 0) {
            return spaced(number);
        }
        int[] groups = PHONE_GROUPS[random.nextInt(PHONE_GROUPS.length)];
        boolean pairs = groups.length == 5;
        String between = one(ODD);
        if (pairs && List.of("/", ",", ":").contains(between)) {
            between = " ";
        }
        return cut(number, groups, between);
    }

    private static String cut(String number, int[] groups, String between) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int group : groups) {
            parts.add(number.substring(at, at + group));
            at += group;
        }
        return String.join(between, parts);
    }

    /** Any separator between any two digits. */
    private String spaced(String number) {
        StringBuilder text = new StringBuilder();
        String between = one(ORDINARY);
        for (int i = 0; i < number.length(); i++) {
            text.append(i > 0 && random.nextBoolean() ? between : "").append(number.charAt(i));
        }
        return text.toString();
    }

    private String identity() {
        String number = "0" + (1 + random.nextInt(8)) + digits(10);
        return random.nextBoolean()
                ? spaced(number)
                : cut(number, random.nextBoolean() ? new int[] {3, 3, 3, 3} : new int[] {4, 4, 4}, one(ODD));
    }

    private String mail() {
        return one(List.of("mau", "nguyen.van.mau", "mau_1975", "m-a.u+xa"))
                + one(List.of("@", " @ ", "\uFF20", "(at)", " [at] ", "(a còng)"))
                + one(List.of("example", "thu-xa"))
                + one(List.of(".", " . ", "\uFF0E", "[dot]", "(chấm)"))
                + one(List.of("vn", "org", "com"));
    }

    private String name() {
        return String.join(
                " ",
                one(List.of("Nguyễn", "Trần", "Lê", "Phạm", "Bùi", "Hoàng")),
                one(List.of("Văn", "Thị")),
                one(List.of("Bảy", "Thu", "Mẫu", "Thử", "Hạnh", "Đề", "Hỏi", "Lan")));
    }

    /** Other digits, characters nobody sees, accents apart. */
    private String disguised(String plain) {
        int zero = ZEROS[random.nextInt(ZEROS.length)];
        boolean unseen = random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder();
        plain.codePoints().forEach(point -> {
            boolean digit = point >= '0' && point <= '9';
            text.appendCodePoint(digit && random.nextInt(4) > 0 ? zero + point - '0' : point);
            if (unseen && random.nextInt(4) == 0) {
                text.append(one(UNSEEN));
            }
        });
        return random.nextInt(3) == 0 ? Normalizer.normalize(text, Normalizer.Form.NFD) : text.toString();
    }

    private static String covered(String text) {
        return Cover.over(text, what -> "#");
    }

    @Test
    void no_digit_of_a_telephone_or_identity_number_is_left() {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String planted = random.nextBoolean() ? phone() : identity();
            String text = one(BEFORE) + disguised(planted) + one(AFTER);
            boolean left = covered(text).codePoints().anyMatch(point -> Character.digit(point, 10) >= 0);
            if (left) {
                missed.add(text + " <" + planted + ">");
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void two_numbers_with_a_sign_between_them_are_both_covered() {
        for (String between : List.of(",", ".", "/", ";", "-", " hoặc ", ", ", "\n", "|")) {
            assertThat(covered("Gọi 0912345678" + between + "0987654321 nhé"))
                    .as(between)
                    .doesNotContainPattern("\\d");
        }
    }

    @Test
    void no_address_of_mail_is_left() {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String planted = mail();
            String text = one(BEFORE) + " " + disguised(planted) + " " + one(AFTER);
            if (Folding.fold(Normalizer.normalize(covered(text), Normalizer.Form.NFKC))
                            .contains("example")
                    || Folding.fold(covered(text)).contains("mau")) {
                missed.add(text + " <" + planted + ">");
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void no_name_somebody_gives_as_the_own_is_left() {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String name = name();
            String plain = one(List.of("Tôi là ", "Tôi tên là ", "Tên tôi là ", "Họ và tên: ", "tôi là ")) + name;
            String text = one(List.of("", "Kính gửi xã. ", "\n")) + disguised(bareOrNot(plain)) + one(AFTER);
            if (RedactionHints.forModerators(text).stream().noneMatch(Hint::isCertain)) {
                missed.add(text + " <" + name + ">");
            }
        }
        assertThat(missed).isEmpty();
    }

    private String bareOrNot(String text) {
        return random.nextInt(3) == 0
                ? Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('đ', 'd')
                        .replace('Đ', 'D')
                        .toLowerCase(java.util.Locale.ROOT)
                : text;
    }

    @Test
    void a_name_without_accents_is_found_though_its_last_part_is_a_word_elsewhere() {
        assertThat(RedactionCorpus.marks("toi la nguyen van thu, xin hoi")).containsExactly("nguyen van thu");
        assertThat(RedactionCorpus.marks("nho ba pham thi thu, xem lai")).containsExactly("ba pham thi thu");
        assertThat(RedactionCorpus.marks("le thi hoi o xa ben")).containsExactly("le thi hoi");
    }

    @Test
    void a_house_number_written_short_is_found() {
        assertThat(RedactionCorpus.marks("trú tại SN 18 thôn Hồ Sơn")).containsExactly("tại SN 18");
        assertThat(RedactionCorpus.marks("địa chỉ: SN 18B")).isNotEmpty();
        assertThat(RedactionCorpus.marks("SN: 18")).containsExactly("SN: 18");
        assertThat(covered("trú tại SN 18 thôn Hồ Sơn")).doesNotContain("18");
    }

    @Test
    void dates_lists_and_money_are_no_numbers_of_anybody() {
        for (String harmless : List.of(
                "ngày 03/05/2025 08:30",
                "các tổ 03, 05, 07, 12, 15, 18",
                "2.098.765.432 đồng",
                "0,912345678 km",
                "Nghị định 03/2025, 05/2025, 07/2025",
                "từ 03.05.2025 đến 07.08.2025",
                "thời gian 07:30 - 09:30, 13:30 - 16:30",
                "số 035/2025/QĐ-UBND và 036/2025/QĐ-UBND")) {
            assertThat(covered(harmless)).isEqualTo(harmless);
        }
    }
}
