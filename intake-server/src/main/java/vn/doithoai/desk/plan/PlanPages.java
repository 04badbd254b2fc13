package vn.doithoai.desk.plan;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.HeaderText;
import vn.doithoai.content.PlanDrafts.PlanDraft;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;
import vn.doithoai.view.markdown.RenderedText;

/**
 * The plans of the years: written as drafts that no reader sees, shown beside the paper they come from, and public once the
 * Chairman has approved them.
 */
public final class PlanPages {

    /** Where they are. */
    public static final String PATH = "/can-bo/ke-hoach";

    static final String NAV = "plans";
    private static final String SUBMIT = "trinh";

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;

    public PlanPages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
    }

    /** A year. */
    public record Row(
            int year,
            String title,
            String address,
            String state,
            @Nullable String site) {}

    /** All of them. */
    public record PlansPage(DeskBar desk, List<Row> rows) {
        public PlansPage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The plan of a year.
     *
     * @param state in words
     * @param problems what is wrong and belongs to no control
     * @param from what the text on the left of the comparison is, or empty
     * @param compared with it, or none
     * @param draft revision of the draft, empty where there is none
     * @param file revision of the content file that an approval replaces, or empty
     */
    public record PlanPage(
            DeskBar desk,
            int year,
            String state,
            String note,
            List<Field> fields,
            List<String> problems,
            String from,
            @Nullable Comparison compared,
            String draft,
            String file,
            boolean asked,
            boolean approves,
            boolean publishes,
            List<Link> links) {
        public PlanPage {
            fields = List.copyOf(fields);
            problems = List.copyOf(problems);
            links = List.copyOf(links);
        }

        /** The controls that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, this::list);
        router.get(PATH + "/{nam}", Permission.EDIT_CONTENT, this::edit);
        router.post(PATH + "/{nam}", Permission.EDIT_CONTENT, this::save);
        router.post(PATH + "-duyet/{nam}", Permission.APPROVE_PLAN, this::approve);
        router.post(PATH + "-tra/{nam}", Permission.APPROVE_PLAN, this::sendBack);
        router.post(PATH + "-bo/{nam}", Permission.EDIT_CONTENT, this::drop);
    }

    /** How many wait for the Chairman. */
    public int waiting() {
        return (int) parts.contentFiles().planDrafts().all().stream()
                .filter(PlanDraft::asked)
                .count();
    }

    /** The file of a plan. */
    static String path(int year) {
        return "ke-hoach/" + year + ".md";
    }

    static int year(Context ctx) {
        String year = ctx.pathParam("nam");
        if (!year.matches("20\\d{2}")) {
            throw new NotFoundResponse();
        }
        return Integer.parseInt(year);
    }

    private void list(Context ctx, Signed who) {
        TreeSet<Integer> years = new TreeSet<>();
        parts.programme().plans().forEach(plan -> years.add(plan.year()));
        parts.contentFiles().planDrafts().all().forEach(draft -> years.add(draft.year()));
        ctx.html(parts.page(
                "desk/plans.ftlh",
                new PlansPage(
                        DeskBar.of(who, parts.wording(), said(ctx)),
                        years.descendingSet().stream().map(this::row).toList())));
    }

    private Row row(int year) {
        Optional<PlanDraft> draft = parts.contentFiles().planDrafts().find(year);
        Optional<Plan> plan = parts.programme().plans().stream()
                .filter(one -> one.year() == year)
                .findFirst();
        String title = draft.map(one -> HeaderText.of(one.text()).value("title"))
                .or(() -> plan.map(Plan::title))
                .orElse("");
        return new Row(
                year,
                title,
                PATH + "/" + year,
                state(draft, plan.isPresent()),
                plan.isPresent() ? Addresses.plan(year) : null);
    }

    private String state(Optional<PlanDraft> draft, boolean isPublic) {
        String open = parts.wording().get(isPublic ? "desk.plan.public" : "desk.plan.not-public");
        return draft.map(one -> parts.wording()
                        .get(
                                one.asked() ? "desk.plan.asked" : "desk.plan.draft",
                                parts.staff()
                                        .find(one.by())
                                        .map(member -> member.name())
                                        .orElse(one.by()),
                                parts.wording().dateTime(one.at()),
                                open))
                .orElse(open);
    }

    private void edit(Context ctx, Signed who) {
        int year = year(ctx);
        HeaderText text = HeaderText.of(written(year));
        PlanForm form = unsent.asked(ctx, who)
                .map(kept -> PlanForm.typed(Filled.typed(parts, kept.values())))
                .orElseGet(() -> PlanForm.stored(parts, text));
        String revision = unsent.asked(ctx, who)
                .flatMap(kept -> kept.values().getOrDefault(ContentSaver.REVISION, List.of()).stream()
                        .findFirst())
                .orElseGet(() -> revision(year));
        show(ctx, who, form, revision, List.of());
    }

    /** The draft, or else what is public. */
    private String written(int year) {
        return parts.contentFiles()
                .planDrafts()
                .find(year)
                .map(PlanDraft::text)
                .or(() -> parts.contentFiles().find(path(year)).map(Stored::text))
                .orElseThrow(NotFoundResponse::new);
    }

    private String revision(int year) {
        return parts.contentFiles()
                .planDrafts()
                .find(year)
                .map(PlanDraft::revision)
                .orElse("");
    }

    private void save(Context ctx, Signed who) {
        int year = year(ctx);
        String before = written(year);
        PlanForm form = PlanForm.typed(parts, ctx);
        String text = form.into(HeaderText.of(before), String.valueOf(year)).text();
        List<String> problems = form.isWrong() ? List.of() : problems(year, text);
        if (form.isWrong() || !problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, form, ContentSaver.revision(ctx), problems);
            return;
        }
        boolean asked = ctx.formParam(SUBMIT) != null;
        if (!keep(ctx, who, year, text, asked)) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, who, form, revision(year), List.of(parts.wording().get("desk.plan.conflict")));
            return;
        }
        unsent.sent(ctx, who);
        ctx.redirect(PATH + "/" + year + "?da=" + (asked ? "trinh" : "nhap"), HttpStatus.SEE_OTHER);
    }

    private List<String> problems(int year, String text) {
        return parts.contentFiles().check(path(year), text).stream()
                .map(saver::tell)
                .toList();
    }

    private boolean keep(Context ctx, Signed who, int year, String text, boolean asked) {
        Optional<PlanDraft> before = parts.contentFiles().planDrafts().find(year);
        String source = before.map(PlanDraft::source)
                .orElseGet(() -> String.join(
                        "\n", RenderedText.lines(HeaderText.of(written(year)).body())));
        String from =
                before.map(PlanDraft::from).orElseGet(() -> parts.wording().get("desk.plan.from-public"));
        PlanDraft draft =
                new PlanDraft(year, text, source, from, asked, "", who.member().id(), parts.now());
        boolean kept = parts.contentFiles().planDrafts().keep(draft, ContentSaver.revision(ctx));
        if (kept) {
            parts.audit(who.member().id(), asked ? What.PLAN_ASKED : What.PLAN_WRITTEN, String.valueOf(year));
        }
        return kept;
    }

    private void approve(Context ctx, Signed who) {
        int year = year(ctx);
        PlanDraft draft = parts.contentFiles().planDrafts().find(year).orElseThrow(NotFoundResponse::new);
        if (!draft.revision().equals(ContentSaver.revision(ctx))) {
            again(ctx, who, draft, HttpStatus.CONFLICT, List.of(parts.wording().get("desk.plan.conflict")));
            return;
        }
        String file = Objects.requireNonNullElse(ctx.formParam("phien-ban-tep"), "");
        Optional<ContentSaver.Failure> failure =
                saver.save(ctx, who, path(year), file, draft.text(), PATH + "/" + year);
        if (failure.isPresent()) {
            List<String> words = failure.get().conflict() != null
                    ? List.of(parts.wording().get("desk.plan.conflict"))
                    : failure.get().problems().stream().map(saver::tellWithFile).toList();
            again(ctx, who, draft, failure.get().status(), words);
            return;
        }
        parts.contentFiles().planDrafts().drop(year, draft.revision());
        parts.audit(who.member().id(), What.PLAN_APPROVED, String.valueOf(year));
    }

    private void again(Context ctx, Signed who, PlanDraft draft, HttpStatus status, List<String> problems) {
        ctx.status(status);
        show(ctx, who, PlanForm.stored(parts, HeaderText.of(draft.text())), draft.revision(), problems);
    }

    private void sendBack(Context ctx, Signed who) {
        int year = year(ctx);
        PlanDraft draft = parts.contentFiles().planDrafts().find(year).orElseThrow(NotFoundResponse::new);
        String why = Objects.requireNonNullElse(ctx.formParam("ly-do-tra"), "")
                .replaceAll("\\s+", " ")
                .strip();
        if (why.isEmpty()) {
            again(
                    ctx,
                    who,
                    draft,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(parts.wording().get("desk.plan.why")));
            return;
        }
        PlanDraft back =
                new PlanDraft(year, draft.text(), draft.source(), draft.from(), false, why, draft.by(), draft.at());
        if (!parts.contentFiles().planDrafts().keep(back, ContentSaver.revision(ctx))) {
            again(ctx, who, draft, HttpStatus.CONFLICT, List.of(parts.wording().get("desk.plan.conflict")));
            return;
        }
        parts.audit(who.member().id(), What.PLAN_SENT_BACK, String.valueOf(year));
        ctx.redirect(PATH + "/" + year + "?da=tra", HttpStatus.SEE_OTHER);
    }

    private void drop(Context ctx, Signed who) {
        int year = year(ctx);
        PlanDraft draft = parts.contentFiles().planDrafts().find(year).orElseThrow(NotFoundResponse::new);
        if (parts.contentFiles().planDrafts().drop(year, ContentSaver.revision(ctx))) {
            parts.audit(who.member().id(), What.PLAN_DROPPED, String.valueOf(year));
            ctx.redirect(PATH + "?da=bo", HttpStatus.SEE_OTHER);
            return;
        }
        again(ctx, who, draft, HttpStatus.CONFLICT, List.of(parts.wording().get("desk.plan.conflict")));
    }

    /** What is said after a change. */
    private String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        return List.of("nhap", "trinh", "tra", "bo", "moi").contains(done)
                ? parts.wording().get("desk.plan.said." + done)
                : saver.said(ctx);
    }

    private void show(Context ctx, Signed who, PlanForm form, String revision, List<String> problems) {
        int year = year(ctx);
        Optional<PlanDraft> draft = parts.contentFiles().planDrafts().find(year);
        Optional<Stored> file = parts.contentFiles().find(path(year));
        Optional<PlanDraft> sourced = draft.filter(one -> !one.source().isEmpty());
        ctx.html(parts.page(
                "desk/plan.ftlh",
                new PlanPage(
                        DeskBar.of(who, parts.wording(), said(ctx))
                                .with(unsent.typing(
                                        ctx, who, place -> place.page().equals(ctx.path()))),
                        year,
                        state(draft, file.isPresent()),
                        draft.map(PlanDraft::note).orElse(""),
                        form.fields(),
                        problems,
                        sourced.map(PlanDraft::from).orElse(""),
                        sourced.map(one ->
                                        Comparison.of(one.source().lines().toList(), RenderedText.lines(form.text())))
                                .orElse(null),
                        revision,
                        file.map(Stored::revision).orElse(""),
                        draft.filter(PlanDraft::asked).isPresent(),
                        draft.isPresent() && who.may(Permission.APPROVE_PLAN),
                        who.may(Permission.PUBLISH),
                        links(year, file.isPresent()))));
    }

    private List<Link> links(int year, boolean isPublic) {
        List<Link> links = new ArrayList<>();
        if (isPublic) {
            links.add(new Link(parts.wording().get("desk.plan.site"), Addresses.plan(year)));
            links.add(new Link(parts.wording().get("desk.plan.sessions"), PlanSessions.PATH + "/" + year));
        }
        links.add(new Link(parts.wording().get("desk.plan.all"), PATH));
        return links;
    }
}
