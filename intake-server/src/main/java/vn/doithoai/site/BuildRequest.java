package vn.doithoai.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.publication.PublicFeed;

/**
 * Everything a build may know; with the same request and the same files it makes the same bytes.
 *
 * @param folders where it reads and where it writes
 * @param feed public questions, only read
 * @param clock whose day, in the zone of the plan, is "today"; its time is seen in the build id only
 * @param site how the site is reached and marked
 * @param ledger what the ledger of the private store says
 * @param privateMarkers texts that must not be in any byte of the site; found ones stop the build
 * @param jbake JBake's own keys, {@code markdown.extensions} and such; those the build stands on cannot be overridden
 */
public record BuildRequest(
        Folders folders,
        PublicFeed feed,
        Clock clock,
        Site site,
        Ledger ledger,
        List<String> privateMarkers,
        Map<String, String> jbake,
        BuildListener listener) {

    public BuildRequest {
        privateMarkers = List.copyOf(privateMarkers);
        jbake = Map.copyOf(jbake);
    }

    /**
     * The folders of a build.
     *
     * @param feed where the feed's files are: problems name them, and a child process reads them there
     */
    public record Folders(Path content, Path templates, Path assets, Path feed, Path output) {}

    /**
     * How the site is reached.
     *
     * @param host address of the site without a slash at the end, {@code https://doithoai.example}
     * @param intakeUrl where the forms go; empty where the same server answers
     * @param demo whether every page says that its data are made up
     * @param staleDays after how many days without a build a page warns of it
     */
    public record Site(String host, String intakeUrl, boolean demo, int staleDays) {}

    /**
     * What the build may know of ledger and chain of acts.
     *
     * @param head hash of the last line, or none while it is empty
     * @param actsHead hash of the newest line of the chain over all that is done, or none
     * @param received how many questions the feed must hold, where the caller knows
     */
    public record Ledger(@Nullable String head, @Nullable String actsHead, OptionalInt received) {

        /** No ledger to compare with. */
        public static final Ledger UNKNOWN = new Ledger(null, null, OptionalInt.empty());
    }

    /** The same request with another listener. */
    public BuildRequest withListener(BuildListener other) {
        return new BuildRequest(folders, feed, clock, site, ledger, privateMarkers, jbake, other);
    }
}
