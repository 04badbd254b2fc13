package vn.doithoai.desk.pile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.CarriedForm;
import vn.doithoai.desk.matter.Action;
import vn.doithoai.desk.matter.History;
import vn.doithoai.desk.matter.MatterPage;
import vn.doithoai.desk.matter.MatterViews;
import vn.doithoai.desk.matter.QuestionContext;
import vn.doithoai.desk.matter.Redaction;
import vn.doithoai.desk.matter.Redaction.Stretch;
import vn.doithoai.office.Acts;
import vn.doithoai.question.PlainText;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;
import vn.doithoai.view.QuestionPage;

/** One question of the pile with its form, and what came of it. */
public final class PileRow {

    private static final String TITLE = "tieu-de";
    private static final String READ = "da-doc";

    private final Bulk bulk;
    private final QuestionContext context;
    private final Action.OneOfMany form;
    private final int basedOn;
    private final boolean ticked;
    private final List<String> problems = new ArrayList<>();
    private boolean judged;
    private boolean changed;

    private PileRow(Bulk bulk, QuestionContext context, Action.OneOfMany form, int basedOn, @Nullable Boolean ticked) {
        this.bulk = bulk;
        this.context = context;
        this.form = form;
        this.basedOn = basedOn;
        this.ticked = ticked == null ? bulk.ticked() && isReady() : ticked;
    }

    /** A row nobody has filled in. */
    static PileRow fresh(Bulk bulk, QuestionContext context) {
        return new PileRow(
                bulk,
                context,
                bulk.deed().oneOfMany(context, null),
                context.question().revision(),
                null);
    }

    /**
     * A row that was sent.
     *
     * @param basedOn revision it was made from
     * @param set what is set for all ticked rows, by the name of the field
     */
    static PileRow sent(
            Bulk bulk,
            QuestionContext context,
            int basedOn,
            boolean ticked,
            Map<String, List<String>> sent,
            Map<String, String> set) {
        String prefix = Action.OneOfMany.prefixOf(context, bulk.deed());
        Map<String, List<String>> own = new TreeMap<>(sent);
        bulk.shared().forEach(name -> own.put(prefix + name, sent.getOrDefault(bulk.slug() + "-" + name, List.of())));
        if (ticked) {
            set.forEach((name, value) -> own.put(prefix + name, List.of(value)));
        }
        return new PileRow(bulk, context, bulk.deed().oneOfMany(context, own), basedOn, ticked);
    }

    /**
     * How a row is shown.
     *
     * @param shown number and revision, so that nothing is done to what changed since
     * @param hidden what goes along as it is
     */
    public record View(
            String number,
            String address,
            String shown,
            boolean ticked,
            MatterPage.Sent sent,
            MatterPage.@Nullable PublicTextView publicText,
            MatterPage.@Nullable AnswerView answer,
            List<MatterPage.PartView> parts,
            List<CarriedForm.Field> hidden,
            List<Stretch> look,
            List<String> problems,
            List<MatterPage.Entry> newer) {}

    /** A text that goes out, with what may identify somebody marked. */
    public record Text(String label, List<Stretch> text) {}

    /** The same before it is done: what will be stored, in words. */
    public record Seen(
            String number,
            String address,
            List<QuestionPage.Row> facts,
            List<Text> texts,
            MatterPage.@Nullable PublicTextView publicText,
            MatterPage.@Nullable AnswerView answer) {}

    QuestionContext context() {
        return context;
    }

    String number() {
        return context.question().number().toString();
    }

    int basedOn() {
        return basedOn;
    }

    boolean isTicked() {
        return ticked;
    }

    boolean isChanged() {
        return changed;
    }

    /** Whether all that is asked for stands there already and nothing is to be read with care. */
    private boolean isReady() {
        return fields().noneMatch(field ->
                field.required() && CarriedValues.of(field).stream().allMatch(String::isBlank));
    }

    private Stream<Field> fields() {
        return form.parts().stream().flatMap(part -> part.fields().stream());
    }

    /** Whether it could be done now, without doing it; what is wrong is noted. */
    boolean ask() {
        judged = true;
        if (isStillOpen()) {
            problems.addAll(form.ask());
        }
        return isRight();
    }

    /** Does it, by the very act of the question's own page. */
    boolean perform() {
        judged = true;
        if (!isStillOpen()) {
            return false;
        }
        Acts.Result result = form.perform(basedOn).orElse(null);
        if (result instanceof Acts.Refused refused) {
            problems.addAll(form.refused(refused.refusals()));
        } else if (result instanceof Acts.Conflict) {
            conflict();
        } else if (result instanceof Acts.Unknown) {
            problems.add(say("desk.pile.gone"));
        }
        return result instanceof Acts.Done;
    }

    void notStored() {
        problems.add(say("desk.not-stored"));
    }

    private boolean isStillOpen() {
        if (context.question().revision() != basedOn) {
            conflict();
            return false;
        }
        if (!bulk.deed().isOffered(context)) {
            problems.add(say("desk.refusal.NOT_IN_THIS_STAGE"));
            return false;
        }
        return true;
    }

