package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.desk.matter.ActionForm.Choice;
import vn.doithoai.dialogue.Catalogue.AnswerText;
import vn.doithoai.question.Answer.LegalBasis;

/**
 * Standard texts and legal bases cited before, put into the form of an answer beside what was typed. Both are chosen from a
 * list that a few words make shorter, with or without marks.
 *
 * @param sent what the form has now
 * @param isAsked whether somebody pressed for it, so that nothing is saved
 * @param problems why nothing was put in, or nothing
 */
record Inserted(Map<String, List<String>> sent, boolean isAsked, List<String> problems) {

    /** Name of the buttons. */
    private static final String BUTTON = "chen";

    private static final String TEXT = "mau";
    private static final String BASIS = "can-cu";
    private static final String SEARCH = "tim-";
    private static final int MOST = 60;

    Inserted {
        problems = List.copyOf(problems);
    }

    /** The fields in which one chooses; none where there is nothing to choose. */
    static void fields(ActionForm sheet) {
        List<AnswerText> texts = texts(sheet.about());
        List<LegalBasis> cited = sheet.about().cited().get();
        if (texts.isEmpty() && cited.isEmpty()) {
            return;
        }
        sheet.part(
                "standard",
                sheet.first(SEARCH + TEXT).isEmpty()
                        && sheet.first(SEARCH + BASIS).isEmpty());
        if (!texts.isEmpty()) {
            choose(sheet, TEXT, texts, Inserted::choice, Inserted::searched);
        }
        if (!cited.isEmpty()) {
            choose(sheet, BASIS, cited, Inserted::choice, LegalBasis::inOneLine);
        }
    }

    private static <T> void choose(
            ActionForm sheet, String name, List<T> all, Function<T, Choice> choice, Function<T, String> searched) {
        String typed = sheet.line(SEARCH + name, ActionForm.LINE, "", false);
        String chosen = sheet.first(name);
        List<Choice> offered = all.stream()
                .filter(one -> fits(searched.apply(one), typed)
                        || choice.apply(one).value().equals(chosen))
                .limit(MOST)
                .map(choice)
                .toList();
        String unused = sheet.select(name, offered, "", false);
    }

    private static Choice choice(AnswerText text) {
        return new Choice(text.id(), text.title());
    }

    private static Choice choice(LegalBasis basis) {
        return new Choice(basis.inOneLine(), basis.inOneLine());
    }

    private static String searched(AnswerText text) {
        return text.title() + " " + text.shortAnswer() + " " + orEmpty(text.details());
    }

    /** Those of the question's field first. */
    private static List<AnswerText> texts(QuestionContext context) {
        String topic = orEmpty(context.state().topic());
        return context.catalogue().answerTexts().stream()
                .filter(text -> text.until() == null || !text.until().isBefore(context.today()))
                .sorted(Comparator.comparing((AnswerText text) -> !text.topics().contains(topic))
                        .thenComparing(text -> !text.topics().isEmpty())
                        .thenComparing(text -> Folding.fold(text.title())))
                .toList();
    }

    private static boolean fits(String text, String typed) {
        String words = " " + Folding.fold(text);
        return Arrays.stream(Folding.fold(typed).split(" ", -1)).allMatch(word -> words.contains(" " + word));
    }

    /** What a form has after somebody pressed one of the buttons; the same where nobody did. */
    static Inserted into(QuestionContext context, String slug, Map<String, List<String>> sent) {
        String what = first(sent, BUTTON);
        if (what.equals(TEXT)) {
            return put(context, slug, sent, what, texts(context), Inserted::choice, Inserted::searched, Inserted::text);
        }
        if (what.equals(BASIS)) {
            List<LegalBasis> cited = context.cited().get();
            return put(context, slug, sent, what, cited, Inserted::choice, LegalBasis::inOneLine, Inserted::basis);
        }
        return new Inserted(sent, false, List.of());
    }

    /** Puts something into a form; false where there is no room. */
    @FunctionalInterface
    private interface Putting<T> {
        boolean put(Map<String, List<String>> form, String prefix, T what);
    }

    private static <T> Inserted put(
            QuestionContext context,
            String slug,
            Map<String, List<String>> sent,
            String what,
            List<T> all,
            Function<T, Choice> choice,
            Function<T, String> searched,
            Putting<T> putting) {
        String prefix = slug + "-";
        String typed = first(sent, prefix + SEARCH + what);
        String chosen = first(sent, prefix + what);
        List<T> found = all.stream()
                .filter(one -> chosen.isEmpty()
                        ? fits(searched.apply(one), typed)
                        : choice.apply(one).value().equals(chosen))
                .toList();
        if (found.size() != 1) {
            String key = found.isEmpty() ? "none." + what : typed.isBlank() ? "choose" : "several";
            return new Inserted(sent, true, List.of(context.wording().get("desk.insert." + key, found.size())));
        }
        Map<String, List<String>> form = new TreeMap<>(sent);
        if (!putting.put(form, prefix, found.get(0))) {
            return new Inserted(sent, true, List.of(context.wording().get("desk.insert.full")));
        }
        form.put(prefix + SEARCH + what, List.of(""));
        form.put(prefix + what, List.of(""));
        return new Inserted(form, true, List.of());
    }

    private static boolean text(Map<String, List<String>> form, String prefix, AnswerText text) {
        append(form, prefix + "tom-tat", text.shortAnswer());
        append(form, prefix + "chi-tiet", orEmpty(text.details()));
        return true;
    }

    private static void append(Map<String, List<String>> form, String name, String text) {
        String typed = first(form, name).stripTrailing();
        if (!text.isEmpty()) {
            form.put(name, List.of(typed.isEmpty() ? text : typed + "\n\n" + text));
        }
    }

    private static boolean basis(Map<String, List<String>> form, String prefix, LegalBasis basis) {
        List<String> parts = new ArrayList<>();
        Stream.of(basis.title(), basis.number(), basis.article(), basis.link())
                .forEach(part -> parts.add(orEmpty(part)));
        List<String> names = List.of("van-ban-", "so-hieu-", "dieu-", "lien-ket-");
        for (int row = 1; row <= AnswerActions.LEGAL_ROWS; row++) {
            int at = row;
            if (names.stream().allMatch(name -> first(form, prefix + name + at).isBlank())) {
                for (int i = 0; i < names.size(); i++) {
                    form.put(prefix + names.get(i) + row, List.of(parts.get(i)));
                }
                form.remove(prefix + "khong-can-can-cu");
                return true;
            }
        }
        return false;
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
