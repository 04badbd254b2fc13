package vn.doithoai.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a list page stands among its pages. */
public record Pagination(
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        List<PageLink> links) {

    public Pagination {
        links = List.copyOf(links);
    }

    /** A page by number; address is empty for the present one, label is an ellipsis for a gap. */
    public record PageLink(String label, @Nullable String address, boolean current) {}

    /** The first, the last and the pages around the present one. */
    public static Pagination of(int page, int pages, IntFunction<String> address) {
        List<PageLink> links = new ArrayList<>();
        int last = 0;
        for (int number : IntStream.rangeClosed(1, pages)
                .filter(n -> n == 1 || n == pages || Math.abs(n - page) <= 1)
                .toArray()) {
            if (number > last + 1) {
                links.add(new PageLink("…", null, false));
            }
            links.add(new PageLink(
                    String.valueOf(number), number == page ? null : address.apply(number), number == page));
            last = number;
        }
        return new Pagination(
                page,
                pages,
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null,
                links);
    }
}
