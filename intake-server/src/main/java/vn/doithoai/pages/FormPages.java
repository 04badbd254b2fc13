package vn.doithoai.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.site.share.SiteIcons;
import vn.doithoai.store.JsonText;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.PlainPage;
import vn.doithoai.view.QuestionForm;

/** The empty question form, the look-up, the checks anybody can do of a receipt and of the site, and what an unknown address shows. */
final class FormPages implements PageKind {

    /**
     * The page with the form.
     *
     * @param main whether it is the one to be found by search engines
     */
    public record Ask(QuestionForm form, boolean main) {}

    private final Sources sources;

    FormPages(Sources sources) {
        this.sources = sources;
    }

    @Override
    public List<PublicPage> pages() {
        Inputs inputs = Inputs.framed().today().catalogue().content(Sources.SESSIONS);
        Stream<PublicPage> forSessions = sources.programme().sessions().stream()
                .map(session -> PublicPage.of(Addresses.askFor(session.id()), inputs, () -> ask(session)));
        return Stream.concat(plainPages(inputs), forSessions).toList();
    }

    private Stream<PublicPage> plainPages(Inputs inputs) {
        return Stream.of(
                PublicPage.of(
                        Addresses.ASK,
                        inputs,
                        () -> ask(QuestionForm.empty(sources.programme(), sources.today()), null, Addresses.ASK)),
                PublicPage.of(Addresses.WEB_MANIFEST, Inputs.framed(), this::webManifest),
                plain(Addresses.LOOKUP, "pages/lookup.ftlh", "lookup.title"),
                plain(Addresses.RECEIPT_CHECK, "pages/receipt-check.ftlh", "receipt-check.title"),
                plain(Addresses.OUTSIDE_CHECK, "pages/outside-check.ftlh", "outside-check.title"),
                PublicPage.of(
                        Addresses.OUTSIDE_CHECK_SCRIPT, Inputs.none().figure(Sha256.hex(script())), FormPages::script),
                plain(Addresses.NOT_FOUND, "pages/not-found.ftlh", "not-found.title"));
    }

    /** The check for who is outside: it needs nothing but Python and what is published. */
    private static String script() {
        try (InputStream in = Objects.requireNonNull(
                FormPages.class.getResourceAsStream("kiem-tra.py"), "the script of the check is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form for one session; it stays when the session is over, for who still has its address. */
    private String ask(DialogueSession session) {
        return sources.programme().openSessions(sources.today()).contains(session)
                ? ask(QuestionForm.empty(sources.programme(), session), null, Addresses.askFor(session.id()))
                : ask(
                        QuestionForm.empty(sources.programme(), sources.today()),
                        sources.wording().get("ask.session.over", session.title()),
                        Addresses.askFor(session.id()));
    }

    /** Name, colours and icons for who keeps the site among the programs of a telephone. */
    private String webManifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", sources.frame().organisation());
        manifest.put("short_name", sources.wording().get("share.site.title"));
        manifest.put("start_url", Addresses.HOME);
        manifest.put("lang", "vi");
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", "#fbfaf6");
        manifest.put("theme_color", "#0b5d4b");
        manifest.put("icons", List.of(icon(SiteIcons.MIDDLE, "192x192"), icon(SiteIcons.LARGE, "512x512")));
        return JsonText.write(manifest);
    }

    private static Map<String, String> icon(String address, String sizes) {
        return new TreeMap<>(Map.of("src", address, "sizes", sizes, "type", "image/png"));
    }

    private String ask(SubmissionForm form, @Nullable String notice, String address) {
        return sources.maker()
                .render(
                        "pages/ask.ftlh",
                        new Ask(
                                QuestionForm.of(
                                        sources.wording(),
                                        sources.programme(),
                                        sources.today(),
                                        form,
                                        List.of(),
                                        notice,
                                        ""),
                                address.equals(Addresses.ASK)));
    }

    private PublicPage plain(String address, String template, String title) {
        return PublicPage.of(
                address,
                Inputs.framed(),
                () -> sources.maker()
                        .render(template, new PlainPage(sources.wording().get(title))));
    }
}
