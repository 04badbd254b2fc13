package vn.doithoai.desk.pile;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.CarriedForm;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.ListPlace;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.matter.QuestionContext;
import vn.doithoai.desk.work.ListPlaces;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;

/**
 * The pile: the questions of a list in one table, one act for as many as are ticked. What will be stored is seen once more, and
 * then done row by row, each by the rules and the way of the question's own page: a row that is refused stays with what was
 * typed, the others are done.
 */
public final class PilePages {

    public static final String PATH = Addresses.desk("nhieu-cau");

    /** What the names of fields begin with that set something for all ticked rows. */
    static final String SET = "dat-";

    private static final String ACT = "viec";
    private static final String STEP = "buoc";
    private static final String ROW = "dong";
    private static final String TICKED = "chon";
    private static final String FROM = "tu";
    private static final String DONE = "da";
    private static final int PAGE = 20;

    /** Characters as a form sends them; two such pages fit into a body with what else is in it. */
    private static final int WEIGHT = 90_000;

    private static final Pattern SHOWN = Pattern.compile("(\\d{4}-\\d{4,6})\\.(\\d{1,6})");
    private static final System.Logger LOG = System.getLogger(PilePages.class.getName());

    private final DeskParts parts;
    private final ListPlaces lists;

    public PilePages(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.lists = new ListPlaces(parts, worklist);
    }

    /** An act to choose, with how many of the list wait for it. */
    public record Tab(String label, int count, String address, boolean current) {}

    /**
     * The table.
     *
     * @param query the list, as its address says it; {@code list} leads back to it
     * @param found how much of the list is here, in words
     * @param setters fields for all ticked rows, {@code shared} those that are filled in once
     * @param leftOut questions that wait, but not for this person
     * @param next address of what follows, or none
     */
    public record PilePage(
            DeskBar desk,
            String query,
            String list,
            String from,
            String act,
            String title,
            String hint,
            List<Tab> tabs,
            String found,
            List<Field> setters,
            List<Field> shared,
            List<PileRow.View> rows,
            List<Link> leftOut,
            @Nullable String next,
            List<Field> errors) {}

    /**
     * The last look before it is done.
     *
     * @param hidden everything that was typed
     */
    public record SeenPage(
            DeskBar desk, String title, List<PileRow.Seen> rows, List<CarriedForm.Field> hidden, String button) {}

    public void add(DeskRouter router) {
        router.get(PATH, Permission.PUBLISH, this::open);
        router.post(PATH, Permission.PUBLISH, this::send);
    }

    private void open(Context ctx, Signed who) {
        ListPlaces.Whole list = lists.whole(who, text(ctx.queryParam(ListPlace.NAME)));
        Bulk bulk = chosen(text(ctx.queryParam(ACT)), list, who);
        int from = number(text(ctx.queryParam(FROM)));
        List<Worklist.Item> waiting =
                list.items().stream().filter(item -> bulk.waits(item, who)).toList();
        List<PileRow> rows = new ArrayList<>();
        List<Link> leftOut = new ArrayList<>();
        int at = Math.min(from, waiting.size());
        for (int weight = 0; at < waiting.size() && rows.size() < PAGE && weight < WEIGHT; at++) {
            QuestionNumber number = waiting.get(at).number();
            Optional<QuestionContext> context = context(who, number);
            if (context.isPresent() && bulk.deed().isOffered(context.get())) {
                rows.add(PileRow.fresh(bulk, context.get()));
                weight += encoded(context.get().question().submission().text()).length();
            } else {
                leftOut.add(new Link(number.toString(), Addresses.deskQuestion(number)));
            }
        }
        String next = at < waiting.size() ? address(list.query(), bulk, at) : null;
        String done = text(ctx.queryParam(DONE));
        String said =
                done.matches("[0-9]{1,4}") ? say("desk.pile.done", done, say("desk.pile.tab." + bulk.slug())) : "";
        page(ctx, who, HttpStatus.OK, new Shown(list, bulk, from, rows, leftOut, next, List.of()), said);
    }

    /** The act that is asked for, else the first that something waits for. */
    private static Bulk chosen(String slug, ListPlaces.Whole list, Signed who) {
        return Bulk.find(slug)
                .filter(bulk -> bulk.isFor(who))
                .or(() -> Bulk.ALL.stream()
                        .filter(bulk ->
                                bulk.isFor(who) && list.items().stream().anyMatch(item -> bulk.waits(item, who)))
                        .findFirst())
                .or(() -> Bulk.ALL.stream().filter(bulk -> bulk.isFor(who)).findFirst())
                .orElseThrow(() -> new HttpResponseException(HttpStatus.FORBIDDEN.getCode()));
    }

