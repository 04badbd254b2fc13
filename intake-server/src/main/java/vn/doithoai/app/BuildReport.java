package vn.doithoai.app;

import java.io.PrintStream;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.site.BuildResult;

/** Says on the console what came of a build. */
final class BuildReport {

    /** More than anyone mends in one go. */
    private static final int MOST_PROBLEMS = 50;

    private BuildReport() {}

    /** Says what came of a build. */
    static void tell(BuildResult result, Configuration configuration, PrintStream out, ConsoleWords words) {
        if (result instanceof BuildResult.Built built) {
            out.println(words.say(
                    "build.done",
                    built.pages(),
                    built.unchanged(),
                    configuration.folders().output().resolve("current").toString()));
        } else if (result instanceof BuildResult.Failed failed) {
            out.println(words.say("build.failed", failed.problems().size()));
            failed.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> out.println(problem.inOneLine()));
            if (failed.problems().size() > MOST_PROBLEMS) {
                out.println(words.say("build.more", failed.problems().size() - MOST_PROBLEMS));
            }
        }
    }
}
