package vn.doithoai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.doithoai.base.Fingerprint;
import vn.doithoai.question.Act;
import vn.doithoai.site.check.ReleaseCheck;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.IoCause;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.site.share.PictureMaker;
import vn.doithoai.site.share.SiteIcons;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.view.TemplateFailure;

/**
 * Makes the public site: bakes into a fresh release, checks it, and only then shows it to readers. Whatever fails, they go
 * on seeing the release before.
 */
public final class SiteBuild {

    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int ID_HASH_LENGTH = 8;

    /** Makes the plan of a build; throws {@link BuildFailure} with everything wrong with its inputs. */
    @FunctionalInterface
    public interface Planner {
        SitePlan plan(BuildRequest request, AssetNames assets, SiteMessages messages) throws IOException;
    }

    private final Planner planner;
    private final DurableFiles files;

    public SiteBuild(Planner planner) {
        this(planner, new DurableFiles(DurableFiles.Access.EVERYBODY, 0));
    }

    /** @param files also those of a disk that fails, in tests */
    SiteBuild(Planner planner, DurableFiles files) {
        this.planner = planner;
        this.files = files;
    }

    /** Builds; one at a time in an output folder. */
    public BuildResult run(BuildRequest request) {
        SiteMessages messages = new SiteMessages(request.folders().templates());
        try {
            return alone(request, messages);
        } catch (BuildFailure e) {
            return new BuildResult.Failed(e.problems());
        } catch (IOException e) {
            return new BuildResult.Failed(List.of(diskProblem(messages, e)));
        } catch (UncheckedIOException e) {
            return new BuildResult.Failed(List.of(diskProblem(messages, IoCause.of(e))));
        }
    }

    /** What came of going back. */
    public sealed interface WentBack permits Shown, NothingOlder, TakenAway {}

    /** Readers see this release again. */
    public record Shown(String buildId) implements WentBack {}

    /** There is no older release. */
    public record NothingOlder() implements WentBack {}

    /** The release before shows what may not be shown any more; nothing was changed. */
    public record TakenAway(String buildId) implements WentBack {}

    /**
     * Shows readers the release before the present one, unless something was taken away since that one was made.
     *
     * @param mayBeShown what of askers' words may be shown now, as {@link SitePlan#shownWords} has it
     * @param beforehand is told the build id while readers still see the present release
     * @throws IOException also while a build runs
     */
    public static WentBack rollBack(Path output, Map<String, String> mayBeShown, Consumer<String> beforehand)
            throws IOException {
        OutputLock lock = OutputLock.take(output).orElseThrow(() -> new IOException("a build is running"));
        try {
            Releases releases = new Releases(output);
            Optional<Path> former = releases.former();
            if (former.isEmpty()) {
                return new NothingOlder();
            }
            String buildId = former.get().getFileName().toString();
            if (!releases.showsOnly(former.get(), mayBeShown)) {
                return new TakenAway(buildId);
            }
            beforehand.accept(buildId);
            releases.publish(former.get());
            return new Shown(buildId);
        } finally {
            lock.close();
        }
    }

    private BuildResult alone(BuildRequest request, SiteMessages messages) throws IOException {
        OutputLock lock = OutputLock.take(request.folders().output())
                .orElseThrow(() -> new BuildFailure(messages.problem("busy")));
        try {
            return build(request, messages);
        } finally {
            lock.close();
        }
    }

    private BuildResult build(BuildRequest request, SiteMessages messages) throws IOException {
        Releases releases = new Releases(request.folders().output(), files);
        releases.sweep();
        Assets assets = Assets.read(request.folders().assets());
        SitePlan plan = planner.plan(request, assets.names(), messages);
        ContentFiles attached = attached(request, plan, messages);
        String buildId = releases.freeId(buildId(request, plan));
        Path partial = releases.begin(buildId);
        // Beside the release, swept with it if this process dies.
        Path scratch = releases.begin(buildId + ".jbake");
        try {
            Path previous = releases.current().orElse(null);
            ReleaseWriter writer = new ReleaseWriter(partial, previous);
            for (var asset : assets.files().entrySet()) {
                writer.write(asset.getKey(), asset.getValue());
            }
            Bake bake = new Bake(
                    plan, writer, request.listener(), pageProblems(request, messages), attached::told, attached::note);
            new JBakeOven(messages).bake(request.folders(), request.jbake(), scratch, bake);
            SortedMap<String, byte[]> pictures = pictures(plan);
            for (var picture : pictures.entrySet()) {
                writer.write(picture.getKey(), picture.getValue());
            }
            for (var file : attached.handedOut().entrySet()) {
                writer.copy(file.getKey(), file.getValue());
            }
            Manifest.Written manifest = new Manifest(plan.facts(), writer.hashes()).after(previous);
            writer.write(Manifest.ADDRESS, manifest.text());
            if (manifest.before() != null) {
                writer.write(Manifest.BEFORE, manifest.before());
            }
            check(request, messages, plan, addresses(plan, assets, attached, manifest, pictures.keySet()), partial);
            List<Path> fresh = new ArrayList<>(writer.fresh());
            fresh.addAll(
                    new Precompressed(partial, previous).add(writer.hashes().keySet()));
            files.forceFiles(fresh);
            files.forceFolders(partial);
            releases.noteWords(buildId, plan.shownWords());
            releases.publish(releases.finish(partial, buildId));
            releases.prune(plan.shownWords());
            return new BuildResult.Built(buildId, writer.files(), writer.unchanged());
        } finally {
            files.removeTree(scratch);
            files.removeTree(partial);
        }
    }

