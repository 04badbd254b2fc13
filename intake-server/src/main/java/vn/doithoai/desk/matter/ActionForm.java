package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.matter.Redaction.Stretch;
import vn.doithoai.office.HoldReason;
import vn.doithoai.question.Act;
import vn.doithoai.question.Notification;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.view.Field;
import vn.doithoai.view.markdown.TypedText;

/**
 * The form of one act while it is put together: empty with what is likely already filled in, or with what was typed and
 * what is wrong with it. Labels are {@code desk.field.<name>}, hints {@code desk.hint.<name>}.
 */
final class ActionForm {

    /** Limits in code points. */
    static final String NOT_THE_ASKERS = "khong-phai-cua-nguoi-hoi";

    static final int LINE = 200;

    static final int TEXT = 4_000;

    private static final String READ = "da-doc";

    /** What is taken over from the asker, who may write as many dots as wanted. */
    private static final Set<String> OF_THE_ASKER = Set.of("tieu-de", "noi-dung-cong-khai");

    private final QuestionContext context;
    private final String slug;
    private final @Nullable Map<String, List<String>> sent;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> filledIn = new TreeSet<>();
    private String letter = "";
    private @Nullable String preview;
    private List<Stretch> look = List.of();

    /**
     * A sheet.
     *
     * @param sent what came with the request, or none for a sheet nobody has filled in
     */
    ActionForm(QuestionContext context, String slug, @Nullable Map<String, List<String>> sent) {
        this.context = context;
        this.slug = slug;
        this.sent = sent;
    }

    /**
     * Some fields with a heading.
     *
     * @param legend empty for none
     * @param folded whether it opens only when wanted
     */
    record Part(String legend, boolean folded, List<Field> fields) {}

    /** When a day may be. */
    enum When {
        UNTIL_TODAY,
        FROM_TODAY,
        ANY
    }

    QuestionContext about() {
        return context;
    }

    Act act(String why) {
        return context.act(why);
    }

    Act act() {
        return context.act("");
    }

    @Nullable
    Map<String, List<String>> sent() {
        return sent;
    }

    boolean isSent() {
        return sent != null;
    }

