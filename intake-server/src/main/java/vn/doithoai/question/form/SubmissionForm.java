package vn.doithoai.question.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Texts;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * What a person typed into the form or sent to the API, as typed, and the one check that makes a {@link Submission} of
 * it. All mistakes are told at once (U4); whatever can be understood is accepted (U3).
 */
public record SubmissionForm(Map<Field, List<String>> typed, String consentVersion) {

    /** Limits in code points after {@link PlainText}; forms show the same numbers. */
    public static final int TITLE_MAX = 120;

    public static final int TEXT_MIN = 10;
    public static final int TEXT_MAX = 2_000;
    public static final int NAME_MAX = 100;
    public static final int PHONE_MAX = 20;
    public static final int EMAIL_MAX = 254;
    public static final int ADDRESS_MAX = 300;
    public static final int PEOPLE_MAX = 40;

    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");
    private static final Pattern LANDLINE = Pattern.compile("02\\d{9}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:.]+(\\.[^\\s@<>\"(),;:.]+)+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} ./,'\u2019-]*");

    private static final String TICKED = "1";

    public SubmissionForm {
        Map<Field, List<String>> copy = new EnumMap<>(Field.class);
        typed.forEach((field, values) -> copy.put(
                field, values.stream().filter(value -> !value.isEmpty()).toList()));
        typed = Collections.unmodifiableMap(copy);
    }

    /** A form in which nothing is typed. */
    public static SubmissionForm empty(String consentVersion) {
        return new SubmissionForm(Map.of(), consentVersion);
    }

