package vn.doithoai.desk.content;

import static vn.doithoai.desk.content.Input.Kind.CHOICE;
import static vn.doithoai.desk.content.Input.Kind.DAY;
import static vn.doithoai.desk.content.Input.Kind.FLAG;
import static vn.doithoai.desk.content.Input.Kind.LINE;
import static vn.doithoai.desk.content.Input.Kind.RICH;

import java.util.List;
import java.util.Optional;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskParts;

/**
 * A kind of page that is a text with a few lines above it, as the desk asks for them.
 *
 * @param slug part of its address at the desk; its words are {@code desk.page.<slug>}
 * @param type what the file calls it
 * @param folder where its files are
 */
record TextPage(String slug, String type, String folder, List<Input> inputs) {

    static final Input BODY = Input.of("", "noi-dung-trang", RICH, 100_000);

    /** Where a page is, without the folder of its kind. */
    static final Input NAME = Input.of("", "dia-chi-trang", LINE, 100);

    static final Input TITLE = Input.of("title", "tieu-de-trang", LINE, 300).needed();

    private static final Input SUMMARY = Input.of("summary", "tom-tat-trang", LINE, 500);

    static final TextPage GUIDE =
            new TextPage("trang", "guide", "", List.of(TITLE, SUMMARY, Input.of("language", "tieng-anh", FLAG, 0)));

    static final TextPage NOTICE = new TextPage(
            "thong-bao",
            "notice",
            "thong-bao/",
            List.of(
                    TITLE,
                    Input.of("date", "ngay-trang", DAY, 10).needed(),
                    SUMMARY,
                    Input.chosen("session", "phien-cua-trang", CHOICE, TextPage::sessions)));

    /** With its seven fields (L13). */
    static final TextPage DOCUMENT = new TextPage(
            "van-ban",
            "document",
            "van-ban/",
            List.of(
                    TITLE,
                    Input.of("form", "hinh-thuc-van-ban", LINE, 200).needed(),
                    Input.of("authority", "co-quan-ban-hanh", LINE, 200).needed(),
                    Input.of("number", "so-ky-hieu", LINE, 100).needed(),
                    Input.of("date", "ngay-ban-hanh", DAY, 10).needed(),
                    Input.of("effective", "ngay-hieu-luc", DAY, 10),
                    Input.of("summary", "trich-yeu", LINE, 500).needed(),
                    Input.of("file", "toan-van", LINE, 300)));

    static final List<TextPage> ALL = List.of(GUIDE, NOTICE, DOCUMENT);

    TextPage {
        inputs = List.copyOf(inputs);
    }

    private static List<Choice> sessions(DeskParts parts) {
        return parts.programme().sessions().stream()
                .map(session -> new Choice(session.id(), session.title()))
                .toList();
    }

    static Optional<TextPage> ofSlug(String slug) {
        return ALL.stream().filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    /** The kind of a file; none for a plan, a session and what moved away. */
    static Optional<TextPage> of(HeaderText text) {
        return ALL.stream()
                .filter(kind -> kind.type().equals(text.value("type")))
                .findFirst();
    }

    /** A file with what was typed in the place of what it had. */
    HeaderText into(HeaderText before, Filled filled) {
        HeaderText after = before.with("type", type()).with("status", "published");
        for (Input input : inputs) {
            String read = filled.read(input, input.name());
            after = after.with(input.key(), input.kind() == FLAG && !read.isEmpty() ? "en" : read);
        }
        return after.withBody(filled.read(BODY, BODY.name()));
    }

    /** Puts into the form what a file has. */
    void show(HeaderText text, Filled filled) {
        for (Input input : inputs) {
            String value = text.value(input.key());
            filled.put(input, input.name(), value.isEmpty() ? List.of() : List.of(value));
        }
        filled.put(BODY, BODY.name(), List.of(text.body()));
    }
}
