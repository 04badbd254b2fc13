package vn.doithoai.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.doithoai.base.Sha256;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.store.JsonText;
import vn.doithoai.view.Addresses;

/**
 * The service worker: which public pages a telephone keeps for when it has no network: start page, look-up, next session, plan,
 * newest answers. None where the release has no such script; then {@code site.js} takes away the one a telephone has.
 */
final class KeptPages implements PageKind {

    private static final String SCRIPT = "offline.js";
    private static final int ANSWERS = 5;
    private static final int VERSION_LENGTH = 16;

    private final Sources sources;

    KeptPages(Sources sources) {
        this.sources = sources;
    }

    @Override
    public List<PublicPage> pages() {
        if (sources.frame().asset(SCRIPT).isEmpty()) {
            return List.of();
        }
        String worker = worker();
        return List.of(PublicPage.of(
                Addresses.OFFLINE,
                Inputs.framed().today().allContent().allQuestions().figure(worker),
                () -> worker));
    }

    /** Another one with each day and each act on record, so that what is kept is fetched anew. */
    private String worker() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("pages", addresses());
        kept.put("files", files());
        kept.put("words", sources.wording().get("offline.kept"));
        String release = JsonText.write(kept)
                + sources.today()
                + Objects.requireNonNullElse(sources.frame().ledgerHead(), "")
                + Objects.requireNonNullElse(sources.actsHead(), "");
        kept.put("version", Sha256.hex(release).substring(0, VERSION_LENGTH));
        return "self.KEPT = " + JsonText.write(kept).strip() + ";\nimportScripts(\""
                + sources.frame().asset(SCRIPT) + "\");\n";
    }

    private List<String> addresses() {
        return Stream.of(
                        Stream.of(Addresses.HOME, Addresses.LOOKUP),
                        sources
                                .programme()
                                .nextSession(sources.today())
                                .map(session -> Addresses.session(session.id()))
                                .stream(),
                        sources
                                .programme()
                                .planInForce(sources.today())
                                .map(plan -> Addresses.plan(plan.year()))
                                .stream(),
                        Home.newestAnswers(sources, ANSWERS).map(question -> Addresses.question(question.number())))
                .flatMap(addresses -> addresses)
                .toList();
    }

    private List<String> files() {
        return Stream.of(
                        sources.frame().css(),
                        sources.frame().asset("site.js"),
                        sources.frame().asset("stale.js"))
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
