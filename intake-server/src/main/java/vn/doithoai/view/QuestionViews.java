package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.publication.FileShown;
import vn.doithoai.question.publication.PublicUndertakings;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.markdown.SafeMarkdown;

/** Makes what pages show of published questions; the only source is the published record, which holds nothing private. */
public final class QuestionViews {

    private static final int CARD_LENGTH = 160;

    private final Words words;
    private final Programme programme;
    private final LocalDate today;
    private final UndertakingViews undertakings;
    private final ClockViews clocks;

    public QuestionViews(Words words, Programme programme, LocalDate today) {
        this.words = words;
        this.programme = programme;
        this.today = today;
        this.undertakings = new UndertakingViews(words, programme, today);
        this.clocks = new ClockViews(words, today);
    }

    public QuestionCard card(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return new QuestionCard(
                question.number().toString(),
                Addresses.question(question.number()),
                title(question),
                shortTag(question),
                topicLabel(question),
                content == null ? null : villageLabels(content),
                words.date(question.receivedOn()),
                content == null || content.answer() == null
                        ? null
                        : words.date(content.answer().on()),
                content == null || content.answer() == null
                        ? null
                        : content.answer().shortAnswer(),
                content == null || content.answer() != null ? null : Beginning.of(content.text(), CARD_LENGTH),
                bar(question));
    }

    public @Nullable DeadlineBar bar(PublishedQuestion question) {
        return DeadlineBar.of(question.clock(), question.receivedOn(), today, words);
    }

    /** The public title, or what is said in its place. */
    public String title(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return content == null ? words.get("question.untitled", question.number()) : content.title();
    }

    /** The status in words and shape. */
    public QuestionCard.StatusTag tag(PublishedQuestion question) {
        boolean overdue = question.clock().readingOn(today).status().isOverdue();
        if (question.isBeingRestored()) {
            return new QuestionCard.StatusTag("hidden", words.get("question.restoring"));
        }
        if (question.visibility() == Visibility.REMOVED) {
            return new QuestionCard.StatusTag("hidden", words.label(Visibility.REMOVED));
        }
        return new QuestionCard.StatusTag(overdue ? "late" : look(question.stage()), statusWords(question));
    }

    /** The same in a row of a list: days and bodies are on the page of the question. */
    public QuestionCard.StatusTag shortTag(PublishedQuestion question) {
        QuestionCard.StatusTag tag = tag(question);
        return question.stage().isUndertaken()
                ? new QuestionCard.StatusTag(
                        tag.look(), words.get("stage.short." + question.stage().name()))
                : tag;
    }

    /** The same for staff, who see steps that are not public yet. */
    public QuestionCard.StatusTag tag(Stage stage, DueClock clock) {
        boolean overdue = clock.readingOn(today).status().isOverdue();
        return new QuestionCard.StatusTag(overdue ? "late" : look(stage), words.label(stage));
    }

    private static String look(Stage stage) {
        if (stage == Stage.ANSWERED) {
            return "done";
        }
        if (stage.isUndertaken()) {
            return stage == Stage.FORWARDED ? "forwarded" : "promised";
        }
        return stage.isOpen() && !stage.hidesText() ? "open" : "hidden";
    }

    /** The label; a status that names a day, a body or a number has words of its own. */
    private String statusWords(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return switch (question.stage()) {
            case PROMISED ->
                question.clock().due() == null
                        ? words.label(Stage.PROMISED)
                        : words.get(
                                question.clock().renewals().isEmpty() ? "stage.promised" : "stage.promised.renewed",
                                words.days(
                                        question.clock().due(), question.clock().renewals()));
            case PETITIONING ->
                content == null || content.petition() == null
                        ? words.label(Stage.PETITIONING)
                        : words.get(
                                content.petition().renewals().isEmpty()
                                        ? "stage.petitioning"
                                        : "stage.petitioning.renewed",
                                content.petition().body(),
                                words.days(
                                        content.petition().due(),
                                        content.petition().renewals()));
            case FORWARDED ->
                content == null || content.forward() == null
                        ? words.label(Stage.FORWARDED)
                        : words.get("stage.forwarded", content.forward().body());
            case MERGED ->
                question.mergedInto() == null
                        ? words.label(Stage.MERGED)
                        : words.get("stage.merged", question.mergedInto());
            case REFUSED -> words.get("stage.refused", reasonLabel(question));
            default -> words.label(question.stage());
        };
    }

    public String reasonLabel(PublishedQuestion question) {
        String code = question.reasonCode();
        Catalogue catalogue = programme.catalogue();
        return code == null
                ? words.get("not-announced")
                : catalogue
                        .refusalReason(code)
                        .or(() -> catalogue.removalReason(code))
                        .map(Catalogue.Reason::label)
                        .orElse(code);
    }

    public @Nullable String topicLabel(PublishedQuestion question) {
        return question.topic() == null
                ? null
                : programme
                        .catalogue()
                        .topic(question.topic())
                        .map(Catalogue.Topic::label)
                        .orElse(question.topic());
    }

