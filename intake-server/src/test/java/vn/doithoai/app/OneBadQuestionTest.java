package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;

/** Whatever one question holds, the others are published. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneBadQuestionTest {

    private static final String GOOD = "Cầu thôn Đông sửa trong tháng 7.";

    /** By what is wrong with it. */
    private static final Map<String, String> ANSWERS = new TreeMap<>(Map.of(
            "a page that is not there", "xem [trang](/khong-co/)",
            "a place that is not there", "xem [mục](/ke-hoach/2025/#khong-co)",
            "a place of its own page", "xem [mục](#muc)",
            "a picture of a stranger", "![i](https://evil.example/p.png)",
            "a link with a quotation mark", "[a](https://vi-du.vn/\"x)",
            "a link that browsers read otherwise", "[a](/\\evil.example)",
            "lists in lists", "\n\n" + "1. ".repeat(60),
            "signs that turn the text", "đọc &#x202e;ngược",
            "a mark that joins the line end", "n&#x303;",
            "the asker's number", "gọi 0912.345.678"));

    @TempDir
    Path root;

    private String allPages() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root.resolve("output/current").toRealPath())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void one_question_that_cannot_be_published_keeps_no_other_from_it() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(root).at(clock);
        OfficeWork office = new OfficeWork(root, clock);
        List<QuestionNumber> bad = new ArrayList<>();
        ANSWERS.forEach((what, answer) -> {
            QuestionNumber number = office.ask("Hỏi: " + what, "Nội dung " + what, "Khổng Thị Nhẫn");
            office.answer(number, "Trả lời " + what + ": " + answer);
            bad.add(number);
        });
        QuestionNumber mark =
                office.ask("Dấu rời", "Đề nghị sửa đường.\n\u0303Xin cảm ơn.\n\u0338Hết.", "Khổng Thị Nhẫn");
        QuestionNumber good = office.ask("Cầu thôn Đông", "Bao giờ sửa cầu?", "Khổng Thị Nhẫn");
        office.answer(good, GOOD);

        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);

        String pages = allPages();
        assertThat(pages).contains(GOOD, "Xin cảm ơn.").contains(mark.toString());
        assertThat(pages).doesNotContain("0912.345.678", "evil.example/p.png");
        assertThat(pages.codePoints().anyMatch(point -> point == 0x202E)).isFalse();

        assertThat(bench.run("build")).as("and again: " + bench.all()).isEqualTo(CliCommand.OK);
        assertThat(allPages()).contains(GOOD);
        assertThat(bad).hasSize(ANSWERS.size());
    }
}
