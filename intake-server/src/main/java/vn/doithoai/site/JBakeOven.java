package vn.doithoai.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.JBakeException;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.app.configuration.JBakeConfigurationInspector;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.IoCause;
import vn.doithoai.site.problem.PageFiles;
import vn.doithoai.site.problem.SiteMessages;

/**
 * Runs JBake over the content and sees to it that nothing it drops or breaks goes by unseen: it logs, where we fail.
 */
final class JBakeOven {

    /** JBake's registries are static: two bakes at once in one JVM hang or mix (measured). */
    private static final Object ONE_AT_A_TIME = new Object();

    /** What JBake says on each bake helps nobody here: what is wrong becomes a problem. Held, or the levels would be forgotten. */
    private static final List<Logger> TALKERS =
            List.of(Logger.getLogger("org.jbake"), Logger.getLogger("org.apache.commons.beanutils"));

    /** The template of each content type; JBake keeps types of its own beside them, which the content check refuses. */
    private static final Map<String, String> TEMPLATES = Map.of(
            "plan", "pages/plan.ftlh",
            "session", "pages/session.ftlh",
            "guide", "pages/text.ftlh",
            "notice", "pages/text.ftlh",
            "document", "pages/text.ftlh",
            "moved", "pages/moved.ftlh");

    private final SiteMessages messages;

    JBakeOven(SiteMessages messages) {
        this.messages = messages;
    }

    /**
     * Bakes documents and pages.
     *
     * @param scratch an empty folder for what JBake itself writes; only whole documents are taken from it
     */
    void bake(BuildRequest.Folders folders, Map<String, String> settings, Path scratch, Bake bake) throws IOException {
        TALKERS.forEach(logger -> logger.setLevel(Level.OFF));
        synchronized (ONE_AT_A_TIME) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            // JBake finds its tools through this loader; under exec:java or a pool it may be another one.
            Thread.currentThread().setContextClassLoader(JBakeOven.class.getClassLoader());
            try {
                failOn(bake, render(configuration(folders, settings, scratch, bake)));
            } catch (JBakeException e) {
                throw new BuildFailure(messages.problem("jbake", String.valueOf(e.getMessage())));
            } catch (UncheckedIOException e) {
                throw IoCause.of(e);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
        takeDocuments(folders.content(), scratch, bake);
    }

    /**
     * What {@code org.jbake.app.Oven} does, without its database and without copying other files: reads the documents, then
     * lets every rendering tool write. The oven itself takes no other store, as it calls a final method of the one of OrientDB.
     */
    private static List<Throwable> render(JBakeConfiguration configuration) {
        new JBakeConfigurationInspector(configuration).inspect();
        Engines.register("md", new OfficeMarkdownEngine());
        DocumentTypes.resetDocumentTypes();
        configuration.getDocumentTypes().forEach(DocumentTypes::addDocumentType);
        ContentStore documents = new MemoryContentStore();
        new Crawler(documents, configuration).crawl();
        Renderer renderer = new Renderer(documents, configuration);
        List<Throwable> errors = new ArrayList<>();
        for (RenderingTool tool : ServiceLoader.load(RenderingTool.class)) {
            try {
                tool.render(renderer, documents, configuration);
            } catch (RenderingException e) {
                errors.add(e);
            }
        }
        return errors;
    }

    private static DefaultJBakeConfiguration configuration(
            BuildRequest.Folders folders, Map<String, String> settings, Path scratch, Bake bake) throws IOException {
        Path site = Files.createDirectories(scratch.resolve("site"));
        Path nothing = Files.createDirectories(scratch.resolve("nothing"));
        File noFile = scratch.resolve("no.properties").toFile();
        DefaultJBakeConfiguration configuration = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(scratch.toFile(), site.toFile(), noFile, true);
        settings.forEach(configuration::setProperty);
        configuration.setContentFolder(
                folders.content().toAbsolutePath().normalize().toFile());
        configuration.setTemplateFolder(
                folders.templates().toAbsolutePath().normalize().toFile());
        configuration.setAssetFolder(nothing.toFile());
        // JBake's default is "data", where the private store lives.
        configuration.setDataFolder(nothing.toFile());
        TEMPLATES.forEach(configuration::setTemplateFileNameForDocType);
        Map.of(
                        "render.index", "false",
                        "render.archive", "false",
                        "render.feed", "false",
                        "render.sitemap", "false",
                        "render.tags", "false",
                        "render.error404", "false",
                        "uri.noExtension", "true",
                        "uri.noExtension.prefix", "/",
                        "default.status", "published")
                .forEach(configuration::setProperty);
        configuration.setProperty("render.encoding", "UTF-8");
        bake.putInto(configuration);
        return configuration;
    }

    private void failOn(Bake bake, List<Throwable> errors) {
        List<BuildProblem> problems = bake.problems();
        if (!problems.isEmpty()) {
            throw new BuildFailure(problems);
        }
        if (!errors.isEmpty()) {
            throw new BuildFailure(errors.stream()
                    .map(error -> messages.problem("jbake", String.valueOf(error.getMessage())))
                    .toList());
        }
    }

    /** A document that JBake silently left out is a failure here. */
    private void takeDocuments(Path content, Path scratch, Bake bake) throws IOException {
        for (ContentPage document : bake.plan().documents()) {
            Path baked = scratch.resolve("site").resolve(PageFiles.fileOf(document.address()));
            if (!Files.isRegularFile(baked) || Files.size(baked) == 0) {
                throw new BuildFailure(
                        messages.problemIn(content.resolve(document.path()).toString(), 0, "jbake.dropped"));
            }
            String text = Files.readString(baked);
            bake.write(document.address(), () -> text);
        }
    }
}
