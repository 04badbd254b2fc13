package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Kind;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.SubmissionForm;
import vn.doithoai.question.SubmissionForm.FieldError;

/**
 * The question form: empty on the static site, or with what was typed and what is wrong with it.
 *
 * @param warnings what to know before typing: denunciations, complaints, emergencies
 * @param notice why the form is shown again, or none
 */
public record AskPage(
        List<String> warnings,
        List<Field> question,
        List<Field> asker,
        List<Field> contact,
        List<Field> consents,
        String consentVersion,
        @Nullable String notice,
        String honeypot) {

    public AskPage {
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
        return new SubmissionForm(
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                false,
                false,
                catalogue.formTexts().consentVersion());
    }

    /** The form with what was typed. */
    public static AskPage of(
            Wording wording,
            Programme programme,
            LocalDate today,
            SubmissionForm form,
            List<FieldError> errors,
            @Nullable String notice) {
        return new Maker(wording, programme, today, form, errors).page(notice);
    }

    /** Puts the fields together; one per page. */
    private record Maker(
            Wording wording, Programme programme, LocalDate today, SubmissionForm form, List<FieldError> errors) {

        AskPage page(@Nullable String notice) {
            Catalogue catalogue = programme.catalogue();
            Catalogue.FormTexts texts = catalogue.formTexts();
            return new AskPage(
                    List.of(texts.denunciations(), texts.complaints(), texts.emergencies()),
                    offered(
                            text(SubmissionForm.Field.TEXT, "textarea", form.text(), SubmissionForm.TEXT_MAX, "", true),
                            text(SubmissionForm.Field.TITLE, "text", form.title(), SubmissionForm.TITLE_MAX, "", false),
                            choice(
                                    SubmissionForm.Field.KIND,
                                    "radios",
                                    form.kind(),
                                    true,
                                    enums(Kind.values(), form.kind())),
                            choice(
                                    SubmissionForm.Field.TOPIC,
                                    "select",
                                    form.topic(),
                                    false,
                                    withNone("ask.topic.none", topics(catalogue))),
                            choice(
                                    SubmissionForm.Field.SESSION,
                                    "select",
                                    form.session(),
                                    false,
                                    withNone("ask.session.none", sessions()))),
                    List.of(
                            choice(
                                    SubmissionForm.Field.VILLAGE,
                                    "select",
                                    form.village(),
                                    false,
                                    withNone("ask.village.none", villages(catalogue))),
                            choice(SubmissionForm.Field.GROUPS, "checkboxes", "", false, groups())),
                    List.of(
                            text(
                                    SubmissionForm.Field.NAME,
                                    "text",
                                    form.name(),
                                    SubmissionForm.NAME_MAX,
                                    "name",
                                    false),
                            text(
                                    SubmissionForm.Field.PHONE,
                                    "tel",
                                    form.phone(),
                                    SubmissionForm.PHONE_MAX,
                                    "tel",
                                    false),
                            text(
                                    SubmissionForm.Field.EMAIL,
                                    "email",
                                    form.email(),
                                    SubmissionForm.EMAIL_MAX,
                                    "email",
                                    false),
                            text(
                                    SubmissionForm.Field.POSTAL_ADDRESS,
                                    "text",
                                    form.postalAddress(),
                                    SubmissionForm.ADDRESS_MAX,
                                    "address-line1",
                                    false),
                            choice(
                                    SubmissionForm.Field.REPLY_WISH,
                                    "radios",
                                    form.replyWish(),
                                    false,
                                    enums(
                                            ReplyWish.values(),
                                            form.replyWish().isBlank()
                                                    ? ReplyWish.LOOK_UP_MYSELF.name()
                                                    : form.replyWish()))),
                    List.of(
                            tick(SubmissionForm.Field.CONSENT, form.consent(), texts.consent(), true),
                            tick(
                                    SubmissionForm.Field.PUBLISH_NAME,
                                    form.publishName(),
                                    wording.get("ask.PUBLISH_NAME"),
                                    false)),
                    texts.consentVersion(),
                    notice,
                    FormNames.HONEYPOT);
        }

        private Field text(
                SubmissionForm.Field field,
                String type,
                String value,
                int limit,
                String autocomplete,
                boolean required) {
            return new Field(
                    FormNames.of(field),
                    type,
                    wording.get("ask." + field.name()),
                    hint(field, limit),
                    error(field),
                    value,
                    limit,
                    autocomplete,
                    required,
                    List.of());
        }

        /** Without a select that has nothing but "none" to choose; one with a mistake stays, to show it. */
        private static List<Field> offered(Field... fields) {
            return Arrays.stream(fields)
                    .filter(field ->
                            !field.type().equals("select") || field.options().size() > 1 || field.error() != null)
                    .toList();
        }

        private Field choice(
                SubmissionForm.Field field, String type, String value, boolean required, List<Field.Option> options) {
            return new Field(
                    FormNames.of(field),
                    type,
                    wording.get("ask." + field.name()),
                    hint(field, 0),
                    error(field),
                    value,
                    null,
                    "",
                    required,
                    options);
        }

        private Field tick(SubmissionForm.Field field, boolean ticked, String label, boolean required) {
            return new Field(
                    FormNames.of(field),
                    "checkbox",
                    label,
                    null,
                    error(field),
                    ticked ? "1" : "",
                    null,
                    "",
                    required,
                    List.of());
        }

        private @Nullable String hint(SubmissionForm.Field field, int limit) {
            String key = "ask.hint." + field.name();
            String hint = wording.get(key, wording.number(limit));
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
                    .map(one -> new Field.Option(
                            value(one), wording.label(one), value(one).equals(value(chosen))))
                    .toList();
        }

        private List<Field.Option> groups() {
            List<String> chosen = form.groups().stream().map(Maker::value).toList();
            return Arrays.stream(AskerGroup.values())
                    .map(one -> new Field.Option(value(one), wording.label(one), chosen.contains(value(one))))
                    .toList();
        }

        private List<Field.Option> topics(Catalogue catalogue) {
            return catalogue.topics().stream()
                    .map(topic -> option(topic.id(), topic.label(), form.topic()))
                    .toList();
        }

        private List<Field.Option> sessions() {
            return programme.openSessions(today).stream()
                    .map(session -> option(session.id(), sessionLabel(session), form.session()))
                    .toList();
        }

        private String sessionLabel(DialogueSession session) {
            return session.firstDay()
                    .map(day -> wording.get("ask.session.dated", session.title(), wording.date(day)))
                    .orElseGet(
                            () -> wording.get("ask.session.planned", session.title(), wording.month(session.month())));
        }

        private List<Field.Option> villages(Catalogue catalogue) {
            List<Field.Option> options = new ArrayList<>();
            catalogue
                    .villagesOn(today)
                    .forEach(village -> options.add(option(village.id(), village.name(), form.village())));
            options.add(option(PublishedQuestion.OUTSIDE_COMMUNE, wording.get("ask.village.outside"), form.village()));
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

        private static String value(Enum<?> one) {
            return value(one.name());
        }

        /** As written in the page and in addresses: lower case with hyphens. */
        private static String value(String name) {
            return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
