package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Kind;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.FieldError;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * The question form: empty on the static site, or with what was typed and what is wrong with it.
 *
 * @param warnings what to know before typing: denunciations, complaints, emergencies
 * @param notice why the form is shown again, or none
 */
public record QuestionForm(
        List<String> warnings,
        List<Field> question,
        List<Field> asker,
        List<Field> contact,
        List<Field> consents,
        String consentVersion,
        @Nullable String notice,
        String honeypot) {

    public QuestionForm {
        warnings = List.copyOf(warnings);
        question = List.copyOf(question);
        asker = List.copyOf(asker);
        contact = List.copyOf(contact);
        consents = List.copyOf(consents);
    }

    /** The fields that are wrong, in the order of the form. */
    public List<Field> errors() {
        return Stream.of(question, asker, contact, consents)
                .flatMap(List::stream)
                .filter(field -> field.error() != null)
                .toList();
    }

    /** An empty form. */
    public static SubmissionForm empty(Catalogue catalogue) {
        return SubmissionForm.empty(catalogue.formTexts().consentVersion());
    }

    /** The form with what was typed. */
    public static QuestionForm of(
            Words words,
            Programme programme,
            LocalDate today,
            SubmissionForm form,
            List<FieldError> errors,
            @Nullable String notice) {
        return new Maker(words, programme, today, form, errors).page(notice);
    }

    /** Puts the fields together; one per page. */
    private record Maker(
            Words wording, Programme programme, LocalDate today, SubmissionForm form, List<FieldError> errors) {

        QuestionForm page(@Nullable String notice) {
            Catalogue.FormTexts texts = programme.catalogue().formTexts();
            return new QuestionForm(
                    List.of(texts.denunciations(), texts.complaints(), texts.emergencies()),
                    fields(FormField.Part.QUESTION),
                    fields(FormField.Part.ASKER),
                    fields(FormField.Part.CONTACT),
                    fields(FormField.Part.CONSENTS),
                    texts.consentVersion(),
                    notice,
                    FormNames.HONEYPOT);
        }

        /** Without a select that has nothing but "none" to choose; one with a mistake stays, to show it. */
        private List<Field> fields(FormField.Part part) {
            return FormField.of(part).stream()
                    .map(this::field)
                    .filter(field ->
                            !field.type().equals("select") || field.options().size() > 1 || field.error() != null)
                    .toList();
        }

        private Field field(FormField row) {
            boolean typed = row.field().limit() > 0;
            boolean ticked = row.type().equals("checkbox");
            boolean several = row.type().equals("checkboxes");
            return new Field(
                    row.name(),
                    row.type(),
                    label(row.field()),
                    ticked ? null : hint(row.field()),
                    error(row.field()),
                    several ? "" : form.value(row.field()),
                    typed ? row.field().limit() : null,
                    row.autocomplete(),
                    row.required(),
                    options(row.field()));
        }

        private String label(SubmissionForm.Field field) {
            return field == SubmissionForm.Field.CONSENT
                    ? programme.catalogue().formTexts().consent()
                    : wording.get("ask." + field.name());
        }

        private List<Field.Option> options(SubmissionForm.Field field) {
            String chosen = form.value(field);
            return switch (field) {
                case KIND -> enums(Kind.values(), chosen);
                case TOPIC -> withNone("ask.topic.none", topics(programme.catalogue()));
                case SESSION -> withNone("ask.session.none", sessions());
                case VILLAGE -> withNone("ask.village.none", villages(programme.catalogue()));
                case GROUPS -> groups();
                case REPLY_WISH ->
                    enums(ReplyWish.values(), chosen.isBlank() ? ReplyWish.LOOK_UP_MYSELF.name() : chosen);
                default -> List.of();
            };
        }

        private @Nullable String hint(SubmissionForm.Field field) {
            String hint = wording.get("ask.hint." + field.name(), wording.number(field.limit()));
            return hint.isEmpty() ? null : hint;
        }

        private @Nullable String error(SubmissionForm.Field field) {
            return errors.stream()
                    .filter(error -> error.field() == field)
                    .findFirst()
                    .map(error -> wording.get(
                            "ask.error." + field.name() + "." + error.problem().name()))
                    .orElse(null);
        }

        private List<Field.Option> enums(Enum<?>[] all, String chosen) {
            return Arrays.stream(all)
                    .map(constant -> new Field.Option(
                            Codes.of(constant),
                            wording.label(constant),
                            Codes.of(constant).equals(code(chosen))))
                    .toList();
        }

        private List<Field.Option> groups() {
            List<String> chosen = form.all(SubmissionForm.Field.GROUPS).stream()
                    .map(Maker::code)
                    .toList();
            return Arrays.stream(AskerGroup.values())
                    .map(group ->
                            new Field.Option(Codes.of(group), wording.label(group), chosen.contains(Codes.of(group))))
                    .toList();
        }

        private List<Field.Option> topics(Catalogue catalogue) {
            return catalogue.topicsOn(today).stream()
                    .map(topic -> option(topic.id(), topic.label(), form.value(SubmissionForm.Field.TOPIC)))
                    .toList();
        }

        private List<Field.Option> sessions() {
            return programme.openSessions(today).stream()
                    .map(session ->
                            option(session.id(), sessionLabel(session), form.value(SubmissionForm.Field.SESSION)))
                    .toList();
        }

        private String sessionLabel(DialogueSession session) {
            return session.nextDay(today)
                    .map(day -> wording.get("ask.session.dated", session.title(), wording.date(day)))
                    .orElseGet(
                            () -> wording.get("ask.session.planned", session.title(), wording.month(session.month())));
        }

        private List<Field.Option> villages(Catalogue catalogue) {
            List<Field.Option> options = new ArrayList<>();
            catalogue
                    .villagesOn(today)
                    .forEach(village -> options.add(
                            option(village.id(), village.name(), form.value(SubmissionForm.Field.VILLAGE))));
            options.add(option(
                    PublishedQuestion.OUTSIDE_COMMUNE,
                    wording.get("ask.village.outside"),
                    form.value(SubmissionForm.Field.VILLAGE)));
            return options;
        }

        private List<Field.Option> withNone(String key, List<Field.Option> options) {
            List<Field.Option> all = new ArrayList<>();
            all.add(new Field.Option("", wording.get(key), options.stream().noneMatch(Field.Option::chosen)));
            all.addAll(options);
            return all;
        }

        private static Field.Option option(String id, String label, String chosen) {
            return new Field.Option(id, label, Objects.equals(id, chosen.strip()));
        }

        /** A choice as it was typed, as a code. */
        private static String code(String typed) {
            return Codes.of(typed.strip());
        }
    }
}
