package vn.doithoai.pages;

import java.util.List;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.PlainPage;
import vn.doithoai.view.QuestionForm;

/** The empty question form, the look-up, the check of a receipt in the browser, and what an unknown address shows. */
final class FormPages implements PageKind {

    private final Sources sources;

    FormPages(Sources sources) {
        this.sources = sources;
    }

    @Override
    public List<PublicPage> pages() {
        return List.of(
                PublicPage.of(Addresses.ASK, Inputs.framed().today().catalogue().content(Sources.SESSIONS), this::ask),
                plain(Addresses.LOOKUP, "pages/lookup.ftlh", "lookup.title"),
                plain(Addresses.RECEIPT_CHECK, "pages/receipt-check.ftlh", "receipt-check.title"),
                plain(Addresses.NOT_FOUND, "pages/not-found.ftlh", "not-found.title"));
    }

    private String ask() {
        return sources.maker()
                .render(
                        "pages/ask.ftlh",
                        QuestionForm.of(
                                sources.wording(),
                                sources.programme(),
                                sources.today(),
                                QuestionForm.empty(sources.programme().catalogue()),
                                List.of(),
                                null));
    }

    private PublicPage plain(String address, String template, String title) {
        return PublicPage.of(
                address,
                Inputs.framed(),
                () -> sources.maker()
                        .render(template, new PlainPage(sources.wording().get(title))));
    }
}
