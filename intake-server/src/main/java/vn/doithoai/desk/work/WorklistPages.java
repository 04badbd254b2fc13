package vn.doithoai.desk.work;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.ListPlace;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.desk.programme.CalendarPage;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.Task;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.DeadlineBar;
import vn.doithoai.view.Field;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.QuestionViews;

/** The lists of the desk as work tables: what needs me, and everything by filter and search. */
public final class WorklistPages {

    static final int PAGE = 25;

    private final DeskParts parts;
    private final Worklist worklist;
    private final CalendarPage calendar;
    private final Function<StaffMember, List<Reminder>> elsewhere;
    private final Controls inputs;
    private final OwnColumns columns;

    /** @param elsewhere what waits for somebody in other rooms */
    public WorklistPages(
            DeskParts parts,
            Worklist worklist,
            CalendarPage calendar,
            Function<StaffMember, List<Reminder>> elsewhere) {
        this.calendar = calendar;
        this.elsewhere = elsewhere;
        this.parts = parts;
        this.worklist = worklist;
        this.inputs = new Controls(parts.wording());
        this.columns = new OwnColumns(parts.wording(), parts.secure());
    }

    /** A link to a list, with how many are on it. */
    public record ViewLink(String label, int count, String address, boolean current) {}

    /**
     * A column that is shown.
     *
     * @param sorted {@code ascending}, {@code descending}, or empty
     * @param address the same list in its order
     */
    public record Head(String id, String label, String sorted, String address) {}

    /**
     * One question in a list; a cell is empty where this person may not read it.
     *
     * @param fresh whether it was given to this person, who has done nothing about it yet
     * @param tasks what waits on it, with the day since when
     * @param bar where a day is at stake
     * @param next what is to be done
     */
    public record Row(
            String number,
            String address,
            String title,
            QuestionCard.StatusTag tag,
            boolean pressing,
            boolean restricted,
            boolean head,
            boolean fresh,
            String topic,
            String village,
            String who,
            String received,
            List<String> tasks,
            @Nullable DeadlineBar bar,
            String next) {
        public Row {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * The worklist.
     *
     * @param order what the list is in the order of, as the address says it
     * @param reset the same list with nothing that narrows it
     * @param many the list as an address says it, for who may do something to many of it at once, or empty
     * @param oldest how long the oldest untreated question waits, or empty
     * @param restoring numbers that stand in public as being restored, in one line, or empty
     * @param damaged how many files could not be read
     * @param unconfirmed how many questions wait for the chair to confirm what was recorded from the minutes
     * @param flood how many were perhaps sent in bulk, for who takes in
     * @param mistakes what keeps the content as it was, for who publishes
     * @param alarm why nothing is published until somebody has looked
     * @param duties of the sessions that concern this person, on the list of what needs them
     * @param reminders of what waits in other rooms, on the same list
     */
    public record WorklistPage(
            DeskBar desk,
            List<ViewLink> views,
            List<Field> filters,
            Field ownColumns,
            String heading,
            String view,
            String order,
            String reset,
            String many,
            boolean filtered,
            String found,
            String oldest,
            String restoring,
            int damaged,
            long unconfirmed,
            long flood,
            List<String> mistakes,
            List<String> alarm,
            List<CalendarPage.Row> duties,
            List<Reminder> reminders,
            List<Head> heads,
            List<Row> rows,
            Pagination pagination) {
        public WorklistPage {
            duties = List.copyOf(duties);
            reminders = List.copyOf(reminders);
            mistakes = List.copyOf(mistakes);
            alarm = List.copyOf(alarm);
            views = List.copyOf(views);
            filters = List.copyOf(filters);
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return filters.stream().filter(field -> field.error() != null).toList();
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
        ListQuery query = ListQuery.of(ctx.queryParamMap());
        List<Worklist.Item> all = worklist.visibleTo(who.member(), parts.knowledge());
        Cells cells = new Cells(parts, who);
        ListFilter filter = new ListFilter(query, cells, parts);
        Listed listed = new Listed(parts, who, cells, query, filter);
        List<Worklist.Item> found = listed.of(all);
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(query.page(), pages);
        List<Column> shown = columns.of(ctx);
        ctx.html(parts.page(
                "desk/worklist.ftlh",
                new WorklistPage(
                        DeskBar.of(who, parts.wording(), "").with(new Unsent(parts).elsewhere(who)),
                        views(all, query, who, today),
                        filter.fields(),
                        columns.field(shown),
                        heading(query),
                        query.view().id,
                        query.order(),
                        listed.withoutFilter().address(),
                        who.may(Permission.PUBLISH) && !found.isEmpty()
                                ? query.at(1).words()
                                : "",
                        query.isNarrowed(),
                        inputs.say("desk.worklist.found", parts.wording().number(found.size())),
                        oldest(all, today),
                        parts.store().unreadable().stream()
                                .map(QuestionNumber::toString)
                                .collect(Collectors.joining(", ")),
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
                        query.view() == ListQuery.View.ALL ? List.of() : calendar.soon(who.member()),
                        query.view() == ListQuery.View.ALL ? List.of() : elsewhere.apply(who.member()),
                        heads(query, shown),
                        rows(found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(), cells, query.at(page), who),
                        Pagination.of(page, pages, wanted -> query.at(wanted).address()))));
    }

    private String heading(ListQuery query) {
        return inputs.say(query.view() == ListQuery.View.ALL ? "desk.menu.questions" : "desk.view." + query.view().id);
    }

    /** Everybody hears of it; with all places who has to do with publishing. */
    private List<String> alarm(Signed who) {
        List<String> alarm = parts.builds().alarm();
        return who.may(Permission.PUBLISH) ? alarm : alarm.stream().limit(1).toList();
    }

    private List<ViewLink> views(List<Worklist.Item> all, ListQuery query, Signed who, LocalDate today) {
        List<ViewLink> views = new ArrayList<>();
        for (ListQuery.View choice : ListQuery.View.values()) {
            int count = (int) all.stream()
                    .filter(item -> Listed.isIn(choice, item, who, parts.knowledge(), today))
                    .count();
            views.add(new ViewLink(
                    inputs.say("desk.view." + choice.id),
                    count,
                    DeskRouter.HOME + "?xem=" + choice.id,
                    choice == query.view()));
        }
        return views;
    }

    private List<Head> heads(ListQuery query, List<Column> shown) {
        return shown.stream()
                .map(column -> new Head(
                        column.id(),
                        inputs.say("desk.column." + column.id()),
                        column.id().equals(query.sort()) ? query.down() ? "descending" : "ascending" : "",
                        query.by(column).address()))
                .toList();
    }

    private List<Row> rows(List<Worklist.Item> items, Cells cells, ListQuery query, Signed who) {
        LocalDate today = parts.today();
        QuestionViews views = new QuestionViews(parts.wording(), parts.programme(), today);
        return items.stream()
                .map(item -> new Row(
                        item.number().toString(),
                        ListPlace.within(Addresses.deskQuestion(item.number()), query.words()),
                        cells.title(item),
                        views.tag(item.stage(), item.clock()),
                        item.pressing() && cells.isFull(),
                        item.restricted(),
                        cells.isAboutTheHead(item),
                        item.isNewTo(who.member()),
                        cells.topic(item),
                        cells.village(item),
                        cells.charge(item),
                        parts.wording().date(item.receivedOn()),
                        cells.isFull() ? item.tasks().stream().map(this::task).toList() : List.of(),
                        item.stage().isOpen()
                                ? DeadlineBar.of(item.clock(), item.receivedOn(), today, parts.wording())
                                : null,
                        cells.next(item)))
                .toList();
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
