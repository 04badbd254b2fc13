package vn.doithoai.intake;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent while it could not be taken in: all of it, to be sent again from the same page, and the words shown.
 *
 * @param address where it was sent, and is sent again
 * @param textName name of the longest field, the one that was written; empty where nothing was sent
 * @param text what was written in it
 * @param rest every other field, among them the mark of the sending, so that sending it again is no second question
 */
public record KeptForm(
        String title,
        String notice,
        @Nullable String phone,
        String again,
        String address,
        String textName,
        String text,
        List<Forms.Hidden> rest) {

    public KeptForm {
        rest = List.copyOf(rest);
    }

    /**
     * What people are told; from the program itself, since the office's own words may be what is broken.
     *
     * @param notice to who sent something
     * @param phone the words around a telephone number, which stands for {@code {0}}
     * @param page to who sent nothing
     */
    public record Sentences(String title, String notice, String phone, String again, String page) {}

    /** How the names of fields begin that no page may hold. */
    private static final String PASSWORD = "mat-khau";

    /** Every field that was sent, but passwords. */
    static KeptForm of(Context ctx, Sentences sentences, @Nullable String phone) {
        String longest = "";
        String text = "";
        List<Forms.Hidden> rest = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : ctx.formParamMap().entrySet()) {
            for (String value : field.getValue()) {
                if (field.getKey().startsWith(PASSWORD)) {
                    continue;
                }
                if (value.length() <= text.length()) {
                    rest.add(new Forms.Hidden(field.getKey(), value));
                    continue;
                }
                if (!longest.isEmpty()) {
                    rest.add(new Forms.Hidden(longest, text));
                }
                longest = field.getKey();
                text = value;
            }
        }
        return new KeptForm(
                sentences.title(), sentences.notice(), phone, sentences.again(), ctx.path(), longest, text, rest);
    }

    /** For who sent nothing that could be kept. */
    static KeptForm nothing(Context ctx, Sentences sentences, @Nullable String phone) {
        return new KeptForm(
                sentences.title(), sentences.page(), phone, sentences.again(), ctx.path(), "", "", List.of());
    }

    /** Without layout, style or anything that can fail. */
    String bare() {
        List<String> lines = new ArrayList<>(List.of(
                "<!DOCTYPE html>",
                "<html lang=\"vi\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<title>" + escaped(title) + "</title>",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "</head>",
                "<body>",
                "<main>",
                "<h1>" + escaped(title) + "</h1>",
                "<p role=\"alert\">" + escaped(notice) + (phone == null ? "" : " " + escaped(phone)) + "</p>"));
        if (!textName.isEmpty()) {
            form(lines);
        }
        lines.addAll(List.of("</main>", "</body>", "</html>", ""));
        return String.join("\n", lines);
    }

    private void form(List<String> lines) {
        lines.add("<form method=\"post\" action=\"" + escaped(address) + "\" accept-charset=\"utf-8\">");
        lines.add("<p><textarea name=\"" + escaped(textName) + "\" aria-label=\"" + escaped(title)
                + "\" rows=\"12\" cols=\"40\">\n" + escaped(text) + "</textarea></p>");
        rest.forEach(one -> lines.add(
                "<input type=\"hidden\" name=\"" + escaped(one.name()) + "\" value=\"" + escaped(one.value()) + "\">"));
        lines.add("<p><button type=\"submit\">" + escaped(again) + "</button></p>");
        lines.add("</form>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
