package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.CatalogueText.Entry;
import vn.doithoai.content.CatalogueText.Value;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Link;

/**
 * A village that gets another name, or becomes part of another, on a day (L20): it ends the day before and names what it
 * became, so that questions keep the name of their day. One save, whatever has to be written for it.
 */
public final class VillageNames {

    static final String PATH = "/can-bo/danh-muc-doi-ten";

    private static final String VILLAGES = "villages";
    private static final String BACK = ContentPlaces.CATALOGUE + "/thon";
    private static final Input NAME =
            Input.of("name", "ten-thon-moi", Input.Kind.LINE, 200).needed();
    private static final Input DAY_OF_IT =
            Input.of("from", "doi-tu-ngay", Input.Kind.DAY, 10).needed();

    private final DeskParts parts;
    private final ContentSaver saver;

    public VillageNames(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
    }

    /** A village of the catalogue, where it stands there. */
    private record Place(Stored file, CatalogueText lists, List<Entry> all, int index) {
        Entry village() {
            return all.get(index);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH + "/{dong}", Permission.EDIT_CONTENT, (ctx, who) -> {
            Place place = place(ctx);
            show(ctx, who, place, Filled.stored(parts), place.file().revision(), null);
        });
        router.post(PATH + "/{dong}", Permission.EDIT_CONTENT, this::save);
    }

    private Place place(Context ctx) {
        Stored file = saver.current(ContentFolder.CATALOGUE);
        CatalogueText lists = parts.contentFiles().catalogue(file.text()).orElseThrow(NotFoundResponse::new);
        List<Entry> all = lists.entries(VILLAGES);
        int index = IntStream.range(0, all.size())
                .filter(i -> all.get(i).text("id").equals(ctx.pathParam("dong")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        return new Place(file, lists, all, index);
    }

    private void save(Context ctx, Signed who) {
        Place place = place(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String name = filled.read(NAME, NAME.name());
        String day = filled.read(DAY_OF_IT, DAY_OF_IT.name());
        check(place.village(), name, day, filled);
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, place, filled, ContentSaver.revision(ctx), null);
            return;
        }
        Optional<ContentSaver.Failure> failure =
                saver.save(ctx, who, ContentFolder.CATALOGUE, text(place, name, LocalDate.parse(day)), BACK);
        failure.ifPresent(why -> {
            ctx.status(why.status());
            show(ctx, who, place, filled, why.revision(), why);
        });
    }

    private void check(Entry village, String name, String day, Filled filled) {
        if (!village.text("until").isEmpty()) {
            filled.wrong(DAY_OF_IT.name(), say("desk.village.over", CatalogueSection.shownDay(village.text("until"))));
        }
        if (!day.isEmpty() && day.compareTo(village.text("from")) <= 0) {
            filled.wrong(DAY_OF_IT.name(), say("desk.village.too-early"));
        }
        if (plain(name).equals(plain(village.text("name")))) {
            filled.wrong(NAME.name(), say("desk.village.same"));
        }
    }

    private static String plain(String name) {
        return Folding.fold(name).strip();
    }

    /** The village ends; what it becomes is there already, or comes. */
    private String text(Place place, String name, LocalDate day) {
        Optional<Entry> there = place.all().stream()
                .filter(one -> plain(one.text("name")).equals(plain(name))
                        && one.text("until").isEmpty())
                .findFirst();
        Map<String, Value> fresh = new LinkedHashMap<>();
        if (there.isEmpty()) {
            fresh.putAll(new EntryNames.Taken(place.all()).another(section(), name));
            fresh.put("name", new Value.Text(name));
            fresh.put("formerCommune", textOrNone(place.village().text("formerCommune")));
            fresh.put("mergedInto", new Value.None());
            fresh.put("from", new Value.Text(day.toString()));
            fresh.put("until", new Value.None());
        }
        Value successor =
                there.isPresent() ? new Value.Text(there.get().text("id")) : fresh.getOrDefault("id", new Value.None());
        String added = place.lists().adding(VILLAGES, there.isPresent() ? List.of() : List.of(fresh));
        return parts.contentFiles()
                .catalogue(added)
                .orElseThrow(NotFoundResponse::new)
                .with(
                        VILLAGES,
                        place.index(),
                        Map.of("until", new Value.Text(day.minusDays(1).toString()), "mergedInto", successor));
    }

    private static CatalogueSection section() {
        return CatalogueSection.of("thon").orElseThrow();
    }

    private static Value textOrNone(String text) {
        return text.isEmpty() ? new Value.None() : new Value.Text(text);
    }

    private void show(
            Context ctx,
            Signed who,
            Place place,
            Filled filled,
            String revision,
            ContentSaver.@Nullable Failure failure) {
        String name = place.village().text("name");
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        DeskBar.of(who, parts.wording(), ""),
                        say("desk.village.title", name),
                        "catalogue",
                        new Link(say("desk.catalogue.thon"), BACK),
                        PATH + "/" + place.village().text("id"),
                        revision,
                        List.of(new ContentForm.Group(
                                "",
                                "",
                                List.of(filled.field(NAME, NAME.name()), filled.field(DAY_OF_IT, DAY_OF_IT.name())))),
                        failure == null
                                ? List.of()
                                : failure.problems().stream()
                                        .map(saver::tellWithFile)
                                        .toList(),
                        failure == null ? null : failure.conflict(),
                        who.may(Permission.PUBLISH),
                        List.of(say("desk.village.note")),
                        List.of())));
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
