package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.publication.QuestionSearch;
import vn.doithoai.question.publication.QuestionSearch.Found;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.QuestionViews;
import vn.doithoai.view.SearchViews;

/** Search for readers without JavaScript, and for all results of those with it. */
public final class SearchRoutes {

    private static final String SEARCH = "/tiep-nhan/tim-kiem";
    private static final int PAGE_SIZE = 20;

    /** Pages past that nobody reads; they cost as much as the first. */
    private static final int MOST_PAGES = 50;

    private static final int LONGEST = 200;

    private final IntakeParts parts;

    public SearchRoutes(IntakeParts parts) {
        this.parts = parts;
    }

    /**
     * What was found.
     *
     * @param words what was typed
     * @param chosen the filters that are chosen, in words; empty for none
     * @param said how many, or why none; empty before anything is searched
     * @param number where the question with the number that was typed is, or none
     */
    public record SearchPage(
            String words,
            List<Field> filters,
            String chosen,
            String said,
            @Nullable Link number,
            List<SearchViews.Hit> hits,
            Pagination pagination) {
        public SearchPage {
            filters = List.copyOf(filters);
            hits = List.copyOf(hits);
        }
    }

    public void add(RoutesConfig routes) {
        routes.get(SEARCH, this::search);
        // The site answers every other HEAD, and has no such page.
        routes.head(SEARCH, this::search);
    }

    private void search(Context ctx) {
        try {
            answer(ctx);
        } catch (QuestionSearch.NotReady e) {
            parts.errors().answer(ctx, HttpStatus.SERVICE_UNAVAILABLE.getCode());
        }
    }

    private static SearchPage nothingLookedFor(SearchFilters filters, String said) {
        return new SearchPage(
                "", filters.fields(), filters.inWords(), said, null, List.of(), pages("", filters.query(), 1, 1));
    }

    private void answer(Context ctx) {
        String typed = PlainText.line(Objects.requireNonNullElse(ctx.queryParam("q"), ""));
        String words = typed.codePointCount(0, typed.length()) > LONGEST
                ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST))
                : typed;
        SearchFilters filters = new SearchFilters(
                parts.programme(),
                parts.wording(),
                parts.today(),
                control -> Objects.requireNonNullElse(ctx.queryParam(control), ""));
        boolean secret = Secret.read(words) == Secret.Reading.VALID;
        if (secret || (words.isEmpty() && !filters.isAny())) {
            // A secret was typed into the wrong box: it must not be shown, kept in an address or looked for.
            page(ctx, nothingLookedFor(filters, secret ? parts.wording().get("search.secret") : ""));
            return;
        }
        QuestionNumber number =
                QuestionNumber.said(words, LookupRoutes.newestYear(parts)).orElse(null);
        // Digits alone may be a number or stand in a text.
        boolean only = number != null && !words.chars().allMatch(Character::isDigit);
        int page = page(ctx);
        Found found = only
                ? parts.search().find("", hit -> is(hit, number) && fits(filters, hit), 0, PAGE_SIZE)
                : parts.search().find(words, hit -> fits(filters, hit), (page - 1) * PAGE_SIZE, PAGE_SIZE);
        int all = Math.min(MOST_PAGES, Math.max(1, (found.all() + PAGE_SIZE - 1) / PAGE_SIZE));
        SearchViews views = views(parts);
        page(
                ctx,
                new SearchPage(
                        words,
                        filters.fields(),
                        filters.inWords(),
                        only && found.all() == 0
                                ? parts.wording().get("search.number.none", Objects.requireNonNull(number))
                                : said(words, found),
                        number == null ? null : new Link(number.toString(), "/tiep-nhan/tra-cuu?so=" + number),
                        found.hits().stream()
                                .map(hit -> views.hit(hit, found.marks()))
                                .toList(),
                        pages(words, filters.query(), Math.min(page, all), all)));
    }

    /** A page that is no question has nothing to narrow it by. */
    private static boolean fits(SearchFilters filters, QuestionSearch.Hit hit) {
        return hit instanceof QuestionSearch.FoundQuestion found ? filters.fit(found.question()) : !filters.isAny();
    }

    private static boolean is(QuestionSearch.Hit hit, @Nullable QuestionNumber number) {
        return hit instanceof QuestionSearch.FoundQuestion found
                && found.question().number().equals(number);
    }

    private void page(Context ctx, SearchPage page) {
        ctx.html(parts.page("intake/search.ftlh", page));
    }

    static SearchViews views(IntakeParts parts) {
        return new SearchViews(new QuestionViews(parts.wording(), parts.programme(), parts.today()), parts.wording());
    }

    private static int page(Context ctx) {
        String typed = Objects.requireNonNullElse(ctx.queryParam("trang"), "");
        return typed.matches("[1-9][0-9]?") ? Math.min(MOST_PAGES, Integer.parseInt(typed)) : 1;
    }

    private String said(String words, Found found) {
        if (words.isEmpty()) {
            return found.all() == 0
                    ? parts.wording().get("search.filtered.none")
                    : parts.wording().get("search.filtered", parts.wording().number(found.all()));
        }
        if (found.all() == 0) {
            return parts.wording().get("search.none", words);
        }
        return parts.wording()
                .get(
                        found.some() ? "search.some" : "search.found",
                        parts.wording().number(found.all()),
                        words);
    }

    private static Pagination pages(String words, String filters, int page, int all) {
        return Pagination.of(
                page,
                all,
                number -> SEARCH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + filters
                        + (number == 1 ? "" : "&trang=" + number));
    }
}
