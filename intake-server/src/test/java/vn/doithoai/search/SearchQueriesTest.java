package vn.doithoai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.SearchSample;
import vn.doithoai.SearchSample.Query;
import vn.doithoai.question.publication.QuestionSearch;
import vn.doithoai.question.publication.QuestionSearch.Found;

/** The table of searches, by the server's search; {@code SearchBrowserTest} holds the script of the page to the same order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchQueriesTest {

    @TempDir
    static Path root;

    private static QuestionSearch search;

    @BeforeAll
    static void build() throws IOException {
        search = SearchSample.build(root).server();
    }

    @Test
    void what_people_type_finds_what_they_mean_first() throws IOException {
        List<String> missed = new ArrayList<>();
        for (Query query : SearchSample.queries()) {
            Found found = search.find(query.typed(), any -> true, 0, 3);
            List<String> read = found.hits().stream().map(SearchSample::read).toList();
            if (read.isEmpty() || !read.get(0).contains(query.expected())) {
                missed.add(query.typed() + " -> " + query.expected() + ": " + read);
            }
        }
        assertThat(missed).isEmpty();
    }
}
