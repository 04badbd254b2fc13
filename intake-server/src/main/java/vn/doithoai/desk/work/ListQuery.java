package vn.doithoai.desk.work;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskRouter;

/**
 * Which list of questions somebody looks at: what stands behind the question mark of its address.
 *
 * @param chosen what narrows it, by the name of the field
 * @param sort column it is in the order of, or empty: late ones first
 * @param down whether that order is turned round
 * @param page which page, from 1
 */
record ListQuery(View view, Map<String, String> chosen, String sort, boolean down, int page) {

    static final String VIEW = "xem";
    static final String SORT = "xep";
    static final String SEARCH = "tim";
    static final String TASK = "dang-cho";
    static final String STAGE = "tinh-trang";
    static final String OUTCOME = "ket-qua-loc";
    static final String TOPIC = "linh-vuc";
    static final String VILLAGE = "thon";
    static final String SESSION = "phien";
    static final String OFFICER = "can-bo-loc";
    static final String UNIT = "don-vi-loc";
    static final String FROM = "nhan-tu";
    static final String UNTIL = "nhan-den";

    private static final String PAGE = "trang";
    private static final List<String> NARROWING =
            List.of(SEARCH, TASK, STAGE, OUTCOME, TOPIC, VILLAGE, SESSION, OFFICER, UNIT, FROM, UNTIL);

    /** Longer addresses are nobody's list. */
    private static final int LONGEST = 1_500;

    ListQuery {
        chosen = Map.copyOf(new LinkedHashMap<>(chosen));
    }

    /** A list that can be chosen by a link. */
    enum View {
        MINE("viec"),
        NEW("moi-giao"),
        ALL("tat-ca"),
        LATE("qua-han"),
        SOON("sap-han"),
        QUARANTINED("tam-giu"),
        ELSEWHERE("cho-co-quan"),
        NOT_PUBLIC("chua-cong-khai");

        final String id;

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

    /** What an address asks for; what it says besides is passed over. */
    static ListQuery of(Map<String, List<String>> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String name : NARROWING) {
            String value = first(parameters, name).strip();
            if (!value.isEmpty()) {
                chosen.put(name, value);
            }
        }
        String sort = first(parameters, SORT);
        boolean down = sort.startsWith("-");
        String page = first(parameters, PAGE);
        return new ListQuery(
                View.of(first(parameters, VIEW)),
                chosen,
                Column.find(down ? sort.substring(1) : sort).map(Column::id).orElse(""),
                down,
                page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1);
    }

    /** The same, from what stands behind the question mark. */
    static ListQuery read(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query.length() <= LONGEST) {
            for (String pair : query.split("&", -1)) {
                int is = pair.indexOf('=');
                if (is > 0) {
                    parameters.putIfAbsent(decoded(pair.substring(0, is)), List.of(decoded(pair.substring(is + 1))));
                }
            }
        }
        return of(parameters);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    boolean isNarrowed() {
        return !chosen.isEmpty();
    }

    @Nullable
    String value(String name) {
        return chosen.get(name);
    }

    ListQuery at(int wanted) {
        return new ListQuery(view, chosen, sort, down, wanted);
    }

    /** In the order of a column, and turned round where it is in that order already. */
    ListQuery by(Column column) {
        boolean again = column.id().equals(sort) && !down;
        return new ListQuery(view, chosen, column.id(), again, 1);
    }

    /** What stands behind the question mark; the same list has the same words. */
    String words() {
        StringBuilder words = new StringBuilder(VIEW + "=" + view.id);
        for (String name : NARROWING) {
            if (chosen.containsKey(name)) {
                add(words, name, chosen.getOrDefault(name, ""));
            }
        }
        if (!sort.isEmpty()) {
            add(words, SORT, order());
        }
        if (page > 1) {
            add(words, PAGE, Integer.toString(page));
        }
        return words.toString();
    }

    String order() {
        return (down ? "-" : "") + sort;
    }

    String address() {
        return DeskRouter.HOME + "?" + words();
    }

    private static void add(StringBuilder words, String name, String value) {
        words.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
