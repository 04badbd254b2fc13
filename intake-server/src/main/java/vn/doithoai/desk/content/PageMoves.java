package vn.doithoai.desk.content;

import static vn.doithoai.desk.content.Input.Kind.CHOICE;
import static vn.doithoai.desk.content.Input.Kind.DAY;
import static vn.doithoai.desk.content.Input.Kind.LINE;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.content.ContentStore.Change;
import vn.doithoai.content.ContentStore.Outcome;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.Drafts.Draft;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.ContentFile;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Link;

/** A page that gets another address, and one that is withdrawn: nobody who comes by the old way finds nothing. */
public final class PageMoves {

    static final String MOVE = "/can-bo/trang-doi";
    static final String WITHDRAW = "/can-bo/trang-rut";

    /** Key of the day a page was withdrawn. */
    static final String WITHDRAWN = "withdrawn";

    private static final String WHY = "withdrawn-reason";
    private static final String SUCCESSOR = "replaced-by";
    private static final String TO = "to";

    private static final Input ADDRESS = Input.of("", "dia-chi-moi", LINE, 100).needed();
    private static final Input DAY_OF_IT =
            Input.of(WITHDRAWN, "ngay-rut", DAY, 10).needed();
    private static final Input REASON = Input.of(WHY, "ly-do-rut", LINE, 500).needed();
    private static final Input INSTEAD = Input.chosen(SUCCESSOR, "thay-bang", CHOICE, PageMoves::addresses);
    private static final List<Input> OF_WITHDRAWAL = List.of(DAY_OF_IT, REASON, INSTEAD);

    private final DeskParts parts;
    private final ContentSaver saver;

    public PageMoves(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
    }

    public void add(DeskRouter router) {
        router.get(MOVE + "/<tep>", Permission.EDIT_CONTENT, this::moveForm);
        router.post(MOVE + "/<tep>", Permission.EDIT_CONTENT, this::move);
        router.get(WITHDRAW + "/<tep>", Permission.EDIT_CONTENT, this::withdrawForm);
        router.post(WITHDRAW + "/<tep>", Permission.EDIT_CONTENT, this::withdraw);
    }

    /** A day of a file as people write it. */
    static String shown(String day) {
        return DAY_OF_IT.show(day);
    }

    /** What a page can be replaced by: one that is there. */
    private static List<Choice> addresses(DeskParts parts) {
        return parts.programme().currentPages().stream()
                .map(page -> new Choice(page.address(), page.title()))
                .toList();
    }

    private Stored file(Context ctx) {
        return Optional.of(saver.current(ctx.pathParam("tep")))
                .filter(file -> TextPage.of(HeaderText.of(file.text())).isPresent())
                .orElseThrow(NotFoundResponse::new);
    }

    private static String address(String path) {
        return "/" + path.replaceFirst("\\.md$", "/");
    }

    private void moveForm(Context ctx, Signed who) {
        Stored file = file(ctx);
        Filled filled = Filled.stored(parts);
        filled.put(ADDRESS, ADDRESS.name(), List.of(file.path().replaceAll("^.*/|\\.md$", "")));
        show(ctx, who, file, filled, MOVE, List.of(ADDRESS), file.revision(), List.of());
    }

