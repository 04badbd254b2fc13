package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Permission;
import vn.doithoai.papers.sheet.Sheet;
import vn.doithoai.papers.sheet.SheetNotRead;
import vn.doithoai.papers.sheet.SheetReader;
import vn.doithoai.papers.sheet.SheetWriter;
import vn.doithoai.question.Act;
import vn.doithoai.question.Secret;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.web.SignedTokens;
import vn.doithoai.web.Upload;

/**
 * Opinions from a spreadsheet: a table of slips or calls is read, shown as it would be stored or with every mistake by row and
 * column, and then stored a row after the other, each with its own number and secret. What was stored before, also by a server
 * that was stopped in the middle, is known again by its row and not stored twice.
 */
public final class SheetEntryPages {

    public static final String PATH = Addresses.desk("nhap-bang");

    private static final String TAKE = Addresses.desk("nhap-bang-ghi");
    private static final String TEMPLATE = Addresses.desk("nhap-bang-mau");
    private static final String FILE = "tep";
    private static final String MARK = "bang";
    private static final int MOST_TOLD = 100;

    private final DeskParts parts;
    private final SignedTokens tokens;

    /** The table each account looked at last and has not taken yet. */
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public SheetEntryPages(DeskParts parts, SignedTokens tokens) {
        this.parts = parts;
        this.tokens = tokens;
    }

    private record Held(String mark, Sheet sheet) {}

    /**
     * A row as it would be stored.
     *
     * @param there number of the question it is already, or empty
     */
    public record Row(
            int number,
            String there,
            String text,
            String day,
            String channel,
            String takenBy,
            String session,
            String topic,
            String village,
            String asker,
            String phone) {}

    /**
     * The form for a file, and what came of one.
     *
     * @param error why the file was not taken, or empty
     * @param wrong what keeps its rows from being stored, {@code more} such things are not told
     * @param mark of the table that can be stored, or empty: there is none
     * @param fresh how many rows would be new, {@code known} how many are questions already
     * @param organisation whose slips they are
     * @param slips of what was stored just now, and before
     */
    public record EntriesPage(
            DeskBar desk,
            List<String> columns,
            String error,
            List<String> wrong,
            int more,
            List<String> notes,
            String mark,
            List<Row> rows,
            int fresh,
            int known,
            String organisation,
            List<SlipPages.SlipView> slips) {}

    public void add(DeskRouter router) {
        router.get(PATH, Permission.RECEIVE, (ctx, who) -> {
            boolean lost = ctx.queryParam("mat-tep") != null;
            page(ctx, who, HttpStatus.OK, lost ? "again" : "", null, List.of(), "", List.of());
        });
        router.upload(PATH, Permission.RECEIVE, this::look);
        router.post(TAKE, Permission.RECEIVE, this::take);
        router.get(TEMPLATE, Permission.RECEIVE, this::template);
    }