    private @Nullable String villageLabels(PublishedQuestion.Content content) {
        return new CatalogueWords(words, programme).villages(content.villages());
    }

    private @Nullable String collective(PublishedQuestion.@Nullable CollectiveShown all) {
        if (all == null || (all.name() == null && all.people() == 0)) {
            return null;
        }
        String people = all.people() == 0 ? "" : words.get("question.people", words.number(all.people()));
        if (all.name() == null) {
            return people;
        }
        return people.isEmpty() ? all.name() : words.get("question.collective.of", all.name(), people);
    }

    /**
     * The page of a question.
     *
     * @param joined the other questions it names
     */
    public QuestionPage page(PublishedQuestion question, Joined joined) {
        PublishedQuestion.Content content = question.content();
        return new QuestionPage(
                question.number().toString(),
                Addresses.question(question.number()),
                title(question),
                shortTag(question),
                clocks.stands(question),
                question.outcome() == null ? null : words.label(question.outcome()),
                question.receivedOn().toString(),
                facts(question),
                content == null ? List.of() : paragraphs(content.text()),
                question.visibility() == Visibility.SUMMARY,
                question.isBeingRestored() ? words.get("question.restoring.notice", question.number()) : null,
                content == null && question.channel() != null ? hiddenReason(question) : null,
                question.mergedInto() == null
                        ? null
                        : new Link(question.mergedInto().toString(), Addresses.question(question.mergedInto())),
                joined.merged().stream()
                        .map(other -> new Link(other.number().toString(), Addresses.question(other.number())))
                        .toList(),
                content == null || joined.earlier() == null ? null : titled(joined.earlier()),
                joined.later().stream().map(this::titled).toList(),
                content == null || content.answer() == null ? null : answer(content.answer()),
                undertakings.promises(question),
                content == null ? List.of() : undertakings.studies(question, content.studies()),
                content == null ? List.of() : undertakings.elsewhere(question, content),
                content == null
                        ? List.of()
                        : content.corrections().stream().map(this::correction).toList(),
                content == null ? List.of() : earlier(content),
                question.files().stream()
                        .map(file -> file(question.number(), file))
                        .toList(),
                content == null ? List.of() : timeline(content),
                bar(question),
                clocks.reckoning(question),
                question.seal(),
                question.ledgerHash());
    }

    private QuestionPage.FileView file(QuestionNumber number, FileShown file) {
        boolean picture = file.kind() == FileKind.JPEG || file.kind() == FileKind.PNG;
        return new QuestionPage.FileView(
                file.title(),
                words.label(file.of()),
                file.isThere() ? Addresses.file(number, file.name()) : null,
                file.isThere() ? file.kind().told(file.size()) : words.get("question.file.missing"),
                picture,
                file.scan(),
                file.text() == null ? List.of() : paragraphs(file.text()));
    }

    private Link titled(PublishedQuestion other) {
        return new Link(words.get("question.alike", title(other), other.number()), Addresses.question(other.number()));
    }

    private List<Row> facts(PublishedQuestion question) {
        List<Row> facts = new ArrayList<>();
        facts.add(new Row(words.get("question.received"), words.date(question.receivedOn())));
        add(facts, "question.channel", question.channel() == null ? null : words.label(question.channel()));
        if (question.topic() != null) {
            programme
                    .catalogue()
                    .topic(question.topic())
                    .ifPresent(topic -> facts.add(new Row(
                            words.get("question.topic"),
                            topic.label(),
                            question.content() == null ? null : Addresses.topic(topic))));
        }
        PublishedQuestion.Content content = question.content();
        if (question.outcome() != null && (content == null || content.answer() == null)) {
            facts.add(new Row(words.get("question.outcome"), words.label(question.outcome())));
        }
        if (content != null) {
            facts.add(new Row(words.get("question.kind"), words.label(content.kind())));
            Optional.ofNullable(content.session())
                    .flatMap(programme::session)
                    .ifPresent(session -> facts.add(
                            new Row(words.get("question.session"), session.title(), Addresses.session(session.id()))));
            add(facts, "question.village", villageLabels(content));
            add(facts, "question.collective", collective(content.collective()));
            add(facts, "question.asker", content.askerName());
            add(facts, "question.unit", unitLabel(content.unit()));
            add(facts, "question.post", content.post());
            if (!content.partners().isEmpty()) {
                facts.add(new Row(
                        words.get("question.partners"),
                        content.partners().stream()
                                .map(unit -> Objects.requireNonNull(unitLabel(unit)))
                                .collect(Collectors.joining("; "))));
            }
        }
        return facts;
    }

    private void add(List<Row> rows, String key, @Nullable String text) {
        if (text != null) {
            rows.add(new Row(words.get(key), text));
        }
    }

    private @Nullable String unitLabel(@Nullable String unit) {
        return unit == null ? null : undertakings.unit(unit);
    }

