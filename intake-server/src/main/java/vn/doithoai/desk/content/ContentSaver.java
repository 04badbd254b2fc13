package vn.doithoai.desk.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.ContentStore;
import vn.doithoai.content.ContentStore.Change;
import vn.doithoai.content.ContentStore.Outcome;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.ContentStore.Version;
import vn.doithoai.content.Drafts.Draft;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Permission;

/** The one way from a form to a content file: saved, told in the log, used at once, and put before readers where that was asked. */
public final class ContentSaver {

    /** Name of the hidden field with the revision of the file a form was made from. */
    public static final String REVISION = "phien-ban";

    private static final String PUBLISH = "dua";
    private static final String AT_ONCE = "ngay";

    /** Name of the hidden field with the revision of the draft a form goes on from, and of the parameter that opens it. */
    static final String DRAFT = "ban-nhap";

    private static final String LOOK = "xem";
    private static final String AS_DRAFT = "nhap";

    private final DeskParts parts;

    public ContentSaver(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * Why nothing was written.
     *
     * @param revision the form goes on from
     * @param draft revision of the draft it goes on from, or none: the one it went on from before
     */
    public record Failure(
            HttpStatus status,
            String revision,
            List<ContentProblem> problems,
            ContentForm.@Nullable Conflict conflict,
            @Nullable String draft) {
        public Failure {
            problems = List.copyOf(problems);
        }

        Failure(
                HttpStatus status,
                String revision,
                List<ContentProblem> problems,
                ContentForm.@Nullable Conflict conflict) {
            this(status, revision, problems, conflict, null);
        }
    }

    /** The revision a form was made from. */
    public static String revision(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam(REVISION), "").strip();
    }

    /** Saves, and leads on to a page that says so; or tells why not. */
    public Optional<Failure> save(Context ctx, Signed who, String path, String text, String next) {
        return save(ctx, who, path, revision(ctx), text, next);
    }

