package vn.doithoai.desk.overview;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Stage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;

/** Figures while working: of a session received, answered and open, by topic and village, and how long answers took. */
public final class FiguresPage {

    private static final String PATH = Addresses.desk("so-lieu");
    private static final String SESSION = "phien";

    /** Chosen for what belongs to no session. */
    private static final String NONE = "-";

    private final DeskParts parts;
    private final Worklist worklist;

    public FiguresPage(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
    }

    /**
     * Figures of some questions.
     *
     * @param address where they are listed, or where there are figures of them alone
     * @param ended without an answer: refused, withdrawn, merged, diverted
     * @param typical half of the answers took no more days, or empty where there is none
     * @param longest days of the answer that took longest, or empty
     */
    public record Row(
            String name,
            String address,
            int received,
            int answered,
            int open,
            int late,
            int ended,
            String typical,
            String longest) {}

    /** One way to divide them. */
    public record Table(String title, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The page.
     *
     * @param session what it is about, or empty: all sessions
     */
    public record Figures(DeskBar desk, String day, String session, List<Table> tables) {
        public Figures {
            tables = List.copyOf(tables);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ_PRIVATE, this::show);
    }

    private void show(Context ctx, Signed who) {
        String chosen = Objects.requireNonNullElse(ctx.queryParam(SESSION), "");
        List<Worklist.Item> all = worklist.visibleTo(who.member(), parts.knowledge()).stream()
                .filter(item -> !item.isOneOfMany())
                .filter(item -> chosen.isEmpty() || sessionOf(item).equals(chosen))
                .toList();
        CatalogueWords words = parts.words();
        List<Table> tables = new ArrayList<>();
        if (chosen.isEmpty()) {
            tables.add(table(
                    "session",
                    all,
                    FiguresPage::sessionOf,
                    this::session,
                    id -> PATH + "?phien=" + Addresses.encoded(id)));
        }
        String within = chosen.isEmpty() ? "" : "&phien=" + Addresses.encoded(chosen);
        tables.add(table(
                "topic",
                all,
                item -> Objects.requireNonNullElse(item.topic(), ""),
                id -> id.isEmpty() ? parts.wording().get("desk.figures.no-topic") : words.topic(id),
                id -> list("linh-vuc", id, within)));
        tables.add(table(
                "village",
                all,
                item -> Objects.requireNonNullElse(item.village(), ""),
                id -> id.isEmpty() ? parts.wording().get("desk.figures.no-village") : words.village(id),
                id -> list("thon", id, within)));
        ctx.html(parts.page(
                "desk/figures.ftlh",
                new Figures(
                        DeskBar.of(who, parts.wording(), ""),
                        parts.wording().date(parts.today()),
                        chosen.isEmpty() ? "" : session(chosen),
                        tables)));
    }

    /** What nothing was said of is no filter of the lists. */
    private static String list(String field, String id, String within) {
        boolean filtered = !id.isEmpty() && !within.endsWith(NONE);
        return filtered ? DeskRouter.HOME + "?xem=tat-ca&" + field + "=" + Addresses.encoded(id) + within : "";
    }

    private static String sessionOf(Worklist.Item item) {
        return Objects.requireNonNullElse(item.session(), NONE);
    }

    private String session(String id) {
        return id.equals(NONE)
                ? parts.wording().get("desk.figures.no-session")
                : parts.programme().session(id).map(DialogueSession::title).orElse(id);
    }

    private Table table(
            String title,
            List<Worklist.Item> all,
            Function<Worklist.Item, String> by,
            Function<String, String> name,
            Function<String, String> address) {
        List<Row> rows = all.stream().collect(Collectors.groupingBy(by)).entrySet().stream()
                .map(group -> row(name.apply(group.getKey()), address.apply(group.getKey()), group.getValue()))
                .sorted(Comparator.comparing(Row::received).reversed().thenComparing(Row::name))
                .collect(Collectors.toCollection(ArrayList::new));
        if (rows.size() > 1) {
            rows.add(row(parts.wording().get("desk.figures.all"), "", all));
        }
        return new Table(parts.wording().get("desk.figures." + title), rows);
    }

    private Row row(String name, String address, List<Worklist.Item> items) {
        LocalDate today = parts.today();
        List<Long> days = items.stream()
                .filter(item -> item.answeredOn() != null)
                .map(item -> ChronoUnit.DAYS.between(item.receivedOn(), Objects.requireNonNull(item.answeredOn())))
                .sorted()
                .toList();
        int open = (int) items.stream().filter(item -> item.stage().isOpen()).count();
        int answered = (int)
                items.stream().filter(item -> item.stage() == Stage.ANSWERED).count();
        return new Row(
                name,
                address,
                items.size(),
                answered,
                open,
                (int) items.stream()
                        .filter(item -> item.stage().isOpen() && item.isLate(today))
                        .count(),
                items.size() - answered - open,
                days.isEmpty() ? "" : inDays(days.get((days.size() - 1) / 2)),
                days.isEmpty() ? "" : inDays(days.get(days.size() - 1)));
    }

    private String inDays(long days) {
        return parts.wording().get("desk.figures.days", parts.wording().number(days));
    }
}
