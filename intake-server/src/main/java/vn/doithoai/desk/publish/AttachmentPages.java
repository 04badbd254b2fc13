package vn.doithoai.desk.publish;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.FileWords;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Attachments.Attachment;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.web.Upload;

/** The files beside the pages: taken in from the browser, listed with what to write so that a page or an answer leads there. */
public final class AttachmentPages {

    private static final String FILE = "tep";
    private static final String LOST = "mat-tep";
    private static final int UNPROCESSABLE = 422;

    private final String path = Addresses.desk("dinh-kem");
    private final DeskParts parts;

    public AttachmentPages(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * The list.
     *
     * @param error why the file was not taken, or empty
     * @param added the name of the one that was just taken, or empty
     * @param traces what else that one tells, in words
     */
    public record AttachmentsPage(DeskBar desk, List<Row> rows, String error, String added, List<String> traces) {
        public AttachmentsPage {
            rows = List.copyOf(rows);
            traces = List.copyOf(traces);
        }
    }

    public void add(DeskRouter router) {
        router.get(path, Permission.PUBLISH, (ctx, who) -> {
            boolean lost = ctx.queryParam(LOST) != null;
            page(ctx, who, lost ? parts.wording().get("desk.attachments.again") : "", ctx.queryParam("da"));
        });
        router.upload(path, Permission.PUBLISH, this::take);
    }

    private void take(Context ctx, Signed who, Upload upload) {
        String called = upload.fileName(FILE);
        if (called == null) {
            refused(ctx, who, "NONE");
            return;
        }
        try {
            Attachment taken = parts.content().attachments().take(upload.file(FILE), called);
            parts.audit(who.member().id(), What.FILE_ADDED, taken.name());
            ctx.redirect(path + "?da=" + taken.name(), HttpStatus.SEE_OTHER);
        } catch (FileKind.NotTaken e) {
            refused(ctx, who, e.trouble().name());
        }
    }

    private void refused(Context ctx, Signed who, String why) {
        ctx.status(HttpStatus.forStatus(UNPROCESSABLE));
        page(ctx, who, parts.wording().get("desk.attachments." + why), null);
    }

    private void page(Context ctx, Signed who, String error, @Nullable String added) {
        List<Attachment> all = new ArrayList<>(parts.content().attachments().all());
        all.sort(Comparator.comparing(Attachment::name));
        Optional<Attachment> known =
                all.stream().filter(file -> file.name().equals(added)).findFirst();
        ctx.html(parts.page(
                "desk/attachments.ftlh",
                new AttachmentsPage(
                        DeskBar.of(who, parts.wording(), ""),
                        all.stream().map(this::row).toList(),
                        error,
                        known.map(Attachment::name).orElse(""),
                        known.map(parts.content().attachments()::traces)
                                .map(traces -> FileWords.of(traces, parts.wording()))
                                .orElse(List.of()))));
    }

    /** What it is, and what to write so that a text leads there. */
    private Row row(Attachment file) {
        String link = "[" + file.name() + "](" + file.address() + ")";
        return new Row(
                file.name(),
                parts.wording().get("desk.attachments.told", file.kind().told(file.size()), link));
    }
}
