package vn.doithoai.desk.work;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskCookie;
import vn.doithoai.view.Field;
import vn.doithoai.view.Words;

/** The columns somebody wants in the lists, kept in the browser where they were chosen. */
final class OwnColumns {

    private static final String NAME = "cot";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final Words words;
    private final Controls inputs;
    private final DeskCookie cookie;

    OwnColumns(Words words, boolean secure) {
        this.words = words;
        this.inputs = new Controls(words);
        this.cookie = new DeskCookie("cot-danh-sach", secure);
    }

    /** What was chosen just now, else what is kept, else the usual ones; the number is always there. */
    List<Column> of(Context ctx) {
        List<String> sent = ctx.queryParams(NAME);
        if (!sent.isEmpty()) {
            List<Column> chosen = read(sent);
            cookie.set(ctx, String.join(".", chosen.stream().map(Column::id).toList()), A_YEAR);
            return chosen;
        }
        String kept = Objects.requireNonNullElse(cookie.of(ctx), "");
        return kept.isEmpty() ? Column.usual() : read(List.of(kept.split("\\.", -1)));
    }

    private static List<Column> read(List<String> ids) {
        return Arrays.stream(Column.values())
                .filter(column -> column == Column.NUMBER || ids.contains(column.id()))
                .toList();
    }

    /** The form's part in which one chooses. */
    Field field(List<Column> shown) {
        List<Field.Option> options = Column.optional().stream()
                .map(column ->
                        new Field.Option(column.id(), words.get("desk.column." + column.id()), shown.contains(column)))
                .toList();
        return inputs.choice(NAME, "checkboxes", options, false, null);
    }
}
