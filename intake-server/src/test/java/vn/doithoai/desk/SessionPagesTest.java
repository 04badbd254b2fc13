package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session from "new" to "closed" in the browser alone, on 2 June 2025. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionPagesTest {

    private static final String ROOM = "/can-bo/phien";
    private static final String ONE = ROOM + "/2025-1";
    private static final String MOVE = "/can-bo/phien-trang-thai/2025-1";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        office.contentIsLive(root.resolve("content"));
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private String file(String id) throws IOException {
        return Files.readString(root.resolve("content/lich/" + id + ".md"));
    }

    private Staffer.Page fill(String part, String... filled) {
        return lan.send(lan.get(ONE + "/" + part), ONE + "/" + part, filled);
    }

    /** Presses the button that leads to a state, where it is offered. */
    private Staffer.Page move(String to, String... fields) {
        Staffer.Page page = lan.get(ONE);
        assertThat(page.document()
                        .select("form[action=" + MOVE + "] [name=den]")
                        .eachAttr("value"))
                .contains(to);
        List<String> all = new ArrayList<>(List.of(
                "den",
                to,
                "phien-ban",
                page.document().select("[name=phien-ban]").val()));
        all.addAll(List.of(fields));
        return lan.craft(MOVE, all.toArray(String[]::new));
    }

    private void date() {
        assertThat(fill("diem", "point-1-ngay", "20/6/2025", "point-1-tu-gio", "7h30", "point-1-den-gio", "11:00")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void every_part_is_a_form_and_saving_it_unchanged_changes_nothing() throws IOException {
        String before = file("2025-1");
        for (String part : List.of(
                "chung",
                "diem",
                "linh-vuc",
                "chuong-trinh",
                "thanh-phan",
                "thong-bao",
                "viec",
                "phap-ly",
                "tai-lieu",
                "loi-gioi-thieu")) {
            Staffer.Page page = lan.get(ONE + "/" + part);
            assertThat(page.status()).as(part).isEqualTo(200);
            assertThat(lan.send(page, ONE + "/" + part).status()).as(part).isEqualTo(303);
            assertThat(file("2025-1")).as(part).isEqualTo(before);
        }
        assertThat(lan.get(ONE + "/khong-co").status()).isEqualTo(404);
        assertThat(lan.get(ROOM + "/2031-1").status()).isEqualTo(404);
    }

    @Test
    void a_session_is_announced_in_two_forms_and_two_presses() throws IOException {
        Staffer.Page form = lan.get("/can-bo/phien-moi");
        Staffer.Page made = lan.send(
                form,
                "/can-bo/phien-moi",
                "ngay",
                "28/11/2025",
                "tu-gio",
                "7h30",
                "phien-mau",
                "2025-1",
                "noi",
                "nha-van-hoa-xa");
        assertThat(made.location()).contains(ROOM + "/2025-3");
        String file = file("2025-3");
        assertThat(file)
                .contains(
                        "title=Hội nghị tiếp xúc, đối thoại lần 3 năm 2025\n",
                        "month=2025-11\n",
                        "point.1=nha-van-hoa-xa | | 2025-11-28 | 07:30\n",
                        "point.2=don-vi-thon\n",
                        "state=planned\n",
                        "agenda.7=G6",
                        "topics=T1, T2")
                .doesNotContain("notice.", "document.", "tháng 6");
        Staffer.Page page = lan.get(ROOM + "/2025-3");
        assertThat(page.words()).contains("Đã thông báo");
        assertThat(lan.craft(
                                "/can-bo/phien-trang-thai/2025-3",
                                "den",
                                "announced",
                                "dua",
                                "ngay",
                                "phien-ban",
                                page.document().select("[name=phien-ban]").val())
                        .location())
                .endsWith("da=dua-ngay");
        assertThat(file("2025-3")).contains("state=announced\n");
        assertThat(office.buildsAsked()).isEqualTo(1);
        assertThat(lan.get(ROOM).words()).contains("lần 3 năm 2025");
    }

    @Test
    void a_session_without_a_month_or_a_plan_is_not_made_and_the_way_to_a_plan_is_shown() throws IOException {
        Staffer.Page none = lan.send(lan.get("/can-bo/phien-moi"), "/can-bo/phien-moi");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.errors()).contains("Ghi tháng dự kiến hoặc ngày tổ chức");
        Staffer.Page later =
                lan.send(lan.get("/can-bo/phien-moi"), "/can-bo/phien-moi", "nam-phien", "2026", "thang", "6/2026");
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.words()).contains("Không có kế hoạch năm 2026");
        String plan = later.document().select("main a[href^=/can-bo/ke-hoach]").attr("href");
        assertThat(lan.send(lan.get(plan), plan, "nam-ke-hoach", "2026").status())
                .isEqualTo(303);
        assertThat(lan.send(later, "/can-bo/phien-moi").status()).isEqualTo(422);
        Staffer chair = office.as("chu-tich");
        assertThat(chair.send(chair.get("/can-bo/ke-hoach/2026"), "/can-bo/ke-hoach-duyet/2026")
                        .status())
                .isEqualTo(303);
        assertThat(lan.send(later, "/can-bo/phien-moi").location()).contains(ROOM + "/2026-1");
        assertThat(file("2026-1")).contains("year=2026\n", "ordinal=1\n", "lần 1 năm 2026");
    }

    @Test
    void what_a_state_lacks_is_listed_with_the_way_there_and_no_button_skips_it() throws IOException {
        Staffer.Page page = lan.get(ONE);
        assertThat(page.document().select("a[href=" + ONE + "/diem]").text()).contains("phải có ngày tổ chức");
        assertThat(page.document()
                        .select("form[action=" + MOVE + "] [name=den]")
                        .eachAttr("value"))
                .containsExactly("postponed", "cancelled");
        String revision = page.document().select("[name=phien-ban]").get(0).val();
        assertThat(lan.craft(MOVE, "den", "announced", "phien-ban", revision).status())
                .isEqualTo(422);
        assertThat(lan.craft(MOVE, "den", "closed", "phien-ban", revision).status())
                .isEqualTo(409);
        assertThat(file("2025-1")).contains("state=planned");
        date();
        assertThat(move("announced").status()).isEqualTo(303);
        assertThat(lan.get(ONE).words()).contains("Chưa đến ngày tổ chức");
    }

    @Test
    void the_road_ends_with_the_papers_that_close_it() throws IOException {
        fill("diem", "point-1-ngay", "1/6/2025", "point-1-tu-gio", "7:30");
        move("announced");
        move("open");
        assertThat(move("held").status()).isEqualTo(303);
        assertThat(move("reported").status()).isEqualTo(303);
        assertThat(lan.get(ONE).words()).contains("chưa có tài liệu loại minutes");
        assertThat(fill(
                                "tai-lieu",
                                "document-1-loai-tai-lieu",
                                "minutes",
                                "document-1-ten-tai-lieu",
                                "Biên bản",
                                "document-3-loai-tai-lieu",
                                "conclusion",
                                "document-3-ten-tai-lieu",
                                "Kết luận | số 1",
                                "ngay-cong-bo",
                                "2/6/2025")
                        .status())
                .isEqualTo(303);
        assertThat(file("2025-1"))
                .contains("document.1=minutes | Biên bản\ndocument.2=conclusion | Kết luận / số 1\n")
                .contains("results-published=2025-06-02");
        assertThat(move("closed").status()).isEqualTo(303);
        assertThat(lan.get(ONE).document().select("form[action=" + MOVE + "]")).isEmpty();
    }

    @Test
    void postponing_asks_why_and_the_public_reads_it() throws IOException {
        assertThat(move("postponed").status()).isEqualTo(422);
        assertThat(move("postponed", "ly-do-postponed", "Bão số 3").status()).isEqualTo(303);
        assertThat(file("2025-1")).contains("state=postponed\n", "reason=Bão số 3\n");
        date();
        assertThat(move("announced").status()).isEqualTo(303);
        assertThat(file("2025-1")).contains("state=moved\n", "rescheduled=2025-06-02\n");
    }

    @Test
    void a_day_told_already_is_changed_with_a_reason_and_must_be_told_anew() throws IOException {
        date();
        move("announced");
        assertThat(fill(
                                "thong-bao",
                                "notice-1-ngay-bao",
                                "2/6/2025",
                                "notice-1-kenh",
                                "loa-truyen-thanh",
                                "notice-1-gio-bao",
                                "17h",
                                "notice-1-so-lan",
                                "3")
                        .status())
                .isEqualTo(303);
        assertThat(file("2025-1")).contains("notice.1=2025-06-02 | loa-truyen-thanh | | | | 17:00 | 3\n");
        Staffer.Page silent = fill("diem", "point-1-ngay", "25/6/2025");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.errors()).contains("Phiên đã được thông báo");
        assertThat(silent.value("point-1-ngay")).isEqualTo("25/6/2025");
        assertThat(lan.send(silent, ONE + "/diem", "ly-do-doi", "Trùng lịch họp huyện")
                        .status())
                .isEqualTo(303);
        assertThat(file("2025-1"))
                .contains(
                        "| 2025-06-25 |", "state=moved\n", "reason=Trùng lịch họp huyện\n", "rescheduled=2025-06-02\n");
    }

    @Test
    void a_late_notice_needs_its_reason_beside_the_row_it_is_about() {
        fill("diem", "point-1-ngay", "4/6/2025", "point-1-tu-gio", "7:30");
        move("announced");
        Staffer.Page page = lan.get(ONE + "/thong-bao");
        assertThat(page.words()).contains("Loa truyền thanh của xã: hạn ngày 28/05/2025 đã qua 5 ngày");
        Staffer.Page late = lan.send(
                page, ONE + "/thong-bao", "notice-2-ngay-bao", "2/6/2025", "notice-2-kenh", "loa-truyen-thanh");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.document().select("#notice-2-ly-do-tre-error").text()).contains("phải ghi lý do");
        assertThat(lan.send(late, ONE + "/thong-bao", "notice-2-ly-do-tre", "Mất điện")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_peoples_share_of_the_time_is_told_while_the_programme_is_made() {
        Staffer.Page page = fill("chuong-trinh", "agenda-3-so-phut", "60", "agenda-4-so-phut", "30");
        assertThat(page.status()).isEqualTo(303);
        assertThat(lan.get(ONE + "/chuong-trinh").words())
                .contains("Thời gian của Nhân dân 30 phút, thời gian trình bày 60 phút: chưa đạt");
        assertThat(fill("chuong-trinh", "agenda-4-so-phut", "nhiều").errors()).contains("“nhiều”");
    }

    @Test
    void every_thing_a_session_says_is_written_and_counts_are_shown() throws IOException {
        assertThat(fill("chung", "muc-dich", "Nghe dân\nnói", "han-cau-hoi", "15/6/2025", "truc-tuyen", "http://x.vn")
                        .errors())
                .contains("https://");
        assertThat(fill("chung", "muc-dich", "Nghe dân\nnói", "han-cau-hoi", "15/6/2025", "truc-tuyen", "https://x.vn")
                        .status())
                .isEqualTo(303);
        assertThat(fill("thanh-phan", "participant-1-duoc-moi", "40", "participant-1-co-mat", "35")
                        .status())
                .isEqualTo(303);
        assertThat(file("2025-1"))
                .contains(
                        "purpose=Nghe dân ¶ nói\n",
                        "questions-until=2025-06-15\n",
                        "live=https://x.vn\n",
                        "UBND xã | 40 | 35\n");
    }

    @Test
    void the_longer_texts_of_a_session_keep_lists_and_tables_on_their_line_of_the_file() throws IOException {
        String typed = "Thu ngân sách:\r\n\r\nNăm\tThu\r\n2024\t1,2 tỷ\r\n\r\n- Đường\r\n  + Thôn 1\r\nhttps://xa.vn";
        assertThat(fill("chung", "khai-quat", typed).status()).isEqualTo(303);
        assertThat(file("2025-1"))
                .contains(
                        "overview=Thu ngân sách: ¶ ¶ | Năm | Thu | ¶ | --- | --- | ¶ | 2024 | 1,2 tỷ | ¶ ¶ ¶ - Đường ¶"
                                + "   + Thôn 1 ¶ https://xa.vn\n");
        Staffer.Page again = lan.get(ONE + "/chung");
        assertThat(again.value("khai-quat")).contains("| 2024 | 1,2 tỷ |\n\n\n- Đường\n  + Thôn 1\n");
        assertThat(again.document().select("[data-tools=khai-quat]")).hasSize(1);
        String before = file("2025-1");
        assertThat(lan.send(again, ONE + "/chung").status()).isEqualTo(303);
        assertThat(file("2025-1")).isEqualTo(before);
        Staffer.Page bad = fill("chung", "khai-quat", "Xem <b>đây</b>");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.document().select("#khai-quat-error")).isNotEmpty();
        assertThat(bad.value("khai-quat")).contains("<b>đây</b>");
    }

    @Test
    void the_culture_officer_records_notices_and_nothing_else() {
        date();
        Staffer officer = office.as("van-hoa");
        assertThat(officer.get(ONE)
                        .document()
                        .select("main a[href^=" + ONE + "/]")
                        .eachAttr("href"))
                .containsExactly(ONE + "/thong-bao", ONE + "/bao-thon");
        assertThat(officer.get(ONE + "/thong-bao").status()).isEqualTo(200);
        assertThat(officer.get(ONE + "/chung").status()).isEqualTo(403);
        assertThat(officer.craft(ONE + "/chung", "tieu-de", "x").status()).isEqualTo(403);
    }

    @Test
    void the_texts_of_a_notice_are_made_from_the_session_and_edited_before_they_go_out() throws IOException {
        String texts = "/can-bo/phien-thong-bao/2025-1";
        assertThat(lan.get(texts).words()).contains("Chưa có ngày, giờ và địa điểm");
        date();
        Staffer.Page page = lan.get(texts);
        assertThat(page.words())
                .contains("Loa truyền thanh, sáng ngày tổ chức", "Lúc bảy giờ ba mươi phút, ", "khổ A4")
                .contains("Nội dung đối thoại: Triển khai");
        assertThat(page.value("noi-dung-thong-bao")).contains("Lúc 07:30, ", "Cách tham gia: Mời toàn thể");
        assertThat(lan.send(page, texts, "tieu-de-thong-bao", "Mời dự đối thoại")
                        .status())
                .isEqualTo(303);
        assertThat(Files.readString(root.resolve("content/thong-bao/doi-thoai-2025-1.md")))
                .contains("title=Mời dự đối thoại\n", "session=2025-1\n", "date=2025-06-02\n", "type=notice\n");
        assertThat(lan.get(texts).value("tieu-de-thong-bao")).isEqualTo("Mời dự đối thoại");
        assertThat(lan.send(page, texts).status()).isEqualTo(409);
    }

    @Test
    void two_people_on_one_session_see_both_versions() throws IOException {
        Staffer.Page mine = lan.get(ONE + "/chung");
        Staffer pho = office.as("pho");
        pho.send(pho.get(ONE + "/linh-vuc"), ONE + "/linh-vuc", "linh-vuc-phien", "T3");
        Staffer.Page conflict = lan.send(mine, ONE + "/chung", "chu-tri", "Phó Chủ tịch UBND xã");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("Phạm Văn Dũng", "chair=Phó Chủ tịch UBND xã");
        assertThat(lan.send(conflict, ONE + "/chung").status()).isEqualTo(303);
        assertThat(file("2025-1")).contains("topics=T3\n", "chair=Phó Chủ tịch UBND xã\n");
    }

    @Test
    void the_usual_tasks_are_proposed_by_the_day_and_what_is_not_done_is_in_the_calendar() throws IOException {
        date();
        move("announced");
        Staffer.Page tasks = lan.get(ONE + "/viec");
        assertThat(tasks.value("task-1-han-viec")).isEqualTo("31/05/2025");
        assertThat(file("2025-1")).doesNotContain("task.");
        assertThat(lan.send(
                                tasks,
                                ONE + "/viec",
                                "task-2-ai-lam",
                                "Công chức Văn hóa",
                                "task-2-han-viec",
                                "1/6/2025",
                                "task-1-ngay-xong",
                                "1/6/2025")
                        .status())
                .isEqualTo(303);
        assertThat(file("2025-1"))
                .contains("task.2=Thông báo lần đầu trên mọi kênh | 2025-06-01 | Công chức Văn hóa\n");
        Staffer.Page calendar = office.as("mat-tran").get("/can-bo/phien-viec");
        assertThat(calendar.document().select("h1").text()).isEqualTo("Việc của phiên (trễ 2)");
        assertThat(calendar.document().select("tbody tr").eachText())
                .first()
                .asString()
                .contains("21/05/2025", "trễ 12 ngày", "Người dân cũng thấy");
        assertThat(calendar.document().select("tbody tr").get(1).text())
                .contains("01/06/2025 trễ 1 ngày", "Thông báo lần đầu", "Công chức Văn hóa");
        assertThat(calendar.words()).contains("13/06/2025 còn 11 ngày").doesNotContain("Nội dung, chương trình trình");
    }

    @Test
    void what_the_law_asks_is_due_by_the_rules_shown_first_to_whom_it_concerns_and_done_with_evidence()
            throws IOException {
        date();
        Staffer.Page home = lan.get("/can-bo/");
        assertThat(home.document().select(".desk-duties li").eachText())
                .anyMatch(line -> line.startsWith("13/06/2025 (còn 11 ngày) Mời đại diện cấp ủy (Luật"))
                .isNotEmpty();
        assertThat(home.document().select(".desk-duties li").eachText().get(0)).contains("trễ 12 ngày");
        // What is late is counted in the title of every page; an officer without a part in it has none of it.
        assertThat(home.document().title()).startsWith("(");
        assertThat(office.as("hung").get("/can-bo/").document().select(".desk-duties"))
                .isEmpty();
        assertThat(office.as("van-hoa")
                        .get("/can-bo/")
                        .document()
                        .select(".desk-duties li")
                        .eachText())
                .isNotEmpty()
                .allMatch(line -> line.contains("Thông báo trước 7 ngày"));

        assertThat(fill(
                                "phap-ly",
                                "legal-1-viec-luat",
                                "party-invited",
                                "legal-1-ngay-lam-luat",
                                "2/6/2025",
                                "legal-1-minh-chung",
                                "Giấy mời số 5")
                        .status())
                .isEqualTo(303);

        assertThat(file("2025-1")).contains("legal.1=party-invited | 2025-06-02 | Giấy mời số 5\n");
        Staffer.Page calendar = lan.get("/can-bo/phien-viec");
        assertThat(calendar.document()
                        .select("section[aria-labelledby=theo-luat] tr:contains(cấp ủy)")
                        .text())
                .contains("13/06/2025", "Đạt. Giấy mời số 5", "72/2025/QH15");
        assertThat(calendar.document().select("pre").text()).doesNotContain("cấp ủy");
        assertThat(lan.get("/can-bo/phien-viec?ngay=2/6/2025")
                        .document()
                        .select("pre")
                        .text()
                        .lines())
                .hasSize(1);
    }
}
