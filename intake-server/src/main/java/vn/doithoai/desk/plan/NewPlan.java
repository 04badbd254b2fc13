package vn.doithoai.desk.plan;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.content.HeaderText;
import vn.doithoai.content.PlanDrafts.PlanDraft;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Permission;
import vn.doithoai.papers.NotRead;
import vn.doithoai.papers.WordPaper;
import vn.doithoai.papers.WordReader;
import vn.doithoai.view.Field;
import vn.doithoai.view.markdown.RenderedText;
import vn.doithoai.view.markdown.TypedText;
import vn.doithoai.web.Upload;

/** The plan of another year: from a paper of Word, from what was pasted, or from the plan before. */
public final class NewPlan {

    static final String PATH = PlanPages.PATH + "-moi";
    static final String PASTE = PATH + "/dan";
    static final String UPLOAD = PlanPages.PATH + "-tep";

    private static final String FILE = "tep";
    private static final String SOURCE = "nguon";
    private static final int LONGEST_PASTED = 40_000;
    private static final String YEAR_PATTERN = "20\\d{2}";

    private static final Input YEAR =
            Input.of("", "nam-ke-hoach", Input.Kind.NUMBER, 4).needed();
    private static final Input LIKE =
            Input.chosen("", "ke-hoach-mau", Input.Kind.CHOICE, NewPlan::plans).needed();
    private static final Input TEXT =
            Input.of("", "van-ban-dan", Input.Kind.AREA, LONGEST_PASTED).needed();

    private final DeskParts parts;
    private final Unsent unsent;

    public NewPlan(DeskParts parts) {
        this.parts = parts;
        this.unsent = new Unsent(parts);
    }

    /**
     * The ways to another plan.
     *
     * @param like of the plan before
     * @param error why a file was not taken, or empty
     */
    public record NewPlanPage(DeskBar desk, List<Field> like, String error, boolean former) {
        public NewPlanPage {
            like = List.copyOf(like);
        }

        /** The controls that are wrong. */
        public List<Field> errors() {
            return like.stream().filter(field -> field.error() != null).toList();
        }
    }

    /**
     * The text to be pasted.
     *
     * @param source what the clipboard held as plain text, kept by the script
     */
    public record PastePage(DeskBar desk, List<Field> fields, String source) {
        public PastePage {
            fields = List.copyOf(fields);
        }

        /** The controls that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, (ctx, who) -> {
            boolean lost = ctx.queryParam("mat-tep") != null;
            show(ctx, who, proposed(), lost ? parts.wording().get("desk.attachments.again") : "");
        });
        router.post(PATH, Permission.EDIT_CONTENT, this::like);
        router.upload(UPLOAD, Permission.EDIT_CONTENT, this::upload);
        router.get(
                UPLOAD,
                Permission.EDIT_CONTENT,
                (ctx, who) -> ctx.redirect(
                        PATH + (ctx.queryParam("mat-tep") == null ? "" : "?mat-tep"), HttpStatus.SEE_OTHER));
        router.get(PASTE, Permission.EDIT_CONTENT, this::paste);
        router.post(PASTE, Permission.EDIT_CONTENT, this::pasted);
    }

    private static List<Choice> plans(DeskParts parts) {
        return parts.programme().plans().stream()
                .map(plan -> new Choice(plan.path(), plan.title()))
                .toList();
    }

    /** The year after the last plan, or this one. */
    private String nextYear() {
        return String.valueOf(parts.programme().plans().stream()
                .findFirst()
                .map(plan -> plan.year() + 1)
                .orElse(parts.today().getYear()));
    }

    private Filled proposed() {
        Filled filled = Filled.stored(parts);
        filled.put(YEAR, YEAR.name(), List.of(nextYear()));
        filled.put(
                LIKE,
                LIKE.name(),
                parts.programme().plans().stream().limit(1).map(Plan::path).toList());
        return filled;
    }

    private void show(Context ctx, Signed who, Filled filled, String error) {
        ctx.html(parts.page(
                "desk/plan-new.ftlh",
                new NewPlanPage(
                        DeskBar.of(who, parts.wording(), ""),
                        List.of(filled.field(LIKE, LIKE.name()), filled.field(YEAR, YEAR.name())),
                        error,
                        !parts.programme().plans().isEmpty())));
    }

    /** Why there can be no draft of a year, or none. */
    private @Nullable String refused(String year) {
        if (!year.matches(YEAR_PATTERN)) {
            return parts.wording().get("desk.plan.no-year");
        }
        return parts.contentFiles().planDrafts().find(Integer.parseInt(year)).isPresent()
                ? parts.wording().get("desk.plan.there-is-one", year)
                : null;
    }

    private void like(Context ctx, Signed who) {
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String year = filled.read(YEAR, YEAR.name());
        String path = filled.read(LIKE, LIKE.name());
        Optional<Plan> former = parts.programme().plans().stream()
                .filter(plan -> plan.path().equals(path))
                .findFirst();
        note(filled, YEAR, refused(year));
        note(filled, LIKE, former.isPresent() ? null : parts.wording().get("desk.plan.no-former"));
        if (filled.isWrong() || former.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, filled, "");
            return;
        }
        Plan plan = former.get();
        String before = parts.wording().get("desk.plan.year", String.valueOf(plan.year()));
        String after = parts.wording().get("desk.plan.year", year);
        make(
                ctx,
                who,
                year,
                HeaderText.of("~~~~~~\n")
                        .with("title", plan.title().replace(before, after))
                        .withBody(plan.body().replace(before, after)),
                String.join("\n", RenderedText.lines(plan.body())),
                plan.title());
    }

