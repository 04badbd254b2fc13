package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.ContentStore.Version;
import vn.doithoai.content.Drafts.Draft;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;

/** Every content file as the text it is, to mend what no form can, and what stood in it before, to bring it back. */
public final class FilePages {

    /** Where the files are; the path of one is added. */
    public static final String PATH = "/can-bo/tep";
    /** Where the former texts of a file are. */
    public static final String VERSIONS = "/can-bo/tep-cu";

    private static final String NAV = "files";
    private static final Input TEXT =
            Input.of("", "noi-dung-tep", Input.Kind.AREA, 200_000).needed();

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;

    public FilePages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
    }

    /** A file of the folder. */
    public record Row(String path, String address, List<String> problems, String versions) {
        public Row {
            problems = List.copyOf(problems);
        }
    }

    /** All of them; what is wrong first. */
    public record FilesPage(
            DeskBar desk,
            List<Row> rows,
            List<String> others,
            @Nullable Link drafts) {
        public FilesPage {
            rows = List.copyOf(rows);
            others = List.copyOf(others);
        }
    }

    /**
     * A text a file had.
     *
     * @param restorable whether it differs from what is there
     */
    public record VersionRow(int number, String by, String address, boolean restorable) {}

    /**
     * The texts a file had, newest first.
     *
     * @param shown the one that is looked at, or none
     */
    public record VersionsPage(
            DeskBar desk,
            String path,
            String address,
            String back,
            List<VersionRow> rows,
            @Nullable VersionRow shown,
            String text,
            String revision,
            List<String> problems) {
        public VersionsPage {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, this::all);
        router.get(PATH + "/<tep>", Permission.EDIT_CONTENT, this::edit);
        router.post(PATH + "/<tep>", Permission.EDIT_CONTENT, this::save);
        router.get(
                VERSIONS + "/<tep>",
                Permission.EDIT_CONTENT,
                (ctx, who) -> versions(ctx, who, HttpStatus.OK, List.of()));
        router.post(VERSIONS + "/<tep>", Permission.EDIT_CONTENT, this::restore);
    }

    private void all(Context ctx, Signed who) {
        List<Row> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String path : parts.contentFiles().paths()) {
            List<String> problems = parts.contentFiles().problems(path).stream()
                    .map(saver::tell)
                    .toList();
            if (isEditable(path)) {
                rows.add(new Row(
                        path,
                        PATH + "/" + Addresses.encoded(path),
                        problems,
                        VERSIONS + "/" + Addresses.encoded(path)));
            } else {
                problems.forEach(problem -> others.add(path + ": " + problem));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.problems().isEmpty()));
        ctx.html(parts.page(
                "desk/files.ftlh",
                new FilesPage(DeskBar.of(who, parts.wording(), saver.said(ctx)), rows, others, drafts())));
    }

    private @Nullable Link drafts() {
        int count = parts.drafts().all().size();
        return count == 0 ? null : new Link(parts.wording().get("desk.draft.count", count), DraftPages.PATH);
    }

    private void edit(Context ctx, Signed who) {
        Stored now = saver.current(file(ctx));
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        Optional<Draft> draft = asked.isPresent() ? Optional.empty() : saver.draftAsked(ctx, now.path());
        Filled filled = asked.map(form -> Filled.typed(parts, form.values())).orElseGet(() -> Filled.stored(parts));
        filled.put(
                TEXT,
                TEXT.name(),
                List.of(draft.map(Draft::text)
                        .orElseGet(() -> now.revision().isEmpty() ? beginning(now.path()) : now.text())));
        String revision = asked.map(form -> hidden(form, ContentSaver.REVISION)).orElse(now.revision());
        List<String> problems = draft
                .map(one -> parts.contentFiles().check(now.path(), one.text()))
                .orElseGet(() -> parts.contentFiles().problems(now.path()))
                .stream()
                .map(problem -> inItsFile(now.path(), problem))
                .toList();
        show(
                ctx,
                who,
                filled,
                new Standing(
                        revision,
                        asked.map(form -> hidden(form, ContentSaver.DRAFT))
                                .orElse(draft.map(Draft::revision).orElse("")),
                        draft.map(saver::byDraft).orElse("")),
                problems,
                draft.map(one -> saver.sinceDraft(one, now)).orElse(null));
    }

    private static String hidden(UnsentForm form, String name) {
        return form.values().getOrDefault(name, List.of("")).get(0);
    }

    /**
     * What a form goes on from.
     *
     * @param revision of the file, {@code draft} of the draft, or empty
     * @param told whose draft it is, or empty
     */
    private record Standing(String revision, String draft, String told) {}

    /** What a file that is not there yet begins with, by its folder. */
    private String beginning(String path) {
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "trang";
        String known = List.of("ke-hoach", "lich", "thong-bao", "van-ban").contains(folder) ? folder : "trang";
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        return parts.wording().get("desk.content.beginning." + known, name, parts.today());
    }

    private void save(Context ctx, Signed who) {
        String path = file(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String text = filled.read(TEXT, TEXT.name()) + "\n";
        Optional<ContentSaver.Failure> failure = filled.isWrong()
                ? Optional.of(new ContentSaver.Failure(
                        HttpStatus.UNPROCESSABLE_CONTENT, ContentSaver.revision(ctx), List.of(), null))
                : saver.save(ctx, who, path, text, PATH + "/" + Addresses.encoded(path));
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
            return;
        }
        ctx.status(failure.get().status());
        List<String> problems = failure.get().problems().stream()
                .map(problem -> inItsFile(path, problem))
                .toList();
        show(
                ctx,
                who,
                filled,
                new Standing(
                        failure.get().revision(),
                        Objects.requireNonNullElse(failure.get().draft(), ContentSaver.sentDraft(ctx)),
                        ""),
                problems,
                failure.get().conflict());
    }

    private String inItsFile(String path, ContentProblem problem) {
        return problem.file().equals(path) ? saver.tell(problem) : saver.tellWithFile(problem);
    }

    private void show(
            Context ctx,
            Signed who,
            Filled filled,
            Standing standing,
            List<String> problems,
            ContentForm.@Nullable Conflict conflict) {
        String path = file(ctx);
        DeskBar bar = DeskBar.of(who, parts.wording(), saver.said(ctx))
                .with(unsent.typing(ctx, who, place -> place.page().equals(ctx.path())));
        List<Link> links = new ArrayList<>(List.of(
                new Link(parts.wording().get("desk.content.versions"), VERSIONS + "/" + Addresses.encoded(path))));
        if (standing.draft().isEmpty()) {
            saver.draft(path)
                    .ifPresent(draft -> links.add(
                            0, new Link(saver.byDraft(draft), PATH + "/" + path + "?" + ContentSaver.DRAFT + "=1")));
        }
        ContentForm form = new ContentForm(
                bar,
                path,
                NAV,
                new Link(parts.wording().get("desk.content.files"), PATH),
                PATH + "/" + Addresses.encoded(path),
                standing.revision(),
                List.of(new ContentForm.Group("tep", "", List.of(filled.field(TEXT, TEXT.name())))),
                problems,
                conflict,
                who.may(Permission.PUBLISH),
                List.of(parts.wording().get("desk.content.raw")),
                links);
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                ContentFolder.isPage(path)
                        ? form.with(new ContentForm.Drafting(standing.draft(), standing.told()))
                        : form));
    }

    private void versions(Context ctx, Signed who, HttpStatus status, List<String> problems) {
        String path = file(ctx);
        Stored now = saver.current(path);
        List<Version> all = parts.contentFiles().versions(path);
        if (all.isEmpty() && now.revision().isEmpty()) {
            throw new NotFoundResponse();
        }
        String asked = Objects.requireNonNullElse(ctx.queryParam("ban"), "");
        Optional<Version> shown = all.stream()
                .filter(version -> asked.equals(String.valueOf(version.number())))
                .findFirst();
        ctx.status(status)
                .html(parts.page(
                        "desk/versions.ftlh",
                        new VersionsPage(
                                DeskBar.of(who, parts.wording(), saver.said(ctx)),
                                path,
                                VERSIONS + "/" + Addresses.encoded(path),
                                PATH + "/" + Addresses.encoded(path),
                                all.stream().map(version -> row(version, now)).toList(),
                                shown.map(version -> row(version, now)).orElse(null),
                                shown.map(Version::text).orElse(""),
                                now.revision(),
                                problems)));
    }

    private VersionRow row(Version version, Stored now) {
        return new VersionRow(
                version.number(),
                saver.by(version),
                VERSIONS + "/" + Addresses.encoded(now.path()) + "?ban=" + version.number(),
                !version.text().equals(now.text()));
    }

    private void restore(Context ctx, Signed who) {
        String path = file(ctx);
        String number = Objects.requireNonNullElse(ctx.formParam("ban"), "");
        Version version = parts.contentFiles().versions(path).stream()
                .filter(one -> number.equals(String.valueOf(one.number())))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        Optional<ContentSaver.Failure> failure =
                saver.save(ctx, who, path, version.text(), VERSIONS + "/" + Addresses.encoded(path));
        failure.ifPresent(why -> versions(ctx, who, why.status(), told(path, why)));
    }

    private List<String> told(String path, ContentSaver.Failure why) {
        return why.conflict() != null
                ? List.of(parts.wording()
                        .get("desk.content.conflict", why.conflict().by()))
                : why.problems().stream()
                        .map(problem -> inItsFile(path, problem))
                        .toList();
    }

    private static boolean isEditable(String path) {
        return path.equals(ContentFolder.CATALOGUE) || ContentFolder.isPage(path);
    }

    private static String file(Context ctx) {
        String path = ctx.pathParam("tep");
        if (!isEditable(path)) {
            throw new NotFoundResponse();
        }
        return path;
    }
}
