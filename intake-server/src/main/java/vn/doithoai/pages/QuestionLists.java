package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * The feed in the orders in which pages show it, made once: newest first, by topic, session, outcome and village, and
 * by year for the register.
 */
final class QuestionLists {

    private static final Comparator<PublishedQuestion> NEWEST_FIRST =
            Comparator.comparing(PublishedQuestion::number).reversed();

    private final List<PublishedQuestion> shown;
    private final Map<String, List<PublishedQuestion>> byTopic;
    private final Map<String, List<PublishedQuestion>> bySession;
    private final Map<String, List<PublishedQuestion>> byVillage;
    private final Map<Outcome, List<PublishedQuestion>> byOutcome;
    private final SortedMap<Integer, List<PublishedQuestion>> register = new TreeMap<>();

    QuestionLists(List<PublishedQuestion> feed) {
        shown = feed.stream()
                .filter(question -> question.visibility().showsText())
                .sorted(NEWEST_FIRST)
                .toList();
        byTopic = group(question -> Optional.ofNullable(question.topic()));
        bySession = group(question -> Optional.ofNullable(content(question).session()));
        byVillage = groupByEach(question -> content(question).villages());
        byOutcome = group(question -> Optional.ofNullable(question.outcome()));
        feed.stream()
                .sorted(Comparator.comparing(PublishedQuestion::number))
                .forEach(question -> register.computeIfAbsent(question.number().year(), year -> new ArrayList<>())
                        .add(question));
    }

    private static PublishedQuestion.Content content(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        if (content == null) {
            throw new IllegalStateException(question.number() + " is shown without content");
        }
        return content;
    }

    private <K> Map<K, List<PublishedQuestion>> group(Function<PublishedQuestion, Optional<K>> key) {
        return groupByEach(question -> key.apply(question).stream().toList());
    }

    private <K> Map<K, List<PublishedQuestion>> groupByEach(Function<PublishedQuestion, List<K>> keys) {
        Map<K, List<PublishedQuestion>> groups = new HashMap<>();
        for (PublishedQuestion question : shown) {
            keys.apply(question)
                    .forEach(value -> groups.computeIfAbsent(value, any -> new ArrayList<>())
                            .add(question));
        }
        return groups;
    }

    /** Those with a text, newest first. */
    List<PublishedQuestion> shown() {
        return shown;
    }

    List<PublishedQuestion> ofTopic(String id) {
        return byTopic.getOrDefault(id, List.of());
    }

    List<PublishedQuestion> ofSession(String id) {
        return bySession.getOrDefault(id, List.of());
    }

    List<PublishedQuestion> ofVillage(String id) {
        return byVillage.getOrDefault(id, List.of());
    }

    List<PublishedQuestion> ofOutcome(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, List.of());
    }

    /** Those of a session in one topic. */
    List<PublishedQuestion> ofSession(String session, String topic) {
        return ofSession(session).stream()
                .filter(question -> topic.equals(question.topic()))
                .toList();
    }

    List<PublishedQuestion> ofYear(int year) {
        return shown.stream()
                .filter(question -> question.number().year() == year)
                .toList();
    }

    List<PublishedQuestion> where(Predicate<PublishedQuestion> wanted) {
        return shown.stream().filter(wanted).toList();
    }

    /** A few others of the same topic, newest first. */
    List<PublishedQuestion> besides(PublishedQuestion question, int most) {
        return question.content() == null || question.topic() == null
                ? List.of()
                : ofTopic(question.topic()).stream()
                        .filter(other -> !other.number().equals(question.number()))
                        .limit(most)
                        .toList();
    }

    /** Every question by its year, in the order of numbers. */
    SortedMap<Integer, List<PublishedQuestion>> register() {
        return register;
    }

    /** The numbers by year, as the check wants them. */
    SortedMap<Integer, Set<String>> numbers() {
        SortedMap<Integer, Set<String>> numbers = new TreeMap<>();
        register.forEach((year, questions) -> {
            Set<String> ofYear = new TreeSet<>();
            questions.forEach(question -> ofYear.add(question.number().toString()));
            numbers.put(year, ofYear);
        });
        return numbers;
    }
}
