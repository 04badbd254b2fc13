package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.publication.PublicUndertakings;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.Samples;
import vn.doithoai.site.SiteBuild;

/** The data as strangers' programs read them: a validator, a feed reader, a calendar, a spreadsheet. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenDataTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path root;

    private Map<String, String> site = Map.of();

    @BeforeEach
    void build() throws IOException {
        site = Samples.tree(release(List.of(
                titled(1, FORMULA, null),
                titled(2, "Lắp đèn ở ngã ba chợ", LocalDate.of(2025, 5, 31)),
                titled(3, "Đổ bê tông ngõ 5", LocalDate.of(2025, 8, 1)),
                PublishedFeeds.counted(new QuestionNumber(2025, 4)),
                removed(5))));
    }

    private Path release(List<PublishedQuestion> feed) {
        BuildResult result = new SiteBuild(DialogueSite::plan)
                .run(new BuildRequest(
                        new BuildRequest.Folders(
                                Path.of("../content"),
                                Path.of("../templates"),
                                Path.of("../assets"),
                                root.resolve("feed"),
                                root.resolve("output")),
                        Samples.feedOf(feed),
                        Samples.NOON,
                        new BuildRequest.Site(Samples.HOST, "", false, 7),
                        new BuildRequest.Ledger("a".repeat(64), null, OptionalInt.of(feed.size())),
                        List.of(),
                        Map.of(),
                        BuildListener.SILENT));
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        return CurrentRelease.path(root.resolve("output")).orElseThrow();
    }

    /** Answered, or promised to be done by a day. */
    private static PublishedQuestion titled(int sequence, String title, @Nullable LocalDate promised) {
        PublishedQuestion answered = PublishedFeeds.answered(new QuestionNumber(2025, sequence));
        PublishedQuestion.Content old = Objects.requireNonNull(answered.content());
        LocalDate made = LocalDate.of(2025, 5, 25);
        PublishedQuestion.Content content = new PublishedQuestion.Content(
                title,
                old.text(),
                old.kind(),
                old.session(),
                null,
                null,
                null,
                null,
                null,
                "van-phong",
                "Công chức",
                List.of(),
                promised == null ? old.answer() : null,
                promised == null
                        ? List.of()
                        : List.of(new PublicUndertakings.PromiseShown(
                                0,
                                made,
                                "Làm xong.",
                                "van-phong",
                                "Công chức",
                                promised,
                                List.of(),
                                PublicUndertakings.Progress.NONE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                old.timeline());
        return new PublishedQuestion(
                answered.number(),
                answered.receivedOn(),
                answered.enteredAt(),
                answered.channel(),
                promised == null ? Stage.ANSWERED : Stage.PROMISED,
                Visibility.PUBLIC,
                promised == null ? answered.outcome() : Outcome.PROMISED,
                "T1",
                null,
                null,
                null,
                answered.seal(),
                answered.ledgerHash(),
                promised == null
                        ? answered.clocks()
                        : List.of(new DueClock(DueClock.Rule.PROMISE, made, promised, null, null, 5)),
                answered.changedAt(),
                content);
    }

    private static PublishedQuestion removed(int sequence) {
        PublishedQuestion counted = PublishedFeeds.counted(new QuestionNumber(2025, sequence));
        return new PublishedQuestion(
                counted.number(),
                counted.receivedOn(),
                counted.enteredAt(),
                Channel.PAPER_SLIP,
                Stage.ANSWERED,
                Visibility.REMOVED,
                null,
                null,
                "personal-data",
                "Chủ tịch UBND xã",
                null,
                counted.seal(),
                counted.ledgerHash(),
                counted.clocks(),
                counted.changedAt(),
                null);
    }

    private String file(String name) {
        return Objects.requireNonNull(site.get(name), name);
    }

    @Test
    void the_data_are_valid_by_the_schema_beside_them() {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(file("du-lieu/cau-hoi.schema.json"));
        assertThat(schema.validate(file("du-lieu/cau-hoi-2025.json"), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(
                        file("du-lieu/cau-hoi-2025.json").replace("\"stage\": \"answered\"", "\"stage\": \"?\""),
                        InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void each_field_is_in_schema_table_page_and_wherever_it_has_a_value() throws IOException {
        List<String> names = new ArrayList<>(
                Arrays.stream(OpenField.values()).map(OpenField::id).toList());
        names.add("url");
        List<String> described = new ArrayList<>();
        JSON.readTree(file("du-lieu/cau-hoi.schema.json"))
                .at("/properties/questions/items/properties")
                .fieldNames()
                .forEachRemaining(described::add);
        assertThat(described).isEqualTo(names);
        assertThat(Jsoup.parse(file("du-lieu/index.html")).select("th code").eachText())
                .isEqualTo(names);
        assertThat(file("du-lieu/cau-hoi-2025.csv").lines().findFirst())
                .contains("\uFEFF"
                        + String.join(
                                ",",
                                names.stream().map(name -> '"' + name + '"').toList()));
    }

    @Test
    void hidden_questions_are_counted_and_tell_nothing_more() throws IOException {
        JsonNode questions = JSON.readTree(file("du-lieu/cau-hoi-2025.json")).get("questions");
        assertThat(questions).hasSize(5);
        assertThat(questions.get(3).has("description")).isFalse();
        assertThat(questions.get(3).has("title")).isFalse();
        assertThat(questions.get(4).get("reason_code").asText()).isEqualTo("personal-data");
    }

    @Test
    void what_was_promised_and_kept_can_be_counted_again_from_the_data() throws IOException {
        JsonNode questions = JSON.readTree(file("du-lieu/cau-hoi-2025.json")).get("questions");
        assertThat(questions.get(0).has("undertakings")).isFalse();
        assertThat(questions.get(1).get("undertakings").asInt()).isEqualTo(1);
        assertThat(questions.get(1).get("undertakings_kept").asInt()).isZero();
        assertThat(questions.get(1).get("undertakings_due").asText()).isEqualTo("2025-05-31");

        assertThat(OpenField.UNDERTAKINGS_KEPT.of(doneOn(LocalDate.of(2025, 5, 31))))
                .isEqualTo(1);
        assertThat(OpenField.UNDERTAKINGS_KEPT_LATE.of(doneOn(LocalDate.of(2025, 5, 31))))
                .isEqualTo(0);
        assertThat(OpenField.UNDERTAKINGS_KEPT_LATE.of(doneOn(LocalDate.of(2025, 6, 1))))
                .isEqualTo(1);
        assertThat(OpenField.UNDERTAKINGS_DUE.of(doneOn(LocalDate.of(2025, 6, 1))))
                .isNull();
    }

    /** A promise that was due on 31 May, about a question without a public text. */
    private static PublishedQuestion doneOn(LocalDate day) {
        PublishedQuestion counted = PublishedFeeds.counted(new QuestionNumber(2025, 6));
        return new PublishedQuestion(
                counted.number(),
                counted.receivedOn(),
                counted.enteredAt(),
                counted.channel(),
                Stage.ANSWERED,
                Visibility.COUNTED,
                Outcome.ANSWERED_BY_OFFICER,
                null,
                null,
                null,
                null,
                counted.seal(),
                counted.ledgerHash(),
                List.of(new DueClock(
                        DueClock.Rule.PROMISE, LocalDate.of(2025, 5, 25), LocalDate.of(2025, 5, 31), null, day, 5)),
                counted.changedAt(),
                null);
    }

    @Test
    void no_cell_of_the_table_is_a_formula() {
        String table = file("du-lieu/cau-hoi-2025.csv");
        assertThat(table)
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
                .doesNotContain(",\"=");
        assertThat(table.lines()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(table).contains("\r\n");
    }

    @Test
    void a_feed_reader_reads_every_feed() throws FeedException {
        List<String> feeds =
                site.keySet().stream().filter(name -> name.endsWith("atom.xml")).toList();
        assertThat(feeds)
                .contains(
                        "atom.xml",
                        "thong-bao/atom.xml",
                        "cam-ket/atom.xml",
                        "hoi-dap/phien/2025-1/atom.xml",
                        "hoi-dap/linh-vuc/kinh-te/atom.xml");
        for (String name : feeds) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(file(name)));
            assertThat(feed.getTitle()).as(name).isNotBlank();
            assertThat(feed.getUri()).as(name).isEqualTo(Samples.HOST + "/" + name);
            assertThat(feed.getEntries()).as(name).allSatisfy(entry -> {
                assertThat(entry.getUri()).startsWith(Samples.HOST);
                assertThat(entry.getUpdatedDate()).isNotNull();
                assertThat(entry.getDescription().getValue()).isNotBlank();
            });
            assertThat(feed.getEntries().stream().map(entry -> entry.getUri()).toList())
                    .doesNotHaveDuplicates();
        }
        assertThat(new SyndFeedInput()
                        .build(new StringReader(file("cam-ket/atom.xml")))
                        .getEntries())
                .hasSize(2);
    }

    @Test
    void what_is_promised_is_in_the_calendar_of_due_days() {
        ICalendar calendar = Biweekly.parse(file("cam-ket/han.ics")).first();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Hạn: Lắp đèn ở ngã ba chợ", "Hạn: Đổ bê tông ngõ 5");
        assertThat(file("cam-ket/han.ics")).contains("DTSTART;VALUE=DATE:20250531");
    }

    @Test
    void the_manifest_has_the_hash_of_every_file_and_is_chained_when_something_changed() throws IOException {
        JsonNode first = JSON.readTree(file("manifest.json"));
        List<String> files = new ArrayList<>();
        first.get("files_sha256").fieldNames().forEachRemaining(files::add);
        assertThat(files)
                .contains("favicon.ico", "chia-se/trang.png")
                .filteredOn(name -> !name.matches(".*\\.(png|ico)"))
                .hasSize(site.size() - 1);
        assertThat(first.get("files_sha256").get("robots.txt").asText())
                .isEqualTo(Sha256.hex(file("robots.txt").getBytes(StandardCharsets.UTF_8)));
        assertThat(first.get("ledger_head").asText()).isEqualTo("a".repeat(64));
        assertThat(first.has("previous_manifest_sha256")).isFalse();
        String before = file("manifest.json");

        Path next = release(List.of(PublishedFeeds.counted(new QuestionNumber(2025, 1))));
        String changed = Samples.read(next.resolve("manifest.json"));
        assertThat(JSON.readTree(changed).get("previous_manifest_sha256").asText())
                .isEqualTo(Sha256.hex(before.getBytes(StandardCharsets.UTF_8)));

        Path same = release(List.of(PublishedFeeds.counted(new QuestionNumber(2025, 1))));
        assertThat(Samples.read(same.resolve("manifest.json"))).isEqualTo(changed);
    }

    @Test
    void the_list_before_is_kept_for_who_has_kept_none() {
        assertThat(site).doesNotContainKey("manifest-truoc.json");
        Path next = release(List.of(PublishedFeeds.counted(new QuestionNumber(2025, 1))));
        assertThat(Samples.read(next.resolve("manifest-truoc.json"))).isEqualTo(file("manifest.json"));
        Path same = release(List.of(PublishedFeeds.counted(new QuestionNumber(2025, 1))));
        assertThat(Samples.read(same.resolve("manifest-truoc.json"))).isEqualTo(file("manifest.json"));
    }

    @Test
    void the_hash_of_a_question_is_that_of_its_line_and_only_of_what_was_changed() throws IOException {
        JsonNode hashes = JSON.readTree(file("manifest.json")).get("questions_sha256");
        List<String> lines = file("du-lieu/ho-so-2025.jsonl").lines().toList();
        assertThat(lines).hasSize(5).hasSameSizeAs(hashes);
        StringBuilder all = new StringBuilder();
        for (String line : lines) {
            String number = JSON.readTree(line).get("number").asText();
            assertThat(line).startsWith("{\"number\":\"" + number + "\"");
            assertThat(hashes.get(number).asText())
                    .isEqualTo(Sha256.hex((line + "\n").getBytes(StandardCharsets.UTF_8)));
            all.append(number).append(' ').append(hashes.get(number).asText()).append('\n');
        }
        assertThat(JSON.readTree(file("manifest.json"))
                        .get("all_questions_sha256")
                        .asText())
                .isEqualTo(Sha256.hex(all.toString()));

        Path next = release(List.of(
                titled(1, FORMULA + " sửa", null), titled(2, "Lắp đèn ở ngã ba chợ", LocalDate.of(2025, 5, 31))));
        JsonNode later =
                JSON.readTree(Samples.read(next.resolve("manifest.json"))).get("questions_sha256");
        assertThat(later.get("2025-0001")).isNotEqualTo(hashes.get("2025-0001"));
        assertThat(later.get("2025-0002")).isEqualTo(hashes.get("2025-0002"));
    }

    @Test
    void changes_are_told_by_day_and_removals_for_good() {
        String page = Jsoup.parse(file("thay-doi/index.html")).text();
        assertThat(page)
                .contains("Quá hạn mà chưa xong 2025-0002: Lắp đèn ở ngã ba chợ")
                .contains("Hứa giải quyết, hạn 01/08/2025")
                .contains("Gỡ nội dung. Lý do:", "Người quyết định: Chủ tịch UBND xã")
                .doesNotContain("personal-data")
                .doesNotContain("Quá hạn mà chưa xong 2025-0003");
        assertThat(file("go-bo.txt")).isEqualTo("# 410 Gone\n/hoi-dap/2025-0005/\n");
    }
}
