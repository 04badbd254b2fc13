package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Deed;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.publication.PublicUndertakings;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.view.QuestionPage.Row;

/** What the page of a question shows of the things the office said it would do, each with its days and its mark. */
final class UndertakingViews {

    private final Words words;
    private final Programme programme;
    private final LocalDate today;

    UndertakingViews(Words words, Programme programme, LocalDate today) {
        this.words = words;
        this.programme = programme;
        this.today = today;
    }

    List<QuestionPage.PromiseView> promises(PublishedQuestion question) {
        return of(question, UndertakingKind.PROMISE).stream().map(this::promise).toList();
    }

    /** All studies, also those of before the question was taken up again. */
    List<List<Row>> studies(PublishedQuestion question, List<PublicUndertakings.StudyShown> studies) {
        return each(studies, of(question, UndertakingKind.STUDY), this::study);
    }

    /** What was to be put to another body and what was put to it, likewise. */
    List<List<Row>> elsewhere(PublishedQuestion question, PublishedQuestion.Content content) {
        return Stream.concat(
                        each(content.petitions(), of(question, UndertakingKind.PETITION), this::petition).stream(),
                        each(content.forwards(), of(question, UndertakingKind.FORWARD), this::forward).stream())
                .toList();
    }

    private static <T> List<List<Row>> each(
            List<T> shown, List<Undertaking> undertakings, BiFunction<T, Undertaking, List<Row>> rows) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> rows.apply(shown.get(i), undertakings.get(i)))
                .toList();
    }

    private static List<Undertaking> of(PublishedQuestion question, UndertakingKind kind) {
        return Undertaking.of(question).stream()
                .filter(undertaking -> undertaking.kind() == kind)
                .toList();
    }

    private QuestionPage.PromiseView promise(Undertaking promise) {
        Undertaking.Status status = promise.statusOn(today);
        return new QuestionPage.PromiseView(
                promise.text(),
                words.date(promise.since()),
                promise.unit() == null ? String.valueOf(promise.post()) : promise.post() + ", " + unit(promise.unit()),
                words.days(promise.due(), promise.renewals()),
                tag(status),
                status == Undertaking.Status.LAPSED ? null : DeadlineBar.of(promise, today, words),
                progress(promise));
    }

    /** How something the office said it would do stands, in words and shape. */
    QuestionCard.StatusTag tag(Undertaking.Status status) {
        String look =
                switch (status) {
                    case LATE, LATE_BUT_RENEWED, KEPT_RENEWED, KEPT_LATE -> "late";
                    case KEPT -> "done";
                    case WAITING_FOR_ANOTHER_BODY -> "forwarded";
                    case OPEN -> "promised";
                    case LAPSED -> "hidden";
                };
        return new QuestionCard.StatusTag(look, words.label(status));
    }

    private List<Row> study(PublicUndertakings.StudyShown study, Undertaking undertaking) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(words.get("study.since"), words.date(study.since())));
        rows.add(new Row(words.get("study.unit"), unit(study.unit())));
        if (!study.partners().isEmpty()) {
            rows.add(new Row(
                    words.get("study.partners"),
                    study.partners().stream().map(this::unit).collect(Collectors.joining("; "))));
        }
        rows.add(new Row(words.get("study.reason"), study.reason()));
        rows.add(new Row(words.get("study.expected"), words.days(study.expected(), study.renewals())));
        rows.add(stands(undertaking));
        rows.addAll(progress(undertaking));
        return rows;
    }

    private List<Row> petition(PublicUndertakings.PetitionShown petition, Undertaking undertaking) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(words.get("petition.since"), words.date(petition.since())));
        rows.add(new Row(words.get("petition.body"), petition.body() + " (" + words.label(petition.level()) + ")"));
        rows.add(new Row(words.get("petition.due"), words.days(petition.due(), petition.renewals())));
        rows.add(new Row(
                words.get("petition.sent"),
                petition.sentOn() == null ? words.get("petition.not-sent") : words.date(petition.sentOn())));
        rows.add(stands(undertaking));
        rows.addAll(progress(undertaking));
        return rows;
    }

    private List<Row> forward(PublicUndertakings.ForwardShown forward, Undertaking undertaking) {
        List<Row> rows = new ArrayList<>(List.of(
                new Row(words.get("forward.body"), forward.body() + " (" + words.label(forward.level()) + ")"),
                new Row(
                        words.get("forward.document"),
                        words.get(
                                "forward.document.text", forward.documentNumber(), words.date(forward.documentDate()))),
                new Row(words.get("forward.expected"), words.days(forward.expected(), forward.renewals())),
                new Row(
                        words.get("forward.reply"),
                        forward.repliedOn() == null
                                ? words.get("forward.waiting", words.date(forward.since()))
                                : words.date(forward.repliedOn())),
                stands(undertaking)));
        rows.addAll(progress(undertaking));
        return rows;
    }

    private Row stands(Undertaking undertaking) {
        return new Row(words.get("undertaking.stands"), words.label(undertaking.statusOn(today)));
    }

    /** The steps; and of what is done the day of the deed beside that of the answer. */
    private List<Row> progress(Undertaking undertaking) {
        List<Row> rows = new ArrayList<>();
        for (PublicUndertakings.ProgressShown step : undertaking.progress().steps()) {
            rows.add(new Row(words.get("progress.step", words.date(step.on())), step.text()));
        }
        Deed deed = undertaking.progress().deed();
        if (deed != null) {
            rows.add(new Row(words.get("progress.done"), done(deed)));
            if (undertaking.fulfilledOn() != null) {
                rows.add(new Row(words.get("progress.published"), words.date(undertaking.fulfilledOn())));
            }
        }
        return rows;
    }

    /** A step in one line. */
    String progress(PublicUndertakings.ProgressShown step) {
        return step.done() == null
                ? words.get("progress.line", step.text())
                : words.get("progress.line.done", step.text(), done(step.done()));
    }

    private String done(Deed deed) {
        return deed.evidence() == null
                ? words.get("progress.unproven", words.date(deed.on()))
                : words.get(
                        "progress.proven",
                        words.date(deed.on()),
                        words.label(deed.evidence().source()),
                        deed.evidence().text());
    }

    /** The name of a unit of the catalogue, or the words in its place. */
    String unit(String unit) {
        return programme.catalogue().unit(unit).map(Catalogue.Unit::name).orElse(unit);
    }
}
