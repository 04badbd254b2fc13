package vn.doithoai.desk.matter;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text.
 *
 * @param hint what it may be that identifies somebody, or none
 */
public record Stretch(String text, @Nullable String hint) {}
