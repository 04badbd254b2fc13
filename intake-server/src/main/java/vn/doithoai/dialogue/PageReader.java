package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.ContentFile.Value;

/** Makes a page of a content file: a guide, a notice, a document, or what is left of one that moved. */
final class PageReader {

    private static final String WITHDRAWN = "withdrawn";
    private static final String WHY = "withdrawn-reason";
    private static final String SUCCESSOR = "replaced-by";
    private static final String TO = "to";
    private static final Set<String> GONE_KEYS = Set.of("title", "type", "status", "date", WITHDRAWN, WHY, SUCCESSOR);
    private static final Set<String> PAGE_KEYS = Set.of("summary", "session", "language");
    private static final Set<String> DOCUMENT_KEYS =
            Set.of("summary", "form", "authority", "number", "effective", "file");
    private static final Set<String> MOVED_KEYS = Set.of("title", "type", "status", TO);
    private static final String ENGLISH = "en";

    private final ContentFile file;
    private final HeaderReader header;

    PageReader(ContentFile file, HeaderReader header) {
        this.file = file;
        this.header = header;
    }

    Optional<Page> page(Page.Type type) {
        return switch (type) {
            case GUIDE, NOTICE -> text(type);
            case DOCUMENT -> document();
            case MOVED -> moved();
        };
    }

    private Optional<Page> text(Page.Type type) {
        header.onlyKeys(union(GONE_KEYS, PAGE_KEYS));
        String title = header.required("title");
        LocalDate date = header.date("date");
        if (type == Page.Type.NOTICE && file.value("date").isEmpty()) {
            header.problem(1, "content.missing-key", "date");
        }
        String language = header.optional("language");
        file.value("language")
                .filter(value -> !value.text().equals(ENGLISH))
                .ifPresent(value -> header.problem(value.line(), "content.unknown-language", value.text()));
        Page.Gone gone = gone();
        if (header.hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(new Page(
                file.path(),
                type,
                title,
                header.optional("summary"),
                date,
                header.optional("session"),
                ENGLISH.equals(language),
                null,
                gone,
                file.body()));
    }

    /** A document is cited whole or not at all: what is not verified does not belong on the site. */
    private Optional<Page> document() {
        header.onlyKeys(union(GONE_KEYS, DOCUMENT_KEYS));
        String title = header.required("title");
        String summary = header.required("summary");
        header.required("date");
        LocalDate date = header.date("date");
        String form = header.required("form");
        String authority = header.required("authority");
        String number = header.required("number");
        LocalDate effective = header.date("effective");
        String whole = header.optional("file");
        if (whole != null && !whole.startsWith("https://") && !whole.startsWith("/")) {
            header.problem(lineOf("file"), "content.bad-file", whole);
        }
        Page.Gone gone = gone();
        if (header.hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(new Page(
                file.path(),
                Page.Type.DOCUMENT,
                title,
                summary,
                date,
                null,
                false,
                new Page.Paper(form, authority, number, effective, whole),
                gone,
                file.body()));
    }

    private Optional<Page> moved() {
        header.onlyKeys(MOVED_KEYS);
        String title = header.required("title");
        String to = header.required(TO);
        address(TO);
        if (header.hasProblems()) {
            return Optional.empty();
        }
        Page.Gone gone = new Page.Gone(null, null, to);
        return Optional.of(
                new Page(file.path(), Page.Type.MOVED, title, null, null, null, false, null, gone, file.body()));
    }

    /** Whether it was withdrawn: with its day and why, for a page that is gone without a word helps nobody. */
    private Page.@Nullable Gone gone() {
        LocalDate day = header.date(WITHDRAWN);
        address(SUCCESSOR);
        if (file.value(WITHDRAWN).isEmpty()) {
            for (String key : Set.of(WHY, SUCCESSOR)) {
                file.value(key).ifPresent(value -> header.problem(value.line(), "content.missing-key", WITHDRAWN));
            }
            return null;
        }
        String why = header.required(WHY);
        return day == null ? null : new Page.Gone(day, why, header.optional(SUCCESSOR));
    }

    private void address(String key) {
        Optional<Value> value = file.value(key);
        value.filter(to -> !to.text().startsWith("https://") && !to.text().matches("/([a-z0-9-]+/)+"))
                .ifPresent(to -> header.problem(to.line(), "content.bad-address", to.text()));
    }

    private int lineOf(String key) {
        return file.value(key).map(Value::line).orElse(1);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
