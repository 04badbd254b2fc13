package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake an office can make in a content file is told with its file and line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentProblemsTest {

    private static final String AT = "lich/2025-1.md:";

    private static final String POINT = "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00";
    private static final String NOTICE = "notice.1=2025-06-10 | loa-truyen-thanh | Công chức Văn hóa";

    /** The line of the good session, what stands there instead, what is told. */
    static List<Arguments> mistakes() {
        List<Arguments> all = new ArrayList<>();
        add(all, "type=session", "type=sesion", "2 content.unknown-type sesion");
        add(all, "type=session", "", "1 content.missing-key type");
        add(all, "status=published", "status=draft", "3 content.not-published draft");
        add(all, "status=published", "", "1 content.missing-key status");
        add(all, "title=Đối thoại lần 1 năm 2025", "", "1 content.missing-key title");
        add(
                all,
                "chair=Chủ tịch UBND xã",
                "char=Chủ tịch UBND xã",
                "10 content.unknown-key char",
                "1 content.missing-key chair");
        add(all, "chair=Chủ tịch UBND xã", "chair=Chủ tịch UBND xã\nchair=Ai đó", "11 content.repeated-key chair");
        add(all, "chair=Chủ tịch UBND xã", "chair={Chủ tịch}", "10 content.brace chair");
        add(
                all,
                "chair=Chủ tịch UBND xã",
                "Chủ tịch UBND xã",
                "10 content.header-line Chủ tịch UBND xã",
                "1 content.missing-key chair");
        add(all, "year=2025", "year=hai nghìn", "4 content.bad-number hai nghìn");
        add(all, "ordinal=1", "ordinal=2", "1 content.session-name lich/2025-2.md");
        add(
                all,
                "state=open",
                "state=mở",
                "6 content.unknown-choice mở planned, announced, open, held, reported, closed, moved, postponed,"
                        + " cancelled");
        add(all, "month=2025-06", "month=06/2025", "8 content.bad-month 06/2025");
        add(
                all,
                POINT,
                POINT.replace("2025-06-20", "20/06/2025"),
                "9 content.bad-date 20/06/2025",
                "9 content.announced-without-day");
        add(
                all,
                POINT,
                POINT.replace("2025-06-20", "2025-06-31"),
                "9 content.bad-date 2025-06-31",
                "9 content.announced-without-day");
        add(all, POINT, POINT.replace("07:30", "7h30"), "9 content.bad-time 7h30", "9 content.announced-without-hour");
        add(all, POINT, POINT.replace("11:00", "07:00"), "9 content.ends-before-start 07:00");
        add(all, POINT, POINT.replace("nha-van-hoa-xa", "nha-la"), "9 content.unknown-venue nha-la");
        add(
                all,
                POINT,
                "point.1=nha-van-hoa-xa | thon-la | 2025-06-20 | 07:30 | 11:00",
                "9 content.unknown-village thon-la");
        add(all, POINT, "point.1= | | 2025-06-20 | 07:30", "9 content.point-without-place");
        add(all, POINT, POINT + " | cổng sau | thừa | thừa", "9 content.too-many-fields 6");
        add(all, POINT, "point.1=nha-van-hoa-xa", "9 content.announced-without-day");
        add(all, POINT, "point.1=nha-van-hoa-xa | | 2025-06-20", "9 content.announced-without-hour");
        add(all, POINT, "", "1 content.missing-key point.1");
        add(
                all,
                "agenda.2=G3 | Phát biểu | Nhân dân | 90 | dialogue",
                "agenda.2=G3 | Phát biểu | Nhân dân | -5 | dialogue",
                "13 content.bad-number -5");
        add(
                all,
                "agenda.2=G3 | Phát biểu | Nhân dân | 90 | dialogue",
                "agenda.2=G3 | | Nhân dân | 90 | dialogue",
                "13 content.empty-field");
        add(all, "topics=T1, T3", "topics=T1, T99", "14 content.unknown-topic T99");
        add(all, NOTICE, NOTICE.replace("loa-truyen-thanh", "loa-la"), "15 content.unknown-channel loa-la");
        add(all, NOTICE, NOTICE.replace("2025-06-10", "2025-06-14"), "15 content.late-notice-reason 2025-06-13");
        add(all, "how-to-take-part=Tới dự.", "", "1 content.missing-key how-to-take-part");
        add(
                all,
                "state=open",
                "state=closed",
                "6 content.document-needed minutes",
                "6 content.document-needed conclusion");
        add(all, "state=open", "state=moved", "1 content.missing-key reason", "1 content.missing-key rescheduled");
        add(all, "state=open", "state=cancelled", "1 content.missing-key reason");
        return all;
    }

    private static void add(List<Arguments> all, String line, String by, String... told) {
        all.add(Arguments.of(line, by, List.of(told)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_in_a_session_is_told_with_its_line(String line, String by, List<String> told) {
        assertThat(Contents.where(line, by).problems())
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(text -> AT + text).toList());
    }

    @Test
    void the_good_files_have_no_mistake() {
        assertThat(new Contents().problems()).isEmpty();
    }

    @Test
    void a_file_without_its_line_of_waves_is_no_content() {
        assertThat(new Contents()
                        .with("thong-bao/moi.md", "title=Mời\n\nNội dung")
                        .problems())
                .containsExactly("thong-bao/moi.md:1 content.header-missing ~~~~~~");
    }

    @Test
    void a_byte_order_mark_and_decomposed_letters_are_told() {
        assertThat(new Contents()
                        .with(Contents.PLAN_FILE, "\uFEFF" + Contents.PLAN)
                        .problems())
                .containsExactly("ke-hoach/2025.md:1 content.byte-order-mark");
        String decomposed = Contents.PLAN.replace("Nội dung.", Normalizer.normalize("Nội dung.", Normalizer.Form.NFD));
        assertThat(new Contents().with(Contents.PLAN_FILE, decomposed).problems())
                .containsExactly("ke-hoach/2025.md:10 content.not-nfc");
    }

    @Test
    void line_ends_of_Windows_are_no_mistake() {
        String windows = Contents.SESSION.replace("\n", "\r\n");
        assertThat(new Contents().with(Contents.SESSION_FILE, windows).problems())
                .isEmpty();
    }

    @Test
    void a_session_needs_the_plan_of_its_year_and_a_notice_its_session() {
        assertThat(new Contents().without(Contents.PLAN_FILE).problems())
                .containsExactly("lich/2025-1.md:4 content.unknown-plan 2025");
        String notice = "title=Mời\ntype=notice\nstatus=published\ndate=2025-06-10\nsession=2025-7\n~~~~~~\nMời.";
        assertThat(new Contents().with("thong-bao/moi.md", notice).problems())
                .containsExactly("thong-bao/moi.md:5 content.unknown-session 2025-7");
        assertThat(new Contents()
                        .with("thong-bao/moi.md", notice.replace("date=2025-06-10\nsession=2025-7\n", ""))
                        .problems())
                .containsExactly("thong-bao/moi.md:1 content.missing-key date");
    }

    private static final String PAPER = """
        title=Quy chế
        type=document
        status=published
        form=Quyết định
        authority=Cơ quan mẫu
        number=01/QĐ-MẪU
        date=2025-03-01
        summary=Về việc đối thoại.
        ~~~~~~
        """;

    @ParameterizedTest
    @ValueSource(strings = {"title", "form", "authority", "number", "date", "summary"})
    void a_document_is_cited_whole_or_not_published(String key) {
        assertThat(new Contents().with("van-ban/quy-che.md", PAPER).problems()).isEmpty();
        assertThat(new Contents()
                        .with("van-ban/quy-che.md", PAPER.replaceFirst(key + "=.*\n", ""))
                        .problems())
                .containsExactly("van-ban/quy-che.md:1 content.missing-key " + key);
    }

    @Test
    void the_address_of_a_document_is_one_of_the_site_or_begins_with_https() {
        assertThat(new Contents()
                        .with("van-ban/quy-che.md", PAPER.replace("date=", "file=van-ban.example/1\ndate="))
                        .problems())
                .containsExactly("van-ban/quy-che.md:7 content.bad-file van-ban.example/1");
    }

    @Test
    void a_page_is_withdrawn_with_its_day_and_why_and_leads_to_what_is_there() {
        String gone = PAPER.replace(
                "date=", "withdrawn=2025-06-01\nwithdrawn-reason=Hết hiệu lực.\nreplaced-by=/ke-hoach/2025/\ndate=");
        assertThat(new Contents().with("van-ban/quy-che.md", gone).problems()).isEmpty();
        assertThat(new Contents()
                        .with("van-ban/quy-che.md", gone.replaceFirst("withdrawn-reason=.*\n", ""))
                        .problems())
                .containsExactly("van-ban/quy-che.md:1 content.missing-key withdrawn-reason");
        assertThat(new Contents()
                        .with("van-ban/quy-che.md", gone.replaceFirst("withdrawn=.*\n", ""))
                        .problems())
                .containsExactlyInAnyOrder(
                        "van-ban/quy-che.md:7 content.missing-key withdrawn",
                        "van-ban/quy-che.md:8 content.missing-key withdrawn");
        assertThat(new Contents()
                        .with("van-ban/quy-che.md", gone.replace("/ke-hoach/2025/", "/ke-hoach/1999/"))
                        .problems())
                .containsExactly("van-ban/quy-che.md:9 content.unknown-address /ke-hoach/1999/");
        assertThat(new Contents()
                        .with("van-ban/quy-che.md", gone.replace("/ke-hoach/2025/", "//la.example/"))
                        .problems())
                .containsExactly("van-ban/quy-che.md:9 content.bad-address //la.example/");
    }

    @Test
    void an_old_address_leads_at_once_to_a_page_that_is_there() {
        String moved = "title=Cũ\ntype=moved\nstatus=published\nto=/ke-hoach/2025/\n~~~~~~\n";
        assertThat(new Contents().with("cu.md", moved).problems()).isEmpty();
        assertThat(new Contents()
                        .with("cu.md", moved.replaceFirst("to=.*\n", ""))
                        .problems())
                .containsExactly("cu.md:1 content.missing-key to");
        assertThat(new Contents()
                        .with("cu.md", moved.replace("/ke-hoach/2025/", "/cu/"))
                        .problems())
                .containsExactly("cu.md:4 content.unknown-address /cu/");
        assertThat(new Contents()
                        .with("cu.md", moved)
                        .with("cu-hon.md", moved.replace("/ke-hoach/2025/", "/cu/"))
                        .problems())
                .containsExactly("cu-hon.md:4 content.unknown-address /cu/");
    }

    @Test
    void a_page_is_in_Vietnamese_or_in_English() {
        String guide = "title=Xin chào\ntype=guide\nstatus=published\nlanguage=en\n~~~~~~\nHello.";
        assertThat(new Contents().with("chao.md", guide).problems()).isEmpty();
        assertThat(new Contents().with("chao.md", guide.replace("=en", "=fr")).problems())
                .containsExactly("chao.md:4 content.unknown-language fr");
    }

    @Test
    void the_file_of_a_plan_is_named_by_its_year() {
        assertThat(new Contents()
                        .with("ke-hoach/cu.md", Contents.PLAN.replace("2025", "2024"))
                        .problems())
                .containsExactly("ke-hoach/cu.md:1 content.plan-name ke-hoach/2024.md");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(Contents.where("topics=T1, T3", "topics=T98, T99")
                        .and("month=2025-06", "month=sáu")
                        .problems())
                .hasSize(3);
    }

    @Test
    void a_late_notice_with_its_reason_is_published() {
        assertThat(Contents.where(
                                NOTICE,
                                "notice.1=2025-06-14 | loa-truyen-thanh | Công chức Văn hóa | | Mất điện hai ngày")
                        .problems())
                .isEmpty();
    }

    @Test
    void mistakes_between_the_lists_of_the_catalogue_are_told() {
        Catalogue good = Contents.CATALOGUE;
        Catalogue.Village a = village("thon-a", "thon-b");
        Catalogue.Village b = village("thon-b", "thon-a");
        Catalogue.Village c = village("Thôn C", "thon-z");
        Set<String> keys = new TreeSet<>();
        CatalogueCheck.of(withVillages(good, List.of(a, b, c))).forEach(problem -> keys.add(problem.key()));
        assertThat(keys).containsExactly("catalogue.address", "catalogue.merged-in-circle", "content.unknown-village");
        assertThat(CatalogueCheck.of(good)).isEmpty();
    }

    private static Catalogue.Village village(String id, String mergedInto) {
        return new Catalogue.Village(id, id, null, mergedInto, Validity.ALWAYS);
    }

    private static Catalogue withVillages(Catalogue good, List<Catalogue.Village> villages) {
        return new Catalogue(
                good.organisations(),
                good.topics(),
                villages,
                good.units(),
                good.posts(),
                good.venues(),
                good.noticeChannels(),
                good.refusalReasons(),
                good.removalReasons(),
                good.bodies(),
                good.letters(),
                good.legalNames(),
                good.formTexts(),
                good.rules(),
                good.holidays(),
                good.retention(),
                good.synonyms());
    }
}
