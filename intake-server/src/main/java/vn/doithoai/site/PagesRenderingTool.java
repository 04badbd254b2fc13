package vn.doithoai.site;

import java.io.File;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;

/**
 * Renders everything that is not a JBake document: questions, lists, home, feeds, calendars. They never enter JBake's
 * content store, whose cost grows with the square of the documents. Public because JBake finds it as a service.
 */
public final class PagesRenderingTool implements RenderingTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration configuration) {
        return Bake.of(configuration).writePages();
    }

    /** The form of old JBake versions; JBake 2.7 never calls it. */
    @Override
    @Deprecated
    public int render(
            Renderer renderer,
            ContentStore store,
            File destination,
            File templates,
            CompositeConfiguration configuration) {
        throw new UnsupportedOperationException("JBake 2.7 or newer");
    }
}
