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

    private final DeskParts parts;

    public ContentSaver(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * Why nothing was written.
     *
     * @param revision the form goes on from
     */
    public record Failure(
            HttpStatus status,
            String revision,
            List<ContentProblem> problems,
            ContentForm.@Nullable Conflict conflict) {
        public Failure {
            problems = List.copyOf(problems);
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

    /** What is said after a save. */
    public String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        return List.of("luu", "dua-ngay").contains(done) ? parts.wording().get("desk.content.said." + done) : "";
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
        List<String> onlyTheirs = new ArrayList<>();
        List<String> onlyOurs = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(theirs.lines().toList(), ours.lines().toList()).getDeltas()) {
            onlyTheirs.addAll(delta.getSource().getLines());
            onlyOurs.addAll(delta.getTarget().getLines());
        }
        return new ContentForm.Conflict(by(path, theirs), onlyTheirs, onlyOurs);
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
                : parts.wording()
                        .get(
                                "desk.content.by",
                                parts.staff()
                                        .find(version.by())
                                        .map(member -> member.name())
                                        .orElse(version.by()),
                                at);
    }

    /** The file with its revision, or an empty new one. */
    public Stored current(String path) {
        ContentStore files = parts.contentFiles();
        return files.find(path).orElseGet(() -> new Stored(path, "", ""));
    }
}
