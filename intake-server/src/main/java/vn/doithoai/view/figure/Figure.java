package vn.doithoai.view.figure;

import org.jspecify.annotations.Nullable;

/**
 * A number large enough to be read first.
 *
 * @param label what is counted
 * @param note the whole it is a part of, or none
 * @param address where each one of those counted is told, or none
 * @param look {@code late} where the number tells of what is late, else {@code plain}
 */
public record Figure(
        String number,
        String label,
        @Nullable String note,
        @Nullable String address,
        String look) {

    public static final String PLAIN = "plain";
    public static final String LATE = "late";
}
