package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.Inputs.Input;
import vn.doithoai.site.Inputs.Kind;
import vn.doithoai.site.PublicPage;
import vn.doithoai.store.CatalogueFile;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Samples;

/**
 * One input of a site is changed at a time, and a page that does not declare it must not change by a byte. All pages of the
 * site are looked at, so a new kind of page is too.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputsTest {

    private static final Path CONTENT = Path.of("../content");
    private static final Renderer RENDERER = Samples.renderer();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keys of the catalogue whose values are words for people. */
    private static final Set<String> WORDS =
            Set.of("label", "name", "explanation", "formerCommune", "organisation", "commune", "office", "address");

    /** All that a site is made of; changed one by one. */
    private record World(
            Catalogue catalogue,
            Map<String, String> files,
            Layout frame,
            LocalDate today,
            List<PublishedQuestion> feed,
            List<GroupTally> groups) {

        World with(Catalogue other) {
            return new World(other, files, frame, today, feed, groups);
        }

        World with(Map<String, String> others) {
            return new World(catalogue, others, frame, today, feed, groups);
        }

        World with(Layout other) {
            return new World(catalogue, files, other, today, feed, groups);
        }

        World on(LocalDate day) {
            return new World(catalogue, files, frame, day, feed, groups);
        }

        World with(List<PublishedQuestion> others) {
            return new World(catalogue, files, frame, today, others, groups);
        }

        World counting(GroupTally tally) {
            return new World(catalogue, files, frame, today, feed, List.of(tally));
        }

        Map<String, Made> pages() {
            Programme programme = Programme.read(catalogue, files).programme();
            DialogueSite site = new DialogueSite(
                    Sources.of(new PageMaker(RENDERER, Samples.WORDING, programme, frame, today), feed, groups));
            Map<String, Made> pages = new TreeMap<>();
            for (PublicPage page : site.pages()) {
                pages.put(page.address(), new Made(page.inputs(), page::text));
            }
            for (ContentPage page : site.documents()) {
                String body =
                        "<p>" + Objects.requireNonNull(files.get(page.path())).hashCode() + "</p>";
                pages.put(page.address(), new Made(page.inputs(), () -> page.text(body)));
            }
            return pages;
        }
    }

    /** A page of a plan. */
    private record Made(Inputs inputs, Supplier<String> text) {}

    /** The site before any change, each text made once. */
    private static final World BEFORE = world();

    private static final Map<String, Made> OLD = BEFORE.pages();
    private static final Map<String, String> OLD_TEXTS = new ConcurrentHashMap<>();

    private static World world() {
        List<PublishedQuestion> feed = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            feed.add(PublishedFeeds.answered(new QuestionNumber(2024, i)));
        }
        feed.addAll(Samples.questions());
        feed.add(Samples.takenUpAgain());
        feed.add(Samples.hiddenAndLate());
        feed.addAll(
                PublishedFeeds.many(60, List.of("T1", "T2"), List.of("2025-1")).subList(feed.size() - 3, 60));
        feed.set(20, with(feed.get(20), "mergedInto", feed.get(3).number()));
        return new World(
                Samples.programme().catalogue(),
                ContentFolder.read(CONTENT, new ArrayList<>()),
                Samples.frame(false),
                Samples.TODAY,
                feed,
                List.of(new GroupTally(2024, 20, Map.of(AskerGroup.PEOPLE, 12))));
    }

    /** The same record with another value in one place. */
    private static PublishedQuestion with(PublishedQuestion question, String name, @Nullable Object value) {
        return new PublishedQuestion(
                question.number(),
                question.receivedOn(),
                question.enteredAt(),
                question.channel(),
                name.equals("stage") ? (Stage) Objects.requireNonNull(value) : question.stage(),
                name.equals("content") ? Visibility.COUNTED : question.visibility(),
                question.outcome(),
                name.equals("topic") ? (String) value : question.topic(),
                question.reasonCode(),
                question.reasonGivenBy(),
                name.equals("mergedInto") ? (QuestionNumber) value : question.mergedInto(),
                question.seal(),
                name.equals("ledgerHash") ? (String) Objects.requireNonNull(value) : question.ledgerHash(),
                question.clocks(),
                name.equals("changedAt") ? (OffsetDateTime) Objects.requireNonNull(value) : question.changedAt(),
                name.equals("content") ? null : name.equals("title") ? titled(question, value) : question.content());
    }

    private static PublishedQuestion.@Nullable Content titled(PublishedQuestion question, @Nullable Object title) {
        PublishedQuestion.Content content = question.content();
        return content == null
                ? null
                : new PublishedQuestion.Content(
                        String.valueOf(title),
                        content.text() + " Xin nói thêm.",
                        content.kind(),
                        content.session(),
                        content.village(),
                        null,
                        content.follows(),
                        content.askerName(),
                        null,
                        content.unit(),
                        content.post(),
                        content.partners(),
                        content.answer(),
                        content.promises(),
                        content.studies(),
                        content.petitions(),
                        content.forwards(),
                        content.corrections(),
                        content.reopenings(),
                        List.of(),
                        content.timeline());
    }

    /** Pages that declare the change, or whose declaration changed with it; all others are the same to the byte. */
    private static Set<String> touched(Input changed, World after) {
        Map<String, Made> now = after.pages();
        Set<String> touched = new ConcurrentSkipListSet<>();
        Set<String> missed = new ConcurrentSkipListSet<>();
        OLD.entrySet().parallelStream().forEach(entry -> {
            String address = entry.getKey();
            Made page = entry.getValue();
            Made later = now.get(address);
            if (later == null
                    || !page.inputs().equals(later.inputs())
                    || page.inputs().touchedBy(changed)) {
                touched.add(address);
            } else if (!OLD_TEXTS
                    .computeIfAbsent(address, any -> page.text().get())
                    .equals(later.text().get())) {
                missed.add(address);
            }
        });
        assertThat(missed)
                .as("changed by %s, which they do not declare", changed)
                .isEmpty();
        assertThat(touched).as("touched by " + changed).isNotEmpty();
        assertThat(touched.size()).as("not every page is touched by " + changed).isLessThan(OLD.size());
        return touched;
    }

    @ParameterizedTest
    @CsvSource({
        "title, Tiêu đề khác", "topic, T4", "stage, ASSIGNED", "changedAt, 2025-06-30T09:00:00+07:00",
        "ledgerHash, 00", "mergedInto, 2025-0001", "content,", "gone,"
    })
    void a_page_that_shows_a_question_declares_it(String place, @Nullable String value) {
        World before = BEFORE;
        for (int i : List.of(2, 3, 5, 10, 40)) {
            PublishedQuestion question = before.feed().get(i);
            List<PublishedQuestion> feed = new ArrayList<>(before.feed());
            if (place.equals("gone")) {
                feed.remove(i);
            } else {
                feed.set(i, with(question, place, parsed(place, value)));
            }
            Input changed = new Input(Kind.QUESTION, question.number().toString());
            assertThat(touched(changed, before.with(feed)))
                    .contains("/", "/hoi-dap/" + question.number() + "/")
                    .doesNotContain("/tra-cuu/", "/ke-hoach/2025/");
        }
    }

    private static @Nullable Object parsed(String place, @Nullable String value) {
        return value == null
                ? null
                : switch (place) {
                    case "stage" -> Stage.valueOf(value);
                    case "changedAt" -> OffsetDateTime.parse(value);
                    case "mergedInto" -> new QuestionNumber(2025, 1);
                    default -> value;
                };
    }

    @Test
    void a_new_question_touches_what_tells_of_it_and_no_page_of_another_topic() {
        World before = BEFORE;
        List<PublishedQuestion> feed = new ArrayList<>(before.feed());
        QuestionNumber number = new QuestionNumber(2025, 61);
        feed.add(PublishedFeeds.answered(number, "T1", "2025-1", null));
        assertThat(touched(new Input(Kind.QUESTION, number.toString()), before.with(feed)))
                .contains("/hoi-dap/", "/hoi-dap/linh-vuc/" + slug(before, "T1") + "/", "/so-tiep-nhan/2025/")
                .doesNotContain("/hoi-dap/linh-vuc/" + slug(before, "T3") + "/", "/thong-ke/2024/");
    }

    private static String slug(World world, String topic) {
        return world.catalogue().topic(topic).orElseThrow().slug();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40, 400})
    void a_page_that_speaks_of_today_declares_it(int days) {
        World before = BEFORE;
        assertThat(touched(new Input(Kind.TODAY, ""), before.on(Samples.TODAY.plusDays(days))))
                .contains("/", "/lich/", "/gui-cau-hoi/")
                .doesNotContain("/tra-cuu/", "/ke-hoach/2025/", "/so-tiep-nhan/2025/so.txt");
    }

    @Test
    void a_page_in_the_layout_declares_it() {
        World before = BEFORE;
        assertThat(touched(new Input(Kind.FRAME, ""), before.with(Samples.frame(true))))
                .contains("/", "/tra-cuu/", "/404.html")
                .doesNotContain("/robots.txt", "/so-tiep-nhan/2025/so.txt");
    }

    @Test
    void a_page_that_tells_the_groups_of_a_year_declares_them() {
        World before = BEFORE;
        World after = before.counting(new GroupTally(2024, 30, Map.of(AskerGroup.PEOPLE, 20)));
        assertThat(touched(new Input(Kind.GROUPS, "2024"), after)).containsExactly("/thong-ke/2024/");
    }

    @Test
    void a_page_with_words_of_the_catalogue_declares_it(@TempDir Path folder) throws IOException {
        JsonNode lists = JSON.readTree(Files.readString(CONTENT.resolve("catalogue.json")));
        Path file = Files.writeString(
                folder.resolve("catalogue.json"), otherWords(lists).toString());
        World before = BEFORE;
        World after = before.with(CatalogueFile.read(file).catalogue().orElseThrow());
        assertThat(after.catalogue()).isNotEqualTo(before.catalogue());
        assertThat(touched(new Input(Kind.CATALOGUE, ""), after))
                .contains("/hoi-dap/", "/du-lieu/danh-muc.json", "/gui-cau-hoi/")
                .doesNotContain("/tra-cuu/", "/ke-hoach/2025/");
    }

    private static JsonNode otherWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(part -> {
                if (part.getValue().isTextual() && WORDS.contains(part.getKey())) {
                    part.setValue(TextNode.valueOf(part.getValue().asText() + " (mới)"));
                }
            });
        }
        node.forEach(InputsTest::otherWords);
        return node;
    }

    @Test
    void a_page_with_words_of_a_content_file_declares_it() {
        World before = BEFORE;
        for (String path : before.files().keySet()) {
            Map<String, String> files = new TreeMap<>(before.files());
            files.put(path, otherHeader(before, path));
            assertThat(files).as(path).isNotEqualTo(before.files());
            touched(new Input(Kind.CONTENT, path), before.with(files));
        }
    }

    /** Every line of the header with other words or another day, as far as the file is still read without a mistake. */
    private static String otherHeader(World world, String path) {
        Map<String, String> files = new TreeMap<>(world.files());
        List<String> lines =
                new ArrayList<>(Objects.requireNonNull(files.get(path)).lines().toList());
        int end = Math.max(lines.indexOf("~~~~~~"), 0);
        int mistakes = Programme.read(world.catalogue(), files).problems().size();
        for (int i = 0; i < end; i++) {
            String line = lines.get(i);
            lines.set(i, line.matches(".*=\\d{4}-\\d{2}-\\d{2}") ? nextDay(line) : line + " (mới)");
            files.put(path, String.join("\n", lines) + "\n");
            if (Programme.read(world.catalogue(), files).problems().size() > mistakes) {
                lines.set(i, line);
            }
        }
        return Stream.concat(lines.stream(), Stream.of("", "Thêm một câu."))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String nextDay(String line) {
        int day = line.indexOf('=') + 1;
        return line.substring(0, day) + LocalDate.parse(line.substring(day)).plusDays(1);
    }
}
