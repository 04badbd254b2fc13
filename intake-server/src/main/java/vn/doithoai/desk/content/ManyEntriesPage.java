package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.CatalogueText.Value;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.question.PlainText;
import vn.doithoai.view.Link;

/** Several entries of a list at once, one a line, as a column of a spreadsheet is pasted; names that are there are left out. */
public final class ManyEntriesPage {

    private static final Input NAMES =
            Input.of("", "nhieu-ten", Input.Kind.AREA, 20_000).needed();
    private static final List<String> LISTS =
            List.of("thon", "don-vi", "chuc-danh", "linh-vuc", "dia-diem", "kenh", "co-quan-khac");

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;

    public ManyEntriesPage(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
    }

    public void add(DeskRouter router) {
        router.get(CataloguePages.MANY + "/{muc}", Permission.EDIT_CONTENT, this::form);
        router.post(CataloguePages.MANY + "/{muc}", Permission.EDIT_CONTENT, this::save);
    }

    private static CatalogueSection section(Context ctx) {
        return CatalogueSection.of(ctx.pathParam("muc"))
                .filter(section -> LISTS.contains(section.slug()))
                .orElseThrow(NotFoundResponse::new);
    }

    private void form(Context ctx, Signed who) {
        CatalogueSection section = section(ctx);
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        Filled filled = asked.map(form -> Filled.typed(parts, form.values())).orElseGet(() -> Filled.stored(parts));
        show(ctx, who, section, filled, null);
    }

    private void save(Context ctx, Signed who) {
        CatalogueSection section = section(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        filled.read(NAMES, NAMES.name());
        // As it was typed: the sign between two columns is a blank once the text is cleaned.
        List<String> names = names(filled.raw(NAMES.name()));
        names.stream()
                .filter(section.naming()::isTooLong)
                .forEach(name -> filled.wrong(
                        NAMES.name(),
                        parts.wording()
                                .get("desk.content.too-long", section.naming().limit())));
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, section, filled, null);
            return;
        }
        Stored file = saver.current(ContentFolder.CATALOGUE);
        String text = with(section, file.text(), names);
        String next = CataloguePages.PATH + "/" + section.slug();
        Optional<ContentSaver.Failure> failure = saver.save(ctx, who, file.path(), text, next);
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
            return;
        }
        ctx.status(failure.get().status());
        show(ctx, who, section, filled, failure.get());
    }

    /** The first column of each line. */
    private static List<String> names(String typed) {
        return typed.lines()
                .map(line -> PlainText.line(line.split("[\t;|]", 2)[0]).strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private String with(CatalogueSection section, String text, List<String> names) {
        CatalogueText lists = parts.contentFiles().catalogue(text).orElseThrow(NotFoundResponse::new);
        List<CatalogueText.Entry> entries = lists.entries(section.list());
        EntryNames.Taken taken = new EntryNames.Taken(entries);
        String naming = section.naming().key();
        List<Map<String, Value>> added = new ArrayList<>();
        for (String name : names) {
            if (entries.stream().noneMatch(entry -> entry.text(naming).equals(name))) {
                Map<String, Value> fields = new LinkedHashMap<>(taken.another(section, name));
                section.inputs().forEach(input -> fields.put(input.key(), EntryNames.value(input, "")));
                fields.put(naming, new Value.Text(name));
                fields.putAll(section.hidden());
                added.add(fields);
            }
        }
        return lists.adding(section.list(), added);
    }

    private void show(
            Context ctx, Signed who, CatalogueSection section, Filled filled, ContentSaver.@Nullable Failure failure) {
        String list = parts.wording().get("desk.catalogue." + section.slug());
        List<String> problems = new ArrayList<>();
        if (failure != null) {
            failure.problems().forEach(problem -> problems.add(saver.tellWithFile(problem)));
        }
        String revision =
                failure == null ? saver.current(ContentFolder.CATALOGUE).revision() : failure.revision();
        DeskBar bar = DeskBar.of(who, parts.wording(), "")
                .with(unsent.typing(ctx, who, place -> place.page().equals(ctx.path())));
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        bar,
                        parts.wording().get("desk.catalogue.many", list),
                        "catalogue",
                        new Link(list, CataloguePages.PATH + "/" + section.slug()),
                        CataloguePages.MANY + "/" + section.slug(),
                        revision,
                        List.of(new ContentForm.Group("", "", List.of(filled.field(NAMES, NAMES.name())))),
                        problems,
                        null,
                        who.may(Permission.PUBLISH),
                        List.of(parts.wording().get("desk.catalogue.many-note")),
                        List.of())));
    }
}
