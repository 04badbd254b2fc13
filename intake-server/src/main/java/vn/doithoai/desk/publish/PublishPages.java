package vn.doithoai.desk.publish;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.NextRelease;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.QuestionViews;

/** Publishing: what the next build would change, one button, how far it is and what came of it. */
public final class PublishPages {

    private static final String PATH = "/can-bo/cong-bo";
    private static final int LISTED = 200;
    private static final String REFRESH_SECONDS = "5";

    private final DeskParts parts;
    private final Controls inputs;

    public PublishPages(DeskParts parts) {
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * One question that would change.
     *
     * @param held why it stays as readers know it, or empty
     */
    public record Row(String number, String address, String title, String kind, String held) {}

    /**
     * The page of publishing.
     *
     * @param held questions that stay as readers know them until they are mended; the others are published
     * @param done pages of {@code total}, both 0 before the first
     * @param result what came of the last build, or none
     * @param mistakes what keeps the content as it was: file, line and what is wrong
     */
    public record PublishPage(
            DeskBar desk,
            List<Row> changes,
            int more,
            List<Row> held,
            boolean running,
            boolean queued,
            int done,
            int total,
            @Nullable Result result,
            String shown,
            List<String> mistakes) {
        public PublishPage {
            mistakes = List.copyOf(mistakes);
            changes = List.copyOf(changes);
            held = List.copyOf(held);
        }
    }

    /** The last build in words. */
    public record Result(boolean built, String words, List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.PUBLISH, this::page);
        router.post(PATH, Permission.PUBLISH, (ctx, who) -> {
            parts.builds().request();
            parts.audit(who.member().id(), What.BUILD_REQUESTED, "");
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
        });
    }

    private void page(Context ctx, Signed who) {
        SiteBuilds.Status status = parts.builds().status();
        if (status.running() || status.queued()) {
            // Without a script the page comes again by itself, and no more once the build has ended.
            ctx.header("Refresh", REFRESH_SECONDS);
        }
        List<NextRelease.Change> changes = status.running() ? List.of() : changesFor(who);
        ctx.html(parts.page(
                "desk/publish.ftlh",
                new PublishPage(
                        DeskBar.of(who, parts.wording(), ""),
                        rows(changes.stream().limit(LISTED)),
                        Math.max(0, changes.size() - LISTED),
                        rows(changes.stream().filter(change -> change.held() != null)),
                        status.running(),
                        status.queued(),
                        status.done(),
                        status.total(),
                        result(status.last()),
                        status.shown(),
                        parts.content().mistakes())));
    }

    private List<NextRelease.Change> changesFor(Signed who) {
        return parts.nextRelease().changes().stream()
                .filter(change -> isFor(change.number(), who))
                .toList();
    }

    private List<Row> rows(Stream<NextRelease.Change> changes) {
        return changes.map(this::row).toList();
    }

    /** Every change is published, but not everybody may know which question it is. */
    private boolean isFor(QuestionNumber number, Signed who) {
        return parts.store()
                .find(number)
                .filter(question -> parts.knowledge().mayKnow(who.member(), question.state()))
                .isPresent();
    }

    private @Nullable Result result(SiteBuilds.@Nullable Finished last) {
        if (last == null) {
            return null;
        }
        String at = parts.wording().dateTime(last.at());
        String words = last.built()
                ? inputs.say("desk.publish.built", at, parts.wording().number(last.pages()))
                : inputs.say("desk.publish.failed", at);
        return new Result(last.built(), words, last.problems());
    }

    private Row row(NextRelease.Change change) {
        QuestionViews views = new QuestionViews(parts.wording(), parts.programme(), parts.today());
        return new Row(
                change.number().toString(),
                Addresses.deskQuestion(change.number()) + "/xem-truoc",
                views.title(change.next()),
                inputs.say("desk.publish." + kind(change.shown(), change.next())),
                change.held() == null
                        ? ""
                        : inputs.say("desk.held." + change.held().name()));
    }

    private static String kind(@Nullable PublishedQuestion shown, PublishedQuestion next) {
        boolean was = shown != null && shown.visibility().showsText();
        boolean willBe = next.visibility().showsText();
        if (was && !willBe) {
            return next.visibility() == Visibility.REMOVED ? "removed" : "hidden";
        }
        if (!was && willBe) {
            return "new";
        }
        return willBe ? "changed" : "counted";
    }
}
