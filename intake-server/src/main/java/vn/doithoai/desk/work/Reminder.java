package vn.doithoai.desk.work;

/** Something that waits for a person in a room of the desk beside the questions. */
public record Reminder(String text, String address) {}
