package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.CatalogueText.Value;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.StandardLetter;
import vn.doithoai.dialogue.StandardLetter.LetterKind;
import vn.doithoai.dialogue.StandardLetter.LetterPlace;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.view.Link;

/** The standard letters in the office's own words: one form each, with its places by name; an empty one is as delivered again. */
public final class LetterPages {

    static final String PATH = CataloguePages.PATH + "-thu";

    private static final String LIST = "letters";
    private static final Input TEXT = Input.of("text", "loi-thu", Input.Kind.AREA, 4_000);

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;

    public LetterPages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
    }

    /**
     * What a letter can say by itself.
     *
     * @param due last day of the answer, empty while there is none
     * @param session name of the session, empty where there is none
     */
    public record Letter(String number, String received, String due, String session) {}

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, this::all);
        router.get(PATH + "/{thu}", Permission.EDIT_CONTENT, this::edit);
        router.post(PATH + "/{thu}", Permission.EDIT_CONTENT, this::save);
    }

    private void all(Context ctx, Signed who) {
        ctx.html(parts.page(
                "desk/catalogue-list.ftlh",
                new CataloguePages.ListPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        say("desk.letters.title"),
                        say("desk.letters.note"),
                        Arrays.stream(LetterKind.values()).map(this::row).toList(),
                        null,
                        null)));
    }

    private CataloguePages.Row row(LetterKind kind) {
        boolean own = parts.programme().catalogue().letter(Codes.of(kind)).isPresent();
        return new CataloguePages.Row(
                parts.wording().label(kind),
                say(own ? "desk.letters.own" : "desk.letters.delivered"),
                PATH + "/" + Codes.of(kind));
    }

    private static LetterKind kind(Context ctx) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> Codes.of(kind).equals(ctx.pathParam("thu")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private Stored file() {
        return parts.contentFiles().find(CataloguePages.FILE).orElseThrow(NotFoundResponse::new);
    }

    private void edit(Context ctx, Signed who) {
        LetterKind kind = kind(ctx);
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        Filled filled = asked.map(form -> Filled.typed(parts, form.values())).orElseGet(() -> Filled.stored(parts));
        filled.put(TEXT, TEXT.name(), List.of(named(text(kind))));
        String revision = asked.flatMap(form -> form.values().getOrDefault(ContentSaver.REVISION, List.of()).stream()
                        .findFirst())
                .orElse(file().revision());
        show(ctx, who, kind, filled, revision, null);
    }

    private String text(LetterKind kind) {
        return parts.programme()
                .catalogue()
                .letter(Codes.of(kind))
                .map(StandardLetter::text)
                .orElseGet(() -> delivered(kind));
    }

    /** The delivered text with its places; what the office is called and its telephone are places too. */
    private String delivered(LetterKind kind) {
        Catalogue.Organisation office = parts.programme().catalogue().organisationOn(parts.today());
        String text = parts.page(
                        "letters/" + Codes.of(kind) + ".ftlh",
                        new Letter(
                                LetterPlace.NUMBER.written(),
                                LetterPlace.RECEIVED.written(),
                                LetterPlace.DUE.written(),
                                LetterPlace.SESSION.written()))
                .strip();
        return placed(
                placed(placed(text, office.office(), LetterPlace.OFFICE), office.phone(), LetterPlace.PHONE),
                office.name(),
                LetterPlace.ORGANISATION);
    }

    private static String placed(String text, @Nullable String words, LetterPlace place) {
        return words == null || words.isEmpty() ? text : text.replace(words, place.written());
    }

    /** With the places as people call them. */
    private String named(String text) {
        String named = text;
        for (LetterPlace place : LetterPlace.values()) {
            named = named.replace(place.written(), "{" + parts.wording().label(place) + "}");
        }
        return named;
    }

    private String coded(String text) {
        String coded = text;
        for (LetterPlace place : LetterPlace.values()) {
            coded = coded.replace("{" + parts.wording().label(place) + "}", place.written());
        }
        return coded;
    }

    private void save(Context ctx, Signed who) {
        LetterKind kind = kind(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String text = coded(filled.read(TEXT, TEXT.name()));
        List<String> unknown = StandardLetter.unknownPlaces(text);
        if (!unknown.isEmpty()) {
            filled.wrong(TEXT.name(), say("desk.letters.unknown-place", String.join(", ", unknown), places()));
        }
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, kind, filled, ContentSaver.revision(ctx), null);
            return;
        }
        Optional<ContentSaver.Failure> failure = saver.save(ctx, who, CataloguePages.FILE, with(kind, text), PATH);
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
            return;
        }
        ctx.status(failure.get().status());
        show(ctx, who, kind, filled, failure.get().revision(), failure.get());
    }

    private String with(LetterKind kind, String text) {
        Stored file = file();
        CatalogueText lists = parts.contentFiles().catalogue(file.text()).orElseThrow(NotFoundResponse::new);
        List<CatalogueText.Entry> entries = lists.entries(LIST);
        int index = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).text("id").equals(Codes.of(kind)))
                .findFirst()
                .orElse(entries.size());
        if (text.isEmpty() || text.equals(delivered(kind))) {
            return index < entries.size() ? lists.without(LIST, index) : file.text();
        }
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("id", new Value.Text(Codes.of(kind)));
        values.put("text", new Value.Text(text));
        return lists.with(LIST, index, values);
    }

    private String places() {
        return Arrays.stream(LetterPlace.values())
                .map(place -> "{" + parts.wording().label(place) + "}")
                .collect(Collectors.joining(", "));
    }

    private void show(
            Context ctx,
            Signed who,
            LetterKind kind,
            Filled filled,
            String revision,
            ContentSaver.@Nullable Failure failure) {
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        DeskBar.of(who, parts.wording(), "")
                                .with(unsent.typing(
                                        ctx, who, place -> place.page().equals(ctx.path()))),
                        parts.wording().label(kind),
                        CataloguePages.NAV,
                        new Link(say("desk.letters.title"), PATH),
                        PATH + "/" + Codes.of(kind),
                        revision,
                        List.of(new ContentForm.Group("", "", List.of(filled.field(TEXT, TEXT.name())))),
                        failure == null
                                ? List.of()
                                : failure.problems().stream()
                                        .map(saver::tellWithFile)
                                        .toList(),
                        failure == null ? null : failure.conflict(),
                        false,
                        List.of(say("desk.letters.places", places())),
                        List.of(new Link(
                                say("desk.content.versions"), FilePages.VERSIONS + "/" + CataloguePages.FILE)))));
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
