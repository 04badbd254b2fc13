package vn.doithoai.view;

/** A page with nothing of its own but words of its template. */
public record PlainPage(String title) {}
