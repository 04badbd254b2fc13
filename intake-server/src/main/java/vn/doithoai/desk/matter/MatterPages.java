package vn.doithoai.desk.matter;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Alike;
import vn.doithoai.desk.frame.CsvDownload;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.FormPlace;
import vn.doithoai.desk.frame.ListPlace;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.desk.publish.PreviewPage;
import vn.doithoai.desk.publish.PublicDiff;
import vn.doithoai.office.Acts;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Act;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.Refusal;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Joined;
import vn.doithoai.view.QuestionViews;
import vn.doithoai.web.SignedTokens;

/** One question, one page: everything about it and the acts that are lawful now. */
public final class MatterPages {

    /** Name of the hidden field with the revision a form was made from. */
    static final String REVISION = "phien-ban";

    private static final System.Logger LOG = System.getLogger(MatterPages.class.getName());
    private static final String LOOK = "xem-thu";
    private static final int UNPROCESSABLE = 422;

    private final DeskParts parts;
    private final SignedTokens tokens;
    private final Worklist worklist;
    private final ListPlace.Finder lists;
    private final Alike.Finder alike;
    private final Unsent unsent;
    private final QuestionDoor door;

    /**
     * The pages.
     *
     * @param tokens derives the secret of a part
     * @param worklist knows which questions are joined to one
     * @param lists knows which question is the next
     * @param alike knows questions that ask for the same
     */
    public MatterPages(
            DeskParts parts, SignedTokens tokens, Worklist worklist, ListPlace.Finder lists, Alike.Finder alike) {
        this.parts = parts;
        this.tokens = tokens;
        this.worklist = worklist;
        this.lists = lists;
        this.alike = alike;
        this.unsent = new Unsent(parts);
        this.door = new QuestionDoor(parts);
    }

    /**
     * The new question that came of a split.
     *
     * @param secret the code for the asker, empty where it was handed out before
     */
    public record SplitPage(DeskBar desk, String title, String from, String number, String address, String secret) {}

    /** A new slip for one that was lost, shown this once. */
    public record NewSlip(DeskBar desk, String number, String secret, String at, String address) {}

    public void add(DeskRouter router) {
        router.get(
                "/can-bo/cau-hoi/{so}",
                Permission.READ,
                (ctx, who) -> door.open(ctx, who, context -> show(ctx, context.citing(worklist::cited))));
        router.get(
                "/can-bo/cau-hoi/{so}/xem-truoc",
                Permission.READ,
                (ctx, who) -> door.open(
                        ctx,
                        who,
                        context -> preview(
                                ctx,
                                context,
                                Addresses.deskQuestion(context.question().number()))));
        router.get(
                "/can-bo/cau-hoi/{so}/xu-ly.csv",
                Permission.READ,
                (ctx, who) -> door.open(ctx, who, context -> history(ctx, context)));
        router.get(
                "/can-bo/cau-hoi/{so}/du-lieu-ca-nhan.zip",
                Permission.READ_CONTACTS,
                (ctx, who) -> door.open(ctx, who, context -> PersonDownload.answer(ctx, context)));
        router.post(
                "/can-bo/cau-hoi/{so}/{viec}",
                Permission.ACT,
                (ctx, who) -> door.open(ctx, who, context -> act(ctx, context.citing(worklist::cited))));
    }

    private void show(Context ctx, QuestionContext context) {
        if (!context.who().may(Permission.READ_PRIVATE)) {
            preview(ctx, context, "");
            return;
        }
        Optional<UnsentForm> typed = unsent.asked(ctx, context.who());
        Optional<Action> deed =
                typed.flatMap(form -> FormPlace.of(form.path())).flatMap(place -> Actions.find(place.name()));
        if (typed.isPresent() && deed.isPresent()) {
            restored(ctx, context, deed.get(), typed.get());
        } else {
            page(ctx, HttpStatus.OK.getCode(), context, null, List.of());
        }
    }