    private void look(Context ctx, Signed who, Upload upload) {
        held.remove(who.member().id());
        if (upload.fileName(FILE) == null) {
            refuse(ctx, who, "NONE");
            return;
        }
        try {
            Sheet sheet = SheetReader.read(upload.file(FILE));
            if (sheet.rows().size() > SheetEntries.MOST + 1) {
                refuse(ctx, who, "TOO_MANY");
                return;
            }
            SheetEntries entries = SheetEntries.read(parts, who.member(), sheet);
            String mark = entries.wrong().isEmpty() ? Sha256.hex(parts.now() + sheet.toString()) : "";
            if (!mark.isEmpty()) {
                held.put(who.member().id(), new Held(mark, sheet));
            }
            List<String> notes = new ArrayList<>();
            sheet.notes().stream().sorted().forEach(note -> notes.add(say("desk.sheet.note." + note.name())));
            if (!entries.ignored().isEmpty()) {
                notes.add(say("desk.sheet.ignored", String.join(", ", entries.ignored())));
            }
            HttpStatus status = mark.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            page(ctx, who, status, "", entries, notes, mark, List.of());
        } catch (SheetNotRead e) {
            refuse(ctx, who, e.trouble().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Context ctx, Signed who, String why) {
        page(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, why, null, List.of(), "", List.of());
    }

    /** Row after row; where the disk refuses, what is stored is stored, and the same press goes on with the rest. */
    private void take(Context ctx, Signed who) {
        String mark = Objects.requireNonNullElse(ctx.formParam(MARK), "");
        Optional<Held> asked = Optional.ofNullable(held.get(who.member().id()))
                .filter(one -> one.mark().equals(mark));
        if (asked.isEmpty()) {
            refuse(ctx, who, "again");
            return;
        }
        SheetEntries entries =
                SheetEntries.read(parts, who.member(), asked.get().sheet());
        if (!entries.wrong().isEmpty()) {
            page(ctx, who, HttpStatus.CONFLICT, "", entries, List.of(), "", List.of());
            return;
        }
        List<SlipPages.SlipView> slips = new ArrayList<>();
        try {
            for (SheetEntries.Line line : entries.lines()) {
                slips.add(stored(line, who));
            }
        } catch (UncheckedIOException e) {
            page(
                    ctx,
                    who,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "disk",
                    SheetEntries.read(parts, who.member(), asked.get().sheet()),
                    List.of(),
                    mark,
                    slips);
            return;
        }
        held.remove(who.member().id());
        page(ctx, who, HttpStatus.OK, "", null, List.of(), "", slips);
    }

    private SlipPages.SlipView stored(SheetEntries.Line line, Signed who) {
        EntryCheck.Good good = line.good();
        TriageEvent.Received received = new TriageEvent.Received(
                new Act(parts.now(), who.member().actor()),
                good.channel(),
                good.on(),
                good.point(),
                good.follows(),
                good.takenBy(),
                Set.of());
        Secret secret = Secret.of(tokens.derive("sheet-secret", line.key()));
        Receipt receipt = parts.store().receive(good.submission(), received, secret, line.key());
        Question question = receipt.question();
        // Somebody may have been given another secret since; one who may not know of it is given none.
        boolean opens = question.proof().isSecret(secret) && parts.knowledge().mayKnow(who.member(), question.state());
        return new SlipPages.SlipView(
                receipt.number().toString(),
                opens ? secret.grouped() : "",
                parts.wording().date(question.received().on()),
                text(CatalogueWords.ifAny(question.submission().topic(), parts.words()::topic)),
                question.submission().text(),
                Addresses.intake("tra-cuu") + "?so=" + receipt.number());
    }

    private void template(Context ctx, Signed who) {
        byte[] book = SheetWriter.template(
                say("desk.entries.sheet"),
                SheetEntries.COLUMNS.stream()
                        .map(column -> SheetEntries.label(parts, column))
                        .toList(),
                say("desk.sheet.hints"),
                SheetEntries.COLUMNS.stream().map(this::hint).toList());
        ctx.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"mau-y-kien.xlsx\"")
                .result(book);
    }

    private String hint(String column) {
        return say("desk.entries.hint." + column);
    }

    private void page(
            Context ctx,
            Signed who,
            HttpStatus status,
            String error,
            @Nullable SheetEntries entries,
            List<String> notes,
            String mark,
            List<SlipPages.SlipView> slips) {
        List<SheetEntries.Line> lines = entries == null ? List.of() : entries.lines();
        List<String> wrong = entries == null ? List.of() : entries.wrong();
        int known = (int) lines.stream().filter(line -> !line.there().isEmpty()).count();
        ctx.status(status)
                .html(parts.page(
                        "desk/entries.ftlh",
                        new EntriesPage(
                                DeskBar.of(who, parts.wording(), ""),
                                SheetEntries.COLUMNS.stream()
                                        .map(column -> SheetEntries.label(parts, column) + ": " + hint(column))
                                        .toList(),
                                error.isEmpty() ? "" : say(key(error)),
                                wrong.stream().limit(MOST_TOLD).toList(),
                                Math.max(0, wrong.size() - MOST_TOLD),
                                notes,
                                mark,
                                mark.isEmpty()
                                        ? List.of()
                                        : lines.stream().map(this::row).toList(),
                                lines.size() - known,
                                known,
                                parts.programme()
                                        .catalogue()
                                        .organisationOn(parts.today())
                                        .name(),
                                slips)));
    }

    private static String key(String error) {
        return Set.of("TOO_MANY", "disk").contains(error) ? "desk.entries.error." + error : "desk.sheet.error." + error;
    }

    private Row row(SheetEntries.Line line) {
        EntryCheck.Good good = line.good();
        CatalogueWords words = parts.words();
        var contact = good.submission().contact();
        return new Row(
                line.number(),
                line.there(),
                good.submission().text(),
                parts.wording().date(good.on()),
                parts.wording().label(good.channel()),
                text(good.takenBy()),
                text(CatalogueWords.ifAny(good.submission().session(), words::session)),
                text(CatalogueWords.ifAny(good.submission().topic(), words::topic)),
                text(CatalogueWords.ifAny(good.submission().village(), words::village)),
                text(contact.name()),
                text(contact.phone()));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
