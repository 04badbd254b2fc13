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
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Answer;
import vn.doithoai.question.DueClock;
import vn.doithoai.question.EventKind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Undertaking;
import vn.doithoai.question.Visibility;
import vn.doithoai.view.QuestionPage.Row;

/** Makes what pages show of published questions; the only source is the published record, which holds nothing private. */
public final class QuestionViews {

    private final Wording wording;
    private final Programme programme;
    private final LocalDate today;

    public QuestionViews(Wording wording, Programme programme, LocalDate today) {
        this.wording = wording;
        this.programme = programme;
        this.today = today;
    }

    public Card card(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return new Card(
                question.number().toString(),
                Addresses.question(question.number()),
                title(question),
                tag(question),
                topicLabel(question),
                content == null ? null : villageLabel(content.village()),
                wording.date(question.receivedOn()),
                content == null || content.answer() == null
                        ? null
                        : wording.date(content.answer().on()),
                content == null || content.answer() == null
                        ? null
                        : content.answer().shortAnswer(),
                bar(question));
    }

    public @Nullable Bar bar(PublishedQuestion question) {
        return Bar.of(question.clock(), question.receivedOn(), today, wording);
    }

    /** The public title, or what is said in its place. */
    public String title(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return content == null ? wording.get("question.untitled", question.number()) : content.title();
    }

    /** The status in words and shape. */
    public Card.Tag tag(PublishedQuestion question) {
        boolean overdue = question.clock().readingOn(today).status() == DueClock.Status.OVERDUE;
        if (question.visibility() == Visibility.REMOVED) {
            return new Card.Tag("hidden", wording.label(Visibility.REMOVED));
        }
        return new Card.Tag(overdue ? "late" : look(question.stage()), statusWords(question));
    }

    /** The same for staff, who see steps that are not public yet. */
    public Card.Tag tag(Stage stage, DueClock clock) {
        boolean overdue = clock.readingOn(today).status() == DueClock.Status.OVERDUE;
        return new Card.Tag(overdue ? "late" : look(stage), wording.label(stage));
    }

    private static String look(Stage stage) {
        return switch (stage) {
            case ANSWERED -> "done";
            case PROMISED, STUDYING -> "promised";
            case FORWARDED -> "forwarded";
            case QUARANTINED, MERGED, DIVERTED, WITHDRAWN, REFUSED -> "hidden";
            case RECEIVED, CLARIFYING, ACCEPTED, ASSIGNED, DRAFTED, APPROVED -> "open";
        };
    }

    private String statusWords(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return switch (question.stage()) {
            case PROMISED ->
                question.clock().due() == null
                        ? wording.label(Stage.PROMISED)
                        : wording.get(
                                "stage.promised", wording.date(question.clock().due()));
            case FORWARDED ->
                content == null || content.forward() == null
                        ? wording.label(Stage.FORWARDED)
                        : wording.get("stage.forwarded", content.forward().body());
            case MERGED ->
                question.mergedInto() == null
                        ? wording.label(Stage.MERGED)
                        : wording.get("stage.merged", question.mergedInto());
            case REFUSED -> wording.get("stage.refused", reasonLabel(question));
            case RECEIVED,
                    QUARANTINED,
                    CLARIFYING,
                    ACCEPTED,
                    ASSIGNED,
                    DRAFTED,
                    APPROVED,
                    ANSWERED,
                    STUDYING,
                    DIVERTED,
                    WITHDRAWN -> wording.label(question.stage());
        };
    }

