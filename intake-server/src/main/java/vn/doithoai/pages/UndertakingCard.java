package vn.doithoai.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.DeadlineBar;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.Words;

/**
 * One thing the office said it would do.
 *
 * @param inCharge unit and post, or none
 * @param days the day told first and all told later with the reasons, or none: there is but one
 * @param last the newest step since with its day, or that there was none since the day it was said
 */
public record UndertakingCard(
        String number,
        String address,
        String title,
        String kind,
        String text,
        @Nullable String inCharge,
        @Nullable Link session,
        @Nullable String days,
        QuestionCard.StatusTag tag,
        DeadlineBar bar,
        String last) {

    static List<UndertakingCard> of(Sources sources, List<Undertaking> undertakings) {
        return undertakings.stream()
                .map(undertaking -> of(sources, undertaking))
                .toList();
    }

    private static UndertakingCard of(Sources sources, Undertaking undertaking) {
        Words words = sources.wording();
        PublishedQuestion question = undertaking.question();
        PublishedQuestion.Content content = Objects.requireNonNull(question.content());
        return new UndertakingCard(
                question.number().toString(),
                Addresses.question(question.number()),
                content.title(),
                words.get("Undertaking." + undertaking.kind().name()),
                undertaking.text(),
                inCharge(sources, undertaking),
                Optional.ofNullable(content.session())
                        .flatMap(sources.programme()::session)
                        .map(session -> new Link(session.title(), Addresses.session(session.id())))
                        .orElse(null),
                undertaking.renewals().isEmpty() ? null : words.days(undertaking.due(), undertaking.renewals()),
                sources.views().tag(undertaking.statusOn(sources.today())),
                DeadlineBar.of(undertaking, sources.today(), words),
                content.timeline().stream()
                        .filter(step -> step.on().isAfter(undertaking.since()))
                        .reduce((first, second) -> second)
                        .map(step -> words.get(
                                "undertaking.last",
                                words.date(step.on()),
                                sources.views().happened(step)))
                        .orElseGet(() -> words.get("undertaking.silent", words.date(undertaking.since()))));
    }

    private static @Nullable String inCharge(Sources sources, Undertaking undertaking) {
        Stream<String> unit = Stream.ofNullable(undertaking.unit())
                .map(id -> sources.programme()
                        .catalogue()
                        .unit(id)
                        .map(Catalogue.Unit::name)
                        .orElse(id));
        String words = String.join(
                ", ",
                Stream.concat(Stream.ofNullable(undertaking.post()), unit)
                        .distinct()
                        .toList());
        return words.isEmpty() ? null : words;
    }
}