    private void move(Context ctx, Signed who) {
        Stored file = file(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String path = target(file, filled);
        List<String> problems = filled.isWrong() ? List.of() : moved(who, file, path, ContentSaver.revision(ctx));
        if (!filled.isWrong() && problems.isEmpty()) {
            parts.content().mistakes();
            saver.draft(file.path()).ifPresent(draft -> follow(draft, path));
            ctx.redirect(PageForms.PATH + "/" + path + "?da=doi", HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, who, file, filled, MOVE, List.of(ADDRESS), file.revision(), problems);
    }

    /** A draft goes with its page. */
    private void follow(Draft draft, String path) {
        parts.drafts().keep(new Draft(path, draft.base(), draft.text(), draft.by(), draft.at()));
        parts.drafts().drop(draft.path());
    }

    /** Where it goes: in its folder, and where nothing is but what once moved away from there. */
    private String target(Stored file, Filled filled) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        String path = folder + EntryNames.slug(filled.read(ADDRESS, ADDRESS.name())) + ".md";
        Optional<Stored> there = parts.contentFiles().find(path);
        boolean free = there.isEmpty()
                || isStub(there.get().text())
                || there.get().text().equals(file.text());
        if (path.equals(file.path()) || !free) {
            filled.wrong(ADDRESS.name(), parts.wording().get("desk.page.taken", address(path)));
        }
        return path;
    }

    private static boolean isStub(String text) {
        return HeaderText.of(text).value("type").equals("moved");
    }

    /**
     * The page first, then all that led to its old address, that address last: whatever stops it, nobody is led to nothing,
     * and doing it again ends it.
     */
    private List<String> moved(Signed who, Stored file, String path, String revision) {
        if (!revision.equals(file.revision())) {
            return List.of(parts.wording().get("desk.page.changed"));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(change(who, saver.current(path), path, file.text()));
        for (String other : parts.contentFiles().paths()) {
            if (ContentFolder.isPage(other) && !other.equals(path) && !other.equals(file.path())) {
                Stored there = saver.current(other);
                HeaderText led = leading(HeaderText.of(there.text()), address(file.path()), address(path));
                if (!led.text().equals(HeaderText.of(there.text()).text())) {
                    changes.add(change(who, there, other, led.text()));
                }
            }
        }
        HeaderText stub = HeaderText.of(ContentFile.SEPARATOR + "\n")
                .with("title", HeaderText.of(file.text()).value("title"))
                .with("type", "moved")
                .with("status", "published")
                .with(TO, address(path));
        changes.add(change(who, file, file.path(), stub.text()));
        return written(who, changes);
    }

    private Change change(Signed who, Stored there, String path, String text) {
        return new Change(path, there.revision(), text, who.member().id(), parts.now());
    }

    private static HeaderText leading(HeaderText text, String from, String to) {
        HeaderText led = text;
        for (String key : List.of(TO, SUCCESSOR)) {
            if (text.value(key).equals(from)) {
                led = led.with(key, to);
            }
        }
        return led;
    }

    private List<String> written(Signed who, List<Change> changes) {
        for (Change change : changes) {
            Outcome outcome = parts.contentFiles().save(change);
            if (outcome instanceof Outcome.Refused refused) {
                return refused.problems().stream().map(saver::tellWithFile).toList();
            }
            if (outcome instanceof Outcome.Conflict) {
                return List.of(parts.wording().get("desk.content.conflict", change.path()));
            }
            parts.audit(who.member().id(), What.CONTENT_CHANGED, change.path());
        }
        return List.of();
    }

    private void withdrawForm(Context ctx, Signed who) {
        Stored file = file(ctx);
        HeaderText text = HeaderText.of(file.text());
        Filled filled = Filled.stored(parts);
        for (Input input : OF_WITHDRAWAL) {
            String value = text.value(input.key());
            String proposed =
                    input.equals(DAY_OF_IT) && value.isEmpty() ? parts.today().toString() : value;
            filled.put(input, input.name(), proposed.isEmpty() ? List.of() : List.of(proposed));
        }
        show(ctx, who, file, filled, WITHDRAW, OF_WITHDRAWAL, file.revision(), List.of());
    }

    private void withdraw(Context ctx, Signed who) {
        Stored file = file(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        HeaderText after = HeaderText.of(file.text());
        boolean back = "dua-lai".equals(ctx.formParam("viec"));
        for (Input input : OF_WITHDRAWAL) {
            after = after.with(input.key(), back ? "" : filled.read(input, input.name()));
        }
        check(after, address(file.path()), filled);
        if (!back && filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, file, filled, WITHDRAW, OF_WITHDRAWAL, ContentSaver.revision(ctx), List.of());
            return;
        }
        Optional<ContentSaver.Failure> failure = saver.save(ctx, who, file.path(), after.text(), PageForms.PATH);
        failure.ifPresent(why -> {
            ctx.status(why.status());
            show(ctx, who, file, filled, WITHDRAW, OF_WITHDRAWAL, why.revision(), told(why));
        });
    }

    private void check(HeaderText after, String address, Filled filled) {
        if (after.value(WITHDRAWN).compareTo(parts.today().toString()) > 0) {
            filled.wrong(DAY_OF_IT.name(), parts.wording().get("desk.page.not-yet"));
        }
        if (after.value(SUCCESSOR).equals(address)) {
            filled.wrong(INSTEAD.name(), parts.wording().get("desk.page.itself"));
        }
    }

    private List<String> told(ContentSaver.Failure why) {
        return why.conflict() == null
                ? why.problems().stream().map(saver::tellWithFile).toList()
                : List.of(parts.wording()
                        .get("desk.content.conflict", why.conflict().by()));
    }

    private void show(
            Context ctx,
            Signed who,
            Stored file,
            Filled filled,
            String where,
            List<Input> inputs,
            String revision,
            List<String> problems) {
        HeaderText text = HeaderText.of(file.text());
        String title = text.value("title");
        boolean withdrawn = where.equals(WITHDRAW) && !text.value(WITHDRAWN).isEmpty();
        String act = where.equals(MOVE) ? "move" : "withdraw";
        ctx.html(parts.page(
                "desk/page-move.ftlh",
                new MovePage(
                        new ContentForm(
                                DeskBar.of(who, parts.wording(), saver.said(ctx)),
                                parts.wording().get("desk.page.do-" + act, title),
                                PageForms.NAV,
                                new Link(
                                        Objects.requireNonNullElse(title, file.path()),
                                        PageForms.PATH + "/" + file.path()),
                                where + "/" + file.path(),
                                revision,
                                List.of(new ContentForm.Group(
                                        "",
                                        "",
                                        inputs.stream()
                                                .map(input -> filled.field(input, input.name()))
                                                .toList())),
                                problems,
                                null,
                                who.may(Permission.PUBLISH),
                                List.of(parts.wording().get("desk.page.note-" + act, address(file.path()))),
                                List.of()),
                        act,
                        withdrawn)));
    }

    /**
     * A page that moves or goes.
     *
     * @param act what is done with it
     * @param withdrawn whether it is withdrawn already, so that it can come back
     */
    public record MovePage(ContentForm form, String act, boolean withdrawn) {

        /** The bar of every page. */
        public DeskBar desk() {
            return form.desk();
        }
    }
}
