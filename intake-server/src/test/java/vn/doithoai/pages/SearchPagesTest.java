package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.search.QuestionIndex;
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

    private List<String> found(String words) {
        return new QuestionIndex(feed, name -> file(name.substring(0, name.length() - ".txt".length())))
                .find(words, any -> true, 0, 200).questions().stream()
                        .map(question -> question.number().toString())
                        .toList();
    }

    @Test
    void a_syllable_leads_to_every_question_it_is_in_and_to_no_hidden_one() {
        List<String> shown = feed.stream()
                .filter(question -> question.content() != null)
                .map(question -> question.number().toString())
                .toList();
        assertThat(found("đường")).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(found("2025-0044")).containsExactly("2025-0044");
        assertThat(found("2025-0007")).isEmpty();
        assertThat(found("44")).first().isEqualTo("2025-0044");
    }

    @Test
    void a_syllable_keeps_its_marks_for_those_who_type_them() {
        assertThat(file("tu/duong_").lines()).anyMatch(line -> line.startsWith("\u0111\u01B0\u01A1ng\u0300 "));
        assertThat(file("tu/duong_").lines()).noneMatch(line -> line.startsWith("duong "));
    }

    @Test
    void each_syllable_has_its_file_and_each_file_a_name_that_every_system_takes() {
        List<String> heads = file("muc").lines().toList();
        Set<String> names = new TreeSet<>();
        Arrays.stream(heads.get(1).split(" ", -1)).forEach(syllable -> names.add("tu/" + syllable + "_"));
        Arrays.stream(heads.get(2).split(" ", -1))
                .forEach(syllable -> names.add("tu/" + syllable.substring(0, Math.min(2, syllable.length()))));
        assertThat(site.keySet().stream()
                        .filter(name -> name.startsWith("tim-kiem/tu/"))
                        .map(name -> name.substring("tim-kiem/".length(), name.length() - ".txt".length())))
                .containsExactlyInAnyOrderElementsOf(names)
                .noneMatch(name -> name.matches("tu/(con|aux|nul|prn|com\\d|lpt\\d)"));
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
