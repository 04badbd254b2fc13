package vn.doithoai.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Undertaking;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.DeadlineBar;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.Words;

/**
 * One thing the office said it would do.
 *
 * @param inCharge unit and post, or none
 * @param steps what happened since, oldest first
 */
public record UndertakingCard(
        String number,
        String address,
        String title,
        String kind,
        String text,
        @Nullable String inCharge,
        @Nullable Link session,
        QuestionCard.StatusTag tag,
        DeadlineBar bar,
        List<Row> steps) {

    public UndertakingCard {
        steps = List.copyOf(steps);
    }

    static List<UndertakingCard> of(Sources sources, List<Undertaking> undertakings) {
        return undertakings.stream().map(one -> of(sources, one)).toList();
    }

    private static UndertakingCard of(Sources sources, Undertaking one) {
        Words wording = sources.wording();
        PublishedQuestion question = one.question();
        PublishedQuestion.Content content = Objects.requireNonNull(question.content());
        return new UndertakingCard(
                question.number().toString(),
                Addresses.question(question.number()),
                content.title(),
                wording.get("Undertaking." + one.kind().name()),
                one.text(),
                inCharge(sources, one),
                Optional.ofNullable(content.session())
                        .flatMap(sources.programme()::session)
                        .map(session -> new Link(session.title(), Addresses.session(session.id())))
                        .orElse(null),
                sources.views().tag(one.statusOn(sources.today())),
                DeadlineBar.of(one, sources.today(), wording),
                content.timeline().stream()
                        .filter(step -> step.on().isAfter(one.since()))
                        .map(step -> new Row(wording.date(step.on()), wording.label(step.kind())))
                        .toList());
    }

    private static @Nullable String inCharge(Sources sources, Undertaking one) {
        Stream<String> unit = Stream.ofNullable(one.unit())
                .map(id -> sources.programme()
                        .catalogue()
                        .unit(id)
                        .map(Catalogue.Unit::name)
                        .orElse(id));
        String words = String.join(
                ", ",
                Stream.concat(Stream.ofNullable(one.post()), unit).distinct().toList());
        return words.isEmpty() ? null : words;
    }
}
