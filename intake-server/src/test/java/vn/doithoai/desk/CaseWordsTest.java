package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.matter.Action;
import vn.doithoai.desk.matter.Actions;
import vn.doithoai.desk.matter.Placeholders;
import vn.doithoai.desk.publish.PublicDiff;
import vn.doithoai.desk.publish.PublicDiff.Kind;
import vn.doithoai.desk.publish.PublicDiff.Line;
import vn.doithoai.question.Stage;
import vn.doithoai.question.form.Hint;
import vn.doithoai.question.form.RedactionHints;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Refusal;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseWordsTest {

    private static final String MASK = "[đã che";

    private final Words words =
            new Words(Messages.of(Path.of("..", "templates").toAbsolutePath().normalize()));

    @ParameterizedTest
    @CsvSource({
        "20/06/2025, 2025-06-20",
        "5/6/2025, 2025-06-05",
        "05-06-2025, 2025-06-05",
        "5.6.2025, 2025-06-05",
        "2025-06-05, 2025-06-05"
    })
    void a_day_is_read_as_people_write_it(String typed, LocalDate day) {
        assertThat(Days.read(" " + typed + " ")).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/06/2025", "29/02/2025", "20/13/2025", "20/06/25", "mai", "2025-6-5"})
    void what_is_no_day_is_not_read(String typed) {
        assertThat(Days.read(typed)).isEmpty();
    }

    @Test
    void an_unfilled_place_is_found_and_a_mask_or_a_link_is_none() {
        assertThat(Placeholders.first("Số [số văn bản] ngày [ngày]", MASK)).contains("[số văn bản]");
        assertThat(Placeholders.first("Gọi [đã che số điện thoại], [đã che tên] rồi [ngày]", MASK))
                .contains("[ngày]");
        assertThat(Placeholders.first("Gọi [đã che số điện thoại]", MASK)).isEmpty();
        assertThat(Placeholders.first("Xem [Luật Đất đai](https://example.vn)", MASK))
                .isEmpty();
        assertThat(Placeholders.first("không có", MASK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số ……/UBND",
                "ngày ........ tháng",
                "Xã sẽ sửa trước ngày ......",
                "Số ．．．．",
                "số . . . . ngày",
                "số ····",
                "kính gửi <…>",
                "kính gửi <...>",
                "Điều … Luật Đất đai",
                "Lý do: …",
                "ngày ... tháng ... năm 2025",
                "ngày…tháng…năm 2025",
                "từ ngày ... đến nay",
                "khoảng … hộ"
            })
    void dots_of_a_form_are_unfilled_places(String text) {
        assertThat(Placeholders.first(text, MASK)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày ［ngày］",
                "ngày 【ngày】",
                "ngày 【…】",
                "ngày 〔ngày〕",
                "số 「số」",
                "ngày [ngày】",
                "ngày ［ngày]",
                "ngày [ngày)",
                "ngày (ngày]",
                "ngày []",
                "ngày [...]",
                "số (…)",
                "số (...)",
                "số （……）",
                "số (   )",
                "số (____)",
                "số (???)",
                "Nguồn vốn (bổ sung) trong quý",
                "Nguồn vốn (Bổ sung sau)",
                "Nguồn vốn （cần bổ sung）",
                "Nguồn vốn (sẽ cập nhật)",
                "Nguồn vốn (điền số)",
                "Kính gửi {họ tên}",
                "Kính gửi {{ten}}",
                "Kính gửi <tên cơ quan>",
                "【ngày】(thứ hai)"
            })
    void brackets_of_every_shape_are_unfilled_places(String text) {
        assertThat(Placeholders.first(text, MASK)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Họ tên: ____",
                "Họ tên____",
                "Họ tên: ＿＿＿＿",
                "Họ tên: _ _ _",
                "ngày __ tháng",
                "ngày __/__/2025",
                "ngày ---- tháng",
                "ngày - - - tháng",
                "ngày — — — tháng",
                "<tên đơn vị>",
                "số xxx",
                "số XXX/UBND",
                "số x x x",
                "Số ｘｘｘ",
                "ngày xx/xx/2025",
                "ngày xx.xx.2025",
                "năm 20xx",
                "ngày dd/mm/yyyy",
                "…/…/2025",
                ".../.../2025",
                "../../2025",
                "…/6/2025",
                "12/…/2025",
                "?/?/2025",
                "ngày /6/2025",
                "ngày  /  /2025",
                "Số: /UBND-VP",
                "Số      /QĐ-UBND",
                "Số …/UBND",
                "ngày tháng năm 2025",
                "ngày    tháng    năm 2025",
                "ngày tháng 6 năm 2025"
            })
    void strokes_crosses_and_missing_parts_are_unfilled_places(String text) {
        assertThat(Placeholders.first(text, MASK)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đường, cầu, cống…",
                "Đường, cầu, cống….",
                "Đường, cầu...",
                "Chờ đã… rồi sửa.",
                "Chờ mãi ... rồi cũng sửa.",
                "Đã chờ mấy năm ...",
                "v.v...",
                "v.v....",
                "a_b __c__",
                "một ___rất quan trọng___ nữa",
                "1...5"
            })
    void three_dots_that_end_something_are_no_place(String text) {
        assertThat(Placeholders.first(text, MASK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công văn số 12/UBND-VP ngày 05/6/2025",
                "Công văn số 12/UBND-…",
                "Luật Đất đai (sửa đổi, bổ sung năm 2024)",
                "Nghị định (bổ sung Điều 5)",
                "đánh dấu (x) vào ô",
                "Ông/bà ghi ngày tháng năm sinh",
                "Thửa 12 tờ 5, dài 3 x 4 x 5 m",
                "thế kỷ XX, XXI",
                "số máy 0912 xxx xxx",
                "Sửa từ 2020 - 2025 - theo kế hoạch",
                "cột | --- | cột",
                "một câu\n\n----\n\nmột câu",
                "- một\n- hai\n- ba",
                "• một\n• hai",
                "Trả lời đúng không?",
                "Xem <https://example.vn/a>",
                "Xem https://example.vn//2025/a",
                "xã/phường, và/hoặc, 24/7",
                "Xem [Luật Đất đai](https://example.vn)",
                "nhiệt độ < 5 và > 3",
                "Vui quá 😀😀"
            })
    void numbers_of_documents_and_ordinary_signs_are_no_place(String text) {
        assertThat(Placeholders.first(text, MASK)).isEmpty();
    }

    @Test
    void lines_that_stay_are_told_from_those_that_come_and_go() {
        assertThat(PublicDiff.lines(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
                .containsExactly(
                        new Line(Kind.SAME, "a"),
                        new Line(Kind.REMOVED, "b"),
                        new Line(Kind.ADDED, "x"),
                        new Line(Kind.SAME, "c"),
                        new Line(Kind.ADDED, "d"));
        assertThat(PublicDiff.lines(List.of(), List.of("a"))).containsExactly(new Line(Kind.ADDED, "a"));
        assertThat(PublicDiff.lines(List.of("a"), List.of())).containsExactly(new Line(Kind.REMOVED, "a"));
    }

    @Test
    void the_lines_of_a_difference_make_both_sides_again_and_as_many_as_can_stay_do() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            List<String> old = someLines(random);
            List<String> now = someLines(random);
            List<Line> lines = PublicDiff.lines(old, now);
            assertThat(without(lines, Kind.ADDED)).isEqualTo(old);
            assertThat(without(lines, Kind.REMOVED)).isEqualTo(now);
            assertThat(lines.stream().filter(line -> line.kind() == Kind.SAME).count())
                    .as("%s to %s", old, now)
                    .isEqualTo(longestCommon(old, now));
        }
    }

    private static List<String> someLines(Random random) {
        return random.ints(random.nextInt(9), 0, 4).mapToObj(Integer::toString).toList();
    }

    private static List<String> without(List<Line> lines, Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(Line::text)
                .toList();
    }

    private static long longestCommon(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        List<String> restOfA = a.subList(1, a.size());
        List<String> restOfB = b.subList(1, b.size());
        return a.get(0).equals(b.get(0))
                ? 1 + longestCommon(restOfA, restOfB)
                : Math.max(longestCommon(restOfA, b), longestCommon(a, restOfB));
    }

    @Test
    void every_refusal_says_what_to_do_and_every_act_has_its_words() {
        for (Refusal refusal : Refusal.values()) {
            assertThat(words.get("desk.refusal." + refusal.name()))
                    .doesNotContain("hệ thống", "thất bại")
                    .endsWith(".");
        }
        for (Action deed : Actions.all()) {
            assertThat(words.get("desk.act." + deed.slug())).isNotEmpty();
            assertThat(words.get("desk.act.button." + deed.slug())).isNotEmpty();
            assertThat(words.get("desk.act.hint." + deed.slug())).isNotNull();
            assertThat(words.get("desk.done." + deed.slug())).endsWith(".");
        }
        for (Stage stage : Stage.values()) {
            assertThat(words.get("desk.waits." + stage.name())).endsWith(".");
        }
        for (Hint.What what : Hint.What.values()) {
            assertThat(words.get("desk.hint-of." + what.name())).endsWith("?");
        }
    }

    @Test
    void every_event_but_receipt_publication_and_files_which_have_a_page_of_their_own_has_an_act() {
        List<EventKind> kinds =
                Actions.all().stream().map(Action::kind).distinct().toList();
        assertThat(kinds)
                .containsAll(Stream.of(EventKind.values())
                        .filter(kind -> !Set.of(
                                        EventKind.RECEIVED,
                                        EventKind.PUBLISHED,
                                        EventKind.ATTACHED,
                                        EventKind.CONTACT_PURGED)
                                .contains(kind))
                        .toList());
        assertThat(Actions.all().stream().map(Action::slug).toList()).doesNotHaveDuplicates();
    }

    @Test
    void names_houses_and_plots_are_pointed_at_for_moderators_only() {
        String text = "Bà Trần Thị Bé, thửa đất số 123 tờ bản đồ 5, số nhà 12A, sổ đỏ DC 01234567; ông ấy nói";
        assertThat(RedactionHints.in(text)).isEmpty();
        assertThat(RedactionHints.forModerators(text).stream()
                        .map(hint -> text.substring(hint.start(), hint.end()))
                        .toList())
                .containsExactly("Bà Trần Thị Bé", "thửa đất số 123 tờ bản đồ 5", "số nhà 12A", "sổ đỏ DC 01234567");
    }
}
