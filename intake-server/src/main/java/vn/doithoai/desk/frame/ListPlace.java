package vn.doithoai.desk.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.QuestionNumber;

/**
 * Where a question stands in the list it was opened from, so that one goes on from one to the next and comes back to the
 * same place.
 *
 * @param query what the list is, as its address says it; forms carry it
 * @param address of the list, at this question
 * @param near the questions around it
 * @param previous address of the one before, {@code next} of the one after it
 */
public record ListPlace(
        String query,
        String address,
        List<Near> near,
        @Nullable String previous,
        @Nullable String next) {

    /** Name of the parameter, and of the hidden field, with the list. */
    public static final String NAME = "ds";

    /** Name of the button that saves and goes on to the next one. */
    public static final String ON = "sang-cau-sau";

    public ListPlace {
        near = List.copyOf(near);
    }

    /** A question of the list; {@code due} in words where a day is at stake. */
    public record Near(String number, String title, String address, String due, boolean current) {}

    /** Looks a question up in a list. */
    @FunctionalInterface
    public interface Finder {
        /** Nothing where no list is named. */
        Optional<ListPlace> find(Signed who, String query, QuestionNumber number);
    }

    /** An address that leads to a question out of a list. */
    public static String within(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + NAME + "="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
