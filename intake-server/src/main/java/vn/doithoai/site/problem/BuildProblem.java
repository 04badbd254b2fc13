package vn.doithoai.site.problem;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a site was not published, in words a person can act on.
 *
 * @param file where it is, as the person knows it, or none
 * @param line from 1, or 0 where there is none
 */
public record BuildProblem(@Nullable String file, int line, String message) {

    /** {@code file:line: message}, as compilers write it. */
    public String inOneLine() {
        if (file == null) {
            return message;
        }
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
