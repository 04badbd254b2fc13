package vn.doithoai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jbake.app.configuration.JBakeConfiguration;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.view.TemplateFailure;

/**
 * One bake in the making. JBake creates its engines and tools by reflection and gives them nothing but its configuration, so
 * this object travels in there, as the value of a key: no static holds the state of a build.
 */
final class Bake {

    private static final String KEY = "doithoai.bake";

    /** Says why a page could not be made, and where to mend it. */
    interface PageProblems {
        BuildProblem template(TemplateFailure failure);

        BuildProblem page(String address, RuntimeException failure);
    }

    private final SitePlan plan;
    private final ReleaseWriter writer;
    private final BuildListener listener;
    private final PageProblems pages;
    private final Map<String, ContentPage> documents = new HashMap<>();
    private final UnaryOperator<String> files;
    private final Consumer<String> published;
    private final int total;
    private final Queue<BuildProblem> problems = new ConcurrentLinkedQueue<>();
    private int done;

    /**
     * The baking of a site.
     *
     * @param files puts beside each link to a file of the office what it is
     * @param published hears each text that readers get, on several threads
     */
    Bake(
            SitePlan plan,
            ReleaseWriter writer,
            BuildListener listener,
            PageProblems pages,
            UnaryOperator<String> files,
            Consumer<String> published) {
        this.files = files;
        this.published = published;
        this.plan = plan;
        this.writer = writer;
        this.listener = listener;
        this.pages = pages;
        plan.documents().forEach(document -> documents.put(document.address(), document));
        this.total = plan.pages().size() + plan.documents().size();
    }

    static Bake of(JBakeConfiguration configuration) {
        if (configuration.get(KEY) instanceof Bake bake) {
            return bake;
        }
        throw new IllegalStateException("no bake under way");
    }

    void putInto(org.jbake.app.configuration.DefaultJBakeConfiguration configuration) {
        configuration.setProperty(KEY, this);
    }

    SitePlan plan() {
        return plan;
    }

    /** The text of the page of a content file. */
    String text(String address, String body) {
        return document(address).text(files.apply(body));
    }

    /** The page of a content file by its address. */
    private ContentPage document(String address) {
        ContentPage document = documents.get(address);
        if (document == null) {
            throw new IllegalStateException("JBake found a document of its own: " + address);
        }
        return document;
    }

    /** Writes all pages that are not JBake documents, several at a time; the first that fails ends it. */
    int writePages() {
        plan.pages().parallelStream().forEach(page -> {
            if (problems.isEmpty()) {
                write(page.address(), page::text);
            }
        });
        return plan.pages().size();
    }

    /** Writes one page, or notes why it could not be made. A disk that refuses is not a problem of the page. */
    void write(String address, Supplier<String> text) {
        try {
            String made = make(address, text);
            published.accept(made);
            writer.write(address, made);
        } catch (BuildFailure e) {
            problems.addAll(e.problems());
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pageDone();
    }

    /** The text of a page, or {@link BuildFailure} with the reason why there is none. */
    String make(String address, Supplier<String> text) {
        try {
            return text.get();
        } catch (TemplateFailure e) {
            throw new BuildFailure(pages.template(e));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // A word that is missing, a text Markdown refuses: whatever it is, the person must know which page.
            throw new BuildFailure(pages.page(address, e));
        }
    }

    private synchronized void pageDone() {
        done++;
        listener.pages(done, total);
    }

    void fail(BuildFailure failure) {
        problems.addAll(failure.problems());
    }

    List<BuildProblem> problems() {
        return new ArrayList<>(problems);
    }
}
