package vn.doithoai.view;

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
import java.util.TimeZone;
import vn.doithoai.base.Zone;

/**
 * The one Freemarker set-up: escapes by file ending, fails on anything missing, can create no object and call no API. A
 * template gets exactly two values, {@code page} and {@code frame}, and the function {@code msg}.
 */
public final class Renderer {

    private final Configuration configuration;

    /**
     * Prepares rendering from a folder.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public Renderer(Path templates, Messages messages) {
        Configuration set = new Configuration(Configuration.VERSION_2_3_35);
        try {
            set.setDirectoryForTemplateLoading(templates.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
        this.configuration = set;
    }

    /**
     * Renders a template.
     *
     * @param template path below the folder, ending in {@code .ftlh} or {@code .ftlx}
     * @throws TemplateFailure with template and line
     */
    public String render(String template, Object page, Layout frame) {
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

    private static String nameOf(@org.jspecify.annotations.Nullable String known, String asked) {
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