    private static void note(Filled filled, Input input, @Nullable String wrong) {
        if (wrong != null) {
            filled.wrong(input.name(), wrong);
        }
    }

    private void upload(Context ctx, Signed who, Upload upload) {
        String year = upload.value(YEAR.name()).strip();
        String called = upload.fileName(FILE);
        String wrong =
                called == null ? parts.wording().get("desk.attachments.NONE") : year.isEmpty() ? null : refused(year);
        try {
            if (wrong == null && called != null) {
                read(ctx, who, year, called, upload);
                return;
            }
        } catch (FileKind.NotTaken e) {
            wrong = parts.wording().get("desk.attachments." + e.trouble().name());
        } catch (NotRead e) {
            wrong = parts.wording().get("desk.plan.not-read." + e.trouble().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, who, proposed(), Objects.requireNonNullElse(wrong, ""));
    }

    private void read(Context ctx, Signed who, String typed, String called, Upload upload)
            throws IOException, FileKind.NotTaken, NotRead {
        var file = upload.file(FILE);
        if (FileKind.of(file, called) != FileKind.DOCX) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, proposed(), parts.wording().get("desk.plan.not-word"));
            return;
        }
        WordPaper paper = WordReader.read(file);
        String body = PlanText.of(paper);
        if (body.length() > PlanForm.LONGEST) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, proposed(), parts.wording().get("desk.plan.too-long", PlanForm.LONGEST));
            return;
        }
        PlanFacts facts = new PlanFacts(paper.lines());
        String year = typed.isEmpty() ? facts.year().map(String::valueOf).orElse("") : typed;
        String wrong = refused(year);
        if (wrong != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, proposed(), wrong);
            return;
        }
        HeaderText text = HeaderText.of("~~~~~~\n")
                .with("title", parts.wording().get("desk.plan.title", year))
                .with("number", facts.number())
                .with("issued", facts.issued())
                .with("signer", facts.signer())
                .withBody(body);
        String from = Normalizer.normalize(called.replaceFirst("^.*[/\\\\]", ""), Normalizer.Form.NFC);
        make(ctx, who, year, text, String.join("\n", paper.lines()), told(from, paper));
    }

    /** What the paper was called, and what of it no text holds. */
    private String told(String called, WordPaper paper) {
        List<String> lost = paper.lost().stream()
                .sorted()
                .map(what -> parts.wording().get("desk.plan.lost." + what.name()))
                .toList();
        return lost.isEmpty() ? called : parts.wording().get("desk.plan.lost", called, String.join(", ", lost));
    }

    private void paste(Context ctx, Signed who) {
        Filled filled = unsent.asked(ctx, who)
                .map(kept -> Filled.typed(parts, kept.values()))
                .orElseGet(this::proposed);
        pastePage(ctx, who, filled);
    }

    private void pastePage(Context ctx, Signed who, Filled filled) {
        ctx.html(parts.page(
                "desk/plan-paste.ftlh",
                new PastePage(
                        DeskBar.of(who, parts.wording(), "")
                                .with(unsent.typing(
                                        ctx, who, place -> place.page().equals(ctx.path()))),
                        List.of(filled.field(YEAR, YEAR.name()), PlanForm.rich(filled.field(TEXT, TEXT.name()))),
                        filled.raw(SOURCE))));
    }

    private void pasted(Context ctx, Signed who) {
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String year = filled.read(YEAR, YEAR.name());
        String text = filled.read(TEXT, TEXT.name());
        note(filled, YEAR, refused(year));
        HeaderText made = HeaderText.of("~~~~~~\n")
                .with("title", parts.wording().get("desk.plan.title", year))
                .withBody(PlanText.headed(TypedText.kept(text)));
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            pastePage(ctx, who, filled);
            return;
        }
        String source = filled.raw(SOURCE).isBlank() ? text : filled.raw(SOURCE);
        PlanFacts facts =
                new PlanFacts(source.lines().filter(line -> !line.isBlank()).toList());
        unsent.sent(ctx, who);
        make(
                ctx,
                who,
                year,
                made.with("number", facts.number())
                        .with("issued", facts.issued())
                        .with("signer", facts.signer()),
                source,
                parts.wording().get("desk.plan.from-paste"));
    }

    private void make(Context ctx, Signed who, String year, HeaderText text, String source, String from) {
        HeaderText whole = text.with("type", "plan").with("status", "published").with("year", year);
        int number = Integer.parseInt(year);
        parts.contentFiles()
                .planDrafts()
                .keep(
                        new PlanDraft(
                                number,
                                whole.text(),
                                source,
                                from,
                                false,
                                "",
                                who.member().id(),
                                parts.now()),
                        "");
        parts.audit(who.member().id(), What.PLAN_WRITTEN, year);
        ctx.redirect(PlanPages.PATH + "/" + year + "?da=moi", HttpStatus.SEE_OTHER);
    }
}
