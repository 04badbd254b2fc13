package vn.doithoai.site;

import java.util.List;
import vn.doithoai.site.problem.BuildProblem;

/** Carries problems out of the depth of a bake; {@link SiteBuild} turns it into a result. */
final class BuildFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<BuildProblem> problems;

    BuildFailure(List<BuildProblem> problems) {
        super(problems.get(0).inOneLine());
        this.problems = List.copyOf(problems);
    }

    BuildFailure(BuildProblem problem) {
        this(List.of(problem));
    }

    List<BuildProblem> problems() {
        return problems;
    }
}
