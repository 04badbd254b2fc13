package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.Knowledge;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.TriageEvent;

/** What is on the lists, in which order, and for whom not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorklistTest {

    private static final Actor LAN = new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng");
    private static final Actor CHAIR = new Actor("chu-tich", Set.of(Role.CHAIR), "Chủ tịch");

    @TempDir
    Path root;

    private CaseOffice office;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page list(String id, String query) {
        return office.as(id).get("/can-bo/?xem=tat-ca" + query);
    }

    private static List<String> numbers(Staffer.Page page) {
        return page.document().select(".desk-row__number").eachText();
    }

    private static String views(Staffer.Page page) {
        return page.document().select(".desk-views").text();
    }

    private QuestionNumber received(String text) {
        return office.received(text, Set.of());
    }

    private void did(QuestionNumber number, Event event) {
        assertThat(office.save(office.question(number), event))
                .as(event.kind().name())
                .isTrue();
    }

    private void accept(QuestionNumber number, String topic) {
        did(
                number,
                new TriageEvent.Accepted(
                        new Act(office.now(), LAN),
                        topic,
                        null,
                        Visibility.PUBLIC,
                        new PublicText("Câu hỏi về thôn", "Bao giờ sửa?", true),
                        Set.of()));
    }

    private void divert(QuestionNumber number) {
        did(number, new OtherWayEvent.Diverted(new Act(office.now(), LAN), Procedure.COMPLAINT, office.today(), CHAIR));
    }

    @Test
    void pressing_ones_come_first_then_those_due_soonest() {
        QuestionNumber first = received("Bao giờ sửa đường thôn?");
        office.pass(1);
        QuestionNumber second = received("Bao giờ có nước sạch?");
        office.pass(1);
        QuestionNumber third = received("Chợ mở lại khi nào?");
        accept(first, "T3");
        accept(second, "T3");
        accept(third, "T3");
        did(third, new TriageEvent.Marked(new Act(office.now(), LAN), true));
        assertThat(numbers(list("lan", ""))).containsExactly(third.toString(), first.toString(), second.toString());
        did(third, new TriageEvent.Marked(new Act(office.now(), LAN), false));
        assertThat(numbers(list("lan", ""))).containsExactly(first.toString(), second.toString(), third.toString());
    }

    @Test
    void filters_narrow_together_and_stay_chosen_and_the_counts_of_the_lists_do_not_move() {
        QuestionNumber roads = received("Bao giờ sửa đường thôn?");
        QuestionNumber water = received("Bao giờ có nước sạch?");
        received("Chợ mở lại khi nào?");
        accept(roads, "T3");
        accept(water, "T5");
        assertThat(numbers(list("lan", "&linh-vuc=T5"))).containsExactly(water.toString());
        assertThat(numbers(list("lan", "&tinh-trang=RECEIVED"))).containsExactly("2025-0003");
        assertThat(numbers(list("lan", "&tinh-trang=RECEIVED&linh-vuc=T5"))).isEmpty();
        assertThat(numbers(list("lan", "&phien=2025-1"))).isEmpty();
        assertThat(numbers(list("lan", "&tinh-trang=khong-co"))).isEmpty();
        Staffer.Page narrowed = list("lan", "&linh-vuc=T5&tim=nuoc");
        assertThat(numbers(narrowed)).containsExactly(water.toString());
        assertThat(narrowed.document().select("option[selected][value=T5]")).hasSize(1);
        assertThat(narrowed.value("tim")).isEqualTo("nuoc");
        assertThat(views(narrowed)).isEqualTo(views(list("lan", "")));
    }

    @Test
    void the_links_between_pages_keep_what_was_chosen() {
        for (int i = 0; i < 26; i++) {
            received("Câu hỏi số " + i + " về nước sạch & điện?");
        }
        String next = list("lan", "&tim=n%C6%B0%E1%BB%9Bc+%26&tinh-trang=RECEIVED")
                .document()
                .select("nav a[href*=trang=2]")
                .attr("href");
        assertThat(next).contains("tinh-trang=RECEIVED");
        assertThat(numbers(office.as("lan").get(next))).containsExactly("2025-0026");
    }

    @Test
    void what_is_restricted_is_in_no_count_no_search_and_no_call_back_of_others() {
        QuestionNumber number = received("Tôi tố việc thu tiền làm đường sai quy định ở thôn.");
        accept(number, "T3");
        String before = views(list("pho", ""));
        assertThat(before).contains("Tất cả 1");
        divert(number);
        for (String id : List.of("pho", "hung", "kiem", "mat-tran", "van-hoa")) {
            assertThat(views(list(id, ""))).as(id).contains("Tất cả 0");
            assertThat(numbers(list(id, "&tim=" + number))).as(id).isEmpty();
            assertThat(numbers(list(id, "&tinh-trang=DIVERTED"))).as(id).isEmpty();
        }
        for (String id : List.of("pho", "hung", "kiem")) {
            assertThat(office.as(id).get("/can-bo/goi-lai").words()).as(id).doesNotContain(number.toString());
            assertThat(office.as(id)
                            .craft("/can-bo/goi-lai/" + number, "ngay-" + number, office.day(0))
                            .status())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(views(list("lan", ""))).contains("Tất cả 1");
        assertThat(list("lan", "").words()).contains("Hạn chế người xem");
    }

    @Test
    void a_monitor_finds_a_question_by_what_is_public_only() {
        QuestionNumber number = received("Đường lún, nhà tôi ở ngõ Cây Đa, gọi tôi.");
        accept(number, "T3");
        assertThat(numbers(list("mat-tran", "&tim=cay+da"))).isEmpty();
        assertThat(numbers(list("mat-tran", "&tim=" + number))).containsExactly(number.toString());
        assertThat(numbers(list("lan", "&tim=cay+da"))).containsExactly(number.toString());
    }

    @Test
    void a_monitor_reads_at_once_what_is_about_the_head_and_not_what_is_about_others() {
        List<QuestionNumber> both =
                List.of(received("Chủ tịch có hứa mà chưa làm."), received("Cán bộ Hùng chậm trễ."));
        List<String> about = List.of("chu-tich", "hung");
        for (int i = 0; i < 2; i++) {
            did(
                    both.get(i),
                    new TriageEvent.Accepted(
                            new Act(office.now(), LAN),
                            "T3",
                            null,
                            Visibility.COUNTED,
                            new PublicText("Về trách nhiệm " + i, "Lời hứa đã quá hạn " + i, true),
                            Set.of(about.get(i))));
        }
        assertThat(list("mat-tran", "").words())
                .contains("Về người đứng đầu", "Về trách nhiệm 0")
                .doesNotContain("Về trách nhiệm 1");
        Staffer monitor = office.as("mat-tran");
        assertThat(monitor.get("/can-bo/cau-hoi/" + both.get(0)).words())
                .contains("Lời hứa đã quá hạn 0")
                .doesNotContain("mà chưa làm");
        assertThat(monitor.get("/can-bo/cau-hoi/" + both.get(1)).words()).doesNotContain("Lời hứa đã quá hạn 1");
    }

    @Test
    void the_history_of_every_question_is_taken_along_by_who_may_read_it() {
        QuestionNumber open = received("=1+1 là bao nhiêu?");
        accept(open, "T3");
        QuestionNumber restricted = received("Tôi tố việc thu tiền làm đường sai quy định ở thôn.");
        accept(restricted, "T3");
        divert(restricted);
        Door lan = new Door(office.address()).with(office.session("lan"));
        assertThat(lan.text("/can-bo/xu-ly.csv"))
                .startsWith("\uFEFF\"number\",\"at\",\"by\",\"what\",\"details\"\r\n")
                .contains("\"" + open + "\"", "\"" + restricted + "\"", "Câu hỏi về thôn");
        Door officer = new Door(office.address()).with(office.session("hung"));
        assertThat(officer.text("/can-bo/xu-ly.csv"))
                .contains(open.toString(), "Câu hỏi về thôn")
                .doesNotContain(restricted.toString());
        Door monitor = new Door(office.address()).with(office.session("mat-tran"));
        assertThat(monitor.text("/can-bo/xu-ly.csv"))
                .contains(open.toString())
                .doesNotContain("Câu hỏi về thôn", restricted.toString());
        assertThat(lan.text("/can-bo/cau-hoi/" + open + "/xu-ly.csv").lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(officer.get("/can-bo/cau-hoi/" + restricted + "/xu-ly.csv").status())
                .isEqualTo(404);
        assertThat(office.audited).last().returns(AuditEntry.What.HISTORY_EXPORTED, AuditEntry::what);
    }

    @Test
    void late_and_soon_move_with_the_days_and_the_age_of_the_queue_is_told() {
        QuestionNumber number = received("Bao giờ sửa đường thôn?");
        office.pass(3);
        assertThat(list("lan", "").words()).contains("đã chờ 3 ngày");
        LocalDate due =
                new Lifecycle(office.facts()).clock(office.question(number)).due();
        assertThat(due).isNotNull();
        office.pass((int) ChronoUnit.DAYS.between(office.today(), due));
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=qua-han"))).isEmpty();
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=sap-han"))).containsExactly(number.toString());
        office.pass(1);
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=qua-han"))).containsExactly(number.toString());
    }

    @Test
    void ten_thousand_questions_are_read_once_and_followed_one_by_one() {
        QuestionNumber model = received("Bao giờ sửa đường thôn?");
        List<Consumer<Question>> watchers = new ArrayList<>();
        AtomicInteger reads = new AtomicInteger();
        Worklist worklist = new Worklist(many(office.question(model), 10_000, reads, watchers), office.facts());
        assertThat(reads).hasValue(1);
        Knowledge nobody = new Knowledge(List::of);
        Signed lan = new Signed(office.member("lan").orElseThrow(), "");
        Signed pho = new Signed(office.member("pho").orElseThrow(), "");
        assertThat(worklist.visibleTo(lan.member(), nobody)).hasSize(10_000);
        assertThat(worklist.visibleTo(lan.member(), nobody).stream().sorted(Worklist.order()))
                .isSortedAccordingTo(Comparator.comparing(Worklist.Item::number));

        divert(model);
        watchers.forEach(watcher -> watcher.accept(office.question(model)));
        assertThat(worklist.visibleTo(lan.member(), nobody)).hasSize(10_000);
        assertThat(worklist.visibleTo(pho.member(), nobody)).hasSize(9_999);
        assertThat(reads).as("no list reads the store again").hasValue(1);
    }

    /** A store of copies of one question, the first under its own number. */
    private static QuestionStore many(
            Question model, int count, AtomicInteger reads, List<Consumer<Question>> watchers) {
        return (QuestionStore) Proxy.newProxyInstance(
                QuestionStore.class.getClassLoader(), new Class<?>[] {QuestionStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("watch")) {
                        watchers.add(consumer(args[0]));
                    } else if (method.getName().equals("forEach")) {
                        reads.incrementAndGet();
                        Consumer<Question> reader = consumer(args[0]);
                        for (int i = 1; i <= count; i++) {
                            reader.accept(new Question(
                                    new QuestionNumber(2025, i), model.submission(), model.proof(), model.events()));
                        }
                    } else {
                        throw new AssertionError(method.getName());
                    }
                    return null;
                });
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Question> consumer(Object given) {
        return (Consumer<Question>) given;
    }
}
