package vn.doithoai.question.publication;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every string that can be reached from a record, found by its components, so that a new field is seen at once. */
public final class PublicStrings {

    private PublicStrings() {}

    /** The strings in the order of the components; what is no string, record or collection as it writes itself. */
    public static List<String> of(Record record) {
        List<String> found = new ArrayList<>();
        walk(record, found);
        return List.copyOf(found);
    }

    private static void walk(@Nullable Object value, List<String> found) {
        if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                walk(read(record, component), found);
            }
        } else if (value instanceof Iterable<?> several) {
            several.forEach(item -> walk(item, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                walk(key, found);
                walk(held, found);
            });
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> walk(held, found));
        } else if (value != null) {
            found.add(value.toString());
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " cannot be read", e);
        }
    }
}
