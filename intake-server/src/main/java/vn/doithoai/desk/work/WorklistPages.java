package vn.doithoai.desk.work;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Task;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.DeadlineBar;
import vn.doithoai.view.Field;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.QuestionViews;

/** The lists of the desk: what needs me, and everything by filter and search. */
public final class WorklistPages {

    private static final int PAGE = 25;
    private static final String OUTCOME = "ket-qua-loc";

    private final DeskParts parts;
    private final Worklist worklist;
    private final Controls inputs;

    public WorklistPages(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
        this.inputs = new Controls(parts.wording());
    }

    /** A list that can be chosen by a link. */
    private enum View {
        MINE("viec"),
        ALL("tat-ca"),
        LATE("qua-han"),
        SOON("sap-han"),
        QUARANTINED("tam-giu"),
        ELSEWHERE("cho-co-quan"),
        NOT_PUBLIC("chua-cong-khai");

        private final String id;

        View(String id) {
            this.id = id;
        }

        static View of(@Nullable String id) {
            return Arrays.stream(values())
                    .filter(view -> view.id.equals(id))
                    .findFirst()
                    .orElse(MINE);
        }
    }

    /** A link to a list, with how many are on it. */
    public record ViewLink(String label, int count, String address, boolean current) {}

    /**
     * One question in a list.
     *
     * @param tasks what waits on it, with the day since when
     */
    public record Row(
            String number,
            String address,
            String title,
            QuestionCard.StatusTag tag,
            boolean pressing,
            boolean restricted,
            String about,
            List<String> tasks,
            @Nullable DeadlineBar bar) {
        public Row {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * The worklist.
     *
     * @param oldest how long the oldest untreated question waits, or empty
     * @param damaged how many files could not be read
     * @param unconfirmed how many questions wait for the chair to confirm what was recorded from the minutes
     * @param flood how many were perhaps sent in bulk, for who takes in
     * @param mistakes what keeps the content as it was, for who publishes
     * @param alarm why nothing is published until somebody has looked
     */
    public record WorklistPage(
            DeskBar desk,
            List<ViewLink> views,
            List<Field> filters,
            String heading,
            String view,
            boolean filtered,
            String found,
            String oldest,
            int damaged,
            long unconfirmed,
            long flood,
            List<String> mistakes,
            List<String> alarm,
            List<Row> rows,
            Pagination pagination) {
        public WorklistPage {
            mistakes = List.copyOf(mistakes);
            alarm = List.copyOf(alarm);
            views = List.copyOf(views);
            filters = List.copyOf(filters);
            rows = List.copyOf(rows);
        }
    }

    public void add(DeskRouter router) {
        router.get(DeskRouter.HOME, Permission.OWN_ACCOUNT, (ctx, who) -> {
            if (who.may(Permission.READ)) {
                list(ctx, who);
            } else {
                // An administrator who is nothing else has no questions to see.
                ctx.redirect("/can-bo/nhan-su", HttpStatus.SEE_OTHER);
            }
        });
    }

    private void list(Context ctx, Signed who) {
        LocalDate today = parts.today();
        View view = View.of(ctx.queryParam("xem"));
        Map<String, String> chosen = chosen(ctx);
        List<Worklist.Item> all = worklist.visibleTo(who.member(), parts.knowledge());
        Predicate<Worklist.Item> filter = filter(chosen, who);
        List<Worklist.Item> found = all.stream()
                .filter(item -> isIn(view, item, who, today))
                .filter(filter)
                .sorted(Worklist.order())
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(1, number(ctx.queryParam("trang"))), pages);
        ctx.html(parts.page(
                "desk/worklist.ftlh",
                new WorklistPage(
                        DeskBar.of(who, parts.wording(), "").with(new Unsent(parts).elsewhere(who)),
                        views(all, view, who, today),
                        filters(chosen, who),
                        inputs.say(view == View.ALL ? "desk.menu.questions" : "desk.view." + view.id),
                        view.id,
                        !chosen.isEmpty(),
                        inputs.say("desk.worklist.found", parts.wording().number(found.size())),
                        oldest(all, today),
                        parts.store().damaged().size(),
                        who.may(Permission.READ_PRIVATE)
                                ? all.stream()
                                        .filter(Worklist.Item::isUnconfirmed)
                                        .count()
                                : 0,
                        who.may(Permission.RECEIVE)
                                ? all.stream()
                                        .filter(Worklist.Item::isOneOfMany)
                                        .count()
                                : 0,
                        who.may(Permission.PUBLISH) ? parts.content().mistakes() : List.of(),
                        alarm(who),
                        found.stream()
                                .skip((page - 1L) * PAGE)
                                .limit(PAGE)
                                .map(item -> row(item, who, today))
                                .toList(),
                        Pagination.of(page, pages, wanted -> address(view, chosen, wanted)))));
    }

    /** Everybody hears of it; with all places who has to do with publishing. */
    private List<String> alarm(Signed who) {
        List<String> alarm = parts.builds().alarm();
        return who.may(Permission.PUBLISH) ? alarm : alarm.stream().limit(1).toList();
    }

    private List<ViewLink> views(List<Worklist.Item> all, View shown, Signed who, LocalDate today) {
        List<ViewLink> views = new ArrayList<>();
        for (View choice : View.values()) {
            int count = (int)
                    all.stream().filter(item -> isIn(choice, item, who, today)).count();
            views.add(new ViewLink(
                    inputs.say("desk.view." + choice.id),
                    count,
                    DeskRouter.HOME + "?xem=" + choice.id,
                    choice == shown));
        }
        return views;
    }

    private boolean isIn(View view, Worklist.Item item, Signed who, LocalDate today) {
        return switch (view) {
            case MINE ->
                Worklist.needs(item, who.member(), parts.knowledge().rolesOn(who.member(), item.about()), today);
            case ALL -> true;
            case LATE -> item.stage().isOpen() && item.isLate(today);
            case SOON -> item.stage().isOpen() && item.isSoon(today);
            case QUARANTINED -> item.stage() == Stage.QUARANTINED && !item.isOneOfMany();
            case ELSEWHERE -> item.stage() == Stage.FORWARDED;
            case NOT_PUBLIC -> item.stage() == Stage.APPROVED;
        };
    }

    private static Map<String, String> chosen(Context ctx) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String name : List.of("tim", "dang-cho", "tinh-trang", "ket-qua-loc", "linh-vuc", "thon", "phien")) {
            String value = Objects.requireNonNullElse(ctx.queryParam(name), "").strip();
            if (!value.isEmpty()) {
                chosen.put(name, value);
            }
        }
        return chosen;
    }

    private Predicate<Worklist.Item> filter(Map<String, String> chosen, Signed who) {
        boolean full = who.may(Permission.READ_PRIVATE);
        List<String> words = Arrays.stream(
                        Folding.fold(chosen.getOrDefault("tim", "")).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean senseless = words.isEmpty() && chosen.containsKey("tim");
        return item -> {
            String searched = !full
                    ? item.publicWords()
                    : parts.knowledge().mayReadContacts(who.member(), item.charge(), item.about())
                            ? item.words()
                            : item.coveredWords();
            return !senseless
                    && words.stream().allMatch(word -> has(searched, word))
                    && (!chosen.containsKey("dang-cho") || (full && waitsFor(chosen.get("dang-cho"), item)))
                    && fits(chosen.get("tinh-trang"), item.stage().name())
                    && (!chosen.containsKey(OUTCOME) || (full && ends(chosen.get(OUTCOME), item)))
                    && fits(chosen.get("linh-vuc"), full || item.shown() ? item.topic() : null)
                    && fits(chosen.get("thon"), full ? item.village() : null)
                    && fits(chosen.get("phien"), full || item.shown() ? item.session() : null);
        };
    }

    private static boolean ends(@Nullable String how, Worklist.Item item) {
        return ResponseKind.NO_LEGAL_GROUND.name().equals(how)
                ? item.noLegalGround()
                : item.outcome() != null && item.outcome().name().equals(how);
    }

    private static boolean waitsFor(@Nullable String what, Worklist.Item item) {
        return item.tasks().stream().anyMatch(task -> task.what().name().equals(what));
    }

    /** A word is found by its beginning, a number by any part of it: of a telephone number people know the end. */
    private static boolean has(String searched, String word) {
        return searched.startsWith(word)
                || searched.contains(" " + word)
                || (word.chars().allMatch(Character::isDigit) && searched.contains(word));
    }

    private static boolean fits(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    private List<Field> filters(Map<String, String> chosen, Signed who) {
        Catalogue catalogue = parts.programme().catalogue();
        List<Field.Option> stages = options(chosen.get("tinh-trang"));
        for (Stage stage : Stage.values()) {
            add(stages, stage.name(), parts.wording().label(stage), chosen.get("tinh-trang"));
        }
        List<Field.Option> topics = options(chosen.get("linh-vuc"));
        catalogue.topics().forEach(topic -> add(topics, topic.id(), topic.label(), chosen.get("linh-vuc")));
        List<Field.Option> villages = options(chosen.get("thon"));
        catalogue.villages().forEach(village -> add(villages, village.id(), village.name(), chosen.get("thon")));
        List<Field.Option> sessions = options(chosen.get("phien"));
        for (DialogueSession session : parts.programme().sessions()) {
            add(sessions, session.id(), session.title(), chosen.get("phien"));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(inputs.text("tim", chosen.getOrDefault("tim", ""), 100, false, "off", null));
        if (who.may(Permission.READ_PRIVATE)) {
            List<Field.Option> tasks = options(chosen.get("dang-cho"));
            for (Task.What what : Task.What.values()) {
                add(tasks, what.name(), parts.wording().label(what), chosen.get("dang-cho"));
            }
            fields.add(inputs.choice("dang-cho", "select", tasks, false, null));
        }
        fields.add(inputs.choice("tinh-trang", "select", stages, false, null));
        if (who.may(Permission.READ_PRIVATE)) {
            fields.add(inputs.choice(OUTCOME, "select", outcomes(chosen.get(OUTCOME)), false, null));
        }
        fields.add(inputs.choice("linh-vuc-loc", "linh-vuc", "select", topics));
        if (!catalogue.villages().isEmpty()) {
            fields.add(inputs.choice("thon", "select", villages, false, null));
        }
        fields.add(inputs.choice("phien", "select", sessions, false, null));
        return fields;
    }

    private List<Field.Option> outcomes(@Nullable String chosen) {
        List<Field.Option> outcomes = options(chosen);
        for (Outcome outcome : Outcome.values()) {
            add(outcomes, outcome.name(), parts.wording().label(outcome), chosen);
        }
        add(outcomes, ResponseKind.NO_LEGAL_GROUND.name(), parts.wording().label(ResponseKind.NO_LEGAL_GROUND), chosen);
        return outcomes;
    }

    private List<Field.Option> options(@Nullable String chosen) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", inputs.say("desk.filter.all"), chosen == null));
        return options;
    }

    private static void add(List<Field.Option> options, String value, String label, @Nullable String chosen) {
        options.add(new Field.Option(value, label, value.equals(chosen)));
    }

    private static String address(View view, Map<String, String> chosen, int page) {
        StringBuilder address =
                new StringBuilder(DeskRouter.HOME).append("?xem=").append(view.id);
        chosen.forEach((name, value) ->
                address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return page == 1
                ? address.toString()
                : address.append("&trang=").append(page).toString();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    private Row row(Worklist.Item item, Signed who, LocalDate today) {
        boolean full = who.may(Permission.READ_PRIVATE);
        QuestionViews views = new QuestionViews(parts.wording(), parts.programme(), today);
        List<String> about = new ArrayList<>();
        if (full || item.shown()) {
            Optional.ofNullable(item.topic()).map(parts.words()::topic).ifPresent(about::add);
        }
        about.add(inputs.say("desk.worklist.received", parts.wording().date(item.receivedOn())));
        if (full && item.officer() != null) {
            about.add(parts.staff()
                    .find(item.officer())
                    .map(member -> member.name())
                    .orElse(item.officer()));
        }
        boolean head = (full || who.member().holds(Role.MONITOR)) && parts.isHeadAmong(item.about());
        if (head) {
            about.add(inputs.say("desk.worklist.head"));
        }
        String title = full || head ? item.title() : item.publicTitle();
        return new Row(
                item.number().toString(),
                Addresses.deskQuestion(item.number()),
                title.isEmpty() ? inputs.say("question.untitled", item.number()) : title,
                views.tag(item.stage(), item.clock()),
                item.pressing() && full,
                item.restricted(),
                String.join(" · ", about),
                full ? item.tasks().stream().map(this::task).toList() : List.of(),
                DeadlineBar.of(item.clock(), item.receivedOn(), today, parts.wording()));
    }

    private String task(Task task) {
        return inputs.say(
                "desk.worklist.task",
                parts.wording().label(task.what()),
                parts.wording().date(task.since()));
    }

    /** The age of the queue: since when the oldest question waits that nobody has looked at. */
    private String oldest(List<Worklist.Item> all, LocalDate today) {
        return all.stream()
                .filter(item -> item.stage() == Stage.RECEIVED || item.stage() == Stage.QUARANTINED)
                .filter(item -> !item.isOneOfMany())
                .map(Worklist.Item::receivedOn)
                .min(LocalDate::compareTo)
                .map(day -> inputs.say("desk.worklist.oldest", ChronoUnit.DAYS.between(day, today)))
                .orElse("");
    }
}
