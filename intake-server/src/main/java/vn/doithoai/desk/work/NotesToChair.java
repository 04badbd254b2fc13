package vn.doithoai.desk.work;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.duty.MonitorNote;
import vn.doithoai.question.PlainText;
import vn.doithoai.view.Field;

/** What the one who looks after the dialogue writes to the Chairman alone, at the foot of the monitor's page (S17, S83). */
final class NotesToChair {

    private static final String PATH = MonitorPages.PATH + "/ghi-chu";
    private static final String TEXT = "ghi-chu-giam-sat";
    private static final System.Logger LOG = System.getLogger(NotesToChair.class.getName());
    private static final List<String> SAID = List.of("gui", "doc", "go");

    private final DeskParts parts;
    private final Controls inputs;
    private final Shown shown;

    /** Shows the page with the form as it was sent. */
    interface Shown {
        void again(Context ctx, Signed who, String wrong);
    }

    NotesToChair(DeskParts parts, Shown shown) {
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
        this.shown = shown;
    }

    void add(DeskRouter router) {
        router.post(PATH, Permission.OVERSEE, this::write);
        router.post(PATH + "/{ma}/da-doc", Permission.MARK_MONITOR_NOTES, this::read);
        router.post(PATH + "/{ma}/go", Permission.MARK_MONITOR_NOTES, this::remove);
    }

    private void write(Context ctx, Signed who) {
        String text = PlainText.text(typed(ctx));
        if (text.isEmpty() || PlainText.length(text) > MonitorNote.TEXT) {
            shown.again(ctx, who, inputs.say("desk.monitor.note.wrong"));
            return;
        }
        MonitorNote kept;
        try {
            kept = parts.monitorNotes().add(text, who.member().id(), parts.now());
        } catch (UncheckedIOException e) {
            tell(e);
            shown.again(ctx, who, inputs.say("desk.monitor.note.not-kept"));
            return;
        }
        parts.audit(who.member().id(), AuditEntry.What.MONITOR_NOTE_WRITTEN, kept.id());
        back(ctx, "gui");
    }

    private void read(Context ctx, Signed who) {
        MonitorNote note = changed(ctx, known -> known.readBy(who.member().id(), parts.now()));
        parts.audit(who.member().id(), AuditEntry.What.MONITOR_NOTE_READ, note.id());
        back(ctx, "doc");
    }

    private void remove(Context ctx, Signed who) {
        MonitorNote note = changed(ctx, known -> known.withoutText(parts.now()));
        parts.audit(who.member().id(), AuditEntry.What.MONITOR_NOTE_REMOVED, note.id());
        back(ctx, "go");
    }

    private MonitorNote changed(Context ctx, UnaryOperator<MonitorNote> how) {
        return parts.monitorNotes().change(ctx.pathParam("ma"), how).orElseThrow(NotFoundResponse::new);
    }

    private static void back(Context ctx, String done) {
        ctx.redirect(MonitorPages.PATH + "?da=" + done + "#ghi-chu", HttpStatus.SEE_OTHER);
    }

    private static String typed(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam(TEXT), "");
    }

    /**
     * A note as it is shown.
     *
     * @param read by whom and when, or empty: not yet
     * @param removed when its text was taken out, or empty
     */
    public record Note(
            String id, String address, String head, String text, String read, String removed, boolean mayMark) {}

    /**
     * The part of the page.
     *
     * @param mayRead whether who asks reads the notes, or only writes them
     * @param damaged whether they cannot be read from the disk
     */
    public record Part(boolean mayRead, boolean damaged, List<Note> notes, String send, Field field) {
        public Part {
            notes = List.copyOf(notes);
        }
    }

    /** The part of the page for one reader. */
    Part part(Context ctx, Signed who, @Nullable String wrong) {
        boolean reads = who.may(Permission.READ_MONITOR_NOTES);
        boolean marks = who.may(Permission.MARK_MONITOR_NOTES);
        Optional<List<MonitorNote>> all = reads ? readable() : Optional.of(List.of());
        return new Part(
                reads,
                all.isEmpty(),
                all.orElse(List.of()).stream().map(note -> row(note, marks)).toList(),
                PATH,
                inputs.area(TEXT, typed(ctx), MonitorNote.TEXT, true, wrong));
    }

    /** The notes, or nothing where their file is damaged: the rest of the page is shown all the same. */
    private Optional<List<MonitorNote>> readable() {
        try {
            return Optional.of(parts.monitorNotes().all());
        } catch (UncheckedIOException e) {
            tell(e);
            return Optional.empty();
        }
    }

    private static void tell(UncheckedIOException e) {
        LOG.log(System.Logger.Level.ERROR, "notes to the Chairman: {0}", String.valueOf(e.getCause()));
    }

    /** What was just done here, in words. */
    String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        return SAID.contains(done) ? inputs.say("desk.monitor.note.said." + done) : "";
    }

    private Note row(MonitorNote note, boolean marks) {
        String reader = note.readBy();
        return new Note(
                note.id(),
                PATH + "/" + note.id(),
                inputs.say(
                        "desk.monitor.note.head",
                        note.id(),
                        name(note.by()),
                        parts.wording().dateTime(note.at())),
                note.text(),
                reader == null || note.readAt() == null
                        ? ""
                        : inputs.say(
                                "desk.monitor.note.read",
                                name(reader),
                                parts.wording().dateTime(note.readAt())),
                note.removedAt() == null
                        ? ""
                        : inputs.say(
                                "desk.monitor.note.removed", parts.wording().dateTime(note.removedAt())),
                marks);
    }

    private String name(String account) {
        return parts.staff().find(account).map(StaffMember::name).orElse(account);
    }
}
