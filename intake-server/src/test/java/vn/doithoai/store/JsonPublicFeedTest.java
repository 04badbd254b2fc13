package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Restoration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonPublicFeedTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final PublishedQuestion FULL = PublishedSamples.full(new QuestionNumber(2025, 42));
    private static final PublishedQuestion COUNTED = PublishedSamples.counted(new QuestionNumber(2026, 1));

    @TempDir
    Path root;

    private Path folder;
    private JsonPublicFeed feed;

    @BeforeEach
    void open() {
        folder = root.resolve("public/questions");
        feed = new JsonPublicFeed(folder);
    }

    @Test
    void a_public_question_is_written_as_the_golden_file_has_it_and_read_again() {
        feed.replace(List.of(COUNTED, FULL));

        Golden.assertSame("published-full.json", JsonPublicFeed.json(FULL));
        Golden.assertSame("published-counted.json", JsonPublicFeed.json(COUNTED));
        assertThat(folder.resolve("2025/2025-0042.json")).hasBinaryContent(JsonPublicFeed.json(FULL));
        assertThat(feed.read()).containsExactly(FULL, COUNTED);
    }

    @Test
    void a_file_from_before_reopenings_were_kept_is_read_as_having_none() throws IOException {
        feed.replace(List.of(FULL));
        Path file = folder.resolve("2025/2025-0042.json");
        ObjectNode tree = (ObjectNode) Json.STRICT.readTree(Files.readString(file));
        ObjectNode content = (ObjectNode) tree.path("question").path("content");
        assertThat(content.remove("reopenings")).hasSize(2);
        ((ObjectNode) content.path("corrections").path(0)).remove("post");
        Files.writeString(file, tree.toString());

        assertThat(feed.read()).singleElement().satisfies(read -> {
            PublishedQuestion.Content old = java.util.Objects.requireNonNull(read.content());
            assertThat(old.reopenings()).isEmpty();
            assertThat(old.corrections())
                    .singleElement()
                    .satisfies(correction -> assertThat(correction.post()).isNull());
        });
        assertThat(problems(tree.toString().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_feed_that_was_never_written_is_empty() {
        assertThat(feed.read()).isEmpty();
    }

    @Test
    void files_beside_the_questions_of_another_schema_are_refused() throws IOException {
        feed.replaceGroups(List.of());
        feed.replaceRestorations(
                List.of(new Restoration(OffsetDateTime.parse("2025-06-02T09:00:00+07:00"), "Ổ đĩa hỏng")));
        assertThat(feed.restorations()).hasSize(1);
        for (String name : List.of("groups.json", "restored.json")) {
            Path file = root.resolve("public").resolve(name);
            Files.writeString(file, Files.readString(file).replace("\"schema\": 1", "\"schema\": 2"));
        }

        assertThat(catchThrowableOfType(FeedUnreadable.class, () -> feed.groups()))
                .hasMessageContaining("schema");
        assertThat(catchThrowableOfType(FeedUnreadable.class, () -> feed.restorations()))
                .hasMessageContaining("schema");
    }

    @Test
    void the_groups_of_askers_are_beside_the_questions_and_a_field_of_theirs_that_is_not_ours_is_refused()
            throws IOException {
        assertThat(feed.groups()).isEmpty();
        List<GroupTally> tallies =
                List.of(new GroupTally(2025, 14, Map.of(AskerGroup.YOUTH, 9, AskerGroup.UNION_MEMBER, 0)));
        feed.replaceGroups(tallies);
        assertThat(feed.groups()).isEqualTo(tallies);
        Path file = root.resolve("public/groups.json");
        assertThat(file)
                .content()
                .contains("\"youth\": 9", "\"union-member\": 0")
                .doesNotContain("people");
        Files.writeString(file, Files.readString(file).replace("\"questions\"", "\"phone\": 1, \"questions\""));
        assertThat(catchThrowableOfType(FeedUnreadable.class, () -> feed.groups())
                        .key())
                .isEqualTo("store.fault.unknown-field");
    }

    @Test
    void what_did_not_change_is_not_touched() throws IOException {
        feed.replace(List.of(FULL, COUNTED));
        Path unchanged = folder.resolve("2025/2025-0042.json");
        Path changed = folder.resolve("2026/2026-0001.json");
        Files.setLastModifiedTime(unchanged, LONG_AGO);
        Files.writeString(changed, "older");
        Files.setLastModifiedTime(changed, LONG_AGO);

        feed.replace(List.of(FULL, COUNTED));

        assertThat(Files.getLastModifiedTime(unchanged)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(changed)).isNotEqualTo(LONG_AGO);
        assertThat(feed.read()).containsExactly(FULL, COUNTED);
    }

    @Test
    void what_is_no_longer_public_is_removed_with_its_empty_folder() throws IOException {
        feed.replace(List.of(FULL, COUNTED));
        Files.writeString(folder.resolve("2025/.tmp-1-1"), "left by a crash");

        feed.replace(List.of(COUNTED));

        assertThat(folder.resolve("2025")).doesNotExist();
        assertThat(feed.read()).containsExactly(COUNTED);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"kind\": \"petition\"', '\"kind\": \"petition\", \"phone\": \"x\"', store.fault.unknown-field, 40",
        "'\"stage\": \"answered\"', '\"stage\": \"ANSWERED\"', store.fault.wrong-value, 8",
        "'\"stage\": \"answered\",', '', store.fault.wrong-value, 0",
        "'2025-0042', '2025-0043', store.fault.wrong-number, 0",
        "'\"schema\": 1', '\"schema\": 2', store.fault.too-new, 0",
        "'\"visibility\": \"public\"', '\"visibility\": \"counted\"', store.fault.wrong-value, 0",
        "'\"number\"', 'number', store.fault.not-json, 4",
    })
    void what_does_not_fit_is_refused_with_file_and_line(String right, String wrong, String key, int line)
            throws IOException {
        feed.replace(List.of(FULL));
        Path file = folder.resolve("2025/2025-0042.json");
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));

        FeedUnreadable refusal = catchThrowableOfType(FeedUnreadable.class, () -> feed.read());

        assertThat(refusal.file()).isEqualTo(file);
        assertThat(refusal.key()).isEqualTo(key);
        if (line > 0) {
            assertThat(refusal.line()).isEqualTo(line);
        }
        assertThat(refusal).hasMessageContaining(file.toString());
    }

    /** {@code -Dgolden=update} writes it anew. */
    @Test
    void the_published_schema_is_the_one_of_the_records() throws IOException {
        Path shipped = Path.of("src/main/resources/vn/doithoai/store/published-question.schema.json");
        byte[] made = Json.pretty(PublishedSchema.make());
        if ("update".equals(System.getProperty("golden"))) {
            Files.write(shipped, made);
        }
        assertThat(shipped).hasBinaryContent(made);
    }

    @Test
    void the_files_meet_the_published_schema() {
        assertThat(problems(JsonPublicFeed.json(FULL))).isEmpty();
        assertThat(problems(JsonPublicFeed.json(COUNTED))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_the_reader_refuses() throws IOException {
        ObjectNode tree = (ObjectNode) Json.STRICT.readTree(JsonPublicFeed.json(FULL));
        ((ObjectNode) tree.at("/question")).put("phone", "0900000000");
        assertThat(problems(Json.pretty(tree))).isNotEmpty();

        ObjectNode noText = (ObjectNode) Json.STRICT.readTree(JsonPublicFeed.json(FULL));
        ((ObjectNode) noText.at("/question")).put("visibility", "counted");
        assertThat(problems(Json.pretty(noText))).isNotEmpty();
    }

    @Test
    void the_schema_and_the_records_need_the_same_fields() throws IOException {
        JsonNode whole = Json.STRICT.readTree(JsonPublicFeed.json(FULL));
        walk(whole, "");
    }

    @Test
    void the_schema_knows_every_word_of_the_domain() {
        JsonNode schema = schema();
        assertWords(schema.at("/$defs/question/properties/channel/enum"), Channel.values());
        assertWords(schema.at("/$defs/question/properties/stage/enum"), Stage.values());
        assertWords(schema.at("/$defs/question/properties/visibility/enum"), Visibility.values());
        assertWords(schema.at("/$defs/question/properties/outcome/enum"), Outcome.values());
        assertWords(schema.at("/$defs/content/properties/kind/enum"), Kind.values());
        assertWords(schema.at("/$defs/clock/properties/rule/enum"), DueClock.Rule.values());
        assertWords(schema.at("/$defs/answer/properties/responseKinds/items/enum"), ResponseKind.values());
        assertWords(schema.at("/$defs/study/properties/outcome/enum"), Outcome.values());
        assertWords(schema.at("/$defs/forward/properties/level/enum"), BodyLevel.values());
        assertWords(
                schema.at("/$defs/step/properties/kind/enum"),
                Arrays.stream(EventKind.values())
                        .filter(EventKind::isPublicStep)
                        .toArray(EventKind[]::new));
    }

    private static void assertWords(JsonNode words, Enum<?>[] values) {
        assertThat(words)
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    /** Takes each field away in turn: schema and reader must both miss it, or neither. */
    private void walk(JsonNode whole, String at) throws IOException {
        JsonNode here = whole.at(at);
        if (here instanceof ObjectNode object) {
            List<String> names = new java.util.ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                ObjectNode copy = whole.deepCopy();
                ((ObjectNode) copy.at(at)).remove(name);
                assertThat(problems(Json.pretty(copy)).isEmpty())
                        .as("without %s/%s", at, name)
                        .isEqualTo(reads(copy));
                walk(whole, at + "/" + name);
            }
        } else if (here.isArray()) {
            for (int i = 0; i < here.size(); i++) {
                walk(whole, at + "/" + i);
            }
        }
    }

    private boolean reads(JsonNode tree) throws IOException {
        Path file = Files.createDirectories(folder.resolve("2025")).resolve("2025-0042.json");
        Files.write(file, Json.pretty(tree));
        try {
            return feed.read().size() == 1;
        } catch (FeedUnreadable e) {
            return false;
        }
    }

    private static JsonNode schema() {
        try {
            return Json.STRICT.readTree(JsonPublicFeed.schema());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<ValidationMessage> problems(byte[] json) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(JsonPublicFeed.schema(), StandardCharsets.UTF_8), InputFormat.JSON, config);
        return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }
}
