package vn.doithoai.desk.matter;

import vn.doithoai.desk.frame.DeskBar;

/**
 * The new question that came of a split.
 *
 * @param secret the code for the asker, empty where it was handed out before
 */
public record SplitPage(DeskBar desk, String title, String from, String number, String address, String secret) {}
