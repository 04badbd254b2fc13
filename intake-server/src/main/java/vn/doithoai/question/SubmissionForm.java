package vn.doithoai.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the form or sent to the API, as typed, and the one check that makes a {@link Submission} of
 * it. All mistakes are told at once (U4); whatever can be understood is accepted (U3).
 */
public record SubmissionForm(
        String title,
        String text,
        String kind,
        String topic,
        String session,
        String village,
        List<String> groups,
        String name,
        String phone,
        String email,
        String postalAddress,
        String replyWish,
        boolean consent,
        boolean publishName,
        String consentVersion) {

    /** Limits in code points after {@link PlainText}; forms show the same numbers. */
    public static final int TITLE_MAX = 120;

    public static final int TEXT_MIN = 10;
    public static final int TEXT_MAX = 2_000;
    public static final int NAME_MAX = 100;
    public static final int PHONE_MAX = 20;
    public static final int EMAIL_MAX = 254;
    public static final int ADDRESS_MAX = 300;

    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");
    private static final Pattern LANDLINE = Pattern.compile("02\\d{9}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:.]+(\\.[^\\s@<>\"(),;:.]+)+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'\u2019-]*");

    public SubmissionForm {
        groups = List.copyOf(groups);
    }

    /** The fields, named once for the form, the error list and the API. */
    public enum Field {
        TITLE,
        TEXT,
        KIND,
        TOPIC,
        SESSION,
        VILLAGE,
        GROUPS,
        NAME,
        PHONE,
        EMAIL,
        POSTAL_ADDRESS,
        REPLY_WISH,
        CONSENT,
        PUBLISH_NAME
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
        String cleanTitle = check.line(Field.TITLE, title, TITLE_MAX);
        String cleanText = check.question(text);
        Kind cleanKind = check.choice(Field.KIND, kind, Kind.class);
        String cleanTopic = check.optionalChoice(Field.TOPIC, topic, choices.topic());
        String cleanSession = check.optionalChoice(Field.SESSION, session, choices.session());
        String cleanVillage = check.optionalChoice(
                Field.VILLAGE,
                village,
                id -> id.equals(PublishedQuestion.OUTSIDE_COMMUNE)
                        || choices.village().test(id));
        Set<AskerGroup> cleanGroups = check.groups(groups);
        String cleanName = check.name(name);
        String cleanPhone = check.phone(phone);
        String cleanEmail = check.email(email);
        String cleanAddress = check.line(Field.POSTAL_ADDRESS, postalAddress, ADDRESS_MAX);
        ReplyWish wish = replyWish.isBlank()
                ? ReplyWish.LOOK_UP_MYSELF
                : check.choice(Field.REPLY_WISH, replyWish, ReplyWish.class);
        check.reachable(wish, cleanPhone, cleanEmail, cleanAddress);
        if (publishName && cleanName == null) {
            check.error(Field.NAME, Problem.NEEDED_TO_PUBLISH);
        }
        if (!consent) {
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
                new Contact(cleanName, cleanPhone, cleanEmail, cleanAddress, wish),
                new Consent(true, publishName, consentVersion)));
    }

    /** Hidden: what a citizen typed never reaches a log. */
    @Override
    public String toString() {
        return "SubmissionForm[hidden]";
    }

    /** Collects the mistakes of one form. */
    private static final class Check {

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
        String line(Field field, String typed, int max) {
            String line = Texts.lineOrNull(typed);
            if (line != null && PlainText.length(line) > max) {
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

        <E extends Enum<E>> @Nullable E choice(Field field, String typed, Class<E> choices) {
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
        String optionalChoice(Field field, String typed, Predicate<String> known) {
            String id = Texts.lineOrNull(typed);
            if (id != null && !known.test(id)) {
                error(field, Problem.UNKNOWN_CHOICE);
            }
            return id;
        }

        Set<AskerGroup> groups(List<String> typed) {
            Set<AskerGroup> chosen = EnumSet.noneOf(AskerGroup.class);
            for (String one : typed) {
                AskerGroup group = named(one, AskerGroup.class);
                if (group == null) {
                    error(Field.GROUPS, Problem.UNKNOWN_CHOICE);
                } else {
                    chosen.add(group);
                }
            }
            return chosen;
        }

        @Nullable
        String name(String typed) {
            String line = line(Field.NAME, typed, NAME_MAX);
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
        String email(String typed) {
            String line = line(Field.EMAIL, typed, EMAIL_MAX);
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

    /** The ten or eleven digits of a Vietnamese number, however it was written (N18), or null. */
    static @Nullable String phoneDigits(String line) {
        String digits = java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s().\\-\u2010-\u2014]", "");
        if (digits.startsWith("+84")) {
            digits = "0" + digits.substring(3);
        } else if (digits.startsWith("84") && digits.length() >= 11) {
            digits = "0" + digits.substring(2);
        }
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches() ? digits : null;
    }

    private static <E extends Enum<E>> @Nullable E named(String typed, Class<E> choices) {
        String wanted = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E one : choices.getEnumConstants()) {
            if (one.name().equals(wanted)) {
                return one;
            }
        }
        return null;
    }
}
