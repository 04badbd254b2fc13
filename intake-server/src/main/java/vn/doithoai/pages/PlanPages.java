package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Heading;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.Words;

/** The plan of each year, word for word, and the list of them. */
final class PlanPages implements PageKind {

    private static final Pattern HEADING = Pattern.compile("<h([23])>");

    /** The plan. */
    public record View(int year, String title, List<Row> metadata, List<Heading> contents, String html) {}

    private final Sources sources;
    private final Words words;

    PlanPages(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
    }

    @Override
    public List<PublicPage> pages() {
        return List.of(PublicPage.of(Addresses.PLANS, Inputs.framed().allContent(), this::list));
    }

    @Override
    public List<ContentPage> documents() {
        return sources.programme().plans().stream()
                .map(plan -> new ContentPage(
                        Addresses.plan(plan.year()),
                        plan.path(),
                        Inputs.framed().content(plan.path()),
                        html -> text(plan, html)))
                .toList();
    }

    /**
     * The plan, word for word, with an anchor at each of its headings.
     *
     * @param html of its Markdown; its headings are those of {@link Plan#sections}, in order
     */
    private String text(Plan plan, String html) {
        List<Plan.Section> sections = plan.sections();
        Matcher headings = HEADING.matcher(html);
        StringBuilder anchored = new StringBuilder(html.length());
        int next = 0;
        while (headings.find()) {
            String tag = next < sections.size()
                    ? "<h" + headings.group(1) + " id=\"" + sections.get(next).anchor() + "\">"
                    : headings.group();
            headings.appendReplacement(anchored, Matcher.quoteReplacement(tag));
            next++;
        }
        headings.appendTail(anchored);
        List<Row> metadata = new ArrayList<>();
        if (plan.number() != null) {
            metadata.add(new Row(words.get("plan.number"), plan.number()));
        }
        if (plan.issuedOn() != null) {
            metadata.add(new Row(words.get("plan.issued"), words.date(plan.issuedOn())));
        }
        if (plan.signer() != null) {
            metadata.add(new Row(words.get("plan.signer"), plan.signer()));
        }
        if (plan.file() != null) {
            metadata.add(new Row(words.get("plan.file"), words.get("plan.file.link"), plan.file()));
        }
        return sources.maker()
                .render(
                        "pages/plan.ftlh",
                        new View(
                                plan.year(),
                                plan.title(),
                                metadata,
                                sections.stream()
                                        .map(section -> new Heading(
                                                section.level(),
                                                (section.number() == null ? "" : section.number() + ". ")
                                                        + section.title(),
                                                section.anchor()))
                                        .toList(),
                                anchored.toString()));
    }

    private String list() {
        List<Link> plans = sources.programme().plans().stream()
                .map(plan -> new Link(plan.title(), Addresses.plan(plan.year())))
                .toList();
        return sources.maker()
                .render(
                        "pages/plans.ftlh",
                        Archive.View.ofLinks(
                                words.get("plans.title"), words.get("plans.intro"), plans, Addresses.PLANS));
    }
}
