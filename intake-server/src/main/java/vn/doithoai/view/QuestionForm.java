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
 * The question form: empty on the static site, or with what was typed and what is wrong with it. What everybody needs comes first; the
 * rest is folded, and a fold is open where something in it is filled in or wrong.
 *
 * @param warnings what does not belong here and where it goes: denunciations, complaints
 * @param emergency whom to call when it cannot wait
 * @param essential the text and the village
 * @param session where the question goes if nothing is changed, in a sentence, or none
 * @param notice why the form is shown again, or none
 * @param token of the check page it comes back from, so that going back and forth is one sending; empty at first
 */
public record QuestionForm(
        List<String> warnings,
        String emergency,
        List<Field> essential,
        Fold reply,
        Fold more,
        List<Field> consents,
        @Nullable String session,
        String consentVersion,
        @Nullable String notice,
        String token,
        String honeypot) {

    private static final List<SubmissionForm.Field> ESSENTIAL =
            List.of(SubmissionForm.Field.TEXT, SubmissionForm.Field.VILLAGE);

    /** The way first, then only what it needs. */
    private static final List<SubmissionForm.Field> REPLY = List.of(
            SubmissionForm.Field.REPLY_WISH,
            SubmissionForm.Field.PHONE,
            SubmissionForm.Field.EMAIL,
            SubmissionForm.Field.POSTAL_ADDRESS,
            SubmissionForm.Field.NAME,
            SubmissionForm.Field.PUBLISH_NAME);

    private static final List<SubmissionForm.Field> MORE = List.of(
            SubmissionForm.Field.SESSION,
            SubmissionForm.Field.TOPIC,
            SubmissionForm.Field.KIND,
            SubmissionForm.Field.TITLE,
            SubmissionForm.Field.GROUPS,
            SubmissionForm.Field.COLLECTIVE,
            SubmissionForm.Field.PEOPLE);

    public QuestionForm {
        warnings = List.copyOf(warnings);
        essential = List.copyOf(essential);
        consents = List.copyOf(consents);
    }

    /** Fields that most people leave out. */
    public record Fold(List<Field> fields, boolean open) {
        public Fold {
            fields = List.copyOf(fields);
        }
    }

    /** The fields that are wrong, in the order of the form. */
    public List<Field> errors() {
        return Stream.of(essential, reply.fields(), more.fields(), consents)
                .flatMap(List::stream)
                .filter(field -> field.error() != null)
                .toList();
    }

    /** A form in which only the session is chosen that takes questions now. */
    public static SubmissionForm empty(Programme programme, LocalDate today) {
        return programme.openSessions(today).stream()
                .filter(session -> session.state() == DialogueSession.State.OPEN)
                .findFirst()
                .map(session -> empty(programme, session))
                .orElseGet(() ->
                        SubmissionForm.empty(programme.catalogue().formTexts().consentVersion()));
    }

    /** The same for one session. */
    public static SubmissionForm empty(Programme programme, DialogueSession session) {
        return SubmissionForm.empty(programme.catalogue().formTexts().consentVersion())
                .with(SubmissionForm.Field.SESSION, session.id());
    }

    /**
     * The form with what was typed.
     *
     * @param token see {@link QuestionForm}
     */
    public static QuestionForm of(
            Words words,
            Programme programme,
            LocalDate today,
            SubmissionForm form,
            List<FieldError> errors,
            @Nullable String notice,
            String token) {
        return new Maker(words, programme, today, form, errors).page(notice, token);
    }

    /** Puts the fields together; one per page. */
    private record Maker(
            Words wording, Programme programme, LocalDate today, SubmissionForm form, List<FieldError> errors) {

        QuestionForm page(@Nullable String notice, String token) {
            Catalogue.FormTexts texts = programme.catalogue().formTexts();
            return new QuestionForm(
                    List.of(texts.denunciations(), texts.complaints()),
                    texts.emergencies(),
                    fields(ESSENTIAL),
                    fold(REPLY),
                    fold(MORE),
                    fields(List.of(SubmissionForm.Field.CONSENT)),
                    session(),
                    texts.consentVersion(),
                    notice,
                    token,
                    FormNames.HONEYPOT);
        }

        private @Nullable String session() {
            String id = form.value(SubmissionForm.Field.SESSION).strip();
            return programme.openSessions(today).stream()
                    .filter(session -> session.id().equals(id))
                    .findFirst()
                    .map(session -> wording.get("ask.session.goes-to", sessionLabel(session)))
                    .orElse(null);
        }

        private Fold fold(List<SubmissionForm.Field> all) {
            List<Field> fields = fields(all);
            boolean filled = all.stream()
                    .filter(field -> field != SubmissionForm.Field.SESSION)
                    .anyMatch(field -> !form.value(field).isBlank()
                            && !code(form.value(field)).equals(Codes.of(ReplyWish.LOOK_UP_MYSELF)));
            return new Fold(fields, filled || fields.stream().anyMatch(field -> field.error() != null));
        }

        /** Without a select that has nothing but "none" to choose; one with a mistake stays, to show it. */
        private List<Field> fields(List<SubmissionForm.Field> all) {
            return all.stream()
                    .map(FormField::of)
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
