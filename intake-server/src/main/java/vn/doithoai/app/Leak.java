package vn.doithoai.app;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Contact;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Submission;

/** Finds an asker's own contact in what is about to become public: a person overlooked it when clearing the text. */
final class Leak {

    private static final int NATIONAL_DIGITS = 9;

    private Leak() {}

    static boolean isIn(PublishedQuestion shown, Submission submission) {
        PublishedQuestion.Content content = shown.content();
        if (content == null) {
            return false;
        }
        Contact contact = submission.contact();
        String text = words(content).toLowerCase(Locale.ROOT);
        return holds(text, contact.email())
                || holds(text, contact.postalAddress())
                || holdsPhone(text, contact.phone());
    }

    private static String words(PublishedQuestion.Content content) {
        PublishedQuestion.AnswerShown answer = content.answer();
        Stream<String> answered = Stream.concat(
                        Stream.ofNullable(answer),
                        content.reopenings().stream()
                                .map(PublishedQuestion.ReopeningShown::replaced)
                                .filter(Objects::nonNull))
                .flatMap(one -> Stream.of(one.shortAnswer(), one.details()));
        Stream<String> corrected = content.corrections().stream()
                .flatMap(one -> Stream.of(one.reason(), one.formerShortAnswer(), one.formerDetails()));
        Stream<String> promised = content.promises().stream().map(PublishedQuestion.PromiseShown::text);
        PublishedQuestion.StudyShown study = content.study();
        Stream<String> studied = study == null ? Stream.of() : Stream.of(study.reason());
        return Stream.of(Stream.of(content.title(), content.text()), answered, corrected, promised, studied)
                .flatMap(one -> one)
                .reduce("", (all, one) -> all + "\n" + one);
    }

    private static boolean holds(String text, @Nullable String value) {
        return value != null && text.contains(value.toLowerCase(Locale.ROOT));
    }

    /** However the number is grouped, and with or without the country's prefix. */
    private static boolean holdsPhone(String text, @Nullable String phone) {
        if (phone == null || phone.length() < NATIONAL_DIGITS) {
            return false;
        }
        String digits = text.replaceAll("(?<=\\d)[\\s.()-]+(?=\\d)", "");
        return digits.contains(phone.substring(phone.length() - NATIONAL_DIGITS));
    }
}
