package vn.doithoai.desk.pile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.matter.Action;
import vn.doithoai.desk.matter.Actions;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Stage;

/**
 * An act that can be done to many questions at once. Names of fields are those of the act's own form.
 *
 * @param stages where a question stands that waits for it
 * @param shown fields that stand in a row, all where it is empty; the others go along as they are
 * @param shared fields that are filled in once for all
 * @param settable fields that can be set for all ticked rows at once
 * @param ticked whether a row that lacks nothing is ticked from the start
 */
record Bulk(
        Action deed, Set<Stage> stages, Set<String> shown, Set<String> shared, List<String> settable, boolean ticked) {

    private static final Set<Stage> OPEN = EnumSet.of(
            Stage.ACCEPTED,
            Stage.ASSIGNED,
            Stage.DRAFTED,
            Stage.PROMISED,
            Stage.STUDYING,
            Stage.PETITIONING,
            Stage.FORWARDED);

    private static final Set<Stage> ON_THE_LIST = also(OPEN, Stage.APPROVED, Stage.ANSWERED);

    /** In the order of a question's way. */
    static final List<Bulk> ALL = List.of(
            new Bulk(
                    act("nhan-vao-danh-sach"),
                    EnumSet.of(Stage.RECEIVED),
                    Set.of(),
                    Set.of(),
                    List.of("linh-vuc", "phien", "pham-vi"),
                    true),
            new Bulk(
                    act("phan-cong"),
                    EnumSet.of(Stage.ACCEPTED),
                    Set.of(),
                    Set.of(),
                    List.of("don-vi", "chuc-danh", "can-bo"),
                    true),
            new Bulk(
                    act("duyet"),
                    EnumSet.of(Stage.DRAFTED),
                    Set.of(),
                    Set.of("xem-trong-tam", "xem-ngan-gon", "xem-de-hieu", "xem-dung-quy-dinh"),
                    List.of(),
                    false),
            new Bulk(
                    act("xep-loai-lai"),
                    OPEN,
                    Set.of("linh-vuc", "phien"),
                    Set.of("ly-do-xep-loai"),
                    List.of("linh-vuc", "phien"),
                    false),
            new Bulk(
                    act("pham-vi"),
                    ON_THE_LIST,
                    Set.of("pham-vi", "ma-ly-do-go", "da-doc"),
                    Set.of("ly-do"),
                    List.of("pham-vi"),
                    false));

    private static Set<Stage> also(Set<Stage> some, Stage... more) {
        Set<Stage> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Action act(String slug) {
        return Actions.find(slug).orElseThrow();
    }

    static Optional<Bulk> find(String slug) {
        return ALL.stream().filter(bulk -> bulk.slug().equals(slug)).findFirst();
    }

    String slug() {
        return deed.slug();
    }

    boolean isFor(Signed who) {
        return who.member().actor().holdsAny(deed.kind().by());
    }

    /** Whether it waits for this act as far as a list tells; what few may know of is looked at alone. */
    boolean waits(Worklist.Item item, Signed who) {
        boolean own =
                stages.equals(EnumSet.of(Stage.DRAFTED)) && who.member().id().equals(item.drafter());
        return stages.contains(item.stage()) && !item.restricted() && !own;
    }

    boolean isShared(String name) {
        return shared.contains(name);
    }

    boolean isInRow(String name) {
        return !isShared(name) && (shown.isEmpty() || shown.contains(name));
    }
}
