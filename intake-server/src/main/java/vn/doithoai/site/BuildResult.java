package vn.doithoai.site;

import java.util.List;
import vn.doithoai.site.problem.BuildProblem;

/** What became of a build: the readers see the new site, or still the old one. */
public sealed interface BuildResult permits BuildResult.Built, BuildResult.Failed {

    /**
     * The new release is what readers see now.
     *
     * @param pages files of the release
     * @param unchanged how many of them are the very files of the release before
     */
    record Built(String buildId, int pages, int unchanged) implements BuildResult {}

    /** The published site was not touched. */
    record Failed(List<BuildProblem> problems) implements BuildResult {
        public Failed {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a failure without a reason");
            }
        }
    }
}
