package vn.doithoai.app;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.question.Act;
import vn.doithoai.site.BuildQueue;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.problem.BuildProblem;

/** Shows the desk the queue of builds, with what went wrong in one line each. */
final class DeskBuilds implements SiteBuilds {

    private final BuildQueue queue;
    private final Supplier<String> release;
    private final PublishingGuard guard;

    /** @param release id of the release readers see, empty while there is none */
    DeskBuilds(BuildQueue queue, Supplier<String> release, PublishingGuard guard) {
        this.queue = queue;
        this.release = release;
        this.guard = guard;
    }

    @Override
    public List<String> alarm() {
        return guard.alarm().stream().map(BuildProblem::inOneLine).toList();
    }

    @Override
    public void request() {
        queue.request();
    }

    @Override
    public Status status() {
        BuildQueue.Status now = queue.status();
        return new Status(
                now.running(),
                now.queued(),
                now.done(),
                now.total(),
                finished(now.last(), now.lastAt()),
                release.get());
    }

    private static @Nullable Finished finished(@Nullable BuildResult result, @Nullable Instant at) {
        if (result == null || at == null) {
            return null;
        }
        OffsetDateTime when = OffsetDateTime.ofInstant(at, Act.ZONE);
        if (result instanceof BuildResult.Built built) {
            return new Finished(when, true, built.pages(), List.of());
        }
        return new Finished(
                when,
                false,
                0,
                ((BuildResult.Failed) result)
                        .problems().stream().map(BuildProblem::inOneLine).toList());
    }
}