    /** What is drawn: the icons too, where the site has pictures at all. */
    private static SortedMap<String, byte[]> pictures(SitePlan plan) {
        SortedMap<String, byte[]> pictures = new TreeMap<>();
        if (!plan.pictures().isEmpty()) {
            pictures.putAll(SiteIcons.all());
        }
        plan.pictures().forEach(picture -> pictures.put(picture.address(), PictureMaker.png(picture)));
        return pictures;
    }

    private static ContentFiles attached(BuildRequest request, SitePlan plan, SiteMessages messages)
            throws IOException {
        List<BuildProblem> problems = new ArrayList<>();
        ContentFiles attached = ContentFiles.read(request.folders().content(), messages, problems)
                .with(plan.questionFiles(), request.folders().feed(), messages, problems);
        if (!problems.isEmpty()) {
            throw new BuildFailure(problems);
        }
        return attached;
    }

    private static Bake.PageProblems pageProblems(BuildRequest request, SiteMessages messages) {
        return new Bake.PageProblems() {
            @Override
            public BuildProblem template(TemplateFailure failure) {
                Path file = request.folders().templates().resolve(failure.template());
                return messages.problemIn(file.toString(), failure.line(), "template", firstLine(failure));
            }

            @Override
            public BuildProblem page(String address, RuntimeException failure) {
                return messages.problem("page", address, firstLine(failure));
            }
        };
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static Set<String> addresses(
            SitePlan plan, Assets assets, ContentFiles attached, Manifest.Written manifest, Set<String> pictures) {
        TreeSet<String> addresses = new TreeSet<>(assets.files().keySet());
        addresses.addAll(pictures);
        addresses.addAll(attached.handedOut().keySet());
        addresses.add(Manifest.ADDRESS);
        if (manifest.before() != null) {
            addresses.add(Manifest.BEFORE);
        }
        plan.documents().forEach(document -> addresses.add(document.address()));
        plan.pages().forEach(page -> addresses.add(page.address()));
        return addresses;
    }

    private static void check(
            BuildRequest request, SiteMessages messages, SitePlan plan, Set<String> addresses, Path partial)
            throws IOException {
        List<BuildProblem> problems = new ReleaseCheck(
                        messages,
                        request.site().host(),
                        partial,
                        new ReleaseCheck.Expected(
                                addresses, plan.numbersByYear(), sources(request, plan), request.privateMarkers()))
                .problems();
        if (!problems.isEmpty()) {
            throw new BuildFailure(problems);
        }
    }

    private static Map<String, Path> sources(BuildRequest request, SitePlan plan) {
        return plan.documents().stream()
                .collect(Collectors.toMap(
                        ContentPage::address,
                        document -> request.folders().content().resolve(document.path())));
    }

    private static String buildId(BuildRequest request, SitePlan plan) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        BuildRequest.Folders folders = request.folders();
        for (Path folder : List.of(folders.content(), folders.templates(), folders.assets())) {
            fingerprint.files(folder);
        }
        plan.numbersByYear()
                .forEach((year, numbers) -> numbers.stream().sorted().forEach(fingerprint::text));
        String hash = fingerprint.hex().substring(0, ID_HASH_LENGTH);
        return ID_TIME.format(LocalDateTime.ofInstant(request.clock().instant(), Act.ZONE)) + "-" + hash;
    }

    private static BuildProblem diskProblem(SiteMessages messages, IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        String where = e instanceof FileSystemException file && file.getFile() != null ? file.getFile() : null;
        return where == null ? messages.problem("disk", reason) : messages.problemIn(where, 0, "disk", reason);
    }
}