    private void conflict() {
        changed = true;
        problems.add(say("desk.conflict"));
    }

    private boolean isRight() {
        return problems.isEmpty() && form.isRight();
    }

    private String say(String key) {
        return context.parts().wording().get(key);
    }

    /** All mistakes, each with the number of its question. */
    void mistakes(Consumer<Field> each) {
        if (!judged) {
            return;
        }
        problems.forEach(sentence -> each.accept(numbered("chon-" + number(), sentence)));
        fields().filter(field -> field.error() != null && bulk.isInRow(name(field)))
                .forEach(field -> each.accept(field.withError(number() + ": " + field.error())));
    }

    private Field numbered(String name, String sentence) {
        return new Field(name, "form", "", null, number() + ": " + sentence, "", null, "", false, List.of());
    }

    /** A field that stands once for all, with what is wrong with it here. */
    @Nullable
    Field shared(String wanted) {
        return fields().filter(field -> name(field).equals(wanted))
                .map(field -> renamed(field, bulk.slug() + "-" + wanted))
                .map(field -> judged ? field : field.withError(null))
                .findFirst()
                .orElse(null);
    }

    /** A field as it is set for all ticked rows: nothing is set until something is chosen. */
    @Nullable
    Field setter(String wanted, String keep) {
        return fields().filter(field -> name(field).equals(wanted))
                .map(field -> {
                    List<Field.Option> options = new ArrayList<>();
                    if (!field.options().isEmpty()) {
                        options.add(new Field.Option("", keep, true));
                        field.options().stream()
                                .filter(option -> !option.value().isEmpty())
                                .forEach(
                                        option -> options.add(new Field.Option(option.value(), option.label(), false)));
                    }
                    return new Field(
                            PilePages.SET + wanted,
                            options.isEmpty() ? "text" : "select",
                            field.label(),
                            null,
                            null,
                            "",
                            field.limit(),
                            "off",
                            false,
                            options);
                })
                .findFirst()
                .orElse(null);
    }

    private static Field renamed(Field field, String name) {
        return new Field(
                name,
                field.type(),
                field.label(),
                field.hint(),
                field.error(),
                field.value(),
                field.limit(),
                field.autocomplete(),
                // Ticks for all are asked for by the server: a row more must not want them twice.
                false,
                field.options());
    }

    private String name(Field field) {
        return field.name()
                .substring(Action.OneOfMany.prefixOf(context, bulk.deed()).length());
    }

    View view() {
        MatterViews views = new MatterViews(context);
        List<CarriedForm.Field> hidden = fields().filter(
                        field -> !bulk.isInRow(name(field)) && !bulk.isShared(name(field)))
                .flatMap(field ->
                        CarriedValues.of(field).stream().map(value -> new CarriedForm.Field(field.name(), value)))
                .toList();
        return new View(
                number(),
                Addresses.deskQuestion(context.question().number()),
                context.question().number() + "." + context.question().revision(),
                ticked,
                views.sent(),
                views.publicText(),
                views.answer(),
                inRow(),
                hidden,
                judged ? form.look() : List.of(),
                List.copyOf(problems),
                changed ? History.newer(context, basedOn) : List.of());
    }

    private List<MatterPage.PartView> inRow() {
        return form.parts().stream()
                .map(part -> new MatterPage.PartView(
                        part.legend(),
                        part.folded(),
                        judged && part.open(),
                        part.fields().stream()
                                .filter(field -> bulk.isInRow(name(field)))
                                // Nothing is required of a row that is not ticked.
                                .map(field -> renamed(field, field.name()))
                                .map(field -> judged ? field : field.withError(null))
                                .toList()))
                .filter(part -> !part.fields().isEmpty())
                .toList();
    }

    Seen seen() {
        MatterViews views = new MatterViews(context);
        List<QuestionPage.Row> facts = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        boolean approval = bulk.slug().equals("duyet");
        fields().filter(field -> bulk.isInRow(name(field)) && !name(field).equals(READ))
                .forEach(field -> {
                    String words = words(field);
                    if (name(field).equals(TITLE) || field.type().equals("textarea")) {
                        texts.add(new Text(
                                field.label(),
                                Redaction.marked(words, context.parts().wording())));
                    } else if (!words.isEmpty()) {
                        facts.add(new QuestionPage.Row(field.label(), words));
                    }
                });
        return new Seen(
                number(),
                Addresses.deskQuestion(context.question().number()),
                facts,
                texts,
                texts.isEmpty() ? views.publicText() : null,
                approval ? views.answer() : null);
    }

    private String words(Field field) {
        String chosen = field.options().stream()
                .filter(Field.Option::chosen)
                .filter(option -> !option.value().isEmpty())
                .map(Field.Option::label)
                .collect(Collectors.joining(", "));
        return switch (field.type()) {
            case "checkbox" -> field.value().isEmpty() ? "" : say("desk.yes");
            case "select", "radios", "checkboxes" -> chosen;
            case "textarea" -> PlainText.text(field.value());
            default -> PlainText.line(field.value());
        };
    }
}