    /** The same from a revision that is not the form's. */
    public Optional<Failure> save(Context ctx, Signed who, String path, String revision, String text, String next) {
        String way = Objects.requireNonNullElse(ctx.formParam(PUBLISH), "");
        if (ContentFolder.isPage(path) && List.of(AS_DRAFT, LOOK).contains(way)) {
            return keepDraft(ctx, new Draft(path, revision, text, who.member().id(), parts.now()), way, next);
        }
        if (ContentFolder.isPlan(path) && !who.may(Permission.APPROVE_PLAN)) {
            return Optional.of(new Failure(
                    HttpStatus.FORBIDDEN,
                    revision,
                    List.of(new ContentProblem(path, 0, "desk.plan.chair-only", List.of())),
                    null));
        }
        Outcome outcome = parts.contentFiles()
                .save(new Change(path, revision, text, who.member().id(), parts.now()));
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(new Failure(HttpStatus.UNPROCESSABLE_CONTENT, revision, refused.problems(), null));
        }
        if (outcome instanceof Outcome.Conflict conflict) {
            return Optional.of(new Failure(
                    HttpStatus.CONFLICT,
                    conflict.now().map(Stored::revision).orElse(""),
                    List.of(),
                    conflict(path, conflict.now().map(Stored::text).orElse(""), text)));
        }
        parts.audit(who.member().id(), What.CONTENT_CHANGED, path);
        draft(path)
                .filter(draft -> draft.revision().equals(sentDraft(ctx)))
                .ifPresent(draft -> parts.drafts().drop(path));
        // Looks at once: the next page, the form and every clock speak of what was saved.
        parts.content().mistakes();
        boolean atOnce = AT_ONCE.equals(ctx.formParam(PUBLISH)) && who.may(Permission.PUBLISH);
        if (atOnce) {
            parts.builds().request();
            parts.audit(who.member().id(), What.BUILD_REQUESTED, "");
        }
        ctx.redirect(
                next + (next.contains("?") ? "&" : "?") + "da=" + (atOnce ? "dua-ngay" : "luu"), HttpStatus.SEE_OTHER);
        return Optional.empty();
    }

    /** Keeps it where no reader sees it, and leads on to the form, or to the page as it would be. */
    private Optional<Failure> keepDraft(Context ctx, Draft draft, String way, String form) {
        Optional<Draft> there = draft(draft.path());
        if (there.isPresent() && !there.get().revision().equals(sentDraft(ctx))) {
            return Optional.of(new Failure(
                    HttpStatus.CONFLICT,
                    draft.base(),
                    List.of(),
                    differing(byDraft(there.get()), there.get().text(), draft.text(), true),
                    there.get().revision()));
        }
        parts.drafts().keep(draft);
        ctx.redirect(
                way.equals(LOOK) ? DraftPages.preview(draft.path()) : form + "?" + DRAFT + "=1&da=" + AS_DRAFT,
                HttpStatus.SEE_OTHER);
        return Optional.empty();
    }

    /** The draft of a page. */
    Optional<Draft> draft(String path) {
        return parts.drafts().find(path);
    }

    /** The draft a request wants opened. */
    Optional<Draft> draftAsked(Context ctx, String path) {
        return ctx.queryParam(DRAFT) == null ? Optional.empty() : draft(path);
    }

    /** The revision of the draft a form went on from, or empty. */
    static String sentDraft(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam(DRAFT), "").strip();
    }

    /** Whose draft it is and since when, in words. */
    String byDraft(Draft draft) {
        return parts.wording()
                .get("desk.draft.by", name(draft.by()), parts.wording().dateTime(draft.at()));
    }

    /** What somebody wrote into the file after a draft was begun from it. */
    ContentForm.@Nullable Conflict sinceDraft(Draft draft, Stored now) {
        return draft.base().equals(now.revision()) ? null : conflict(draft.path(), now.text(), draft.text());
    }

    /** What is said after a save. */
    public String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        return List.of("luu", "dua-ngay", AS_DRAFT, "bo-nhap", "doi").contains(done)
                ? parts.wording().get("desk.content.said." + done)
                : "";
    }

    /** A problem in words, with its line where it has one. */
    public String tell(ContentProblem problem) {
        String words = parts.wording().get(problem.key(), problem.args().toArray());
        return problem.line() > 0 ? parts.wording().get("desk.content.line", problem.line(), words) : words;
    }

    /** A problem of any file in words. */
    public String tellWithFile(ContentProblem problem) {
        return problem.file() + ": " + tell(problem);
    }

    private ContentForm.Conflict conflict(String path, String theirs, String ours) {
        return differing(by(path, theirs), theirs, ours, false);
    }

    private static ContentForm.Conflict differing(String by, String theirs, String ours, boolean ofDraft) {
        List<String> onlyTheirs = new ArrayList<>();
        List<String> onlyOurs = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(theirs.lines().toList(), ours.lines().toList()).getDeltas()) {
            onlyTheirs.addAll(delta.getSource().getLines());
            onlyOurs.addAll(delta.getTarget().getLines());
        }
        return new ContentForm.Conflict(by, onlyTheirs, onlyOurs, ofDraft);
    }

    private String by(String path, String text) {
        return parts.contentFiles().versions(path).stream()
                .findFirst()
                .filter(version -> version.text().equals(text))
                .map(this::by)
                .orElseGet(() -> parts.wording().get("desk.content.by-hand"));
    }

    /** Who wrote a version and when, in words. */
    public String by(Version version) {
        String at = parts.wording().dateTime(version.at());
        return version.by().isEmpty()
                ? parts.wording().get("desk.content.found", at)
                : parts.wording().get("desk.content.by", name(version.by()), at);
    }

    private String name(String account) {
        return parts.staff().find(account).map(member -> member.name()).orElse(account);
    }

    /** The file with its revision, or an empty new one. */
    public Stored current(String path) {
        ContentStore files = parts.contentFiles();
        return files.find(path).orElseGet(() -> new Stored(path, "", ""));
    }
}