    private Optional<QuestionContext> context(Signed who, QuestionNumber number) {
        return parts.store()
                .find(number)
                .map(question -> QuestionContext.of(parts, who, question))
                .filter(context -> parts.knowledge().mayKnow(who.member(), context.state())
                        && !context.state().isRestricted());
    }

    /** What a page shows. */
    private record Shown(
            ListPlaces.Whole list,
            Bulk bulk,
            int from,
            List<PileRow> rows,
            List<Link> leftOut,
            @Nullable String next,
            List<Field> problems) {}

    private void send(Context ctx, Signed who) {
        Bulk bulk = Bulk.find(text(ctx.formParam(ACT)))
                .orElseThrow(() -> new HttpResponseException(HttpStatus.NOT_FOUND.getCode()));
        if (!bulk.isFor(who)) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode());
        }
        String step = text(ctx.formParam(STEP));
        List<Field> problems = new ArrayList<>();
        List<PileRow> rows = rows(ctx, who, bulk, step, problems);
        ListPlaces.Whole list = lists.whole(who, text(ctx.formParam(ListPlace.NAME)));
        int from = number(text(ctx.formParam(FROM)));
        List<PileRow> ticked = rows.stream().filter(PileRow::isTicked).toList();
        boolean acts = step.equals("xem") || step.equals("lam");
        if (acts && ticked.isEmpty()) {
            problems.add(problem(say("desk.pile.none")));
        }
        Shown shown = new Shown(list, bulk, from, rows, List.of(), null, problems);
        if (!acts || ticked.isEmpty()) {
            page(ctx, who, acts ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, shown, "");
        } else if (step.equals("xem")) {
            look(ctx, who, shown, ticked);
        } else {
            perform(ctx, who, shown, ticked);
        }
    }

    private List<PileRow> rows(Context ctx, Signed who, Bulk bulk, String step, List<Field> problems) {
        Map<String, List<String>> sent = new TreeMap<>(ctx.formParamMap());
        Map<String, String> set = new LinkedHashMap<>();
        if (step.equals("dat")) {
            bulk.settable().stream()
                    .filter(name -> !text(ctx.formParam(SET + name)).isBlank())
                    .forEach(name -> set.put(name, text(ctx.formParam(SET + name))));
        }
        Set<String> ticked = new HashSet<>(ctx.formParams(TICKED));
        List<PileRow> rows = new ArrayList<>();
        for (String shown : new LinkedHashSet<>(ctx.formParams(ROW))) {
            Matcher matcher = SHOWN.matcher(shown);
            if (!matcher.matches() || rows.size() > PAGE) {
                throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode());
            }
            String number = matcher.group(1);
            boolean on = !step.equals("bo-chon") && (step.equals("chon-het") || ticked.contains(number));
            QuestionNumber.parse(number)
                    .flatMap(known -> context(who, known))
                    .ifPresentOrElse(
                            context -> rows.add(
                                    PileRow.sent(bulk, context, Integer.parseInt(matcher.group(2)), on, sent, set)),
                            () -> problems.add(problem(number + ": " + say("desk.pile.gone"))));
        }
        return rows;
    }

    /** Everything is shown as it will be; nothing is done yet. */
    private void look(Context ctx, Signed who, Shown shown, List<PileRow> ticked) {
        boolean right = true;
        for (PileRow row : ticked) {
            right &= row.ask();
        }
        if (!right || !shown.problems().isEmpty()) {
            page(ctx, who, status(ticked), shown, "");
            return;
        }
        List<CarriedForm.Field> hidden = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (!name.equals(Signed.CSRF) && !name.equals(STEP) && !name.startsWith(SET)) {
                values.forEach(value -> hidden.add(new CarriedForm.Field(name, value)));
            }
        });
        ctx.html(parts.page(
                "desk/pile-seen.ftlh",
                new SeenPage(
                        DeskBar.of(who, parts.wording(), ""),
                        say("desk.pile.tab." + shown.bulk().slug()),
                        ticked.stream().map(PileRow::seen).toList(),
                        hidden,
                        say("desk.pile.confirm", ticked.size()))));
    }

    private static HttpStatus status(List<PileRow> ticked) {
        return ticked.stream().anyMatch(PileRow::isChanged) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Row by row; what is refused stays with what was typed. */
    private void perform(Context ctx, Signed who, Shown shown, List<PileRow> ticked) {
        List<PileRow> left = new ArrayList<>(shown.rows());
        boolean stored = true;
        for (PileRow row : ticked) {
            try {
                if (stored && row.perform()) {
                    left.remove(row);
                } else if (!stored) {
                    row.notStored();
                }
            } catch (UncheckedIOException e) {
                LOG.log(System.Logger.Level.ERROR, "an act could not be stored: {0}", String.valueOf(e.getCause()));
                stored = false;
                row.notStored();
            }
        }
        int done = shown.rows().size() - left.size();
        boolean all = done == ticked.size();
        if (all && left.isEmpty()) {
            String address = address(shown.list().query(), shown.bulk(), shown.from());
            ctx.redirect(address + "&" + DONE + "=" + done, HttpStatus.SEE_OTHER);
            return;
        }
        // What was typed into rows that were not ticked stays too.
        ListPlaces.Whole list = lists.whole(who, shown.list().query());
        List<PileRow> again =
                left.stream().map(row -> newest(ctx, who, shown.bulk(), row)).toList();
        String said = say(
                all ? "desk.pile.done" : "desk.pile.done-but",
                done,
                say("desk.pile.tab." + shown.bulk().slug()),
                ticked.size() - done);
        HttpStatus status = all ? HttpStatus.OK : stored ? status(ticked) : HttpStatus.SERVICE_UNAVAILABLE;
        page(
                ctx,
                who,
                status,
                new Shown(
                        list,
                        shown.bulk(),
                        shown.from(),
                        again,
                        List.of(),
                        address(list.query(), shown.bulk(), shown.from()),
                        shown.problems()),
                said);
    }

    /** With what others saved between reading and saving, as if it had been known from the start. */
    private PileRow newest(Context ctx, Signed who, Bulk bulk, PileRow row) {
        if (!row.isChanged()) {
            return row;
        }
        return context(who, row.context().question().number())
                .map(context -> {
                    PileRow again = PileRow.sent(bulk, context, row.basedOn(), true, ctx.formParamMap(), Map.of());
                    boolean unused = again.ask();
                    return again;
                })
                .orElse(row);
    }

    private void page(Context ctx, Signed who, HttpStatus status, Shown shown, String said) {
        Bulk bulk = shown.bulk();
        List<Field> errors = new ArrayList<>(shown.problems());
        List<PileRow> rows = shown.rows();
        List<Field> shared = fields(rows, bulk.shared().stream().sorted().toList(), PileRow::shared);
        shared.stream().filter(field -> field.error() != null).forEach(errors::add);
        rows.forEach(row -> row.mistakes(errors::add));
        int waiting = (int) shown.list().items().stream()
                .filter(item -> bulk.waits(item, who))
                .count();
        ctx.status(status)
                .html(parts.page(
                        "desk/pile.ftlh",
                        new PilePage(
                                DeskBar.of(who, parts.wording(), said),
                                shown.list().query(),
                                shown.list().address(),
                                Integer.toString(shown.from()),
                                bulk.slug(),
                                say("desk.pile.tab." + bulk.slug()),
                                say("desk.pile.hint." + bulk.slug()),
                                tabs(shown.list(), bulk, who),
                                say("desk.pile.found", shown.list().items().size(), waiting, rows.size()),
                                fields(rows, bulk.settable(), (row, name) -> row.setter(name, say("desk.pile.keep"))),
                                shared,
                                rows.stream().map(PileRow::view).toList(),
                                shown.leftOut(),
                                shown.next(),
                                errors)));
    }

    private static List<Field> fields(
            List<PileRow> rows, List<String> names, BiFunction<PileRow, String, @Nullable Field> of) {
        return names.stream()
                .flatMap(name -> Stream.concat(rows.stream().filter(PileRow::isTicked), rows.stream())
                        .map(row -> of.apply(row, name))
                        .filter(Objects::nonNull)
                        .limit(1))
                .toList();
    }

    private List<Tab> tabs(ListPlaces.Whole list, Bulk current, Signed who) {
        return Bulk.ALL.stream()
                .filter(bulk -> bulk.isFor(who))
                .map(bulk -> new Tab(
                        say("desk.pile.tab." + bulk.slug()),
                        (int) list.items().stream()
                                .filter(item -> bulk.waits(item, who))
                                .count(),
                        address(list.query(), bulk, 0),
                        bulk.equals(current)))
                .toList();
    }

    private static String address(String query, Bulk bulk, int from) {
        return ListPlace.within(
                PATH + "?" + ACT + "=" + bulk.slug() + (from > 0 ? "&" + FROM + "=" + from : ""), query);
    }

    private static Field problem(String sentence) {
        return new Field("cac-cau", "form", "", null, sentence, "", null, "", false, List.of());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