    boolean isRight() {
        return parts.stream().flatMap(part -> part.fields().stream()).allMatch(field -> field.error() == null);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    String letter() {
        return letter;
    }

    @Nullable
    String preview() {
        return preview;
    }

    void preview(String html) {
        preview = html;
    }

    /** What is about to be public with marks on it, empty where there are none. */
    List<Stretch> look() {
        return look;
    }

    /**
     * The last look before a text goes out: where something in it may identify somebody, it is shown with marks, and nothing
     * is saved until somebody says to have read it.
     */
    void lastLook(String... texts) {
        String all = PlainText.text(String.join("\n", texts));
        if (Redaction.isHinted(all)) {
            look = Redaction.marked(all, context.wording());
            boolean ticked = sent != null && !first(READ).isEmpty();
            String error = sent != null && !ticked ? say("desk.error.read") : null;
            put(READ, "checkbox", error, ticked ? "1" : "", null, true, List.of());
        }
    }

    /** A text to copy, with places that are still to be filled in. */
    void letter(String text) {
        letter = text;
    }

    /** The fields that follow stand under a heading. */
    void part(String heading, boolean folded) {
        parts.add(new Part(heading.isEmpty() ? "" : numbered("desk.part.", heading), folded, new ArrayList<>()));
    }

    String line(String name, int limit, String proposed, boolean required) {
        return typed(name, "text", limit, proposed, required);
    }

    /** A line for which names are offered, and any other may be typed. */
    String suggested(String name, int limit, String proposed, boolean required, List<Choice> names) {
        return typed(
                name,
                "text",
                limit,
                proposed,
                required,
                names.stream()
                        .map(one -> new Field.Option(one.value(), one.label(), false))
                        .toList());
    }

    String text(String name, int limit, String proposed, boolean required) {
        return typed(name, "textarea", limit, proposed, required);
    }

    /** A text with lists, tables and links, which may be pasted from Word. */
    String rich(String name, int limit, String proposed, boolean required) {
        return typed(name, "rich", limit, proposed, required);
    }

    private String typed(String name, String type, int limit, String proposed, boolean required) {
        return typed(name, type, limit, proposed, required, List.of());
    }

    private String typed(
            String name, String type, int limit, String proposed, boolean required, List<Field.Option> offered) {
        String entered = sent == null ? proposed : first(name);
        String raw = type.equals("text") ? entered : TypedText.kept(entered);
        String clean = type.equals("text") ? PlainText.line(raw) : PlainText.text(raw);
        String error = sent == null ? null : wrong(name, clean, limit, required);
        put(name, type, error, raw, limit, required, offered);
        return clean;
    }

    private @Nullable String wrong(String name, String clean, int limit, boolean required) {
        if (required && clean.isEmpty()) {
            return say("desk.error.missing", label(name));
        }
        if (PlainText.length(clean) > limit) {
            return say("desk.error.too-long", label(name), context.wording().number(limit));
        }
        return places(clean).stream()
                .filter(found -> !OF_THE_ASKER.contains(name) || !context.isAskers(found))
                .findFirst()
                .map(found -> say("desk.error.place", label(name), found))
                .orElse(null);
    }

    /** The places of a template that nobody has filled in. */
    List<String> places(String text) {
        return Placeholders.all(text, say("desk.mask.start"));
    }

    /** A day, written as people write it; on a mistake today, with the mistake noted. */
    LocalDate day(String name, @Nullable LocalDate proposed, When when) {
        return day(name, proposed, when, true).orElse(context.today());
    }

    /** The same for a day that may stay empty. */
    Optional<LocalDate> dayOrNone(String name, When when) {
        return day(name, null, when, false);
    }

    private Optional<LocalDate> day(String name, @Nullable LocalDate proposed, When when, boolean required) {
        String raw = sent == null ? (proposed == null ? "" : context.wording().date(proposed)) : first(name);
        Optional<LocalDate> read = Days.read(raw);
        String error = null;
        if (sent != null) {
            LocalDate today = context.today();
            if (raw.isBlank()) {
                error = required ? say("desk.error.missing", label(name)) : null;
            } else if (read.isEmpty()) {
                error = say("desk.error.day", label(name));
            } else if (when == When.UNTIL_TODAY && read.get().isAfter(today)) {
                error = say("desk.error.future", label(name));
            } else if (when == When.FROM_TODAY && read.get().isBefore(today)) {
                error = say("desk.error.past", label(name));
            }
        }
        put(name, "text", error, raw, null, required, List.of());
        return read;
    }

    /** The number of another question. */
    Optional<QuestionNumber> number(String name) {
        String raw = sent == null ? "" : first(name);
        Optional<QuestionNumber> read = QuestionNumber.parse(raw);
        String error = sent != null && read.isEmpty() ? say("desk.error.number", label(name)) : null;
        put(name, "text", error, raw, null, true, List.of());
        return read;
    }

    /** The same of one that may stay empty, and that this person may know of. */
    Optional<QuestionNumber> numberOrNone(String name, @Nullable QuestionNumber proposed) {
        String raw = sent == null ? (proposed == null ? "" : proposed.toString()) : first(name);
        Optional<QuestionNumber> read = QuestionNumber.parse(raw);
        String error = null;
        if (sent != null && !raw.isBlank()) {
            error = read.isEmpty()
                    ? say("desk.error.number", label(name))
                    : context.mayKnow(read.get()) ? null : say("desk.refusal.FOLLOWS_UNKNOWN");
        }
        put(name, "text", error, raw, LINE, false, List.of());
        return read;
    }

    /** One of a list; the empty value where nothing is chosen. */
    String select(String name, List<Choice> choices, String proposed, boolean required) {
        return choose(name, "select", choices, proposed, required);
    }

    private String choose(String name, String type, List<Choice> choices, String proposed, boolean required) {
        String raw = sent == null ? proposed : first(name);
        boolean known = choices.stream().anyMatch(choice -> choice.value().equals(raw));
        String error = null;
        if (sent != null && (required || !raw.isEmpty()) && !known) {
            error = say("desk.error.choice", label(name));
        }
        List<Field.Option> options = new ArrayList<>();
        if (type.equals("select")) {
            options.add(new Field.Option("", say(required ? "desk.choose" : "desk.choose.none"), !known));
        }
        choices.forEach(choice -> options.add(
                new Field.Option(choice.value(), choice.label(), choice.value().equals(raw))));
        put(name, type, error, raw, null, required, options);
        return known ? raw : "";
    }

    /** One constant of an enum; the first where nothing valid came, with the mistake noted. */
    <E extends Enum<E>> E radios(String name, List<E> constants, @Nullable E proposed) {
        String chosen = choose(name, "radios", labelled(constants), proposed == null ? "" : Codes.of(proposed), true);
        return find(constants, chosen).orElse(constants.get(0));
    }

    <E extends Enum<E>> E select(String name, List<E> constants, E proposed) {
        String chosen = choose(name, "select", labelled(constants), Codes.of(proposed), true);
        return find(constants, chosen).orElse(proposed);
    }

    private <E extends Enum<E>> List<Choice> labelled(List<E> constants) {
        return constants.stream()
                .map(constant ->
                        new Choice(Codes.of(constant), context.wording().label(constant)))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> find(List<E> constants, String value) {
        return constants.stream()
                .filter(constant -> Codes.of(constant).equals(value))
                .findFirst();
    }

    /** Any number of a list. */
    List<String> several(String name, List<Choice> choices, Set<String> proposed) {
        Set<String> raw = sent == null ? proposed : Set.copyOf(sent.getOrDefault(full(name), List.of()));
        List<Field.Option> options = choices.stream()
                .map(choice -> new Field.Option(choice.value(), choice.label(), raw.contains(choice.value())))
                .toList();
        if (!options.isEmpty()) {
            put(name, "checkboxes", null, "", null, false, options);
        }
        return options.stream()
                .filter(Field.Option::chosen)
                .map(Field.Option::value)
                .toList();
    }

    <E extends Enum<E>> Set<E> several(String name, Class<E> type, Set<E> proposed) {
        return several(name, EnumSet.allOf(type), proposed);
    }

    <E extends Enum<E>> Set<E> several(String name, Set<E> offered, Set<E> proposed) {
        List<E> constants = offered.stream().sorted().toList();
        List<String> chosen = several(
                name, labelled(constants), proposed.stream().map(Codes::of).collect(Collectors.toSet()));
        return constants.stream()
                .filter(constant -> chosen.contains(Codes.of(constant)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean tick(String name, boolean proposed) {
        boolean ticked = sent == null ? proposed : !first(name).isEmpty();
        put(name, "checkbox", null, ticked ? "1" : "", null, false, List.of());
        return ticked;
    }

    /** A tick without which it cannot be done. */
    void mustTick(String name) {
        boolean ticked = sent != null && !first(name).isEmpty();
        String error = sent != null && !ticked ? say("desk.error.tick", label(name)) : null;
        put(name, "checkbox", error, ticked ? "1" : "", null, true, List.of());
    }

    /** How and when the asker was told (S49). */
    Notification notification(String proposedNote) {
        part("notified", false);
        Notification.Means means =
                select("bao-cach", ContactWays.all(context.question()), ContactWays.means(context.question()));
        LocalDate on = day("bao-ngay", context.today(), When.UNTIL_TODAY);
        return new Notification(means, on, text("bao-noi-dung", TEXT, proposedNote, false));
    }

    /**
     * Asks why what looks like the asker's is not, and is a mistake until that is said.
     *
     * @param suspects texts that would go out, and what seems to stand in each
     * @return what is recorded with the act, or empty
     */
    Optional<Event> notTheAskers(Map<String, HoldReason> suspects) {
        String why = line(NOT_THE_ASKERS, LINE, "", false);
        if (!why.isEmpty()) {
            return Optional.of(new DataEvent.NotTheAskers(act(why), suspects.keySet()));
        }
        suspects.values().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(reason -> error(say("desk.suspect." + reason.name()), NOT_THE_ASKERS));
        return Optional.empty();
    }

    /** Notes a mistake; the first field of these names that is on the sheet carries it, false where none is. */
    boolean error(String sentence, String... names) {
        for (String name : names) {
            for (Part part : parts) {
                for (int i = 0; i < part.fields().size(); i++) {
                    Field field = part.fields().get(i);
                    if (field.name().equals(full(name))) {
                        part.fields().set(i, field.error() == null ? field.withError(sentence) : field);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    String say(String key, Object... args) {
        return context.wording().get(key, args);
    }

    private String label(String name) {
        return numbered("desk.field.", name);
    }

    /** Rows of a list end in their number; their words are the same. */
    private String numbered(String key, String name) {
        int end = name.length() - 1;
        boolean row = end > 1 && name.charAt(end - 1) == '-' && Character.isDigit(name.charAt(end));
        return row ? say(key + name.substring(0, end - 1), name.charAt(end)) : say(key + name);
    }

    private String full(String name) {
        return slug + "-" + name;
    }

    String first(String name) {
        List<String> values = sent == null ? List.of() : sent.getOrDefault(full(name), List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private void put(
            String name,
            String type,
            @Nullable String error,
            String value,
            @Nullable Integer limit,
            boolean required,
            List<Field.Option> options) {
        if (!filledIn.add(name)) {
            throw new IllegalStateException("the field " + name + " stands twice on " + slug);
        }
        if (parts.isEmpty()) {
            part("", false);
        }
        String hint = numbered("desk.hint.", name);
        parts.get(parts.size() - 1)
                .fields()
                .add(new Field(
                        full(name),
                        type,
                        label(name),
                        hint.isEmpty() ? null : hint,
                        error,
                        value,
                        limit,
                        "off",
                        required,
                        options));
    }

    /** A value and how it reads. */
    record Choice(String value, String label) {}
}
