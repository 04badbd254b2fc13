package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.CatalogueText.Entry;
import vn.doithoai.content.CatalogueText.Value;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.desk.content.CatalogueSection.Way;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;

/** Each list of the catalogue as forms. Nothing is taken away that a record may name: what is over ends on a day. */
public final class CataloguePages {

    /** Where the lists are. */
    public static final String PATH = ContentPlaces.CATALOGUE;

    static final String MANY = "/can-bo/danh-muc-nhieu";
    static final String NAV = "catalogue";
    private static final String NEW = "moi";
    static final String FILE = ContentFolder.CATALOGUE;

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;

    public CataloguePages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
    }

    /**
     * A list, or an entry of one.
     *
     * @param address none: it is never changed
     */
    public record Row(String name, String detail, @Nullable String address) {}

    /** All lists. */
    public record ListsPage(DeskBar desk, List<Row> rows, List<String> mistakes) {
        public ListsPage {
            rows = List.copyOf(rows);
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * One list.
     *
     * @param add where another entry is made, or none
     * @param sheet where a spreadsheet is taken in, or none
     */
    public record ListPage(
            DeskBar desk,
            String title,
            String note,
            List<Row> rows,
            @Nullable String add,
            @Nullable String sheet) {
        public ListPage {
            rows = List.copyOf(rows);
        }
    }

    /** An entry of a list as a request names it; {@code index} is the number of entries for a new one. */
    private record Place(CatalogueSection section, String row, Stored file, CatalogueText lists, int index) {
        boolean isNew() {
            return index >= lists.entries(section.list()).size();
        }

        String address() {
            return PATH + "/" + section.slug() + "/" + Addresses.encoded(row);
        }

        String back() {
            return section.way() == Way.SINGLE ? PATH : PATH + "/" + section.slug();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, this::lists);
        router.get(PATH + "/{muc}", Permission.EDIT_CONTENT, this::list);
        router.get(PATH + "/{muc}/{dong}", Permission.EDIT_CONTENT, this::edit);
        router.post(PATH + "/{muc}/{dong}", Permission.EDIT_CONTENT, this::save);
    }

    private void lists(Context ctx, Signed who) {
        Optional<CatalogueText> lists = text();
        List<Row> rows = new ArrayList<>(CatalogueSection.ALL.stream()
                .map(section -> new Row(
                        say("desk.catalogue." + section.slug()),
                        section.way() == Way.SINGLE
                                ? ""
                                : say(
                                        "desk.catalogue.count",
                                        lists.map(known -> known.entries(section.list())
                                                        .size())
                                                .orElse(0)),
                        section.way() == Way.SINGLE ? PATH + "/" + section.slug() + "/0" : PATH + "/" + section.slug()))
                .toList());
        rows.add(new Row(say("desk.letters.title"), "", LetterPages.PATH));
        ctx.html(parts.page(
                "desk/catalogue.ftlh",
                new ListsPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        rows,
                        parts.content().mistakes())));
    }

    private Optional<CatalogueText> text() {
        return parts.contentFiles()
                .find(FILE)
                .flatMap(file -> parts.contentFiles().catalogue(file.text()));
    }

    private void list(Context ctx, Signed who) {
        CatalogueSection section = section(ctx);
        List<Entry> entries = text().orElseThrow(NotFoundResponse::new).entries(section.list());
        List<Row> rows = IntStream.range(0, entries.size())
                .mapToObj(i -> row(section, entries, i))
                .toList();
        ctx.html(parts.page(
                "desk/catalogue-list.ftlh",
                new ListPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        say("desk.catalogue." + section.slug()),
                        say("desk.catalogue-note." + section.slug()),
                        rows,
                        section.way() == Way.SINGLE ? null : PATH + "/" + section.slug() + "/" + NEW,
                        SheetPages.takes(section.slug()) ? SheetPages.PATH + "/" + section.slug() : null)));
    }

    private Row row(CatalogueSection section, List<Entry> entries, int index) {
        Entry entry = entries.get(index);
        String key = section.key().isEmpty() ? String.valueOf(index) : entry.text(section.key());
        String name = section.naming().show(entry.text(section.naming().key()));
        return new Row(
                name,
                detail(section, entry, entries),
                isFixed(section, entry) ? null : PATH + "/" + section.slug() + "/" + Addresses.encoded(key));
    }

    /** What an entry is by its days, and what became of it. */
    private String detail(CatalogueSection section, Entry entry, List<Entry> entries) {
        String time = time(section, entry);
        String into = entry.text("mergedInto");
        String now = entries.stream()
                .filter(one -> !into.isEmpty() && one.text("id").equals(into))
                .findFirst()
                .map(one -> say("desk.catalogue.now", one.text("name")))
                .orElse("");
        return Stream.of(time, now).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    private boolean isFixed(CatalogueSection section, Entry entry) {
        return section.way() == Way.GROWING
                && entry.text("from").compareTo(parts.today().toString()) <= 0;
    }

    /** From when until when it is there, in words. */
    private String time(CatalogueSection section, Entry entry) {
        List<String> words = new ArrayList<>();
        for (Input input : section.inputs()) {
            String value = entry.text(input.key());
            if (input.kind() == Input.Kind.DAY && !input.equals(section.naming()) && !value.isEmpty()) {
                words.add(say("desk.catalogue." + input.key(), input.show(value)));
            }
        }
        return String.join(", ", words);
    }

    private CatalogueSection section(Context ctx) {
        return CatalogueSection.of(ctx.pathParam("muc")).orElseThrow(NotFoundResponse::new);
    }

    private Place place(Context ctx) {
        CatalogueSection section = section(ctx);
        String row = ctx.pathParam("dong");
        Stored file = parts.contentFiles().find(FILE).orElseThrow(NotFoundResponse::new);
        CatalogueText lists = parts.contentFiles().catalogue(file.text()).orElseThrow(NotFoundResponse::new);
        List<Entry> entries = lists.entries(section.list());
        int index = row.equals(NEW) && section.way() != Way.SINGLE
                ? entries.size()
                : IntStream.range(0, entries.size())
                        .filter(i -> row.equals(
                                section.key().isEmpty()
                                        ? String.valueOf(i)
                                        : entries.get(i).text(section.key())))
                        .filter(i -> !isFixed(section, entries.get(i)))
                        .findFirst()
                        .orElseThrow(NotFoundResponse::new);
        return new Place(section, row, file, lists, index);
    }

    private void edit(Context ctx, Signed who) {
        Place place = place(ctx);
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        Filled filled = asked.map(form -> Filled.typed(parts, form.values())).orElseGet(() -> stored(place));
        String revision = asked.flatMap(form -> form.values().getOrDefault(ContentSaver.REVISION, List.of()).stream()
                        .findFirst())
                .orElse(place.file().revision());
        show(ctx, who, place, filled, revision, List.of(), null);
    }

    private Filled stored(Place place) {
        Filled filled = Filled.stored(parts);
        if (!place.isNew()) {
            Entry entry = place.lists().entries(place.section().list()).get(place.index());
            for (Input input : place.section().inputs()) {
                List<String> values = entry.texts(input.key());
                boolean off = input.kind() == Input.Kind.FLAG && !values.contains("true");
                filled.put(input, input.name(), off ? List.of() : values);
            }
        }
        return filled;
    }

    private void save(Context ctx, Signed who) {
        Place place = place(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        Map<String, Value> values = values(place, filled);
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, place, filled, ContentSaver.revision(ctx), List.of(), null);
            return;
        }
        String text = place.lists().with(place.section().list(), place.index(), values);
        Optional<ContentSaver.Failure> failure = saver.save(ctx, who, FILE, text, place.back());
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
            return;
        }
        ContentSaver.Failure why = failure.get();
        ctx.status(why.status());
        List<String> problems = why.problems().stream().map(saver::tellWithFile).toList();
        show(ctx, who, place, filled, why.revision(), problems, inWords(place, filled, why));
    }

    /** Two versions of an entry, as a person reads them and not as the file has them. */
    private ContentForm.@Nullable Conflict inWords(Place place, Filled filled, ContentSaver.Failure why) {
        ContentForm.Conflict conflict = why.conflict();
        if (conflict == null) {
            return null;
        }
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        List<Entry> entries = place.lists().entries(place.section().list());
        for (Input input : place.section().inputs()) {
            List<String> there =
                    place.isNew() ? List.of() : entries.get(place.index()).texts(input.key());
            String before = line(input, input.kind() == Input.Kind.FLAG && !there.contains("true") ? List.of() : there);
            String now = line(
                    input,
                    EntryNames.split(filled.read(input, input.name()), input.kind() == Input.Kind.MANY ? "," : "\n"));
            if (!before.equals(now)) {
                theirs.add(before);
                ours.add(now);
            }
        }
        return new ContentForm.Conflict(conflict.by(), theirs, ours);
    }

    private String line(Input input, List<String> values) {
        boolean on = input.kind() == Input.Kind.FLAG;
        List<String> shown = values.stream()
                .map(value -> on ? say("check.yes") : input.show(value))
                .toList();
        return say("desk.content." + input.name()) + ": " + String.join(", ", shown);
    }

    private Map<String, Value> values(Place place, Filled filled) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (place.isNew()) {
            values.putAll(new EntryNames.Taken(
                            place.lists().entries(place.section().list()))
                    .another(
                            place.section(), filled.raw(place.section().naming().name())));
        }
        for (Input input : place.section().inputs()) {
            values.put(input.key(), EntryNames.value(input, filled.read(input, input.name())));
        }
        if (place.isNew()) {
            values.putAll(place.section().hidden());
        }
        days(values, filled);
        synonyms(values, filled);
        taken(place, values, filled);
        return values;
    }

    private void days(Map<String, Value> values, Filled filled) {
        if (values.get("from") instanceof Value.Text from
                && values.get("until") instanceof Value.Text until
                && until.text().compareTo(from.text()) < 0) {
            filled.wrong("den-ngay", say("desk.catalogue.wrong-order"));
        }
    }

    /** One phrase alone stands for nothing else. */
    private void synonyms(Map<String, Value> values, Filled filled) {
        if (values.get(CatalogueSection.SYNONYMS) instanceof Value.Text words
                && EntryNames.split(words.text(), ",").size() < 2) {
            filled.wrong("cac-tu", say("desk.catalogue.wrong-words"));
        }
    }

    /** A year or a first day that is there already, and a rule that would change days gone by. */
    private void taken(Place place, Map<String, Value> values, Filled filled) {
        CatalogueSection section = place.section();
        List<Entry> entries = place.lists().entries(section.list());
        Input naming = section.naming();
        Value value = values.getOrDefault(naming.key(), new Value.None());
        String name = value instanceof Value.Text text
                ? text.text()
                : value instanceof Value.Count count ? String.valueOf(count.number()) : "";
        boolean elsewhere = IntStream.range(0, entries.size())
                .filter(i -> i != place.index())
                .anyMatch(i -> entries.get(i).text(naming.key()).equals(name));
        if (section.key().equals(naming.key()) && elsewhere) {
            filled.wrong(naming.name(), say("desk.catalogue.taken"));
        }
        if (section.way() == Way.GROWING
                && !name.isEmpty()
                && !LocalDate.parse(name).isAfter(parts.today())) {
            filled.wrong(naming.name(), say("desk.catalogue.begun"));
        }
    }

    private void show(
            Context ctx,
            Signed who,
            Place place,
            Filled filled,
            String revision,
            List<String> problems,
            ContentForm.@Nullable Conflict conflict) {
        CatalogueSection section = place.section();
        String list = say("desk.catalogue." + section.slug());
        String title = section.way() == Way.SINGLE
                ? list
                : say(place.isNew() ? "desk.catalogue.new" : "desk.catalogue.one", list);
        DeskBar bar = DeskBar.of(who, parts.wording(), "")
                .with(unsent.typing(ctx, who, form -> form.page().equals(ctx.path())));
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        bar,
                        title,
                        NAV,
                        new Link(list, place.back()),
                        place.address(),
                        revision,
                        List.of(new ContentForm.Group(
                                "muc",
                                "",
                                section.inputs().stream()
                                        .map(input -> filled.field(input, input.name()))
                                        .toList())),
                        problems,
                        conflict,
                        who.may(Permission.PUBLISH),
                        List.of(say("desk.catalogue-note." + section.slug())),
                        links(place))));
    }

    private List<Link> links(Place place) {
        List<Link> links = new ArrayList<>();
        if (place.section().list().equals("villages") && !place.isNew()) {
            links.add(new Link(say("desk.village.rename"), VillageNames.PATH + "/" + Addresses.encoded(place.row())));
        }
        links.add(new Link(say("desk.content.versions"), FilePages.VERSIONS + "/" + FILE));
        return links;
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
