package vn.doithoai.desk.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Knowledge;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Stage;

/** The questions of a list for one person, in its order. */
record Listed(DeskParts parts, Signed who, Cells cells, ListQuery query, ListFilter filter) {

    static Listed of(DeskParts parts, Signed who, ListQuery query) {
        Cells cells = new Cells(parts, who);
        return new Listed(parts, who, cells, query, new ListFilter(query, cells, parts));
    }

    /** Those of all this person may know of. */
    List<Worklist.Item> of(List<Worklist.Item> all) {
        LocalDate today = parts.today();
        Knowledge knowledge = parts.knowledge();
        return all.stream()
                .filter(item -> isIn(query.view(), item, who, knowledge, today))
                .filter(filter::fits)
                .sorted(order())
                .toList();
    }

    /** The question that is looked for by its number comes first. */
    Comparator<Worklist.Item> order() {
        return Comparator.comparing((Worklist.Item item) -> !filter.isTheNumber(item))
                .thenComparing(cells.order(query));
    }

    ListQuery withoutFilter() {
        return new ListQuery(query.view(), Map.of(), query.sort(), query.down(), 1);
    }

    static boolean isIn(ListQuery.View view, Worklist.Item item, Signed who, Knowledge knowledge, LocalDate today) {
        return switch (view) {
            case MINE -> Worklist.needs(item, who.member(), knowledge.rolesOn(who.member(), item.about()), today);
            case NEW -> item.isNewTo(who.member());
            case ALL -> true;
            case LATE -> item.stage().isOpen() && item.isLate(today);
            case SOON -> item.stage().isOpen() && item.isSoon(today);
            case QUARANTINED -> item.stage() == Stage.QUARANTINED && !item.isOneOfMany();
            case ELSEWHERE -> item.stage() == Stage.FORWARDED;
            case NOT_PUBLIC -> item.stage() == Stage.APPROVED;
        };
    }
}
