package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.doithoai.base.Sha256;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.desk.content.SheetRows.Line;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.office.Permission;
import vn.doithoai.papers.sheet.Sheet;
import vn.doithoai.papers.sheet.SheetNotRead;
import vn.doithoai.papers.sheet.SheetReader;
import vn.doithoai.papers.sheet.SheetWriter;
import vn.doithoai.view.Link;
import vn.doithoai.web.Upload;

/**
 * A list of the catalogue from a spreadsheet: read, shown as it would be taken or with every mistake by row and column, and
 * then taken whole in one save.
 */
public final class SheetPages {

    static final String PATH = "/can-bo/danh-muc-bang";
    private static final String TAKE = "/can-bo/danh-muc-nhan";
    private static final String TEMPLATE = "/can-bo/danh-muc-mau";

    private static final String FILE = "tep";
    private static final String MARK = "bang";
    private static final int MOST_TOLD = 100;

    /** More than any commune has of anything, and what the catalogue holds of the longest rows. */
    private static final int MOST_TAKEN = 1_500;

    private static final List<String> LISTS =
            List.of("thon", "don-vi", "chuc-danh", "linh-vuc", "dia-diem", "kenh", "co-quan-khac", "ngay-nghi");

    private final DeskParts parts;
    private final ContentSaver saver;

