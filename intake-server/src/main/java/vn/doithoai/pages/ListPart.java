package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Pagination;

/**
 * One page of a list.
 *
 * @param list address of the first page
 * @param number from 1 to {@code of}
 * @param all how many the whole list has
 */
record ListPart<T>(String list, int number, int of, int all, List<T> items) {

    static final int SIZE = 20;

    ListPart {
        items = List.copyOf(items);
    }

    /** Cuts a list into pages; an empty list is one empty page. */
    static <T> List<ListPart<T>> of(String list, List<T> all) {
        return of(list, all, SIZE);
    }

    /** The same with pages of another size. */
    static <T> List<ListPart<T>> of(String list, List<T> all, int size) {
        int of = Math.max(1, (all.size() + size - 1) / size);
        List<ListPart<T>> parts = new ArrayList<>(of);
        for (int number = 1; number <= of; number++) {
            int from = (number - 1) * size;
            parts.add(
                    new ListPart<>(list, number, of, all.size(), all.subList(from, Math.min(from + size, all.size()))));
        }
        return parts;
    }

    String address() {
        return Addresses.part(list, number);
    }

    Pagination pagination() {
        return Pagination.of(number, of, page -> Addresses.part(list, page));
    }

    /** Where it stands, for what a page is made of. */
    String place() {
        return number + "/" + of + " " + all;
    }
}