    /** The form as it was typed; what others did since stands above it. */
    private void restored(Context ctx, QuestionContext context, Action deed, UnsentForm typed) {
        ActionForm sheet = deed.sheet(context, typed.values());
        int basedOn =
                revision(typed.values().getOrDefault(REVISION, List.of("")).get(0));
        boolean current = basedOn == context.question().revision();
        List<String> problems = current ? List.of() : List.of(parts.wording().get("desk.conflict"));
        page(
                ctx,
                HttpStatus.OK.getCode(),
                context,
                new ActionForms.Back(deed, sheet, problems, true),
                current ? List.of() : History.newer(context, basedOn));
    }

    private void preview(Context ctx, QuestionContext context, String back) {
        PublishedQuestion next = parts.nextRelease().next(context.question());
        Optional<PublishedQuestion> shown = parts.nextRelease().shown(next.number());
        QuestionViews views = new QuestionViews(parts.wording(), parts.programme(), parts.today());
        boolean full = context.who().may(Permission.READ_PRIVATE);
        ctx.html(parts.page(
                "desk/preview.ftlh",
                new PreviewPage(
                        desk(ctx, context),
                        views.title(next),
                        full ? back : "",
                        views.page(next, joined(context, next)),
                        shown.isPresent(),
                        context.who().member().holds(Role.MONITOR) && !full && context.isAboutTheHead()
                                ? context.state().publicText()
                                : null,
                        context.held(),
                        shown.map(now -> PublicDiff.of(views, parts.wording(), now, next))
                                .orElse(List.of()))));
    }

    /** As the site would show them; what this person may not know of is left out. */
    private Joined joined(QuestionContext context, PublishedQuestion next) {
        PublishedQuestion.Content content = next.content();
        List<QuestionNumber> earlier =
                content == null || content.follows() == null ? List.of() : List.of(content.follows());
        return new Joined(
                others(context, worklist.mergedInto(next.number())),
                others(context, earlier).stream().findFirst().orElse(null),
                others(context, content == null ? List.of() : worklist.following(next.number())).stream()
                        .filter(other -> other.content() != null
                                && next.number().equals(other.content().follows()))
                        .toList());
    }

    private List<PublishedQuestion> others(QuestionContext context, List<QuestionNumber> numbers) {
        return numbers.stream()
                .map(parts.store()::find)
                .flatMap(Optional::stream)
                .filter(other -> !other.state().isRestricted()
                        && parts.knowledge().mayKnow(context.who().member(), other.state()))
                .map(parts.nextRelease()::next)
                .toList();
    }

    private void history(Context ctx, QuestionContext context) {
        String number = context.question().number().toString();
        parts.audit(context.me(), AuditEntry.What.HISTORY_EXPORTED, number);
        CsvDownload.start(ctx, "xu-ly-" + number + ".csv");
        ctx.result(HistoryTable.head(parts.csv()) + HistoryTable.rows(context));
    }

