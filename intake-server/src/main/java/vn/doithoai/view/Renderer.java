package vn.doithoai.view;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Zone;

/**
 * The one Freemarker set-up: escapes by file ending, fails on anything missing, can create no object and call no API. A
 * template gets exactly two values, {@code page} and {@code frame}, and the function {@code msg}.
 */
public final class Renderer {

    private static final System.Logger LOG = System.getLogger(Renderer.class.getName());

    private final Configuration configuration;
    private final @Nullable Renderer otherwise;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * Prepares rendering from a folder; what is not in it is as the program was delivered.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public Renderer(Path templates, Messages messages) {
        this(overlaid(templates, shipped()), messages, null);
    }

    private Renderer(TemplateLoader templates, Messages messages, @Nullable Renderer otherwise) {
        this.configuration = configuration(templates, messages);
        this.otherwise = otherwise;
    }

    /**
     * The same, with the templates the program was delivered with for those of the folder that do not fit it: nobody who sent
     * a question is answered by a mistake in a template. A build has no use for it: it names what is wrong, and publishes nothing.
     */
    public static Renderer orShipped(Path templates, Messages messages) {
        TemplateLoader shipped = shipped();
        return shipped == null ? new Renderer(templates, messages) : or(templates, shipped, messages);
    }

    /** @param others which templates stand in for those of the folder that are not there or fail */
    static Renderer or(Path templates, TemplateLoader others, Messages messages) {
        return new Renderer(overlaid(templates, others), messages, new Renderer(others, messages, null));
    }

    /** The templates the program was delivered with; none where it was compiled without them. */
    private static @Nullable TemplateLoader shipped() {
        boolean isThere = Renderer.class.getResource(Messages.SHIPPED + "/layout") != null;
        return isThere ? new ClassTemplateLoader(Renderer.class, Messages.SHIPPED) : null;
    }

    /** An office that changed one template keeps that one alone. */
    private static TemplateLoader overlaid(Path templates, @Nullable TemplateLoader others) {
        try {
            TemplateLoader own = new FileTemplateLoader(templates.toFile());
            return others == null ? own : new MultiTemplateLoader(new TemplateLoader[] {own, others});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Configuration configuration(TemplateLoader templates, Messages messages) {
        Configuration set = new Configuration(Configuration.VERSION_2_3_35);
        set.setTemplateLoader(templates);
        set.setDefaultEncoding(StandardCharsets.UTF_8.name());
        set.setOutputEncoding(StandardCharsets.UTF_8.name());
        set.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        set.setLogTemplateExceptions(false);
        set.setWrapUncheckedExceptions(true);
        set.setFallbackOnNullLoopVariable(false);
        set.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        set.setAPIBuiltinEnabled(false);
        set.setLocale(Locale.forLanguageTag("vi-VN"));
        set.setTimeZone(TimeZone.getTimeZone(Zone.OF_COMMUNE));
        set.setNumberFormat("computer");
        set.setTemplateUpdateDelayMilliseconds(1_000L);
        set.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_35));
        set.setSharedVariable("msg", wording(messages));
        return set;
    }

    /**
     * Renders a template.
     *
     * @param template path below the folder, ending in {@code .ftlh} or {@code .ftlx}
     * @throws TemplateFailure with template and line
     */
    public String render(String template, Object page, Layout frame) {
        Renderer shipped = otherwise;
        if (shipped == null) {
            return renderOwn(template, page, frame);
        }
        try {
            return renderOwn(template, page, frame);
        } catch (TemplateFailure e) {
            if (told.add(template)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} does not fit this version, the delivered one stands in for it: {1}",
                        template,
                        e.getMessage());
            }
            return shipped.render(template, page, frame);
        }
    }

    private String renderOwn(String template, Object page, Layout frame) {
        StringWriter text = new StringWriter(16_384);
        try {
            Template parsed = configuration.getTemplate(template);
            parsed.process(Map.of("page", page, "frame", frame), text);
        } catch (ParseException e) {
            throw new TemplateFailure(
                    nameOf(e.getTemplateName(), template), e.getLineNumber(), e.getEditorMessage(), e);
        } catch (TemplateException e) {
            Integer line = e.getLineNumber();
            throw new TemplateFailure(
                    nameOf(e.getTemplateSourceName(), template),
                    line == null ? 0 : line,
                    e.getMessageWithoutStackTop(),
                    e);
        } catch (IOException e) {
            throw new TemplateFailure(template, 0, String.valueOf(e.getMessage()), e);
        }
        return text.toString();
    }

    private static String nameOf(@Nullable String known, String asked) {
        return known == null ? asked : known;
    }

    private static TemplateMethodModelEx wording(Messages messages) {
        return arguments -> {
            List<String> texts = new ArrayList<>();
            for (Object argument : arguments) {
                texts.add(String.valueOf(argument));
            }
            return messages.get(texts.get(0), texts.subList(1, texts.size()).toArray());
        };
    }
}