    public String reasonLabel(PublishedQuestion question) {
        String code = question.reasonCode();
        Catalogue catalogue = programme.catalogue();
        return code == null
                ? wording.get("not-announced")
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

    private @Nullable String villageLabel(@Nullable String village) {
        if (village == null) {
            return null;
        }
        return village.equals(PublishedQuestion.OUTSIDE_COMMUNE)
                ? wording.get("ask.village.outside")
                : programme
                        .catalogue()
                        .village(village)
                        .map(Catalogue.Village::name)
                        .orElse(village);
    }

    /**
     * The page of a question.
     *
     * @param merged the questions that were merged into it
     */
    public QuestionPage page(PublishedQuestion question, List<PublishedQuestion> merged) {
        PublishedQuestion.Content content = question.content();
        return new QuestionPage(
                question.number().toString(),
                Addresses.question(question.number()),
                title(question),
                tag(question),
                question.outcome() == null ? null : wording.label(question.outcome()),
                question.receivedOn().toString(),
                facts(question),
                content == null ? List.of() : paragraphs(content.text()),
                question.visibility() == Visibility.SUMMARY,
                content == null ? hiddenReason(question) : null,
                question.mergedInto() == null
                        ? null
                        : new Link(question.mergedInto().toString(), Addresses.question(question.mergedInto())),
                merged.stream()
                        .map(one -> new Link(one.number().toString(), Addresses.question(one.number())))
                        .toList(),
                content == null || content.answer() == null ? null : answer(content.answer()),
                content == null
                        ? List.of()
                        : Undertaking.of(question).stream()
                                .filter(one -> one.kind() == Undertaking.Kind.PROMISE)
                                .map(this::promise)
                                .toList(),
                content == null || content.study() == null ? List.of() : study(content.study()),
                content == null || content.forward() == null ? List.of() : forward(content.forward()),
                content == null
                        ? List.of()
                        : content.corrections().stream().map(this::correction).toList(),
                content == null ? List.of() : earlier(content),
                content == null ? List.of() : timeline(content),
                bar(question),
                clock(question),
                question.commitment(),
                question.ledgerHash());
    }

    private List<Row> facts(PublishedQuestion question) {
        List<Row> facts = new ArrayList<>();
        facts.add(new Row(wording.get("question.received"), wording.date(question.receivedOn())));
        facts.add(new Row(wording.get("question.channel"), wording.label(question.channel())));
        if (question.topic() != null) {
            programme
                    .catalogue()
                    .topic(question.topic())
                    .ifPresent(topic -> facts.add(new Row(
                            wording.get("question.topic"),
                            topic.label(),
                            question.content() == null ? null : Addresses.topic(topic))));
        }
        PublishedQuestion.Content content = question.content();
        if (content != null) {
            facts.add(new Row(wording.get("question.kind"), wording.label(content.kind())));
            Optional.ofNullable(content.session())
                    .flatMap(programme::session)
                    .ifPresent(session -> facts.add(new Row(
                            wording.get("question.session"), session.title(), Addresses.session(session.id()))));
            add(facts, "question.village", villageLabel(content.village()));
            add(facts, "question.asker", content.askerName());
            add(facts, "question.unit", unitLabel(content.unit()));
            add(facts, "question.post", content.post());
            if (!content.partners().isEmpty()) {
                facts.add(new Row(
                        wording.get("question.partners"),
                        content.partners().stream()
                                .map(unit -> Objects.requireNonNull(unitLabel(unit)))
                                .collect(Collectors.joining("; "))));
            }
        }
        return facts;
    }

    private void add(List<Row> rows, String key, @Nullable String text) {
        if (text != null) {
            rows.add(new Row(wording.get(key), text));
        }
    }

    private @Nullable String unitLabel(@Nullable String unit) {
        return unit == null
                ? null
                : programme.catalogue().unit(unit).map(Catalogue.Unit::name).orElse(unit);
    }

    private String hiddenReason(PublishedQuestion question) {
        if (question.visibility() == Visibility.REMOVED) {
            return wording.get(
                    "question.hidden.removed",
                    reasonLabel(question),
                    wording.date(question.changedAt()
                            .atZoneSameInstant(vn.doithoai.dialogue.DatedRules.ZONE)
                            .toLocalDate()),
                    question.reasonGivenBy() == null ? wording.get("not-announced") : question.reasonGivenBy());
        }
        if (question.outcome() == Outcome.OFF_TOPIC) {
            return wording.get("question.hidden.OFF_TOPIC");
        }
        return switch (question.stage()) {
            case QUARANTINED, RECEIVED, DIVERTED, WITHDRAWN, MERGED ->
                wording.get("question.hidden." + question.stage().name());
            case REFUSED -> wording.get("question.hidden.REFUSED", refusalExplanation(question));
            case CLARIFYING, ACCEPTED, ASSIGNED, DRAFTED, APPROVED, ANSWERED, PROMISED, STUDYING, FORWARDED ->
                wording.get("question.hidden.counted");
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
                wording.date(answer.on()),
                answer.on().toString(),
                answer.inSession(),
                Arrays.stream(ResponseKind.values())
                        .filter(answer.responseKinds()::contains)
                        .map(wording::label)
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

    private QuestionPage.PromiseView promise(Undertaking promise) {
        Undertaking.Status status = promise.statusOn(today);
        return new QuestionPage.PromiseView(
                promise.text(),
                wording.date(promise.since()),
                promise.post() + ", " + unitLabel(promise.unit()),
                wording.date(promise.due()),
                tag(status),
                status == Undertaking.Status.LAPSED ? null : Bar.of(promise, today, wording));
    }

    /** How something the office said it would do stands, in words and shape. */
    public Card.Tag tag(Undertaking.Status status) {
        String look =
                switch (status) {
                    case LATE, KEPT_LATE -> "late";
                    case KEPT -> "done";
                    case WAITING_FOR_ANOTHER_BODY -> "forwarded";
                    case OPEN -> "promised";
                    case LAPSED -> "hidden";
                };
        return new Card.Tag(look, wording.label(status));
    }

    private List<Row> study(PublishedQuestion.StudyShown study) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(wording.get("study.since"), wording.date(study.since())));
        rows.add(new Row(wording.get("study.unit"), String.valueOf(unitLabel(study.unit()))));
        if (!study.partners().isEmpty()) {
            rows.add(new Row(
                    wording.get("study.partners"),
                    study.partners().stream()
                            .map(unit -> Objects.requireNonNull(unitLabel(unit)))
                            .collect(Collectors.joining("; "))));
        }
        rows.add(new Row(wording.get("study.reason"), study.reason()));
        rows.add(new Row(wording.get("study.expected"), wording.date(study.expected())));
        return rows;
    }

    private List<Row> forward(PublishedQuestion.ForwardShown forward) {
        return List.of(
                new Row(wording.get("forward.body"), forward.body() + " (" + wording.label(forward.level()) + ")"),
                new Row(
                        wording.get("forward.document"),
                        wording.get(
                                "forward.document.text",
                                forward.documentNumber(),
                                wording.date(forward.documentDate()))),
                new Row(wording.get("forward.expected"), wording.date(forward.expected())),
                new Row(
                        wording.get("forward.reply"),
                        forward.repliedOn() == null
                                ? wording.get("forward.waiting", wording.date(forward.since()))
                                : wording.date(forward.repliedOn())));
    }

    private QuestionPage.CorrectionView correction(PublishedQuestion.CorrectionShown correction) {
        List<String> former = new ArrayList<>(paragraphs(correction.formerShortAnswer()));
        former.addAll(paragraphs(correction.formerDetails()));
        return new QuestionPage.CorrectionView(
                wording.date(correction.on()), correction.reason(), correction.post(), former);
    }

    private List<QuestionPage.EarlierAnswer> earlier(PublishedQuestion.Content content) {
        return content.reopenings().stream()
                .flatMap(reopening -> Stream.ofNullable(reopening.replaced())
                        .map(old -> new QuestionPage.EarlierAnswer(
                                wording.get("question.earlier", wording.date(old.on())),
                                answer(old),
                                wording.get(
                                        "question.earlier.why", wording.date(reopening.on()), reopened(reopening)))))
                .toList();
    }

    /** Who had a question taken up again, and why as far as everybody may know. */
    public String reopened(PublishedQuestion.ReopeningShown reopening) {
        return reopening.byAsker()
                ? wording.get("reopened.by-asker")
                : wording.get(
                        "reopened.by-chair",
                        Objects.requireNonNullElse(reopening.post(), wording.get("reopened.chair")));
    }

    private List<Row> timeline(PublishedQuestion.Content content) {
        return content.timeline().stream()
                .map(step -> new Row(wording.date(step.on()), words(step, content)))
                .toList();
    }

    private String words(PublishedQuestion.Step step, PublishedQuestion.Content content) {
        if (step.kind() == EventKind.REOPENED) {
            return content.reopenings().stream()
                    .filter(reopening -> reopening.on().equals(step.on()))
                    .filter(reopening -> Objects.equals(reopening.post(), step.post()))
                    .findFirst()
                    .map(reopening -> wording.get("timeline.reopened", wording.label(step.kind()), reopened(reopening)))
                    .orElseGet(() -> wording.label(step.kind()));
        }
        return step.post() == null
                ? wording.label(step.kind())
                : wording.get("timeline.by", wording.label(step.kind()), step.post());
    }

    private QuestionPage.ClockView clock(PublishedQuestion question) {
        DueClock clock = question.clock();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                wording.get("clock.row.rule"),
                wording.get("Rule." + clock.rule().name())));
        if (clock.start() != null) {
            rows.add(new Row(wording.get("clock.row.start"), wording.date(clock.start())));
            rows.add(new Row(wording.get("clock.row.first-day"), wording.get("clock.first-day")));
        }
        if (clock.due() != null) {
            rows.add(new Row(wording.get("clock.row.due"), wording.date(clock.due())));
        }
        if (clock.due() != null && clock.nextWorkingDay() != null) {
            rows.add(new Row(
                    wording.get("clock.row.day-off"),
                    wording.get("clock.day-off", wording.date(clock.nextWorkingDay()), wording.date(clock.due()))));
        }
        if (clock.stoppedOn() != null) {
            rows.add(new Row(wording.get("clock.row.stopped"), wording.date(clock.stoppedOn())));
        }
        List<String> earlier = question.clocks().subList(0, question.clocks().size() - 1).stream()
                .filter(old -> old.due() != null)
                .map(old -> wording.get(
                        "clock.earlier",
                        wording.date(Objects.requireNonNull(old.due())),
                        wording.reading(old.readingOn(today))))
                .toList();
        return new QuestionPage.ClockView(wording.reading(clock.readingOn(today)), rows, earlier);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n+", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