    /** The form that a request sent; what it did not send is empty. */
    public static SubmissionForm read(Function<Field, List<String>> sent, String consentVersion) {
        Map<Field, List<String>> typed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            typed.put(field, sent.apply(field));
        }
        return new SubmissionForm(typed, consentVersion);
    }

    /** The form as it would have to be filled in to send just this; choices by their codes. */
    public static SubmissionForm of(Submission sent) {
        Contact contact = sent.contact();
        SubmissionForm form = empty(sent.consent().version())
                .with(Field.TEXT, sent.text())
                .with(Field.KIND, Codes.of(sent.kind()))
                .with(
                        Field.GROUPS,
                        sent.groups().stream().map(Codes::of).sorted().toArray(String[]::new))
                .with(Field.OTHER_VILLAGES, sent.collective().villages().toArray(String[]::new))
                .with(Field.REPLY_WISH, Codes.of(contact.replyWish()));
        Map<Field, @Nullable String> optional = new EnumMap<>(Field.class);
        optional.put(Field.TITLE, sent.title());
        optional.put(Field.TOPIC, sent.topic());
        optional.put(Field.SESSION, sent.session());
        optional.put(Field.VILLAGE, sent.village());
        optional.put(Field.COLLECTIVE, sent.collective().name());
        optional.put(
                Field.PEOPLE,
                sent.collective().people() == 0
                        ? null
                        : Integer.toString(sent.collective().people()));
        optional.put(Field.NAME, contact.name());
        optional.put(Field.PHONE, contact.phone());
        optional.put(Field.EMAIL, contact.email());
        optional.put(Field.POSTAL_ADDRESS, contact.postalAddress());
        optional.put(Field.CONSENT, sent.consent().processing() ? TICKED : null);
        optional.put(Field.PUBLISH_NAME, sent.consent().publishName() ? TICKED : null);
        for (var entry : optional.entrySet()) {
            String value = entry.getValue();
            if (value != null) {
                form = form.with(entry.getKey(), value);
            }
        }
        return form;
    }

    /** The form with something else in one field. */
    public SubmissionForm with(Field field, String... values) {
        Map<Field, List<String>> changed = new EnumMap<>(Field.class);
        changed.putAll(typed);
        changed.put(field, List.of(values));
        return new SubmissionForm(changed, consentVersion);
    }

    /** What was typed into a field, empty where nothing was. */
    public String value(Field field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** Everything that was chosen in a field. */
    public List<String> all(Field field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean isTicked(Field field) {
        return !value(field).isEmpty();
    }

    /** The fields, named once for the form, the error list and the API. */
    public enum Field {
        TITLE(SubmissionForm.TITLE_MAX),
        TEXT(SubmissionForm.TEXT_MAX),
        KIND,
        TOPIC,
        SESSION,
        VILLAGE,
        GROUPS,
        COLLECTIVE(AskingGroup.NAME_MAX),
        PEOPLE(SubmissionForm.PEOPLE_MAX),
        OTHER_VILLAGES,
        NAME(SubmissionForm.NAME_MAX),
        PHONE(SubmissionForm.PHONE_MAX),
        EMAIL(SubmissionForm.EMAIL_MAX),
        POSTAL_ADDRESS(SubmissionForm.ADDRESS_MAX),
        REPLY_WISH,
        CONSENT,
        PUBLISH_NAME;

        private final int limit;

        Field() {
            this(0);
        }

        Field(int limit) {
            this.limit = limit;
        }

        /** Most code points that may be typed; 0 where nothing is typed. */
        public int limit() {
            return limit;
        }
    }

    /** What is wrong with a field; the wording is the pages' affair. */
    public enum Problem {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        UNKNOWN_CHOICE,
        NOT_A_NAME,
        NOT_A_PHONE,
        NOT_AN_EMAIL,
        NOT_A_NUMBER_OF_PEOPLE,
        /** The wished way of reply needs this contact. */
        NEEDED_FOR_REPLY,
        /** A name is to be shown, but none was given. */
        NEEDED_TO_PUBLISH
    }

    /** One mistake; at most one a field. */
    public record FieldError(Field field, Problem problem) {}

    /** What can be chosen at this moment. */
    public record Choices(Predicate<String> topic, Predicate<String> session, Predicate<String> village) {}

    /** The result of {@link #check}. */
    public sealed interface Checked {}

    public record Valid(Submission submission) implements Checked {}

    public record Invalid(List<FieldError> errors) implements Checked {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** Checks everything and makes the submission, or tells all mistakes in the order of the form. */
    public Checked check(Choices choices) {
        Check check = new Check();
        String cleanTitle = check.line(Field.TITLE);
        String cleanText = check.question(value(Field.TEXT));
        // People cannot tell them apart; the office puts it right where it matters (S7).
        Kind cleanKind = value(Field.KIND).isBlank() ? Kind.QUESTION : check.choice(Field.KIND, Kind.class);
        String cleanTopic = check.optionalChoice(Field.TOPIC, choices.topic());
        String cleanSession = check.optionalChoice(Field.SESSION, choices.session());
        String cleanVillage = check.optionalChoice(
                Field.VILLAGE,
                id -> id.equals(PublishedQuestion.OUTSIDE_COMMUNE)
                        || choices.village().test(id));
        Set<AskerGroup> cleanGroups = check.groups(all(Field.GROUPS));
        Submission.Collective collective = check.collective(choices.village());
        boolean named = !AskingGroup.isOne(check.line(Field.NAME));
        String cleanName = named ? check.name() : null;
        collective = named ? collective : AskingGroup.in(collective, value(Field.NAME));
        String cleanPhone = check.phone(value(Field.PHONE));
        String cleanEmail = check.email();
        String cleanAddress = check.line(Field.POSTAL_ADDRESS);
        ReplyWish wish = value(Field.REPLY_WISH).isBlank()
                ? ReplyWish.LOOK_UP_MYSELF
                : check.choice(Field.REPLY_WISH, ReplyWish.class);
        check.reachable(wish, cleanPhone, cleanEmail, cleanAddress);
        if (isTicked(Field.PUBLISH_NAME) && cleanName == null && named) {
            check.error(Field.NAME, Problem.NEEDED_TO_PUBLISH);
        }
        if (!isTicked(Field.CONSENT)) {
            check.error(Field.CONSENT, Problem.MISSING);
        }
        if (!check.errors.isEmpty() || cleanKind == null || wish == null) {
            return new Invalid(check.inOrder());
        }
        return new Valid(new Submission(
                cleanTitle,
                cleanText,
                cleanKind,
                cleanTopic,
                cleanSession,
                cleanVillage,
                cleanGroups,
                collective,
                new Contact(cleanName, cleanPhone, cleanEmail, cleanAddress, wish),
                new Consent(true, cleanName != null && isTicked(Field.PUBLISH_NAME), consentVersion)));
    }

    /** Hidden: what a citizen typed never reaches a log. */
    @Override
    public String toString() {
        return "SubmissionForm[hidden]";
    }

    /** Collects the mistakes of one form. */
    private final class Check {

        private final List<FieldError> errors = new ArrayList<>();

        void error(Field field, Problem problem) {
            if (errors.stream().noneMatch(e -> e.field() == field)) {
                errors.add(new FieldError(field, problem));
            }
        }

        List<FieldError> inOrder() {
            return errors.stream()
                    .sorted((a, b) -> a.field().compareTo(b.field()))
                    .toList();
        }

        @Nullable
        String line(Field field) {
            String line = Texts.lineOrNull(value(field));
            if (line != null && PlainText.length(line) > field.limit()) {
                error(field, Problem.TOO_LONG);
            }
            return line;
        }

        String question(String typed) {
            String clean = PlainText.text(typed);
            int length = PlainText.length(clean);
            if (length == 0) {
                error(Field.TEXT, Problem.MISSING);
            } else if (length < TEXT_MIN) {
                error(Field.TEXT, Problem.TOO_SHORT);
            } else if (length > TEXT_MAX) {
                error(Field.TEXT, Problem.TOO_LONG);
            }
            return clean;
        }

        <E extends Enum<E>> @Nullable E choice(Field field, Class<E> choices) {
            String typed = value(field);
            if (typed.isBlank()) {
                error(field, Problem.MISSING);
                return null;
            }
            E chosen = named(typed, choices);
            if (chosen == null) {
                error(field, Problem.UNKNOWN_CHOICE);
            }
            return chosen;
        }

        @Nullable
        String optionalChoice(Field field, Predicate<String> known) {
            String id = Texts.lineOrNull(value(field));
            if (id != null && !known.test(id)) {
                error(field, Problem.UNKNOWN_CHOICE);
            }
            return id;
        }

        Set<AskerGroup> groups(List<String> typed) {
            Set<AskerGroup> chosen = EnumSet.noneOf(AskerGroup.class);
            for (String text : typed) {
                AskerGroup group = named(text, AskerGroup.class);
                if (group == null) {
                    error(Field.GROUPS, Problem.UNKNOWN_CHOICE);
                } else {
                    chosen.add(group);
                }
            }
            return chosen;
        }

        Submission.Collective collective(Predicate<String> village) {
            List<String> villages = new ArrayList<>();
            for (String typed : all(Field.OTHER_VILLAGES)) {
                String id = typed.strip();
                if (village.test(id)) {
                    villages.add(id);
                } else {
                    error(Field.OTHER_VILLAGES, Problem.UNKNOWN_CHOICE);
                }
            }
            return new Submission.Collective(line(Field.COLLECTIVE), people(), villages);
        }

        private int people() {
            OptionalInt people = AskingGroup.peopleIn(value(Field.PEOPLE));
            if (people.isEmpty()) {
                error(Field.PEOPLE, Problem.NOT_A_NUMBER_OF_PEOPLE);
            }
            return people.orElse(0);
        }

        @Nullable
        String name() {
            String line = line(Field.NAME);
            if (line != null && !NAME.matcher(line).matches()) {
                error(Field.NAME, Problem.NOT_A_NAME);
            }
            return line;
        }

        @Nullable
        String phone(String typed) {
            String line = Texts.lineOrNull(typed);
            if (line == null) {
                return null;
            }
            String digits = phoneDigits(line);
            if (digits == null) {
                error(Field.PHONE, Problem.NOT_A_PHONE);
            }
            return digits;
        }

        @Nullable
        String email() {
            String line = line(Field.EMAIL);
            if (line != null && !EMAIL.matcher(line).matches()) {
                error(Field.EMAIL, Problem.NOT_AN_EMAIL);
            }
            return line;
        }

        void reachable(
                @Nullable ReplyWish wish, @Nullable String phone, @Nullable String email, @Nullable String address) {
            if (wish == null) {
                return;
            }
            switch (wish) {
                case PHONE, ZALO -> needed(Field.PHONE, phone);
                case EMAIL -> needed(Field.EMAIL, email);
                case LETTER -> needed(Field.POSTAL_ADDRESS, address);
                case LOOK_UP_MYSELF -> {}
            }
        }

        private void needed(Field field, @Nullable String value) {
            if (value == null) {
                error(field, Problem.NEEDED_FOR_REPLY);
            }
        }
    }

    /** The ten or eleven digits of a Vietnamese number, however it was written, with a word before it (N18), or null. */
    static @Nullable String phoneDigits(String line) {
        String digits = java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFKC)
                .replaceFirst("^[\\p{L}\\p{M} .:]+", "")
                .replaceAll("[\\s().\\-\u2010-\u2014]", "")
                .replaceFirst("^(\\+|00)840?", "0");
        if (digits.startsWith("84") && digits.length() >= 11) {
            digits = "0" + digits.substring(2);
        }
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches() ? digits : null;
    }

    private static <E extends Enum<E>> @Nullable E named(String typed, Class<E> choices) {
        return Codes.find(choices, Codes.of(typed.strip())).orElse(null);
    }
}