    private String hiddenReason(PublishedQuestion question) {
        if (question.visibility() == Visibility.REMOVED) {
            return words.get(
                    "question.hidden.removed",
                    reasonLabel(question),
                    words.date(question.changedAt()
                            .atZoneSameInstant(vn.doithoai.dialogue.DatedRules.ZONE)
                            .toLocalDate()),
                    question.reasonGivenBy() == null ? words.get("not-announced") : question.reasonGivenBy());
        }
        if (question.outcome() == Outcome.OFF_TOPIC) {
            return words.get("question.hidden.OFF_TOPIC");
        }
        return switch (question.stage()) {
            case REFUSED -> words.get("question.hidden.REFUSED", refusalExplanation(question));
            case RECEIVED, MERGED ->
                words.get("question.hidden." + question.stage().name());
            default ->
                words.get(
                        question.stage().hidesText()
                                ? "question.hidden." + question.stage().name()
                                : "question.hidden.counted");
        };
    }

    private String refusalExplanation(PublishedQuestion question) {
        return Optional.ofNullable(question.reasonCode())
                .flatMap(programme.catalogue()::refusalReason)
                .map(Catalogue.Reason::explanation)
                .orElse("");
    }

    private QuestionPage.AnswerView answer(PublishedQuestion.AnswerShown answer) {
        return new QuestionPage.AnswerView(
                paragraphs(answer.shortAnswer()),
                answer.details().isEmpty() ? null : SafeMarkdown.html(answer.details()),
                Stream.of(answer.answeredBy(), unitLabel(answer.unit()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                words.date(answer.on()),
                answer.on().toString(),
                answer.inSession(),
                Arrays.stream(ResponseKind.values())
                        .filter(answer.responseKinds()::contains)
                        .map(words::label)
                        .collect(Collectors.joining(", ")),
                answer.legalBasis().stream().map(QuestionViews::legal).toList());
    }

    private static QuestionPage.LegalView legal(Answer.LegalBasis basis) {
        String text = Stream.of(basis.article(), basis.title(), basis.number())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String link = basis.link();
        boolean safe = link != null && (link.startsWith("https://") || link.startsWith("http://"));
        return new QuestionPage.LegalView(text, safe ? link : null);
    }

    /** How something the office said it would do stands, in words and shape. */
    public QuestionCard.StatusTag tag(Undertaking.Status status) {
        return undertakings.tag(status);
    }

    private QuestionPage.CorrectionView correction(PublishedQuestion.CorrectionShown correction) {
        List<String> former = new ArrayList<>(paragraphs(correction.formerShortAnswer()));
        former.addAll(paragraphs(correction.formerDetails()));
        return new QuestionPage.CorrectionView(
                words.date(correction.on()), correction.reason(), correction.post(), former);
    }

    private List<QuestionPage.EarlierAnswer> earlier(PublishedQuestion.Content content) {
        return content.reopenings().stream()
                .flatMap(reopening -> Stream.ofNullable(reopening.replaced())
                        .map(old -> new QuestionPage.EarlierAnswer(
                                words.get("question.earlier", words.date(old.on())),
                                answer(old),
                                words.get("question.earlier.why", words.date(reopening.on()), reopened(reopening)))))
                .toList();
    }

    /** Who had a question taken up again, and why as far as everybody may know. */
    public String reopened(PublishedQuestion.ReopeningShown reopening) {
        return reopening.byAsker()
                ? words.get("reopened.by-asker")
                : words.get(
                        "reopened.by-chair", Objects.requireNonNullElse(reopening.post(), words.get("reopened.chair")));
    }

    private List<Row> timeline(PublishedQuestion.Content content) {
        return content.timeline().stream()
                .map(step -> new Row(words.date(step.on()), words(step, content)))
                .toList();
    }

    private String words(PublishedQuestion.Step step, PublishedQuestion.Content content) {
        if (step.kind() == EventKind.REOPENED) {
            return content.reopenings().stream()
                    .filter(reopening -> reopening.on().equals(step.on()))
                    .filter(reopening -> Objects.equals(reopening.post(), step.post()))
                    .findFirst()
                    .map(reopening -> words.get("timeline.reopened", words.label(step.kind()), reopened(reopening)))
                    .orElseGet(() -> words.label(step.kind()));
        }
        return step.post() == null ? happened(step) : words.get("timeline.by", happened(step), step.post());
    }

    /** What happened, in words; how it stood then, where what came later says something else. */
    public String happened(PublishedQuestion.Step step) {
        String label = words.label(step.kind());
        if (step.progress() != null) {
            return words.get("timeline.more", label, progress(step.progress()));
        }
        return step.outcome() == null ? label : words.get("timeline.more", label, words.label(step.outcome()));
    }

    /** A step on the way in one line. */
    public String progress(PublicUndertakings.ProgressShown step) {
        return undertakings.progress(step);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n+", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
