package vn.doithoai.desk.matter;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.FileTraces;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.FileWords;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.office.Acts;
import vn.doithoai.office.Permission;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.question.life.AttachedFile.Belongs;
import vn.doithoai.question.life.AttachedFile.Standing;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;
import vn.doithoai.web.FileParts;
import vn.doithoai.web.Upload;

/** The files of a question: taken in, handed out to colleagues, made public and taken away. */
public final class AttachedFilesPages {

    private static final String PATH = "/can-bo/cau-hoi/{so}/tep";
    private static final String FILE = "tep";
    private static final String TITLE = "ten-tep";
    private static final String OF = "thuoc";
    private static final String STANDING = "quyen";
    private static final String TEXT = "chu-trong-tep";
    private static final String WHY = "ly-do";
    private static final String LOST = "mat-tep";
    private static final String DONE = "dinh-kem";

    /** Taken in, but not public as was asked: somebody reads first what else the file tells. */
    private static final String HELD = "dinh-kem-giu-lai";

    private static final int UNPROCESSABLE = 422;

    private final DeskParts parts;
    private final Controls controls;
    private final QuestionDoor door;
    private final Unsent unsent;

    public AttachedFilesPages(DeskParts parts) {
        this.parts = parts;
        this.controls = new Controls(parts.wording());
        this.door = new QuestionDoor(parts);
        this.unsent = new Unsent(parts);
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ_PRIVATE, (ctx, who) -> door.open(ctx, who, context -> show(ctx, context)));
        router.upload(
                PATH, Permission.ACT, (ctx, who, upload) -> door.open(ctx, who, context -> take(ctx, context, upload)));
        router.get(
                PATH + "/{tep}",
                Permission.READ_PRIVATE,
                (ctx, who) -> door.open(ctx, who, context -> handOut(ctx, context)));
        router.post(
                PATH + "/{tep}", Permission.ACT, (ctx, who) -> door.open(ctx, who, context -> change(ctx, context)));
    }

    /**
     * The files of one question, with the form for another one.
     *
     * @param error what is wrong with the chosen file, or empty
     * @param problems what is wrong and belongs to no control
     * @param fields of the form besides the file itself; none where this person may not attach
     */
    public record Page(
            DeskBar desk,
            String number,
            String title,
            List<FileRow> files,
            List<Field> fields,
            String error,
            List<String> problems) {

        public Page {
            files = List.copyOf(files);
            fields = List.copyOf(fields);
            problems = List.copyOf(problems);
        }

        /**
         * A file.
         *
         * @param address where its bytes can be had, none where they are not there
         * @param told what kind it is, how large, what it belongs to
         * @param standing who may have it
         * @param traces what else it tells, in words
         * @param changes what can be done with it
         */
        public record FileRow(
                String sha256,
                String title,
                @Nullable String address,
                String told,
                String standing,
                boolean isPublic,
                boolean scan,
                boolean hasText,
                List<String> traces,
                List<Change> changes) {

            public FileRow {
                traces = List.copyOf(traces);
                changes = List.copyOf(changes);
            }
        }

        /** Another standing. */
        public record Change(String code, String label, boolean why) {}

        /** The controls that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    /** What was typed beside the file, as the page shows it again. */
    private record Typed(Map<String, String> values, Map<String, String> errors) {
        String value(String name) {
            return values.getOrDefault(name, "");
        }
    }

    private void show(Context ctx, QuestionContext context) {
        boolean lost = ctx.queryParam(LOST) != null;
        Map<String, String> values = new HashMap<>();
        unsent.asked(ctx, context.who())
                .ifPresent(form -> form.values().forEach((name, all) -> values.put(name, all.get(0))));
        page(ctx, context, new Typed(values, Map.of()), lost ? say("desk.attachments.again") : "", List.of());
    }

    private void take(Context ctx, QuestionContext context, Upload upload) {
        Typed typed = typed(upload);
        String called = upload.fileName(FILE);
        if (called == null || !typed.errors().isEmpty()) {
            ctx.status(UNPROCESSABLE);
            page(ctx, context, typed, say("desk.attachments." + (called == null ? "NONE" : "ONCE-MORE")), List.of());
            return;
        }
        QuestionNumber number = context.question().number();
        try {
            QuestionFiles.Kept kept = parts.files().take(number, upload.file(FILE), called);
            try {
                boolean held = standing(typed) == Standing.PUBLIC
                        && !parts.files()
                                .traces(number, kept.sha256(), kept.kind())
                                .isNothing();
                Standing given = held ? Standing.OFFICE : standing(typed);
                answer(ctx, context, typed, perform(context, file(kept, typed), given, ""), held ? HELD : DONE);
            } finally {
                parts.files().settle(number, kept, parts.store().find(number));
            }
        } catch (FileKind.NotTaken e) {
            ctx.status(UNPROCESSABLE);
            page(ctx, context, typed, say("desk.attachments." + e.trouble().name()), List.of());
        } catch (UncheckedIOException e) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "60");
            page(ctx, context, typed, "", List.of(say("desk.not-stored")));
        }
    }

    private Typed typed(Upload upload) {
        Map<String, String> values = new HashMap<>();
        for (String name : List.of(TITLE, OF, STANDING, TEXT)) {
            values.put(name, upload.value(name));
        }
        Map<String, String> errors = new HashMap<>();
        int title = PlainText.length(PlainText.line(values.getOrDefault(TITLE, "")));
        if (title == 0) {
            errors.put(TITLE, say("desk.error.missing", say("desk.input." + TITLE)));
        } else if (title > AttachedFile.TITLE_MAX) {
            errors.put(TITLE, say("desk.error.too-long", say("desk.input." + TITLE), AttachedFile.TITLE_MAX));
        }
        if (Codes.find(Belongs.class, values.getOrDefault(OF, "")).isEmpty()) {
            errors.put(OF, say("desk.error.choice", say("desk.input." + OF)));
        }
        if (PlainText.length(values.getOrDefault(TEXT, "")) > AttachedFile.TEXT_MAX) {
            errors.put(TEXT, say("desk.error.too-long", say("desk.input." + TEXT), AttachedFile.TEXT_MAX));
        }
        return new Typed(values, errors);
    }

    private static AttachedFile file(QuestionFiles.Kept kept, Typed typed) {
        return new AttachedFile(
                kept.sha256(),
                kept.kind(),
                kept.size(),
                kept.scan(),
                typed.value(TITLE),
                Codes.find(Belongs.class, typed.value(OF)).orElseThrow(),
                typed.value(TEXT));
    }

    private static Standing standing(Typed typed) {
        return Codes.find(Standing.class, typed.value(STANDING))
                .filter(wanted -> wanted == Standing.PUBLIC)
                .orElse(Standing.OFFICE);
    }

    /** A file depends on nothing that others do meanwhile: whoever saved in between has not undone it. */
    private Acts.Result perform(QuestionContext context, AttachedFile file, Standing standing, String why) {
        return parts.acts()
                .performOnNewest(
                        context.question().number(), new RecordEvent.Attached(context.act(why), file, standing));
    }

    private void answer(Context ctx, QuestionContext context, Typed typed, Acts.Result result, String done) {
        if (result instanceof Acts.Done) {
            unsent.sent(ctx, context.who());
            ctx.redirect(address(context) + "?da=" + done, HttpStatus.SEE_OTHER);
        } else {
            List<String> problems = result instanceof Acts.Refused refused
                    ? refused.refusals().stream()
                            .map(refusal -> say("desk.refusal." + refusal.name()))
                            .toList()
                    : List.of(say("desk.file.busy"));
            ctx.status(UNPROCESSABLE);
            page(ctx, context, typed, "", problems);
        }
    }

    private Optional<AttachedFile.Standard> asked(Context ctx, QuestionContext context) {
        return context.question().files().stream()
                .filter(file -> file.file().sha256().equals(ctx.pathParam(FILE)))
                .findFirst();
    }

    private void change(Context ctx, QuestionContext context) {
        Optional<AttachedFile.Standard> asked = asked(ctx, context);
        Optional<Standing> standing =
                Codes.find(Standing.class, Objects.requireNonNullElse(ctx.formParam(STANDING), ""));
        if (asked.isEmpty() || standing.isEmpty()) {
            parts.errors().answer(ctx, HttpStatus.NOT_FOUND.getCode());
            return;
        }
        String why = Objects.requireNonNullElse(ctx.formParam(WHY), "");
        try {
            answer(
                    ctx,
                    context,
                    new Typed(Map.of(), Map.of()),
                    perform(context, asked.get().file(), standing.get(), why),
                    DONE);
        } catch (UncheckedIOException e) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "60");
            page(ctx, context, new Typed(Map.of(), Map.of()), "", List.of(say("desk.not-stored")));
        }
    }

    /** Never shown within a page of ours: what is in it runs nothing here. */
    private void handOut(Context ctx, QuestionContext context) {
        Optional<AttachedFile.Standard> asked = asked(ctx, context);
        Optional<Path> lies = asked.flatMap(file ->
                parts.files().find(context.question().number(), file.file().sha256()));
        if (lies.isEmpty()) {
            parts.errors().answer(ctx, HttpStatus.NOT_FOUND.getCode());
            return;
        }
        FileKind kind = asked.orElseThrow().file().kind();
        ctx.contentType(kind.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + context.question().number() + "." + kind.ending() + "\"");
        try {
            FileParts.send(ctx, lies.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(Context ctx, QuestionContext context, Typed typed, String error, List<String> problems) {
        Signed who = context.who();
        String da = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        String done = da.isEmpty() ? "" : say("desk.done." + (da.equals(HELD) ? HELD : DONE));
        ctx.html(parts.page(
                "desk/matter-files.ftlh",
                new Page(
                        DeskBar.of(who, parts.wording(), done)
                                .with(unsent.typing(
                                        ctx, who, place -> place.page().equals(ctx.path()))),
                        context.question().number().toString(),
                        context.title(),
                        context.question().files().stream()
                                .map(file -> row(context, file))
                                .toList(),
                        mayAttach(context) ? fields(context, typed) : List.of(),
                        error,
                        problems)));
    }

    private static boolean mayAttach(QuestionContext context) {
        return context.who().may(Permission.ACT) && context.mayStart(EventKind.ATTACHED);
    }

    private static boolean mayPublish(QuestionContext context) {
        return context.actor().holds(Role.SECRETARY, Role.LEADER, Role.CHAIR)
                && context.state().isAccepted();
    }

    private List<Field> fields(QuestionContext context, Typed typed) {
        List<Field> fields = new ArrayList<>();
        fields.add(controls.text(
                TITLE,
                typed.value(TITLE),
                AttachedFile.TITLE_MAX,
                true,
                "off",
                typed.errors().get(TITLE)));
        List<Field.Option> kinds = new ArrayList<>();
        kinds.add(new Field.Option("", say("desk.choose"), false));
        Arrays.stream(Belongs.values()).map(of -> option(of, typed.value(OF))).forEach(kinds::add);
        fields.add(controls.choice(OF, "select", kinds, true, typed.errors().get(OF)));
        if (mayPublish(context)) {
            String chosen = typed.value(STANDING).isEmpty() ? Codes.of(Standing.OFFICE) : typed.value(STANDING);
            fields.add(controls.choice(
                    STANDING,
                    "radios",
                    List.of(option(Standing.OFFICE, chosen), option(Standing.PUBLIC, chosen)),
                    true,
                    null));
        }
        fields.add(controls.area(
                TEXT,
                typed.value(TEXT),
                AttachedFile.TEXT_MAX,
                false,
                typed.errors().get(TEXT)));
        return fields;
    }

    private Field.Option option(Enum<?> constant, String chosen) {
        String code = Codes.of(constant);
        return new Field.Option(code, parts.wording().label(constant), code.equals(chosen));
    }

    private Page.FileRow row(QuestionContext context, AttachedFile.Standard standard) {
        AttachedFile file = standard.file();
        boolean there =
                parts.files().find(context.question().number(), file.sha256()).isPresent();
        FileTraces traces = parts.files().traces(context.question().number(), file.sha256(), file.kind());
        boolean isPublic = standard.standing() == Standing.PUBLIC;
        List<Page.Change> changes = new ArrayList<>();
        if (mayAttach(context)) {
            boolean mayShow = mayPublish(context) && file.of() != Belongs.ASKER;
            if (isPublic) {
                changes.add(change(Standing.OFFICE, "desk.file.hide"));
            } else if (mayShow) {
                changes.add(change(Standing.PUBLIC, traces.isNothing() ? "desk.file.show" : "desk.file.show-so"));
            }
            changes.add(change(Standing.GONE, "desk.file.remove"));
        }
        return new Page.FileRow(
                file.sha256(),
                file.title(),
                there ? address(context) + "/" + file.sha256() : null,
                there ? say("desk.file.told", file.kind().told(file.size()), label(file.of())) : say("desk.file.lost"),
                label(standard.standing()),
                isPublic,
                file.scan(),
                file.text() != null,
                FileWords.of(traces, parts.wording()),
                changes);
    }

    private Page.Change change(Standing standing, String words) {
        return new Page.Change(Codes.of(standing), say(words), standing == Standing.GONE);
    }

    private static String address(QuestionContext context) {
        return Addresses.deskQuestion(context.question().number()) + "/tep";
    }

    private String label(Enum<?> constant) {
        return parts.wording().label(constant);
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
