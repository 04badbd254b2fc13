package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.Drafts.Draft;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.ContentFile;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;

/** Text pages, notices and documents as forms with labels, where nobody needs to know that there is a file. */
public final class PageForms {

    /** Where the pages are; the path of one is added. */
    public static final String PATH = "/can-bo/trang";

    static final String NAV = "pages";
    private static final String NEW = "/can-bo/trang-moi";

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;

    public PageForms(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
    }

    /**
     * A page in the list.
     *
     * @param address on the site
     * @param left what became of it, or empty: it is there
     * @param move where it gets another address, {@code withdraw} where it is withdrawn or comes back
     */
    public record Row(
            String title,
            String address,
            String left,
            String edit,
            @Nullable String move,
            @Nullable String withdraw) {}

    /** Pages of a kind. */
    public record Kind(String name, Link add, List<Row> rows) {
        public Kind {
            rows = List.copyOf(rows);
        }
    }

    /** All pages. */
    public record ListPage(DeskBar desk, List<Kind> kinds, List<Row> moved, int drafts) {
        public ListPage {
            kinds = List.copyOf(kinds);
            moved = List.copyOf(moved);
        }
    }

    /**
     * A page as a form goes on from it.
     *
     * @param path none: it has no name yet
     * @param text of the file or of its draft
     */
    private record Place(TextPage kind, @Nullable String path, Stored file, HeaderText text, Optional<Draft> draft) {}

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, this::all);
        router.get(PATH + "/<tep>", Permission.EDIT_CONTENT, this::edit);
        router.post(PATH + "/<tep>", Permission.EDIT_CONTENT, this::save);
        router.get(NEW + "/{muc}", Permission.EDIT_CONTENT, this::begin);
        router.post(NEW + "/{muc}", Permission.EDIT_CONTENT, this::create);
    }

    /** Where a page is edited: as a form where there is one, else as text. */
    static String form(String path, String text) {
        return (TextPage.of(HeaderText.of(text)).isPresent() ? PATH : FilePages.PATH) + "/" + path;
    }

    private void all(Context ctx, Signed who) {
        List<Kind> kinds = new ArrayList<>();
        for (TextPage kind : TextPage.ALL) {
            kinds.add(new Kind(
                    say("desk.page." + kind.slug()),
                    new Link(say("desk.page.new." + kind.slug()), NEW + "/" + kind.slug()),
                    rows(kind.type())));
        }
        ctx.html(parts.page(
                "desk/pages.ftlh",
                new ListPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        kinds,
                        rows("moved"),
                        parts.drafts().all().size())));
    }

    private List<Row> rows(String type) {
        List<Row> rows = new ArrayList<>();
        for (String path : parts.contentFiles().paths()) {
            Optional<HeaderText> text = ContentFolder.isPage(path)
                    ? parts.contentFiles().find(path).map(file -> HeaderText.of(file.text()))
                    : Optional.empty();
            text.filter(known -> known.value("type").equals(type))
                    .ifPresent(known -> rows.add(row(path, known, type.equals("moved"))));
        }
        return rows;
    }

    private Row row(String path, HeaderText text, boolean moved) {
        String withdrawn = PageMoves.shown(text.value(PageMoves.WITHDRAWN));
        return new Row(
                text.value("title"),
                "/" + path.replaceFirst("\\.md$", "/"),
                moved
                        ? say("desk.page.moved", text.value("to"))
                        : withdrawn.isEmpty() ? "" : say("desk.page.withdrawn", withdrawn),
                (moved ? FilePages.PATH : PATH) + "/" + path,
                moved ? null : PageMoves.MOVE + "/" + path,
                moved ? null : PageMoves.WITHDRAW + "/" + path);
    }

    private void begin(Context ctx, Signed who) {
        TextPage kind = TextPage.ofSlug(ctx.pathParam("muc")).orElseThrow(NotFoundResponse::new);
        Place place = fresh(kind);
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        Filled filled = asked.map(form -> Filled.typed(parts, form.values())).orElseGet(() -> Filled.stored(parts));
        kind.show(place.text(), filled);
        show(ctx, who, place, filled, "", List.of(), null);
    }

    private Place fresh(TextPage kind) {
        HeaderText text = HeaderText.of(ContentFile.SEPARATOR + "\n");
        boolean dated = kind.equals(TextPage.NOTICE);
        return new Place(
                kind,
                null,
                new Stored("", "", ""),
                dated ? text.with("date", parts.today().toString()) : text,
                Optional.empty());
    }

    private void create(Context ctx, Signed who) {
        TextPage kind = TextPage.ofSlug(ctx.pathParam("muc")).orElseThrow(NotFoundResponse::new);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String path = path(kind, filled);
        HeaderText after = kind.into(fresh(kind).text(), filled);
        if (!filled.isWrong() && parts.contentFiles().find(path).isPresent()) {
            filled.wrong(TextPage.NAME.name(), say("desk.page.taken", "/" + path.replaceFirst("\\.md$", "/")));
        }
        send(ctx, who, fresh(kind), filled, path, after);
    }

    /** The file of a new page: by its address, or by its title where none was typed. */
    private static String path(TextPage kind, Filled filled) {
        String typed = filled.read(TextPage.NAME, TextPage.NAME.name());
        String name = EntryNames.slug(typed.isEmpty() ? filled.raw(TextPage.TITLE.name()) : typed);
        return kind.folder() + name + ".md";
    }

    private Place place(Context ctx) {
        String path = ctx.pathParam("tep");
        Stored file = saver.current(path);
        Optional<Draft> draft = saver.draft(path)
                .filter(one -> ctx.queryParam(ContentSaver.DRAFT) != null
                        || one.revision().equals(ContentSaver.sentDraft(ctx)));
        HeaderText text = HeaderText.of(draft.map(Draft::text).orElse(file.text()));
        TextPage kind =
                TextPage.of(text).filter(known -> ContentFolder.isPage(path)).orElseThrow(NotFoundResponse::new);
        return new Place(kind, path, file, text, draft);
    }

    private void edit(Context ctx, Signed who) {
        Place place = place(ctx);
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        Filled filled = asked.map(form -> Filled.typed(parts, form.values())).orElseGet(() -> Filled.stored(parts));
        place.kind().show(place.text(), filled);
        String revision = asked.map(form -> form.values().getOrDefault(ContentSaver.REVISION, List.of("")))
                .map(sent -> sent.get(0))
                .orElse(place.file().revision());
        List<String> problems = saver.draftAsked(ctx, place.file().path())
                .map(draft -> placed(
                        parts.contentFiles().check(draft.path(), draft.text()), place.text(), place.kind(), filled))
                .orElse(List.of());
        ContentForm.Conflict conflict = asked.isPresent()
                ? null
                : place.draft()
                        .map(draft -> saver.sinceDraft(draft, place.file()))
                        .orElse(null);
        show(ctx, who, place, filled, revision, problems, conflict);
    }

    private void save(Context ctx, Signed who) {
        Place place = place(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        HeaderText after = place.kind().into(place.text(), filled);
        send(ctx, who, place, filled, Objects.requireNonNull(place.path()), after);
    }

    private void send(Context ctx, Signed who, Place place, Filled filled, String path, HeaderText after) {
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, place, filled, ContentSaver.revision(ctx), List.of(), null);
            return;
        }
        Optional<ContentSaver.Failure> failure = saver.save(ctx, who, path, after.text(), PATH + "/" + path);
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
            return;
        }
        ContentSaver.Failure why = failure.get();
        List<String> problems = placed(why.problems(), after, place.kind(), filled);
        ctx.status(why.status());
        Place next = why.draft() == null
                ? place
                : new Place(place.kind(), place.path(), place.file(), place.text(), saver.draft(path));
        show(ctx, who, next, filled, why.revision(), problems, why.conflict());
    }

    /** Puts each problem beside the control it is about; what is about none is told above. */
    private List<String> placed(List<ContentProblem> problems, HeaderText text, TextPage kind, Filled filled) {
        List<String> others = new ArrayList<>();
        List<String> lines = text.text().lines().toList();
        int body = lines.indexOf(ContentFile.SEPARATOR) + 1;
        while (body < lines.size() && lines.get(body).isBlank()) {
            body++;
        }
        for (ContentProblem problem : problems) {
            String words = say(problem.key(), problem.args().toArray());
            Optional<Input> input = text.keyOn(problem.line())
                    .flatMap(key -> kind.inputs().stream()
                            .filter(one -> one.key().equals(key))
                            .findFirst());
            if (input.isPresent()) {
                filled.wrong(input.get().name(), words);
            } else if (problem.line() > body) {
                filled.wrong(TextPage.BODY.name(), say("desk.content.line", problem.line() - body, words));
            } else {
                others.add(saver.tellWithFile(problem));
            }
        }
        return others;
    }

    private void show(
            Context ctx,
            Signed who,
            Place place,
            Filled filled,
            String revision,
            List<String> problems,
            ContentForm.@Nullable Conflict conflict) {
        DeskBar bar = DeskBar.of(who, parts.wording(), saver.said(ctx))
                .with(unsent.typing(ctx, who, one -> one.page().equals(ctx.path())));
        boolean isNew = place.path() == null;
        List<Field> fields = new ArrayList<>();
        place.kind().inputs().forEach(input -> fields.add(filled.field(input, input.name())));
        if (isNew) {
            fields.add(filled.field(TextPage.NAME, TextPage.NAME.name()));
        }
        fields.add(filled.field(TextPage.BODY, TextPage.BODY.name()));
        ContentForm form = new ContentForm(
                bar,
                isNew
                        ? say("desk.page.new." + place.kind().slug())
                        : say("desk.page.edit", place.text().value("title")),
                NAV,
                new Link(say("desk.page.all"), PATH),
                isNew ? NEW + "/" + place.kind().slug() : PATH + "/" + place.path(),
                revision,
                List.of(new ContentForm.Group("", "", fields)),
                problems,
                conflict,
                who.may(Permission.PUBLISH),
                List.of(),
                links(place));
        String told = ctx.queryParam(ContentSaver.DRAFT) == null
                ? ""
                : place.draft().map(saver::byDraft).orElse("");
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                form.with(new ContentForm.Drafting(
                        place.draft().map(Draft::revision).orElse(""), told))));
    }

    private List<Link> links(Place place) {
        if (place.path() == null) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        if (place.draft().isEmpty()) {
            saver.draft(place.path())
                    .ifPresent(draft -> links.add(new Link(
                            saver.byDraft(draft), PATH + "/" + place.path() + "?" + ContentSaver.DRAFT + "=1")));
        }
        if (!place.file().revision().isEmpty()) {
            links.add(new Link(say("desk.page.move"), PageMoves.MOVE + "/" + place.path()));
            links.add(new Link(say("desk.page.withdraw"), PageMoves.WITHDRAW + "/" + place.path()));
            links.add(new Link(say("desk.content.versions"), FilePages.VERSIONS + "/" + place.path()));
            links.add(new Link(say("desk.page.as-text"), FilePages.PATH + "/" + place.path()));
        }
        return links;
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
