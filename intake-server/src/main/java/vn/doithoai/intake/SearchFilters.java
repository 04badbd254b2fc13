package vn.doithoai.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.publication.PublicStatus;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.PublishedQuestion.Content;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Field;
import vn.doithoai.view.Words;

/** What a search is narrowed to, several at once; what a form cannot send is passed over. */
final class SearchFilters {

    /** One of the choices; its name is that of the control. */
    private enum Facet {
        STATUS("tinh-trang"),
        TOPIC("linh-vuc"),
        SESSION("phien"),
        VILLAGE("thon"),
        YEAR("nam"),
        OUTCOME("ket-qua");

        private final String control;

        Facet(String control) {
            this.control = control;
        }
    }

    /** Beside the outcomes: what an answer of any of them may say. */
    private static final String NO_LEGAL_GROUND = "khong-co-can-cu";

    private final Programme programme;
    private final Words words;
    private final LocalDate today;
    private final Map<Facet, String> chosen = new EnumMap<>(Facet.class);

    /** @param sent what the form sent for a control, empty where nothing */
    SearchFilters(Programme programme, Words words, LocalDate today, UnaryOperator<String> sent) {
        this.programme = programme;
        this.words = words;
        this.today = today;
        for (Facet facet : Facet.values()) {
            String value = sent.apply(facet.control);
            if (choices(facet).containsKey(value)) {
                chosen.put(facet, value);
            }
        }
    }

    boolean isAny() {
        return !chosen.isEmpty();
    }

    /** Whether a question is all that was chosen. */
    boolean fit(PublishedQuestion question) {
        return chosen.entrySet().stream().allMatch(entry -> fits(entry.getKey(), entry.getValue(), question));
    }

    private boolean fits(Facet facet, String value, PublishedQuestion question) {
        return switch (facet) {
            case STATUS ->
                Stream.of(PublicStatus.values())
                        .anyMatch(status -> status.slug().equals(value) && status.holds(question, today));
            case TOPIC ->
                programme
                        .catalogue()
                        .topic(Objects.requireNonNullElse(question.topic(), ""))
                        .filter(topic -> topic.slug().equals(value))
                        .isPresent();
            case SESSION -> value.equals(content(question, Content::session));
            case VILLAGE ->
                question.content() != null && question.content().villages().contains(value);
            case YEAR -> value.equals(String.valueOf(question.number().year()));
            case OUTCOME ->
                value.equals(NO_LEGAL_GROUND)
                        ? question.findsNoLegalGround()
                        : question.outcome() != null && value.equals(slug(question.outcome()));
        };
    }

    private static @Nullable String content(PublishedQuestion question, Function<Content, @Nullable String> part) {
        return question.content() == null ? null : part.apply(question.content());
    }

    private static String slug(Outcome outcome) {
        return outcome.code().toLowerCase(Locale.ROOT);
    }

    /** The words of each value, in the order in which they are offered. */
    private Map<String, String> choices(Facet facet) {
        Map<String, String> choices = new LinkedHashMap<>();
        Catalogue catalogue = programme.catalogue();
        switch (facet) {
            case STATUS -> {
                for (PublicStatus status : PublicStatus.values()) {
                    choices.put(status.slug(), words.get("search.filter.status." + status.slug()));
                }
            }
            case TOPIC -> catalogue.topics().forEach(topic -> choices.put(topic.slug(), topic.label()));
            case SESSION -> programme.sessions().forEach(session -> choices.put(session.id(), session.title()));
            case VILLAGE -> {
                catalogue.villages().forEach(village -> choices.put(village.id(), village.name()));
                choices.put(PublishedQuestion.OUTSIDE_COMMUNE, new CatalogueWords(words, programme).outside());
            }
            case YEAR ->
                programme.plans().stream()
                        .map(Plan::year)
                        .forEach(year -> choices.put(String.valueOf(year), String.valueOf(year)));
            case OUTCOME -> {
                for (Outcome outcome : Outcome.values()) {
                    choices.put(slug(outcome), words.label(outcome));
                }
                choices.put(NO_LEGAL_GROUND, words.label(ResponseKind.NO_LEGAL_GROUND));
            }
        }
        return choices;
    }

    /** The controls; one with nothing to choose from is left out. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, String> choices = choices(facet);
            if (!choices.isEmpty()) {
                List<Field.Option> options = new ArrayList<>();
                options.add(new Field.Option("", words.get("search.filter.all"), !chosen.containsKey(facet)));
                choices.forEach(
                        (value, label) -> options.add(new Field.Option(value, label, value.equals(chosen.get(facet)))));
                fields.add(new Field(
                        facet.control,
                        "select",
                        words.get("search.filter." + facet.control),
                        null,
                        null,
                        "",
                        null,
                        "",
                        false,
                        options));
            }
        }
        return fields;
    }

    /** What was chosen, as the form names it. */
    String inWords() {
        return chosen.entrySet().stream()
                .map(entry -> Objects.requireNonNull(choices(entry.getKey()).get(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** For the address of another page of the same results: {@code &linh-vuc=dat-dai}, or nothing. */
    String query() {
        return chosen.entrySet().stream()
                .map(entry -> "&" + entry.getKey().control + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
