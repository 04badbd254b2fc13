package vn.doithoai.desk.work;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.ListPlace;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.DeadlineBar;

/** Finds a question in the list it was opened from; one that has left the list meanwhile has the place it would have. */
public final class ListPlaces implements ListPlace.Finder {

    private static final int AROUND = 12;

    private final DeskParts parts;
    private final Worklist worklist;

    public ListPlaces(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
    }

    @Override
    public Optional<ListPlace> find(Signed who, String query, QuestionNumber number) {
        List<Worklist.Item> known = worklist.visibleTo(who.member(), parts.knowledge());
        Optional<Worklist.Item> here =
                known.stream().filter(item -> item.number().equals(number)).findFirst();
        if (query.isEmpty() || here.isEmpty()) {
            return Optional.empty();
        }
        Listed listed = Listed.of(parts, who, ListQuery.read(query));
        return Optional.of(place(listed, listed.of(known), here.get()));
    }

    /**
     * A whole list.
     *
     * @param query what it is, as its address says it
     * @param items the questions of it that this person may know of, in its order
     */
    public record Whole(String query, String address, List<Worklist.Item> items) {
        public Whole {
            items = List.copyOf(items);
        }
    }

    /** All pages of a list at once. */
    public Whole whole(Signed who, String query) {
        Listed listed = Listed.of(parts, who, ListQuery.read(query));
        ListQuery first = listed.query().at(1);
        return new Whole(
                first.words(), first.address(), listed.of(worklist.visibleTo(who.member(), parts.knowledge())));
    }

    private ListPlace place(Listed listed, List<Worklist.Item> found, Worklist.Item here) {
        Comparator<Worklist.Item> order = listed.order();
        int before = (int)
                found.stream().takeWhile(item -> order.compare(item, here) < 0).count();
        boolean stands = before < found.size() && found.get(before).number().equals(here.number());
        int after = stands ? before + 1 : before;
        ListQuery query = listed.query().at(before / WorklistPages.PAGE + 1);
        List<ListPlace.Near> near =
                found.subList(Math.max(0, before - AROUND), Math.min(found.size(), after + AROUND)).stream()
                        .map(item -> near(item, listed, query, here))
                        .toList();
        return new ListPlace(
                query.words(),
                query.address() + "#so-" + here.number(),
                near,
                address(found, before - 1, query),
                // What has left the list at its end leads on to its head: nothing of it is passed over.
                address(found, !stands && after == found.size() ? 0 : after, query));
    }

    private static @Nullable String address(List<Worklist.Item> found, int index, ListQuery query) {
        return index < 0 || index >= found.size()
                ? null
                : ListPlace.within(Addresses.deskQuestion(found.get(index).number()), query.words());
    }

    private ListPlace.Near near(Worklist.Item item, Listed listed, ListQuery query, Worklist.Item here) {
        DeadlineBar bar = item.stage().isOpen()
                ? DeadlineBar.of(item.clock(), item.receivedOn(), parts.today(), parts.wording())
                : null;
        return new ListPlace.Near(
                item.number().toString(),
                listed.cells().title(item),
                Objects.requireNonNull(address(List.of(item), 0, query)),
                bar == null ? "" : bar.words(),
                item.number().equals(here.number()));
    }
}
