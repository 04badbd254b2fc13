package vn.doithoai.site;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import vn.doithoai.dialogue.ContentFile;

/**
 * Renders JBake's documents with the one renderer of this project instead of JBake's Freemarker, which escapes nothing.
 * Registered for {@code ftlh} and {@code ftlx}; public because JBake creates it by reflection.
 */
public final class ViewTemplateEngine extends AbstractTemplateEngine {

    private final Bake bake;

    public ViewTemplateEngine(JBakeConfiguration configuration, ContentStore store) {
        super(configuration, store);
        this.bake = Bake.of(configuration);
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        DocumentModel document = model.getContent();
        String address = "/" + document.getNoExtensionUri();
        try {
            String body = body(document);
            // The whole text first: a template that fails leaves nothing half written.
            writer.write(bake.make(address, () -> bake.text(address, body)));
        } catch (BuildFailure e) {
            bake.fail(e);
            throw new RenderingException(e);
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }

    /** JBake takes the header for the text where nothing stands below it; a document may be all header. */
    private static String body(DocumentModel document) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(document.getFile()));
        return lines.indexOf(ContentFile.SEPARATOR) == lines.size() - 1 ? "" : document.getBody();
    }
}
