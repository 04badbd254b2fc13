package vn.doithoai.desk.hall;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.question.Kind;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Field.Option;
import vn.doithoai.view.FormNames;

/** Draws the fields of the form of the desk. */
final class EntryFields {

    private static final int DAY_LENGTH = 20;
    private static final int NUMBER_LENGTH = 20;

    private final DeskParts parts;
    private final Controls inputs;

    EntryFields(DeskParts parts) {
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
    }

    /** What every question needs. */
    List<vn.doithoai.view.Field> main(Entry entry, Map<String, String> errors) {
        List<vn.doithoai.view.Field> fields = new ArrayList<>();
        fields.add(
                inputs.area("cau-hoi", entry.value(Field.TEXT), SubmissionForm.TEXT_MAX, true, errors.get("cau-hoi")));
        fields.add(inputs.choice(Entry.CHANNEL, "select", channels(entry), true, errors.get(Entry.CHANNEL)));
        fields.add(inputs.choice("phien", "select", sessions(entry), false, errors.get("phien")));
        fields.add(inputs.text(Entry.DAY, entry.day(), DAY_LENGTH, false, "off", errors.get(Entry.DAY)));
        fields.add(inputs.text(
                Entry.TAKEN_BY, entry.takenBy(), SubmissionForm.NAME_MAX, false, "off", errors.get(Entry.TAKEN_BY)));
        fields.add(inputs.choice("loai", "select", kinds(entry), true, errors.get("loai")));
        fields.add(inputs.choice("linh-vuc-nhap", "linh-vuc", "select", topics(entry), errors.get("linh-vuc")));
        fields.add(inputs.tick(Entry.AT_ONCE, entry.atOnce()));
        fields.add(inputs.text(
                Entry.TITLE, entry.publicTitle(), SubmissionForm.TITLE_MAX, false, "off", errors.get(Entry.TITLE)));
        if (entry.isToBeRead()) {
            fields.add(inputs.tick(Entry.READ, entry.read()).withError(errors.get(Entry.READ)));
        }
        return fields;
    }

    /** What some have: who asks, and how to reach them. */
    List<vn.doithoai.view.Field> more(Entry entry, Map<String, String> errors) {
        List<vn.doithoai.view.Field> fields = new ArrayList<>();
        fields.add(inputs.text(Entry.FOLLOWS, entry.follows(), NUMBER_LENGTH, false, "off", errors.get(Entry.FOLLOWS)));
        for (Field field : Entry.MORE) {
            String name = FormNames.of(field);
            String error = errors.get(name);
            fields.add(
                    switch (field) {
                        case REPLY_WISH -> inputs.choice(name, "select", wishes(entry), false, error);
                        case VILLAGE -> inputs.choice(name, "select", villages(entry), false, error);
                        case OTHER_VILLAGES -> inputs.choice(name, "checkboxes", otherVillages(entry), false, error);
                        case PUBLISH_NAME -> inputs.tick(name, entry.form().isTicked(field));
                        default -> inputs.text(name, entry.value(field), field.limit(), false, "off", error);
                    });
        }
        return fields;
    }

    private List<Option> channels(Entry entry) {
        return EntryCheck.CHANNELS.stream()
                .map(channel -> option(Codes.of(channel), parts.wording().label(channel), entry.channel()))
                .toList();
    }

    private List<Option> kinds(Entry entry) {
        return EnumSet.allOf(Kind.class).stream()
                .map(kind -> option(Codes.of(kind), parts.wording().label(kind), entry.value(Field.KIND)))
                .toList();
    }

    private List<Option> sessions(Entry entry) {
        String chosen = entry.value(Field.SESSION);
        return withNone(
                "ask.session.none",
                chosen,
                parts.programme().sessions().stream().map(session -> option(session.id(), session.title(), chosen)));
    }

    private List<Option> topics(Entry entry) {
        String chosen = entry.value(Field.TOPIC);
        return withNone(
                "ask.topic.none",
                chosen,
                parts.programme().catalogue().topicsOn(parts.today()).stream()
                        .map(topic -> option(topic.id(), topic.label(), chosen)));
    }

    private List<Option> villages(Entry entry) {
        String chosen = entry.value(Field.VILLAGE);
        Stream<Option> villages = parts.programme().catalogue().villagesOn(parts.today()).stream()
                .map(village -> option(village.id(), village.name(), chosen));
        Option outside = option(PublishedQuestion.OUTSIDE_COMMUNE, parts.words().outside(), chosen);
        return withNone("ask.village.none", chosen, Stream.concat(villages, Stream.of(outside)));
    }

    private List<Option> otherVillages(Entry entry) {
        List<String> chosen = entry.form().all(Field.OTHER_VILLAGES);
        return parts.programme().catalogue().villagesOn(parts.today()).stream()
                .map(village -> new Option(village.id(), village.name(), chosen.contains(village.id())))
                .toList();
    }

    private List<Option> wishes(Entry entry) {
        String typed = entry.value(Field.REPLY_WISH);
        String chosen = typed.isBlank() ? Codes.of(ReplyWish.LOOK_UP_MYSELF) : typed;
        return EnumSet.allOf(ReplyWish.class).stream()
                .filter(wish -> wish != ReplyWish.EMAIL)
                .map(wish -> option(Codes.of(wish), parts.wording().label(wish), chosen))
                .toList();
    }

    private List<Option> withNone(String none, String chosen, Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", inputs.say(none), chosen.isEmpty())), options)
                .toList();
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen.toLowerCase(Locale.ROOT)) || value.equals(chosen));
    }
}
