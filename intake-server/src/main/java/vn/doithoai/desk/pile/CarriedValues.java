package vn.doithoai.desk.pile;

import java.util.List;
import vn.doithoai.view.Field;

/** What a browser would send of a field. */
final class CarriedValues {

    private CarriedValues() {}

    static List<String> of(Field field) {
        return switch (field.type()) {
            case "select", "radios", "checkboxes" ->
                field.options().stream()
                        .filter(Field.Option::chosen)
                        .map(Field.Option::value)
                        .toList();
            case "checkbox" -> field.value().isEmpty() ? List.of() : List.of("1");
            default -> List.of(field.value());
        };
    }
}
