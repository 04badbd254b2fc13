package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Question;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;

/** An asker comes back with number and secret, rightly and wrongly, to a started server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskerTest {

    private static final String DOOR = "/tiep-nhan/cua-toi";
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}");
    private static final String WRONG = "không khớp";
    private static final Actor SECRETARY = new Actor("thu-ky", Set.of(Role.SECRETARY), "Văn phòng UBND xã");

    @TempDir
    static Path root;

    private static MovableClock clock;
    private static Product product;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        clock = new MovableClock("2025-06-02T02:00:00Z");
        product = Product.start(root, clock);
        visitor = new Visitor(product.address());
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** Fills the limits again. */
    @BeforeEach
    void an_hour_later() {
        clock.pass(Duration.ofMinutes(61));
    }

    /** What a receipt gives. */
    private record Slip(QuestionNumber number, String secret) {}

    private static Slip ask() throws IOException, InterruptedException {
        Map<String, String> typed = new HashMap<>(ApplicationTest.asked());
        typed.remove("phien");
        typed.put("cong-khai-ten", "1");
        Visitor.Page check = visitor.submit(visitor.get("/gui-cau-hoi/"), "/tiep-nhan/kiem-tra", typed);
        clock.pass(Duration.ofSeconds(20));
        Visitor.Page receipt = visitor.submit(check, "/tiep-nhan/gui", Map.of());
        String text = receipt.document().select(".receipt-panel").text();
        Matcher number = NUMBER.matcher(text);
        Matcher code = CODE.matcher(text);
        assertThat(number.find() && code.find()).as(text).isTrue();
        assertThat(receipt.document().select("a[href$=" + DOOR + "?so=" + number.group() + "]"))
                .hasSize(1);
        return new Slip(QuestionNumber.parse(number.group()).orElseThrow(), code.group());
    }

    private static Visitor.Page open(String number, String secret) throws IOException, InterruptedException {
        return visitor.submit(visitor.get(DOOR), DOOR, Map.of("so", number, "ma", secret));
    }

    private static Visitor.Page open(Slip slip) throws IOException, InterruptedException {
        Visitor.Page page = open(slip.number().toString(), slip.secret());
        assertThat(page.status()).as(page.document().text()).isEqualTo(200);
        return page;
    }

    private static Visitor.Page act(Visitor.Page page, String slug, Map<String, String> typed)
            throws IOException, InterruptedException {
        return visitor.submit(page, DOOR + "/" + slug, typed);
    }

    private static Question stored(Slip slip) {
        return product.store().find(slip.number()).orElseThrow();
    }

    @Test
    void the_right_secret_opens_the_own_question_and_nothing_internal() throws IOException, InterruptedException {
        Slip slip = ask();
        product.note(slip.number(), "ghi chú nội bộ");
        Visitor.Page page = open(slip);
        assertThat(page.document().select("main").text())
                .contains(ApplicationTest.asked().get("cau-hoi"), "Phạm Thị Mẫu", "0900 000 001", "Đã tiếp nhận")
                .doesNotContain("nội bộ");
        assertThat(page.document().select("a[href*=" + slip.secret() + "]")).isEmpty();
        assertThat(page.document().select("form[action*=" + slip.secret() + "]"))
                .isEmpty();
        assertThat(page.document().select("details form").eachAttr("action"))
                .extracting(action -> action.substring(action.lastIndexOf('/') + 1))
                .containsExactly("rut-ten", "sua-du-lieu", "xoa-du-lieu", "rut-cau-hoi");
        assertThat(open(slip.number().toString(), slip.secret().toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_secret_an_unknown_number_and_a_malformed_one_get_the_same_answer()
            throws IOException, InterruptedException {
        Slip slip = ask();
        Slip other = ask();
        Visitor.Page wrong = open(slip.number().toString(), other.secret());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#ma-error").text()).contains(WRONG);
        assertThat(wrong.document().select("#so").val()).isEqualTo(slip.number().toString());
        for (String[] pair : new String[][] {
            {"2025-9999", other.secret()},
            {"chín", other.secret()},
            {slip.number().toString(), "1234"},
            {"x", "y"}
        }) {
            Visitor.Page same = open(pair[0], pair[1]);
            assertThat(same.status()).isEqualTo(422);
            assertThat(neutral(same, pair))
                    .isEqualTo(neutral(wrong, slip.number().toString(), other.secret()));
        }
    }

    private static String neutral(Visitor.Page page, String... typed) {
        String text = page.document().html();
        for (String one : typed) {
            text = text.replace("value=\"" + one + "\"", "");
        }
        return text;
    }

    @Test
    void a_mistyped_character_and_an_empty_field_are_told_without_looking() throws IOException, InterruptedException {
        Slip slip = ask();
        char last = slip.secret().charAt(13);
        String mistyped = slip.secret().substring(0, 13) + (last == '2' ? '3' : '2');
        for (int i = 0; i < 12; i++) {
            Visitor.Page page = open(slip.number().toString(), mistyped);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.document().select("#ma-error").text()).contains("sai một ký tự");
        }
        assertThat(open("", "").document().select(".error-summary a")).hasSize(2);
        open(slip);
    }

    @Test
    void guessing_is_stopped_and_an_hour_later_the_asker_is_let_in() throws IOException, InterruptedException {
        Slip slip = ask();
        String wrong = ask().secret();
        for (int i = 0; i < 10; i++) {
            assertThat(open(slip.number().toString(), wrong).status()).isEqualTo(422);
        }
        for (String secret : new String[] {wrong, slip.secret()}) {
            Visitor.Page page = open(slip.number().toString(), secret);
            assertThat(page.status()).isEqualTo(429);
            assertThat(page.document().select("main").text())
                    .contains("quá nhiều lần")
                    .doesNotContain("bê tông");
        }
        assertThat(open("2025-9999", wrong).status()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(61));
        for (int i = 0; i < 15; i++) {
            open(slip);
        }
    }
}
