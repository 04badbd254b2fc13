package vn.doithoai.site.problem;

import java.nio.file.Path;
import vn.doithoai.view.Messages;

/**
 * The words of build problems, from the message files of the templates: ours begin with {@code site.}, those of the
 * content and of the store are asked for by their whole key. A missing file or key shows the key: a broken templates folder
 * must still be reported.
 */
public final class SiteMessages {

    private static final String OWN = "site.";

    private final Messages words;

    public SiteMessages(Path templates) {
        this.words = Messages.readable(templates);
    }

    /** The message of a key, with {@code {0}}, {@code {1}} … replaced. */
    public String text(String key, Object... args) {
        return words.tell(words.has(OWN + key) ? OWN + key : key, args);
    }

    public BuildProblem problem(String key, Object... args) {
        return new BuildProblem(null, 0, text(key, args));
    }

    public BuildProblem problemIn(String file, int line, String key, Object... args) {
        return new BuildProblem(file, line, text(key, args));
    }
}
