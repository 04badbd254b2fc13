package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.site.BuildResult;

/** The whole product in one story: read the plan, ask, check, keep the receipt, look up, be answered, find the answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplicationTest {

    private static final String QUESTION = "Đoạn đường bê tông đầu thôn bị lún, bao giờ xã sửa?";
    private static final Pattern NUMBER = Pattern.compile("2025-\\d{4}");
    private static final Pattern SECRET = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @TempDir
    Path root;

    @Test
    void a_question_becomes_a_public_answer() throws IOException, InterruptedException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        try (ProductUnderTest product = ProductUnderTest.start(root, clock)) {
            Visitor visitor = new Visitor(product.address());

            Visitor.Page home = visitor.get("/");
            assertThat(home.status()).as(product.said()).isEqualTo(200);
            String plan = home.document().select("a[href^=/ke-hoach/]").attr("href");
            assertThat(visitor.get(plan.equals("/ke-hoach/") ? "/ke-hoach/2025/" : plan)
                            .document()
                            .text())
                    .contains("Hạn chế việc trình bày một chiều, ưu tiên thời gian để Nhân dân phát biểu ý kiến");

            Visitor.Page check = visitor.submit(visitor.get("/gui-cau-hoi/"), "/tiep-nhan/kiem-tra", asked());
            assertThat(check.status()).isEqualTo(200);
            assertThat(check.document().text()).contains(QUESTION, "Phạm Thị Mẫu");
            clock.pass(Duration.ofSeconds(20));
            Visitor.Page receipt = visitor.submit(check, "/tiep-nhan/gui", Map.of());
            QuestionNumber number = number(receipt);
            assertThat(receipt.address().getPath()).isEqualTo("/tiep-nhan/gui");
            assertThat(SECRET.matcher(receipt.document().text()).find()).isTrue();
            assertThat(receipt.address().toString()).doesNotContain("0900");

            assertThat(number(visitor.submit(check, "/tiep-nhan/gui", Map.of())))
                    .as("the same form sent twice is one question")
                    .isEqualTo(number);
            assertThat(product.store().numbers()).containsExactly(number);

            Visitor.Page found =
                    visitor.submit(visitor.get("/tra-cuu/"), "/tiep-nhan/tra-cuu", Map.of("so", number.toString()));
            assertThat(found.document().text())
                    .contains(number.toString(), "Đã tiếp nhận")
                    .doesNotContain(QUESTION);

            product.answer(number);
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);

            assertThat(product.store().find(number).orElseThrow().state().stage())
                    .isEqualTo(Stage.ANSWERED);
            for (String page : new String[] {"/", "/hoi-dap/"}) {
                assertThat(visitor.get(page).document().select("a[href=/hoi-dap/" + number + "/]"))
                        .as(page)
                        .isNotEmpty();
            }
            assertThat(visitor.get("/atom.xml").text()).contains("/hoi-dap/" + number + "/", ProductUnderTest.TITLE);
            Visitor.Page answer = visitor.get("/hoi-dap/" + number + "/");
            assertThat(answer.document().text())
                    .contains(ProductUnderTest.TITLE, QUESTION, ProductUnderTest.SHORT_ANSWER, "02/06/2025")
                    .doesNotContain("0900000001", "0900 000 001", "Phạm Thị Mẫu");

            clock.pass(Duration.ofMinutes(61));
            Visitor.Page again = visitor.submit(visitor.get("/gui-cau-hoi/"), "/tiep-nhan/kiem-tra", asked());
            assertThat(again.document()
                            .select(".check-form button[name=cung-hoi]")
                            .eachAttr("value"))
                    .as("who asks the same is offered to ask along, above the button that sends")
                    .containsExactly(number.toString());
            clock.pass(Duration.ofSeconds(20));
            String alongWith = number.toString();
            Visitor.Page own = visitor.submit(again, "/tiep-nhan/gui", Map.of("cung-hoi", alongWith));
            assertThat(number(own)).isNotEqualTo(number);
            assertThat(own.document().text()).contains("cùng hỏi việc của câu " + number);
            assertThat(product.store().find(number(own)).orElseThrow().submission())
                    .satisfies(sent -> {
                        assertThat(sent.title()).isEqualTo("Cùng hỏi câu " + number);
                        assertThat(sent.text()).isEqualTo(QUESTION);
                    });
        }
    }

    static Map<String, String> asked() {
        return Map.of(
                "cau-hoi", QUESTION,
                "loai", "question",
                "linh-vuc", "T3",
                "phien", "2025-1",
                "ho-ten", "Phạm Thị Mẫu",
                "dien-thoai", "0900 000 001",
                "dong-y", "1");
    }

    private static QuestionNumber number(Visitor.Page receipt) {
        assertThat(receipt.status()).isEqualTo(200);
        Matcher number = NUMBER.matcher(receipt.document().select("main").text());
        assertThat(number.find()).as(receipt.document().text()).isTrue();
        return QuestionNumber.parse(number.group()).orElseThrow();
    }
}
