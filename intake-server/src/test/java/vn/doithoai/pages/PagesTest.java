package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.SeenPages;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Deed;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Life;
import vn.doithoai.question.life.UndertakingEvent;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Samples;
import vn.doithoai.view.TemplateFailure;

/** The pages with questions in every state, with hostile words in every text, and with nothing at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script>&lt;${1+1}<#if>";

    /** The same record with a hostile text in every place that holds free text. */
    private static Object hostile(Object value) {
        if (value instanceof String text) {
            return text.length() > 9 && text.contains(" ") ? text + HOSTILE : text;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PagesTest::hostile).toList();
        }
        if (!(value instanceof Record)) {
            return value;
        }
        try {
            RecordComponent[] parts = value.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[parts.length];
            @Nullable Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                parts[i].getAccessor().setAccessible(true);
                Object part = parts[i].getAccessor().invoke(value);
                values[i] = part == null ? null : hostile(part);
            }
            var constructor = value.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new LinkageError(value.getClass().getName(), e);
        }
    }

    private static Sources sources(boolean demo, List<PublishedQuestion> questions, List<GroupTally> groups) {
        return Sources.of(
                new PageMaker(
                        Samples.renderer(), Samples.WORDING, Samples.programme(), Samples.frame(demo), Samples.TODAY),
                questions,
                groups);
    }

    private static Sources sources(List<PublishedQuestion> questions) {
        return sources(false, questions, List.of());
    }

    private static String page(String address, Sources sources) {
        return new DialogueSite(sources)
                .pages().stream()
                        .filter(page -> page.address().equals(address))
                        .findFirst()
                        .orElseThrow()
                        .text();
    }

    private static String page(String address, List<PublishedQuestion> questions) {
        return page(address, sources(questions));
    }

    private static List<String> everyPageOf(List<PublishedQuestion> questions) {
        DialogueSite site = new DialogueSite(sources(questions));
        return Stream.concat(
                        site.pages().stream()
                                .filter(page -> page.address().endsWith("/")
                                        || page.address().endsWith(".html"))
                                .map(PublicPage::text),
                        site.documents().stream().map(document -> document.text("<p>Nội dung</p>")))
                .toList();
    }

    private static Document checked(String html) {
        SeenPages.keep(html, "html");
        Document page = Jsoup.parse(html);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).startsWith(page.select("h1").text());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return page;
    }

    @Test
    void every_state_of_a_question_has_its_page() {
        everyPageOf(Samples.questions()).forEach(PagesTest::checked);
    }

    @Test
    void the_pages_of_long_lists_are_whole() {
        everyPageOf(PublishedFeeds.many(130, List.of("T1", "T2"), List.of("2025-1")))
                .forEach(PagesTest::checked);
    }

    @Test
    void an_empty_site_has_whole_pages_too() {
        everyPageOf(List.of()).forEach(PagesTest::checked);
    }

    @Test
    void hostile_words_stay_words_wherever_they_stand() {
        List<PublishedQuestion> hostile = Samples.questions().stream()
                .map(question -> (PublishedQuestion) hostile(question))
                .toList();
        StringBuilder seen = new StringBuilder();
        for (String html : everyPageOf(hostile)) {
            Document page = checked(html);
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(html).doesNotContain("<script>alert");
            seen.append(page.text());
        }
        assertThat(seen).contains(HOSTILE);
        String feed = page("/atom.xml", hostile);
        assertThat(feed).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void an_answer_that_was_replaced_is_on_the_page_and_its_reopening_among_the_changes() {
        PublishedQuestion question = Samples.takenUpAgain();
        Document page = checked(page("/hoi-dap/2025-0010/", List.of(question)));
        assertThat(page.select("section[aria-labelledby=tra-loi-truoc]").text())
                .contains(
                        "Câu trả lời trước, ngày 10/06/2025",
                        "Xem xét lại ngày 12/06/2025. Người hỏi thấy chưa rõ.",
                        "Xã sẽ xem xét.",
                        "Công chức Văn phòng, ngày 10/06/2025");
        assertThat(page.select(".timeline").text())
                .contains(
                        "12/06/2025 Xem xét lại – Người hỏi thấy chưa rõ", "Xem xét lại – Chủ tịch UBND xã quyết định");

        Document told = checked(page("/thay-doi/", List.of(question)));
        assertThat(told.text())
                .contains(
                        "Xem xét lại. Người hỏi thấy chưa rõ 2025-0010",
                        "Xem xét lại. Chủ tịch UBND xã quyết định 2025-0010",
                        "Đính chính câu trả lời. Người quyết định: Phó Chủ tịch UBND xã. Lý do: Ghi nhầm thời gian")
                .containsPattern("Trả lời 2025-0010.*Trả lời 2025-0010");
    }

    @Test
    void the_figures_of_the_start_page_add_up_and_lead_to_the_list_of_exactly_the_late_ones() {
        List<PublishedQuestion> all = new ArrayList<>(Samples.questions());
        assertThat(home(all).select("li").eachText())
                .containsExactly("9 câu đã nhận năm 2025", "2 đã trả lời trên 9 câu", "1 quá hạn trên 5 câu chưa xong");
        assertThat(home(all).select("a").eachAttr("href"))
                .as("the list of answers has one less: a text was taken away")
                .containsExactly("/thong-ke/2025/", "/thong-ke/2025/", "/hoi-dap/tinh-trang/qua-han/");

        all.add(Samples.hiddenAndLate());
        assertThat(home(all).select("li").eachText()).endsWith("2 quá hạn trên 6 câu chưa xong");
        assertThat(home(all).select("a").eachAttr("href")).containsOnly("/thong-ke/2025/");
        assertThat(home(all.subList(0, 1)).select("li").eachText())
                .containsExactly("1 câu đã nhận năm 2025", "1 đã trả lời trên 1 câu", "0 quá hạn trên 0 câu chưa xong");
    }

    @Test
    void before_the_first_question_the_start_page_tells_of_the_plan_and_how_to_take_part() {
        Document begun = checked(page("/", List.of()));
        Element start = Objects.requireNonNull(begun.selectFirst(".home__start"));

        assertThat(start.text()).startsWith("Năm 2025 xã tổ chức").contains("không phải đăng nhập");
        assertThat(start.select("a").eachAttr("href")).contains("/ke-hoach/2025/", "/cach-tham-gia/");
        assertThat(begun.select(".empty-state, .figure-strip")).isEmpty();
        assertThat(checked(page("/", Samples.questions())).select(".home__start"))
                .isEmpty();
    }

    @Test
    void the_first_sentence_of_a_question_says_how_it_stands() {
        assertThat(stands(Samples.questions()))
                .containsExactly(
                        "Đã trả lời ngày 20/06/2025, trong hạn.",
                        "Xã hứa giải quyết chậm nhất ngày 05/07/2025.",
                        "Xã đã kiến nghị lên Công ty Điện lực tỉnh, chờ trả lời đến ngày 01/09/2025.",
                        "Đang nghiên cứu, phối hợp; hẹn trả lời chậm nhất ngày 19/06/2025. Đã quá ngày ấy mà chưa"
                                + " xong.",
                        "Đang chờ trả lời, chậm nhất ngày 20/07/2025.");
        assertThat(stands(List.of(published(Life.received()
                        .accepted()
                        .assigned()
                        .promised("2025-06-20")
                        .on("2025-06-26")
                        .drafted()
                        .approved()
                        .published()))))
                .containsExactly("Đã trả lời ngày 26/06/2025, trễ 6 ngày so với lời hứa.");
    }

    private static List<String> stands(List<PublishedQuestion> all) {
        return all.stream()
                .map(question -> checked(page("/hoi-dap/" + question.number() + "/", all)))
                .flatMap(page -> page.select(".question-body__stands").stream())
                .map(Element::text)
                .toList();
    }

    @Test
    void the_lists_most_readers_are_after_stand_above_the_list_with_their_counts() {
        Document list = checked(page("/hoi-dap/tinh-trang/qua-han/", Samples.questions()));
        assertThat(list.select(".chips a").eachText())
                .containsExactly("Tất cả 5", "Đang giải quyết 4", "Quá hạn 1", "Đã trả lời 1");
        assertThat(list.select(".chips a[aria-current]").text()).isEqualTo("Quá hạn 1");
        assertThat(list.select(".question-card")).hasSize(1);
        assertThat(checked(page("/hoi-dap/nam/2025/", Samples.questions())).select(".chips"))
                .isEmpty();
    }

    private static Element home(List<PublishedQuestion> all) {
        return Objects.requireNonNull(checked(page("/", all)).selectFirst(".figure-strip"));
    }

    @Test
    void what_was_said_about_questions_without_public_text_is_counted_with_what_is_late_and_done() {
        List<Undertaking.Status> hidden = List.of(
                Undertaking.Status.LATE,
                Undertaking.Status.OPEN,
                Undertaking.Status.WAITING_FOR_ANOTHER_BODY,
                Undertaking.Status.KEPT,
                Undertaking.Status.KEPT_LATE);
        Undertakings views = new Undertakings(sources(List.of()));
        assertThat(checked(views.overview(List.of(), hidden)).text())
                .contains(
                        "Ngoài ra còn 5 việc của câu hỏi không công khai nội dung",
                        "đang còn 3, trong đó quá hạn đầu 1 (còn trong hạn đã báo lại 0)",
                        "đã xong 2: trong hạn đầu 1 trên 2, trong hạn đã báo lại 0, trễ hạn 1");
        assertThat(checked(views.overview(List.of(), List.of())).text()).doesNotContain("Ngoài ra còn");
    }

    @Test
    void the_figures_count_late_undertakings_without_public_text_too() {
        List<PublishedQuestion> all = new ArrayList<>(Samples.questions());
        assertThat(lateUndertakings(all)).isEqualTo(1);
        all.add(Samples.hiddenAndLate());
        assertThat(lateUndertakings(all)).isEqualTo(2);
    }

    private static int lateUndertakings(List<PublishedQuestion> all) {
        Document page = checked(page("/thong-ke/2025/", all));
        return page.select("section[aria-labelledby=cam-ket] td[data-label=\"Quá hạn\"]").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Test
    void groups_of_askers_are_told_when_the_year_is_over_and_small_numbers_never() {
        GroupTally tally = new GroupTally(2025, 20, Map.of(AskerGroup.PEOPLE, 12, AskerGroup.UNION_MEMBER, 0));
        assertThat(checked(page("/thong-ke/2025/", sources(false, Samples.questions(), List.of(tally))))
                        .select("section[aria-labelledby=nhom-nguoi] .summary-list__row")
                        .eachText())
                .containsExactly(
                        "Người dân 12 trên 20 (60 %)",
                        "Đoàn viên 0 trên 20 (0 %)", "Hội viên Từ 1 đến 4", "Thanh niên Từ 1 đến 4");
        assertThat(checked(page("/thong-ke/2025/", Samples.questions()))
                        .select("section[aria-labelledby=nhom-nguoi]")
                        .text())
                .contains("chỉ công bố khi hết năm");
    }

    @Test
    void what_is_hidden_shows_its_number_its_status_and_why() {
        assertThat(checked(page("/hoi-dap/2025-0008/", Samples.questions())).text())
                .contains("2025-0008", "Bảo vệ dữ liệu cá nhân");
    }

    @Test
    void every_page_of_a_demonstration_says_so() {
        Sources sources = sources(true, List.of(), List.of());
        assertThat(page("/", sources)).contains("Dữ liệu minh họa");
        assertThat(page("/gui-cau-hoi/", sources)).contains("Dữ liệu minh họa");
    }

    @Test
    void a_promise_is_told_with_who_since_when_and_until_when() {
        List<Undertaking> all = Samples.questions().stream()
                .flatMap(question -> Undertaking.of(question).stream())
                .toList();
        Document page = checked(new Undertakings(sources(List.of()))
                .overview(List.of(new UndertakingLists.Group("da-hua", all)), List.of(Undertaking.Status.OPEN)));
        Element promise = page.select(".undertaking-card").stream()
                .filter(card -> card.text().contains("Lắp 6 bóng đèn"))
                .findFirst()
                .orElseThrow();
        assertThat(promise.text())
                .contains("Công chức Địa chính - Xây dựng", "Hứa 20/06/2025", "Hạn 05/07/2025", "2025-0002");
        assertThat(page.select(".undertaking-card")).hasSize(3);
        assertThat(page.text()).contains("Ngoài ra còn 1 việc của câu hỏi không công khai nội dung");
    }

    @Test
    void undertakings_are_listed_by_session_unit_and_village_and_each_list_holds_what_its_link_counts() {
        List<PublishedQuestion> all = Samples.questions();
        List<Element> links = checked(page("/cam-ket/", all)).select(".facets a");

        assertThat(links)
                .extracting(link -> link.attr("href").split("/", -1)[2])
                .contains("phien", "don-vi");
        for (Element link : links) {
            List<String> titles = checked(page(link.attr("href"), all))
                    .select(".undertaking-card__title")
                    .eachText();
            assertThat(titles).as(link.outerHtml()).isNotEmpty();
            assertThat(link.text()).endsWith("(" + titles.size() + ")");
        }
    }

    /** Studied by 12 July, answered on 15 July, taken up again: before, such a study was nowhere any more. */
    private static PublishedQuestion studiedThenTakenUpAgain() {
        Life life =
                Life.in(Stage.STUDYING).on("2025-07-15").drafted().approved().published();
        life.then(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Xem lại")));
        return published(life);
    }

    @Test
    void what_was_said_before_a_question_was_taken_up_again_stays_on_every_page_and_in_the_data() {
        PublishedQuestion question = studiedThenTakenUpAgain();
        List<PublishedQuestion> all = List.of(question);

        Element card =
                Objects.requireNonNull(checked(page("/cam-ket/da-xong/", all)).selectFirst(".undertaking-card"));
        assertThat(card.text()).contains("2025-0042", "Cần khảo sát", "Xong trễ hạn", "12/07/2025");
        assertThat(checked(page("/hoi-dap/2025-0042/", all))
                        .select("section[aria-labelledby=nghien-cuu]")
                        .text())
                .contains("Cần khảo sát", "12/07/2025", "Tình trạng Xong trễ hạn");
        assertThat(checked(page("/thong-ke/2025/", all))
                        .select("section[aria-labelledby=cam-ket] tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .endsWith("1 0 0 1 0 0 0");
        assertThat(page("/cam-ket/atom.xml", all)).contains("#study-2025-06-02");
        assertThat(OpenField.UNDERTAKINGS.of(question)).isEqualTo(1);
        assertThat(OpenField.UNDERTAKINGS_KEPT_LATE.of(question)).isEqualTo(1);
        assertThat(OpenField.UNDERTAKINGS_DUE.of(question)).isNull();
    }

    private static PublishedQuestion published(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
    }

    @Test
    void the_day_of_the_deed_stands_beside_that_of_the_answer_everywhere() {
        Life life = Life.received().accepted().assigned().promised("2025-06-20").on("2025-06-12");
        life.then(
                new UndertakingEvent.Progressed(life.by(Life.OFFICER), life.today(), "Đã khảo sát hiện trường.", null));
        life.on("2025-06-24")
                .then(new UndertakingEvent.Progressed(
                        life.by(Life.OFFICER),
                        life.today(),
                        "Đã lắp đèn.",
                        new Deed(
                                LocalDate.of(2025, 6, 19),
                                new Deed.Evidence(Deed.Source.CHECKED, "Trưởng thôn Đông"))));
        List<PublishedQuestion> running = List.of(published(life));
        assertThat(checked(page("/cam-ket/da-xong/", running))
                        .select(".undertaking-card")
                        .text())
                .contains("Xong trong hạn", "19/06/2025", "Trưởng thôn Đông");
        assertThat(page("/thay-doi/", running))
                .contains("Đã khảo sát hiện trường.")
                .doesNotContain("Quá hạn mà chưa xong");

        PublishedQuestion question =
                published(life.on("2025-06-26").drafted().approved().published());
        List<PublishedQuestion> all = List.of(question);
        Document page = checked(page("/hoi-dap/2025-0042/", all));
        assertThat(page.select("section[aria-labelledby=viec-da-hua]").text())
                .contains(
                        "Xong trong hạn",
                        "Tiến độ 12/06/2025 Đã khảo sát hiện trường.",
                        "Đã làm xong 19/06/2025 (người kiểm tra: Trưởng thôn Đông)",
                        "Công bố trả lời 26/06/2025");
        assertThat(page.select("section[aria-labelledby=thong-tin]").text())
                .contains("Đã làm xong 19/06/2025, có chứng cứ", "Trả lời ngày 26/06/2025");
        assertThat(page.select(".timeline").text()).contains("Báo tiến độ: Đã khảo sát hiện trường.");
        assertThat(checked(page("/thong-ke/2025/", all))
                        .select("section[aria-labelledby=cam-ket] tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .endsWith("1 1 0 0 0 0 0");
        assertThat(page("/cam-ket/atom.xml", all)).contains("Đã khảo sát hiện trường.", "19/06/2025");
        assertThat(OpenField.UNDERTAKINGS_KEPT.of(question)).isEqualTo(1);
        assertThat(OpenField.ANSWERED_DATE.of(question)).isEqualTo("2025-06-26");
        assertThat(OpenField.DONE_DATE.of(question)).isEqualTo("2025-06-19");
        assertThat(OpenField.DONE_EVIDENCE.of(question)).isEqualTo("2025-06-19 checked Trưởng thôn Đông");
        assertThat(OpenField.PROGRESS.of(question))
                .isEqualTo("2025-06-12 Đã khảo sát hiện trường.\n2025-06-24 Đã lắp đèn. 2025-06-19");
    }

    @Test
    void each_table_of_figures_adds_up_to_the_whole_and_small_wholes_have_no_share() {
        List<PublishedQuestion> all = Samples.questions();
        Document page = checked(page("/thong-ke/2025/", all));
        assertThat(page.select("section:has(table caption)")).hasSizeGreaterThanOrEqualTo(5);
        for (String table : List.of("phien", "linh-vuc", "thon", "cach-gui", "ket-qua")) {
            assertThat(page.select("section[aria-labelledby=" + table + "] td[data-label=nhận]").eachText().stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .as(table)
                    .isEqualTo(all.size());
        }
        assertThat(page.text())
                .contains("đã trả lời 2 trên 9 (22 %)")
                .contains("1 trên 1")
                .doesNotContain("100 %");
    }

    @Test
    void a_broken_template_is_told_with_its_name_and_line(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("whole.ftlh"), "<p>\n${page.word}</p>");
        Files.writeString(folder.resolve("broken.ftlh"), "<p>\n<#if page>\n");
        Renderer renderer = new Renderer(folder, Messages.of(folder));
        Layout frame = Samples.frame(false);
        assertThat(renderer.render("whole.ftlh", Map.of("word", "<b>"), frame)).isEqualTo("<p>\n&lt;b&gt;</p>");
        assertThatThrownBy(() -> renderer.render("whole.ftlh", Map.of(), frame))
                .isInstanceOfSatisfying(TemplateFailure.class, failure -> {
                    assertThat(failure.template()).isEqualTo("whole.ftlh");
                    assertThat(failure.line()).isEqualTo(2);
                });
        assertThatThrownBy(() -> renderer.render("broken.ftlh", Map.of(), frame))
                .isInstanceOf(TemplateFailure.class);
    }
}
