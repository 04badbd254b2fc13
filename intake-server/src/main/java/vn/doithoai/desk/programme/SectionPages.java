package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentForm;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.content.FilePages;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.DialogueSession.State;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.view.Link;

/** One part of a session as a form. A day, hour or place that was told already is changed with a reason, and told anew. */
public final class SectionPages {

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;
    private final SessionFacts facts;

    public SectionPages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
        this.facts = new SessionFacts(parts);
    }

    public void add(DeskRouter router) {
        router.get(SessionPages.PATH + "/{phien}/{muc}", Permission.EDIT_NOTICES, this::edit);
        router.post(SessionPages.PATH + "/{phien}/{muc}", Permission.EDIT_NOTICES, this::save);
    }

    private SessionSection section(Context ctx, Signed who) {
        SessionSection section = SessionSection.of(ctx.pathParam("muc")).orElseThrow(NotFoundResponse::new);
        if (!who.may(section.permission())) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode());
        }
        return section;
    }

    private void edit(Context ctx, Signed who) {
        SessionSection section = section(ctx, who);
        Stored file = SessionPages.file(parts, ctx);
        HeaderText text = HeaderText.of(file.text());
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        SectionForm form = asked.map(typed -> SectionForm.typed(parts, section, Filled.typed(parts, typed.values())))
                .orElseGet(() ->
                        SectionForm.stored(parts, section, facts.proposed(section, ctx.pathParam("phien"), text)));
        String revision = asked.flatMap(typed -> typed.values().getOrDefault(ContentSaver.REVISION, List.of()).stream()
                        .findFirst())
                .orElse(file.revision());
        show(ctx, who, section, text, form, revision, List.of(), null);
    }

    private void save(Context ctx, Signed who) {
        SessionSection section = section(ctx, who);
        Stored file = SessionPages.file(parts, ctx);
        HeaderText before = HeaderText.of(file.text());
        SectionForm form = SectionForm.typed(parts, section, Filled.typed(parts, ctx.formParamMap()));
        HeaderText after = moved(section, before, form.into(before), form.filled());
        if (form.filled().isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, section, before, form, ContentSaver.revision(ctx), List.of(), null);
            return;
        }
        Optional<ContentSaver.Failure> failure =
                saver.save(ctx, who, file.path(), after.text(), SessionPages.PATH + "/" + ctx.pathParam("phien"));
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
            return;
        }
        ContentSaver.Failure why = failure.get();
        ctx.status(why.status());
        show(ctx, who, section, after, form, why.revision(), elsewhere(why, form, after), why.conflict());
    }

    /** Problems that are not about a control of this form. */
    private List<String> elsewhere(ContentSaver.Failure why, SectionForm form, HeaderText after) {
        List<String> problems = new ArrayList<>();
        for (ContentProblem problem : why.problems()) {
            String words = parts.wording().get(problem.key(), problem.args().toArray());
            if (!form.place(problem, after, words)) {
                problems.add(saver.tellWithFile(problem));
            }
        }
        return problems;
    }

    /** What was told already and is another now is a moved session: with a reason, and to be told anew (S81). */
    private HeaderText moved(SessionSection section, HeaderText before, HeaderText after, Filled filled) {
        if (!section.equals(SessionSection.POINTS)
                || before.values("notice").isEmpty()
                || places(before).equals(places(after))) {
            return after;
        }
        String why = filled.read(SessionSection.WHY, SessionSection.WHY.name());
        if (why.isEmpty()) {
            filled.wrong(SessionSection.WHY.name(), parts.wording().get("desk.session.why-moved"));
        }
        boolean over = List.of(State.HELD, State.REPORTED, State.CLOSED).stream()
                .anyMatch(state -> Codes.of(state).equals(before.value("state")));
        return over
                ? after.with("reason", why)
                : after.with("state", Codes.of(State.MOVED))
                        .with("reason", why)
                        .with("rescheduled", parts.today().toString());
    }

    private static List<List<String>> places(HeaderText text) {
        return text.values("point").stream()
                .map(row -> HeaderText.parts(row, 6).subList(0, 4))
                .toList();
    }

    private void show(
            Context ctx,
            Signed who,
            SessionSection section,
            HeaderText text,
            SectionForm form,
            String revision,
            List<String> problems,
            ContentForm.@Nullable Conflict conflict) {
        String id = ctx.pathParam("phien");
        List<ContentForm.Group> groups = new ArrayList<>(form.groups());
        if (section.equals(SessionSection.POINTS) && !text.values("notice").isEmpty()) {
            groups.add(new ContentForm.Group(
                    "", "", List.of(form.filled().field(SessionSection.WHY, SessionSection.WHY.name()))));
        }
        DeskBar bar = DeskBar.of(who, parts.wording(), "")
                .with(unsent.typing(ctx, who, place -> place.page().equals(ctx.path())));
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        bar,
                        parts.wording().get("desk.session." + section.slug()),
                        SessionPages.NAV,
                        new Link(text.value("title"), SessionPages.PATH + "/" + id),
                        SessionPages.PATH + "/" + id + "/" + section.slug(),
                        revision,
                        groups,
                        problems,
                        conflict,
                        who.may(Permission.PUBLISH),
                        facts.notes(section, id, text),
                        who.may(Permission.EDIT_CONTENT)
                                ? List.of(new Link(
                                        parts.wording().get("desk.content.versions"),
                                        FilePages.VERSIONS + "/" + SessionPages.path(id)))
                                : List.of())));
    }
}
