package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.RecordEvent;

/** Whoever writes in the data folder behind the program's back is found by the check, with the place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TamperingTest {

    private static final String RECORD = "questions/2025/2025-0001.json";
    private static final String OTHER = "questions/2025/2025-0002.json";

    @TempDir
    static Path prepared;

    private static QuestionNumber first;
    private static String then;

    @TempDir
    Path root;

    private Path data;
    private MovableClock clock;
    private Workbench bench;
    private OfficeWork office;

    @BeforeAll
    static void an_office_has_worked() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(prepared).at(clock);
        OfficeWork office = new OfficeWork(prepared, clock);
        first = office.ask("Câu một", "Bao giờ sửa cầu một?", "Khổng Thị Nhẫn");
        office.answer(first, "Xã sửa cầu trong tháng 7.");
        office.ask("Câu hai", "Bao giờ sửa cầu hai?", "Khổng Thị Nhẫn");
        clock.pass(Duration.ofMinutes(5));
        office.ask("Câu ba", "Bao giờ sửa cầu ba?", "Khổng Thị Nhẫn");
        assertThat(bench.run("staff", "add", "lan", "--name", "Lan", "--role", "officer"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        bench.run("staff", "add", "hoa", "--name", "Hoa", "--role", "secretary");
        bench.run("staff", "reset-link", "lan");
        office.happen(first, new RecordEvent.Noted(office.act(OfficeWork.SECRETARY, ""), "Đã gọi thôn."));
        then = clock.instant().toString();
    }

    @BeforeEach
    void each_test_has_a_copy() throws IOException {
        clock = new MovableClock(then);
        bench = Workbench.from(prepared, root).at(clock);
        office = new OfficeWork(root, clock);
        data = root.resolve("data/private");
    }

    /** Something done to the files of a data folder. */
    @FunctionalInterface
    interface Tampering {
        void in(Path data) throws IOException;
    }

    private static Arguments row(String name, String place, Tampering tampering) {
        return Arguments.of(name, tampering, place);
    }

    private static Tampering rewrite(String file, String from, String to) {
        return data -> {
            Path path = data.resolve(file);
            String text = Files.readString(path);
            assertThat(text).contains(from);
            Files.writeString(path, text.replace(from, to));
        };
    }

    private static Tampering lines(String file, UnaryOperator<List<String>> change) {
        return data -> {
            Path path = data.resolve(file);
            Files.write(path, change.apply(new ArrayList<>(Files.readAllLines(path))));
        };
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                row("text as sent", "2025-0001.json", rewrite(RECORD, "cầu một", "cầu khác")),
                row("telephone", "2025-0001.json", rewrite(RECORD, "0912345678", "0912345679")),
                row("kind", "2025-0001.json", rewrite(RECORD, "\"petition\"", "\"question\"")),
                row("consent", "2025-0001.json", rewrite(RECORD, "\"publishName\": true", "\"publishName\": false")),
                row("name", "2025-0001.json", rewrite(RECORD, "Khổng Thị Nhẫn", "Khổng Thị Nhịn")),
                row("public title", "2025-0001.json", rewrite(RECORD, "Câu một", "Câu mốt")),
                row("answer", "2025-0001.json", rewrite(RECORD, "tháng 7", "tháng 9")),
                row("approver", "2025-0001.json", rewrite(RECORD, "\"lanh-dao\"", "\"pho-lanh-dao\"")),
                row("reason", "2025-0001.json", rewrite(RECORD, "theo lĩnh vực", "theo ý Chủ tịch")),
                row("post", "2025-0001.json", rewrite(RECORD, "Văn phòng UBND xã", "Đảng ủy xã")),
                row("note, the last act", "2025-0001.json", rewrite(RECORD, "Đã gọi thôn.", "Chưa gọi thôn.")),
                row("secret", "2025-0001.json", rewrite(RECORD, "\"secretHash\": \"", "\"secretHash\": \"0")),
                row(
                        "time of acts",
                        "2025-0002.json",
                        rewrite(OTHER, "\"at\": \"2025-06-02T09:00", "\"at\": \"2025-06-01T09:00")),
                row("record deleted", "2025-0002.json", data -> Files.delete(data.resolve(OTHER))),
                row(
                        "record under another number",
                        "2025-0009.json",
                        data -> Files.copy(data.resolve(OTHER), data.resolve("questions/2025/2025-0009.json"))),
                row("swapped records", "2025-0001.json", data -> {
                    String one = Files.readString(data.resolve(RECORD));
                    Files.copy(data.resolve(OTHER), data.resolve(RECORD), StandardCopyOption.REPLACE_EXISTING);
                    Files.writeString(data.resolve(OTHER), one);
                }),
                row("ledger line taken out", "ledger.jsonl", lines("ledger.jsonl", all -> without(all, 0))),
                row("ledger lines swapped", "ledger.jsonl", lines("ledger.jsonl", all -> {
                    Collections.swap(all, 0, 1);
                    return all;
                })),
                row(
                        "day of receipt",
                        "ledger.jsonl:1",
                        rewrite("ledger.jsonl", "\"receivedOn\":\"2025-06-02\"", "\"receivedOn\":\"2025-06-01\"")),
                row("last record and its lines", "acts.jsonl", data -> {
                    lines("ledger.jsonl", all -> without(all, 2)).in(data);
                    Files.delete(data.resolve("questions/2025/2025-0003.json"));
                }),
                row("role given by hand", "staff.json", rewrite("staff.json", "\"officer\"", "\"chair\"")),
                row(
                        "account by another name",
                        "staff.json",
                        rewrite("staff.json", "\"id\": \"hoa\"", "\"id\": \"hue\"")),
                row("account unlocked", "staff.json", rewrite("staff.json", "\"enabled\": true", "\"enabled\": false")),
                row("accounts gone", "staff.json", data -> Files.delete(data.resolve("staff.json"))),
                row("first audit line taken out", "audit.jsonl:1", lines("audit.jsonl", all -> without(all, 0))),
                row(
                        "last audit line taken out",
                        "audit.jsonl",
                        lines("audit.jsonl", all -> without(all, all.size() - 1))),
                row(
                        "audit line changed",
                        "audit.jsonl:1",
                        rewrite("audit.jsonl", "\"about\":\"lan\"", "\"about\":\"hoa\"")),
                row("audit line added", "audit.jsonl", lines("audit.jsonl", all -> {
                    all.add(all.get(0));
                    return all;
                })),
                row("audit gone", "audit.jsonl:1", data -> Files.delete(data.resolve("audit.jsonl"))),
                row("act taken out", "acts.jsonl:2", lines("acts.jsonl", all -> without(all, 1))),
                row("last acts taken out", "2025-0001.json", lines("acts.jsonl", all -> without(all, all.size() - 1))),
                row(
                        "restoration put in by hand",
                        "restored.json",
                        data -> Files.writeString(
                                data.resolve("restored.json"),
                                "{\"schema\": 1, \"restored\": [{\"at\": \"2025-06-02T09:00:00+07:00\", \"why\": \"Ổ"
                                        + " đĩa hỏng\", \"release\": \"\", \"lost\": [], \"known\": []}]}")),
                row(
                        "restorations unreadable",
                        "restored.json",
                        data -> Files.writeString(data.resolve("restored.json"), "{")),
                row(
                        "key replaced",
                        "hmac.key",
                        data -> Files.writeString(data.resolve("keys/hmac.key"), "0".repeat(64) + "\n")),
                row("key gone", "hmac.key", data -> Files.delete(data.resolve("keys/hmac.key"))),
                row("number of an act", "acts.jsonl:3", lines("acts.jsonl", all -> {
                    all.set(2, all.get(2).replace("\"seq\":3", "\"seq\":4"));
                    return all;
                })),
                row("two acts swapped", "acts.jsonl:4", lines("acts.jsonl", all -> {
                    Collections.swap(all, 3, 4);
                    return all;
                })),
                row("audit log in another order", "audit.jsonl", lines("audit.jsonl", all -> {
                    Collections.swap(all, 0, all.size() - 1);
                    return all;
                })),
                row("ledger gone", "2025-0001.json", data -> Files.delete(data.resolve("ledger.jsonl"))),
                row("act changed", "acts.jsonl:3", lines("acts.jsonl", all -> {
                    all.set(2, all.get(2).replace("\"revision\":2", "\"revision\":3"));
                    return all;
                })),
                row("chain of acts gone", "2025-0001.json", data -> Files.delete(data.resolve("acts.jsonl"))));
    }

    @Test
    void what_the_program_wrote_is_in_order() {
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void the_check_names_the_place(String name, Tampering tampering, String place) throws IOException {
        tampering.in(data);

        assertThat(bench.run("check", "--quick")).as(name).isEqualTo(CliCommand.FAILED);

        assertThat(bench.out()).contains(place);
    }

    @Test
    void an_event_taken_out_or_put_in_is_found_with_its_line() throws IOException {
        Path record = data.resolve(RECORD);
        String whole = Files.readString(record);
        Path other = data.resolve(OTHER);
        String before = Files.readString(other);
        office.happen(
                new QuestionNumber(2025, 2),
                new RecordEvent.Noted(office.act(OfficeWork.SECRETARY, ""), "Đã gọi thôn hai."));
        office.happen(first, new RecordEvent.Noted(office.act(OfficeWork.SECRETARY, ""), "Gọi lần nữa."));
        String more = Files.readString(record);

        Files.writeString(other, before);
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).containsPattern("2025-0002\\.json:\\d+: .*thiếu các việc");

        Files.writeString(record, whole.replace("Đã gọi thôn.", "Thôi."));
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).containsPattern("2025-0001\\.json:\\d+: .*từ việc thứ 6");
        assertThat(more).isNotEqualTo(whole);
    }

    @Test
    void a_file_of_the_published_site_that_was_edited_is_named() throws IOException {
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
        Path page = root.resolve("output/current/hoi-dap/2025-0001/index.html");
        Files.writeString(page, Files.readString(page).replace("tháng 7", "tháng 9"));

        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);

        assertThat(bench.out()).contains("hoi-dap/2025-0001/index.html");
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void a_record_and_the_chain_cut_back_together_no_longer_have_what_the_last_release_told() throws IOException {
        Path record = data.resolve(RECORD);
        Path acts = data.resolve("acts.jsonl");
        String recordBefore = Files.readString(record);
        String actsBefore = Files.readString(acts);
        office.happen(first, new RecordEvent.Noted(office.act(OfficeWork.SECRETARY, ""), "Gọi lần nữa."));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);

        Files.writeString(record, recordBefore);
        Files.writeString(acts, actsBefore);

        assertThat(bench.run("build")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("chuỗi đã bị cắt bớt");
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
    }

    @Test
    void a_question_of_the_feed_that_was_edited_is_named_made_anew_and_not_published_as_it_is() throws IOException {
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        Path feed = root.resolve("data/public/questions/2025/2025-0001.json");
        Files.writeString(feed, Files.readString(feed).replace("tháng 7", "tháng 9"));

        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("public/questions/2025/2025-0001.json");
        office.inStores(stores -> assertThat(bench.run("build"))
                .as("beside a server, from the feed as it is")
                .isEqualTo(CliCommand.FAILED));
        assertThat(bench.out()).contains("2025-0001.json");

        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(feed).content().contains("tháng 7").doesNotContain("tháng 9");
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void erasing_leaves_the_chain_whole_and_what_is_left_is_still_held() throws IOException {
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        office.happen(first, new DataEvent.Erased(office.act(OfficeWork.SECRETARY, "theo yêu cầu"), "personal-data"));
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);

        rewrite(RECORD, "tháng 7", "tháng 9").in(data);

        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("2025-0001.json");
    }

    @Test
    void an_act_cut_short_by_a_crash_was_not_done_and_the_next_start_says_so() throws IOException {
        Path record = data.resolve(RECORD);
        String before = Files.readString(record);
        office.happen(first, new RecordEvent.Noted(office.act(OfficeWork.SECRETARY, ""), "Gọi lần nữa."));
        Files.writeString(record, before);
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("Lần khởi động sau");

        office.inStores(stores -> assertThat(stores.store().repairs())
                .extracting(repair -> repair.key() + " " + repair.what())
                .containsExactly("store.repair.act-undone 2025-0001"));

        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void receipt_and_manifest_name_the_newest_act_and_the_check_knows_whether_it_is_still_there() throws IOException {
        office.inStores(stores -> {
            QuestionNumber number = OfficeWork.receive(
                    stores.store(), office.act(Actor.INTAKE, ""), "Bao giờ có đèn?", "Khổng Thị Nhẫn");
            String head = stores.store()
                    .received("key of Bao giờ có đèn?")
                    .orElseThrow()
                    .actsHead();
            assertThat(newest()).contains("\"about\":\"" + number + "\"", "\"hash\":\"" + head + "\"");
        });
        String receipt = newest().replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        Matcher told = Pattern.compile("\"acts_head\": \"([0-9a-f]{64})\"")
                .matcher(Files.readString(root.resolve("output/current/manifest.json")));
        assertThat(told.find()).isTrue();
        assertThat(Files.readString(data.resolve("acts.jsonl"))).contains(told.group(1));

        assertThat(bench.run("check", "--quick", "--acts-head", receipt))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.run("check", "--quick", "--acts-head", "0".repeat(64))).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("không có dòng mang mã " + "0".repeat(64));
    }

    private String newest() {
        try {
            List<String> acts = Files.readAllLines(data.resolve("acts.jsonl"));
            return acts.get(acts.size() - 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_published_of_the_content_is_told_once_a_change() throws IOException {
        bench.run("build");
        List<String> before = Files.readAllLines(data.resolve("acts.jsonl"));
        bench.run("build");
        bench.edit("content/gioi-thieu.md", text -> text + "\nThêm một dòng.\n");
        bench.run("build");

        List<String> after = Files.readAllLines(data.resolve("acts.jsonl"));
        assertThat(after.subList(before.size(), after.size()))
                .singleElement()
                .asString()
                .contains("\"what\":\"content\"", "gioi-thieu.md");
    }
}
