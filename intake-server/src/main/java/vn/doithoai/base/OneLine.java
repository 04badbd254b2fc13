package vn.doithoai.base;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A text of several lines as the header of a content file has it: on one line, with {@code ¶} where a line ends. */
public final class OneLine {

    private static final String SIGN = "\u00B6";

    private OneLine() {}

    /** On one line; an empty line stays one. */
    public static String of(String text) {
        return text.strip()
                .lines()
                .map(String::stripTrailing)
                .map(line -> line.isEmpty() ? "" : " " + line)
                .collect(Collectors.joining(" " + SIGN))
                .strip();
    }

    /** As it was written. */
    public static String lines(String line) {
        return Arrays.stream(line.split(SIGN, -1))
                .map(OneLine::withoutItsBlanks)
                .collect(Collectors.joining("\n"));
    }

    /** One blank stands on each side of the sign; further ones indent a line. */
    private static String withoutItsBlanks(String part) {
        return (part.startsWith(" ") ? part.substring(1) : part).stripTrailing();
    }
}