    /** The table each account looked at last and has not taken yet; nobody holds more than one. */
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public SheetPages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
    }

    /** A table that waits to be taken into a list. */
    private record Held(String mark, String list, Sheet sheet) {}

    /** A row as it would be taken. */
    public record Row(int number, boolean there, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The form for a file, and what came of one.
     *
     * @param error why the file was not taken, or empty
     * @param wrong what keeps its rows from being taken, {@code more} such things are not told
     * @param notes what was done without being asked
     * @param mark of the table that can be taken, or empty: there is none
     * @param fresh how many entries would be new, {@code known} how many are there already
     */
    public record SheetPage(
            DeskBar desk,
            String title,
            Link back,
            String action,
            String take,
            String template,
            List<String> columns,
            String error,
            List<String> wrong,
            int more,
            List<String> notes,
            String mark,
            List<String> headings,
            List<Row> rows,
            int fresh,
            int known,
            boolean publishes) {
        public SheetPage {
            columns = List.copyOf(columns);
            wrong = List.copyOf(wrong);
            notes = List.copyOf(notes);
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH + "/{muc}", Permission.EDIT_CONTENT, (ctx, who) -> {
            boolean lost = ctx.queryParam("mat-tep") != null;
            ctx.html(page(ctx, who, lost ? "again" : "", null, List.of(), ""));
        });
        router.upload(PATH + "/{muc}", Permission.EDIT_CONTENT, this::look);
        router.post(TAKE + "/{muc}", Permission.EDIT_CONTENT, this::take);
        router.get(TEMPLATE + "/{muc}", Permission.EDIT_CONTENT, this::template);
    }

    /** Whether a list can be filled from a spreadsheet. */
    static boolean takes(String slug) {
        return LISTS.contains(slug);
    }

    private static CatalogueSection section(Context ctx) {
        return CatalogueSection.of(ctx.pathParam("muc"))
                .filter(section -> takes(section.slug()))
                .orElseThrow(NotFoundResponse::new);
    }

    private SheetRows rows(CatalogueSection section, Sheet sheet) {
        return SheetRows.read(parts, section, sheet, lists());
    }

    private CatalogueText lists() {
        Stored file = saver.current(ContentFolder.CATALOGUE);
        return parts.contentFiles().catalogue(file.text()).orElseThrow(NotFoundResponse::new);
    }

    private void look(Context ctx, Signed who, Upload upload) {
        CatalogueSection section = section(ctx);
        held.remove(who.member().id());
        if (upload.fileName(FILE) == null) {
            refuse(ctx, who, "NONE");
            return;
        }
        try {
            Sheet sheet = SheetReader.read(upload.file(FILE));
            SheetRows rows = rows(section, sheet);
            if (rows.lines().size() > MOST_TAKEN) {
                refuse(ctx, who, "TOO_MANY");
                return;
            }
            String mark = rows.wrong().isEmpty() ? Sha256.hex(parts.now() + sheet.toString()) : "";
            if (!mark.isEmpty()) {
                held.put(who.member().id(), new Held(mark, section.slug(), sheet));
            }
            ctx.status(mark.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            ctx.html(page(ctx, who, "", rows, notes(sheet, rows), mark));
        } catch (SheetNotRead e) {
            refuse(ctx, who, e.trouble().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Context ctx, Signed who, String why) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT).html(page(ctx, who, why, null, List.of(), ""));
    }

    private List<String> notes(Sheet sheet, SheetRows rows) {
        List<String> notes = new ArrayList<>();
        sheet.notes().stream().sorted().forEach(note -> notes.add(say("desk.sheet.note." + note.name())));
        if (!rows.ignored().isEmpty()) {
            notes.add(say("desk.sheet.ignored", String.join(", ", rows.ignored())));
        }
        return notes;
    }

    /** Takes what was looked at: read again against the list as it is now. */
    private void take(Context ctx, Signed who) {
        CatalogueSection section = section(ctx);
        String mark = Objects.requireNonNullElse(ctx.formParam(MARK), "");
        Optional<Held> asked = Optional.ofNullable(held.get(who.member().id()))
                .filter(one -> one.mark().equals(mark) && one.list().equals(section.slug()));
        if (asked.isEmpty()) {
            refuse(ctx, who, "again");
            return;
        }
        Stored file = saver.current(ContentFolder.CATALOGUE);
        SheetRows rows = rows(section, asked.get().sheet());
        String next = CataloguePages.PATH + "/" + section.slug();
        Optional<ContentSaver.Failure> failure = rows.wrong().isEmpty()
                ? saver.save(ctx, who, file.path(), file.revision(), rows.into(lists()), next)
                : Optional.of(new ContentSaver.Failure(HttpStatus.CONFLICT, "", List.of(), null));
        if (failure.isEmpty()) {
            held.remove(who.member().id());
            return;
        }
        List<String> told =
                failure.get().problems().stream().map(saver::tellWithFile).toList();
        ctx.status(failure.get().status()).html(page(ctx, who, "", rows, told, mark));
    }

    private void template(Context ctx, Signed who) {
        CatalogueSection section = section(ctx);
        List<Input> inputs = SheetRows.inputs(section);
        byte[] book = SheetWriter.template(
                say("desk.sheet.sheet"),
                inputs.stream().map(this::label).toList(),
                say("desk.sheet.hints"),
                inputs.stream().map(this::hint).toList());
        ctx.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"mau-" + section.slug() + ".xlsx\"")
                .result(book);
    }

    private String label(Input input) {
        return say("desk.content." + input.name());
    }

    /** What stands in a column, in words. */
    private String hint(Input input) {
        String needed = input.required() ? say("desk.sheet.needed") + " " : "";
        return needed + say("desk.sheet.kind." + input.kind());
    }

    private String page(
            Context ctx,
            Signed who,
            String error,
            @org.jspecify.annotations.Nullable SheetRows rows,
            List<String> notes,
            String mark) {
        CatalogueSection section = section(ctx);
        List<String> wrong = rows == null ? List.of() : rows.wrong();
        List<Line> lines = rows == null ? List.of() : rows.lines();
        int known = (int) lines.stream().filter(Line::there).count();
        return parts.page(
                "desk/sheet.ftlh",
                new SheetPage(
                        DeskBar.of(who, parts.wording(), ""),
                        say("desk.sheet.title", say("desk.catalogue." + section.slug())),
                        new Link(say("desk.catalogue." + section.slug()), CataloguePages.PATH + "/" + section.slug()),
                        PATH + "/" + section.slug(),
                        TAKE + "/" + section.slug(),
                        TEMPLATE + "/" + section.slug(),
                        SheetRows.inputs(section).stream()
                                .map(input -> label(input) + ": " + hint(input))
                                .toList(),
                        error.isEmpty() ? "" : say("desk.sheet.error." + error),
                        wrong.stream().limit(MOST_TOLD).toList(),
                        Math.max(0, wrong.size() - MOST_TOLD),
                        notes,
                        mark,
                        rows == null ? List.of() : rows.headings(),
                        lines.stream()
                                .limit(MOST_TOLD)
                                .map(line -> new Row(line.number(), line.there(), line.cells()))
                                .toList(),
                        lines.size() - known,
                        known,
                        who.may(Permission.PUBLISH)));
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
