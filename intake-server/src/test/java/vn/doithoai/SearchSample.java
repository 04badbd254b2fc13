package vn.doithoai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import vn.doithoai.pages.DialogueSite;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;
import vn.doithoai.search.QuestionIndex;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.Samples;
import vn.doithoai.site.SiteBuild;

/** A small built site to search in, and what people type there with the first thing they expect. */
public final class SearchSample {

    private static final Path TABLES = Path.of("src/test/resources/search");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-05-20T09:00:00+07:00");

    private static final LocalDate ANSWERED_ON = LocalDate.of(2025, 5, 30);

    private final List<PublishedQuestion> feed;
    private final Path output;

    private SearchSample(List<PublishedQuestion> feed, Path output) {
        this.feed = feed;
        this.output = output;
    }

    /**
     * A search.
     *
     * @param expected a part of the title of the first hit, or the number of a question
     */
    public record Query(String typed, String expected) {}

    /** All of the table. */
    public static List<Query> queries() throws IOException {
        return Files.readAllLines(TABLES.resolve("queries.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Query(cells[0], cells[1]))
                .toList();
    }

    /** Builds the site. */
    public static SearchSample build(Path root) throws IOException {
        List<PublishedQuestion> feed = new ArrayList<>();
        for (String line : Files.readAllLines(TABLES.resolve("questions.tsv"))) {
            feed.add(question(feed.size() + 1, line.split("\t", -1)));
        }
        Path content = root.resolve("content");
        Samples.copy(Path.of("../content"), content);
        Path catalogue = content.resolve("catalogue.json");
        String lists = Samples.read(catalogue);
        assertThat(lists).contains("\"villages\": []", "\"units\": [");
        Samples.write(
                catalogue,
                lists.replace("\"villages\": []", "\"villages\": [{\"id\": \"ho-son\", \"name\": \"Thôn Hồ Sơn\"}]")
                        .replace("\"units\": [", "\"units\": [{\"id\": \"kinh-te\", \"name\": \"Phòng Kinh tế\"},"));
        Samples.write(content.resolve("van-ban/quy-che.md"), """
            title=Quy chế tiếp công dân
            type=document
            status=published
            form=Báo cáo
            authority=Cơ quan mẫu
            number=123/BC-UBND
            date=2025-03-01
            summary=Văn bản mẫu.
            file=https://van-ban.example/1
            ~~~~~~

            Không có thật.
            """);
        Samples.write(content.resolve("thong-bao/moi.md"), """
            title=Mời dự đối thoại
            type=notice
            status=published
            date=2025-06-10
            ~~~~~~

            Thông báo mời họp tại nhà văn hóa lúc 8 giờ.
            """);
        Path output = root.resolve("output");
        BuildResult result = new SiteBuild(DialogueSite::plan)
                .run(new BuildRequest(
                        new BuildRequest.Folders(
                                content, Path.of("../templates"), Path.of("../assets"), root.resolve("feed"), output),
                        Samples.feedOf(feed),
                        Samples.NOON,
                        new BuildRequest.Site(Samples.HOST, "", false, 7),
                        new BuildRequest.Ledger(null, null, OptionalInt.of(feed.size())),
                        List.of(),
                        Map.of(),
                        BuildListener.SILENT));
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        return new SearchSample(feed, output);
    }

    /** The release as a web server would serve it. */
    public Path release() {
        return CurrentRelease.path(output).orElseThrow();
    }

    /** What the server searches in. */
    public QuestionSearch server() {
        Map<String, String> files = CurrentRelease.searchFiles(output);
        return new QuestionIndex(feed, name -> {
            String text = files.get(name);
            if (text == null) {
                throw new AssertionError("no file " + name);
            }
            return text;
        });
    }

    /** A hit as a person reads it: number or kind, then the title. */
    public static String read(QuestionSearch.Hit hit) {
        if (hit instanceof QuestionSearch.FoundPage page) {
            return page.kind() + " " + page.title();
        }
        PublishedQuestion question = ((QuestionSearch.FoundQuestion) hit).question();
        return question.number() + " "
                + (question.content() == null ? "" : question.content().title());
    }

    private static PublishedQuestion question(int sequence, String[] cells) {
        boolean answered = !cells[2].isEmpty();
        return new PublishedQuestion(
                new QuestionNumber(2025, sequence),
                AT.toLocalDate(),
                AT,
                Channel.WEB_FORM,
                answered ? Stage.ANSWERED : Stage.ASSIGNED,
                Visibility.PUBLIC,
                answered ? Outcome.ANSWERED_BY_OFFICER : null,
                "T3",
                null,
                null,
                null,
                "0".repeat(64),
                "0".repeat(64),
                List.of(new DueClock(
                        DueClock.Rule.RECEIVED,
                        AT.toLocalDate(),
                        LocalDate.of(2025, 6, 19),
                        null,
                        answered ? ANSWERED_ON : null,
                        5)),
                AT,
                new PublishedQuestion.Content(
                        cells[0],
                        cells[1],
                        Kind.QUESTION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        answered
                                ? new PublishedQuestion.AnswerShown(
                                        cells[2],
                                        cells[3],
                                        Set.of(ResponseKind.ANSWER),
                                        List.of(),
                                        "Công chức",
                                        null,
                                        ANSWERED_ON,
                                        false)
                                : null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        answered
                                ? List.of(
                                        new PublishedQuestion.Step(AT.toLocalDate(), EventKind.RECEIVED, null),
                                        new PublishedQuestion.Step(ANSWERED_ON, EventKind.ANSWERED_IN_SESSION, null))
                                : List.of()));
    }
}
