package vn.doithoai.dialogue;

import java.util.List;

/**
 * A mistake in a content file that a person must mend.
 *
 * @param file path below the content folder
 * @param line from 1; 0 when it is about the whole file
 * @param key message key, {@code content.…}
 * @param args what the message names
 */
public record ContentProblem(String file, int line, String key, List<String> args) {

    public ContentProblem {
        args = List.copyOf(args);
    }

    static ContentProblem at(String file, int line, String key, String... args) {
        return new ContentProblem(file, line, key, List.of(args));
    }
}
