package vn.doithoai.desk.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Kind;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.view.Field;
import vn.doithoai.view.Field.Option;

/** Draws the fields of a line: what every opinion needs first, so that one key, a village and the words are enough. */
final class HallFields {

    private static final int CHOICE_LENGTH = 600;

    private final DeskParts parts;
    private final Controls inputs;

    HallFields(DeskParts parts) {
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
    }

    List<Field> of(HallLine line, List<QuickChoice> villages, List<LocalDate> days, Map<String, String> errors) {
        List<Field> fields = new ArrayList<>();
        fields.add(text(HallLine.TOPIC, line, CHOICE_LENGTH, errors));
        Field village = text(HallLine.VILLAGE, line, CHOICE_LENGTH, errors);
        fields.add(new Field(
                village.name(),
                village.type(),
                village.label(),
                village.hint(),
                village.error(),
                village.value(),
                village.limit(),
                village.autocomplete(),
                village.required(),
                villages.stream()
                        .map(choice -> new Option(choice.label(), choice.label(), false))
                        .toList()));
        fields.add(inputs.area(
                HallLine.TEXT, line.value(HallLine.TEXT), SubmissionForm.TEXT_MAX, true, errors.get(HallLine.TEXT)));
        fields.add(text(HallLine.NAME, line, SubmissionForm.NAME_MAX, errors));
        fields.add(inputs.choice(
                HallLine.GROUP,
                "select",
                Stream.concat(
                                Stream.of(new Option("", inputs.say("desk.hall.no-group"), false)),
                                Arrays.stream(AskerGroup.values()).map(group -> option(group, line, HallLine.GROUP)))
                        .toList(),
                false,
                errors.get(HallLine.GROUP)));
        fields.add(inputs.choice(
                HallLine.KIND,
                "select",
                Arrays.stream(Kind.values())
                        .map(kind -> option(kind, line, HallLine.KIND))
                        .toList(),
                true,
                errors.get(HallLine.KIND)));
        if (days.size() > 1) {
            fields.add(inputs.choice(
                    HallLine.DAY,
                    "select",
                    days.stream()
                            .map(day -> new Option(
                                    parts.wording().date(day),
                                    parts.wording().date(day),
                                    parts.wording().date(day).equals(line.value(HallLine.DAY))))
                            .toList(),
                    true,
                    errors.get(HallLine.DAY)));
        }
        return fields;
    }

    private Field text(String name, HallLine line, int limit, Map<String, String> errors) {
        return inputs.text(name, line.value(name), limit, false, "off", errors.get(name));
    }

    private Option option(Enum<?> constant, HallLine line, String name) {
        String code = Codes.of(constant);
        return new Option(code, parts.wording().label(constant), code.equals(line.value(name)));
    }
}
