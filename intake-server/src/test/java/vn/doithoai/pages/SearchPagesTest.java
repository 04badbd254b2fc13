package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.base.Folding;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.Samples;
import vn.doithoai.site.SiteBuild;

/** The files the search page's script reads, read as it does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchPagesTest {

    @TempDir
    Path root;

    private final List<PublishedQuestion> feed = PublishedFeeds.many(120, List.of("T1"), List.of("2025-1"));
    private Map<String, String> site = Map.of();

    @BeforeEach
    void build() throws IOException {
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
                        new BuildRequest.Ledger(null, null, OptionalInt.of(feed.size())),
                        List.of(),
                        Map.of(),
                        BuildListener.SILENT));
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        site = Samples.tree(CurrentRelease.path(root.resolve("output")).orElseThrow());
    }

    private String file(String name) {
        return Objects.requireNonNull(site.get("tim-kiem/" + name + ".txt"), name);
    }

    /** Numbers of the questions with a syllable. */
    private List<String> with(String syllable) {
        String key = syllable.substring(0, Math.min(3, syllable.length()));
        int block =
                Integer.parseInt(file("muc").lines().findFirst().orElseThrow().split(" ", -1)[1]);
        List<String> numbers = new ArrayList<>();
        file("tu/" + key)
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(parts -> Folding.fold(parts[0]).equals(syllable))
                .forEach(parts -> {
                    int sum = 0;
                    for (int i = 1; i < parts.length; i++) {
                        sum += Integer.parseInt(parts[i], 36);
                        int place = sum / 2;
                        numbers.add(file("cau/" + place / block)
                                .lines()
                                .toList()
                                .get(place % block)
                                .split("\t", -1)[0]);
                    }
                });
        return numbers;
    }

    @Test
    void a_syllable_leads_to_every_question_it_is_in_and_to_no_hidden_one() {
        List<String> shown = feed.stream()
                .filter(question -> question.content() != null)
                .map(question -> question.number().toString())
                .toList();
        assertThat(with("duong")).isEqualTo(shown);
        assertThat(with("0044")).containsExactly("2025-0044");
        assertThat(site).doesNotContainKey("tim-kiem/tu/đườ.txt");
        assertThat(file("muc")).doesNotContain(" 0007");
    }

    @Test
    void a_syllable_keeps_its_marks_for_those_who_type_them() {
        assertThat(file("tu/duo").lines()).anyMatch(line -> line.startsWith("đường "));
        assertThat(file("tu/duo").lines()).noneMatch(line -> line.startsWith("duong "));
    }

    @Test
    void each_key_has_its_file_and_each_file_its_key() {
        List<String> keys = Arrays.asList(
                file("muc").lines().skip(1).findFirst().orElseThrow().split(" ", -1));
        assertThat(site.keySet().stream()
                        .filter(name -> name.startsWith("tim-kiem/tu/"))
                        .map(name -> name.substring("tim-kiem/tu/".length(), name.length() - ".txt".length())))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void a_line_of_a_question_has_what_is_shown_of_it() {
        assertThat(file("cau/0").lines().findFirst().orElseThrow().split("\t", -1))
                .containsExactly(
                        "2025-0001",
                        "done",
                        "Đã trả lời",
                        "Đường liên thôn 2025-0001 bao giờ được sửa?",
                        "Xã sửa trong quý 3.");
    }
}
