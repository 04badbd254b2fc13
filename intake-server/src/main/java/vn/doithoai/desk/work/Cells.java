package vn.doithoai.desk.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Knowledge;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.Task;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.view.CatalogueWords;

/** What a list says of a question, column by column, to one person; what that person may not read is empty. */
final class Cells {

    private final DeskParts parts;
    private final Signed who;
    private final boolean full;
    private final CatalogueWords words;
    private final Knowledge knowledge;
    private final Map<String, String> names = new HashMap<>();

    Cells(DeskParts parts, Signed who) {
        this.parts = parts;
        this.who = who;
        this.full = who.may(Permission.READ_PRIVATE);
        this.words = parts.words();
        this.knowledge = parts.knowledge();
        parts.staff().all().forEach(member -> names.put(member.id(), member.name()));
    }

    /** Whether the person reads what was sent, and not the public words only. */
    boolean isFull() {
        return full;
    }

    @Nullable
    String topicId(Worklist.Item item) {
        return full || item.shown() ? item.topic() : null;
    }

    @Nullable
    String villageId(Worklist.Item item) {
        return full ? item.village() : null;
    }

    @Nullable
    String sessionId(Worklist.Item item) {
        return full || item.shown() ? item.session() : null;
    }

    String topic(Worklist.Item item) {
        String id = topicId(item);
        return id == null ? "" : words.topic(id);
    }

    String village(Worklist.Item item) {
        String id = villageId(item);
        return id == null ? "" : words.village(id);
    }

    /** Whose matter it is: the officer, else the unit. */
    String charge(Worklist.Item item) {
        if (!full) {
            return "";
        }
        String officer = item.officer();
        String unit = item.charge().unit();
        if (officer != null) {
            return names.getOrDefault(officer, officer);
        }
        return unit == null ? "" : words.unit(unit);
    }

    /** What is waited for, as what is to be done. */
    String next(Worklist.Item item) {
        return parts.wording().get("desk.next." + nextOf(item));
    }

    private String nextOf(Worklist.Item item) {
        Optional<Task.What> task = full ? item.tasks().stream().map(Task::what).findFirst() : Optional.empty();
        if (task.isPresent()) {
            return task.get().name();
        }
        boolean relay = item.stage() == Stage.DRAFTED && item.drafter() == null;
        return relay ? "relay" : item.stage().name();
    }

    /** Whether it is about the head of the authority, for who has to know. */
    boolean isAboutTheHead(Worklist.Item item) {
        return (full || who.member().holds(Role.MONITOR)) && parts.isHeadAmong(item.about());
    }

    String title(Worklist.Item item) {
        String title = full || isAboutTheHead(item) ? item.title() : item.publicTitle();
        return title.isEmpty() ? parts.wording().get("question.untitled", item.number()) : title;
    }

    /** Everything searched, as far as this person may find something by it. */
    String searched(Worklist.Item item) {
        StaffMember member = who.member();
        return !full
                ? item.publicWords()
                : knowledge.mayReadContacts(member, item.charge(), item.about()) ? item.words() : item.coveredWords();
    }

    /** The order of a list: by a column, then the usual one. */
    Comparator<Worklist.Item> order(ListQuery query) {
        Optional<Comparator<Worklist.Item>> chosen = Column.find(query.sort()).map(this::by);
        return chosen.map(order -> query.down() ? order.reversed() : order)
                .map(order -> order.thenComparing(Worklist.order()))
                .orElseGet(Worklist::order);
    }

    private Comparator<Worklist.Item> by(Column column) {
        return switch (column) {
            case NUMBER -> Comparator.comparing(Worklist.Item::number);
            case TOPIC -> byWords(this::topic);
            case VILLAGE -> byWords(this::village);
            case WHO -> byWords(this::charge);
            case STATUS -> Comparator.comparing(Worklist.Item::stage);
            case RECEIVED -> Comparator.comparing(Worklist.Item::receivedOn);
            case DUE ->
                Comparator.comparing(
                        item -> Optional.ofNullable(item.clock().due()).orElse(LocalDate.MAX));
            case NEXT -> byWords(this::next);
        };
    }

    /** What says nothing comes last. */
    private static Comparator<Worklist.Item> byWords(Function<Worklist.Item, String> cell) {
        return Comparator.comparing((Worklist.Item item) -> cell.apply(item).isEmpty())
                .thenComparing(item -> Folding.fold(cell.apply(item)));
    }
}
