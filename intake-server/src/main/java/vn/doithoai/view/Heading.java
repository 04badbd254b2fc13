package vn.doithoai.view;

/** A heading in the contents of a long page. */
public record Heading(int level, String text, String anchor) {}