    private void act(Context ctx, QuestionContext context) {
        Action deed = Actions.find(ctx.pathParam("viec"))
                .orElseThrow(() -> new HttpResponseException(HttpStatus.NOT_FOUND.getCode()));
        if (!context.actor().holdsAny(deed.kind().by())) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode());
        }
        Inserted inserted = Inserted.into(context, deed.slug(), ctx.formParamMap());
        ActionForm sheet = new ActionForm(context, deed.slug(), inserted.sent());
        Supplier<Event> event = deed.fill().apply(sheet);
        int basedOn = revision(Objects.requireNonNullElse(ctx.formParam(REVISION), ""));
        if (basedOn != context.question().revision()) {
            conflict(ctx, context, deed, sheet, basedOn);
        } else if (ctx.formParam(LOOK) != null || inserted.isAsked()) {
            ActionForms.Back back = new ActionForms.Back(deed, sheet, inserted.problems(), true);
            page(ctx, HttpStatus.OK.getCode(), context, back, List.of());
        } else if (!sheet.isRight()) {
            List<Refusal> refusals = context.mayStart(deed.kind()) ? List.of() : List.of(Refusal.NOT_IN_THIS_STAGE);
            refused(ctx, context, deed, sheet, refusals);
        } else {
            save(ctx, context, deed, sheet, event, basedOn);
        }
    }

    /** A disk that refuses costs nobody what was typed. */
    private void save(
            Context ctx, QuestionContext context, Action deed, ActionForm sheet, Supplier<Event> event, int basedOn) {
        try {
            if (deed.kind() == EventKind.SPLIT_OFF) {
                split(ctx, context, deed, sheet, basedOn);
            } else if (deed.kind() == EventKind.SECRET_REPLACED) {
                newSecret(ctx, context, deed, sheet, event.get().act(), basedOn);
            } else {
                attempt(ctx, context, deed, sheet, event.get(), basedOn);
            }
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "an act could not be stored: {0}", String.valueOf(e.getCause()));
            ctx.header("Retry-After", "60");
            String sentence = parts.wording().get("desk.not-stored");
            page(
                    ctx,
                    HttpStatus.SERVICE_UNAVAILABLE.getCode(),
                    context,
                    new ActionForms.Back(deed, sheet, List.of(sentence), false),
                    List.of());
        }
    }

    private static int revision(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private void attempt(
            Context ctx, QuestionContext context, Action deed, ActionForm sheet, Event event, int basedOn) {
        Event[] events = Action.events(sheet, event);
        if (!sheet.isRight()) {
            refused(ctx, context, deed, sheet, List.of());
            return;
        }
        answer(
                ctx,
                context,
                deed,
                sheet,
                basedOn,
                () -> parts.acts().perform(context.question().number(), basedOn, events));
    }

    private void split(Context ctx, QuestionContext context, Action deed, ActionForm sheet, int basedOn) {
        answer(
                ctx,
                context,
                deed,
                sheet,
                basedOn,
                () -> parts.acts().split(context.question().number(), basedOn, Split.part(sheet), this::secretOfPart));
    }

    /** Follows from number and revision: who sends it twice finds the newer revision, and no second secret. */
    private void newSecret(Context ctx, QuestionContext context, Action deed, ActionForm sheet, Act act, int basedOn) {
        Question question = context.question();
        Secret secret = Secret.of(tokens.derive("new-secret", question.number() + "." + basedOn));
        Event event =
                new DataEvent.SecretReplaced(act, secret.hash(question.proof().salt()));
        Acts.Result result = parts.acts().perform(question.number(), basedOn, event);
        if (result instanceof Acts.Done) {
            done(ctx, context, deed);
            parts.audit(
                    context.me(),
                    AuditEntry.What.SECRET_REPLACED,
                    question.number().toString());
            ctx.html(parts.page(
                    "desk/new-slip.ftlh",
                    new NewSlip(
                            desk(ctx, context),
                            question.number().toString(),
                            secret.grouped(),
                            parts.wording().dateTime(act.at()),
                            Addresses.deskQuestion(question.number()))));
        } else {
            answer(ctx, context, deed, sheet, basedOn, () -> result);
        }
    }

    /** Does it, and says what came of it. The place in the list is that from before: the act may move it. */
    private void answer(
            Context ctx,
            QuestionContext context,
            Action deed,
            ActionForm sheet,
            int basedOn,
            Supplier<Acts.Result> act) {
        Optional<ListPlace> before = place(ctx, context);
        Acts.Result result = act.get();
        if (result instanceof Acts.Refused refused) {
            refused(ctx, context, deed, sheet, refused.refusals());
        } else if (result instanceof Acts.Conflict conflict) {
            newer(ctx, context, deed, conflict.newer(), basedOn);
        } else if (result instanceof Acts.SplitDone done) {
            done(ctx, context, deed);
            madeTwo(ctx, context, done);
        } else if (result instanceof Acts.Done) {
            done(ctx, context, deed);
            ctx.redirect(onwards(ctx, context, deed, before), HttpStatus.SEE_OTHER);
        } else {
            parts.errors().answer(ctx, HttpStatus.NOT_FOUND.getCode());
        }
    }

    /** The list a page was opened from, by its address or by its form. */
    private Optional<ListPlace> place(Context ctx, QuestionContext context) {
        String query = Objects.requireNonNullElse(
                ctx.queryParam(ListPlace.NAME), Objects.requireNonNullElse(ctx.formParam(ListPlace.NAME), ""));
        return lists.find(context.who(), query, context.question().number());
    }

    /** Where one goes after an act: back to the question, or on to the next one of the list, where it is told. */
    private static String onwards(Context ctx, QuestionContext context, Action deed, Optional<ListPlace> place) {
        QuestionNumber number = context.question().number();
        String here = Addresses.deskQuestion(number) + "?da=" + deed.slug();
        if (place.isEmpty()) {
            return here;
        }
        String next = place.get().next();
        boolean on = ctx.formParam(ListPlace.ON) != null && next != null;
        return on
                ? next + "&da=" + deed.slug() + "&cau=" + number
                : ListPlace.within(here, place.get().query());
    }

    /** What was typed has become part of the question, or goes with it. */
    private void done(Context ctx, QuestionContext context, Action deed) {
        unsent.sent(ctx, context.who());
        if (deed.kind() == EventKind.ERASED) {
            unsent.erased(context.question().number());
        }
    }

    private void madeTwo(Context ctx, QuestionContext context, Acts.SplitDone done) {
        QuestionNumber part = done.part().number();
        String secret = secretOfPart(done.part().proof().submissionKey()).grouped();
        ctx.html(parts.page(
                "desk/split.ftlh",
                new SplitPage(
                        desk(ctx, context),
                        parts.wording().get("desk.split.title", part),
                        Addresses.deskQuestion(context.question().number()),
                        part.toString(),
                        Addresses.deskQuestion(part),
                        done.fresh() ? secret : "")));
    }

    /** Follows from the sending, so that it can be handed out even when the disk failed half-way the first time. */
    private Secret secretOfPart(String key) {
        return Secret.of(tokens.derive("split-secret", key));
    }

    private void refused(Context ctx, QuestionContext context, Action deed, ActionForm sheet, List<Refusal> refusals) {
        List<String> problems = Refusals.onto(sheet, refusals);
        page(ctx, UNPROCESSABLE, context, new ActionForms.Back(deed, sheet, problems, false), List.of());
    }

    /** Somebody else saved between reading and saving: told as if it had been known from the start. */
    private void newer(Context ctx, QuestionContext before, Action deed, Question newer, int basedOn) {
        QuestionContext context = QuestionContext.of(parts, before.who(), newer).citing(worklist::cited);
        if (!parts.knowledge().mayKnow(context.who().member(), context.state())) {
            parts.errors().answer(ctx, HttpStatus.NOT_FOUND.getCode());
            return;
        }
        conflict(ctx, context, deed, deed.sheet(context, ctx.formParamMap()), basedOn);
    }

    /** Both are shown: what was typed stays in the form, what others did stands above it. */
    private void conflict(Context ctx, QuestionContext context, Action deed, ActionForm sheet, int basedOn) {
        String sentence = parts.wording().get("desk.conflict");
        page(
                ctx,
                HttpStatus.CONFLICT.getCode(),
                context,
                new ActionForms.Back(deed, sheet, List.of(sentence), false),
                History.newer(context, basedOn));
    }

    private void page(
            Context ctx,
            int status,
            QuestionContext context,
            ActionForms.@Nullable Back back,
            List<MatterPage.Entry> newer) {
        QuestionNumber number = context.question().number();
        // Merging is offered as long as nobody works on it: then it matters what has been asked already.
        List<Alike> similar =
                TriageActions.MERGE.isOffered(context) ? alike.find(context.who(), context.question()) : List.of();
        ActionForms forms = new ActionForms(context, worklist.mergedInto(number), worklist.following(number), similar);
        context.contactSeen();
        ctx.status(status)
                .html(parts.page(
                        "desk/matter.ftlh",
                        forms.page(desk(ctx, context), place(ctx, context).orElse(null), back, newer)));
    }

    private DeskBar desk(Context ctx, QuestionContext context) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        Optional<QuestionNumber> other = QuestionNumber.parse(Objects.requireNonNullElse(ctx.queryParam("cau"), ""));
        String said = Actions.find(done).isEmpty()
                ? ""
                : other.map(before -> before + ": ").orElse("")
                        + parts.wording().get("desk.done." + done);
        QuestionNumber number = context.question().number();
        return DeskBar.of(context.who(), parts.wording(), said)
                .with(unsent.typing(
                        ctx,
                        context.who(),
                        place -> place.isAct()
                                && place.question().filter(number::equals).isPresent()));
    }
}
