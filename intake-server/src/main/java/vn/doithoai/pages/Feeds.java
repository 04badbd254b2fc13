package vn.doithoai.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Page;
import vn.doithoai.question.publication.PublicUndertakings;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;

/** Atom feeds: all answers, notices, what the office said it would do, and the answers of a list beside it. */
final class Feeds implements PageKind {

    /** The feed of all answers. */
    static final String ANSWERS = Addresses.feed(Addresses.HOME);

    private static final int LONGEST = 50;

    /** A feed. */
    public record View(String title, String address, String self, String updated, List<Entry> entries) {}

    /** An answer, a notice or an undertaking in it. */
    public record Entry(String id, String title, String address, String updated, String published, String summary) {}

    private final Sources sources;
    private final Words words;

    Feeds(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
    }

    @Override
    public List<PublicPage> pages() {
        Inputs inputs = Inputs.framed().today();
        List<PublishedQuestion> answers = answered(sources.feed());
        return List.of(
                PublicPage.of(
                        ANSWERS,
                        inputs.questions(answers),
                        () -> answers(
                                answers,
                                words.get("feed.answers", sources.frame().organisation()),
                                Addresses.ARCHIVE,
                                ANSWERS)),
                PublicPage.of(Addresses.feed(Addresses.NOTICES), inputs.allContent(), this::notices),
                PublicPage.of(Addresses.feed(Addresses.UNDERTAKINGS), inputs.allQuestions(), this::undertakings));
    }

    /**
     * The answers of a list, beside it.
     *
     * @param inputs what the title is made of
     */
    PublicPage ofList(String title, String list, List<PublishedQuestion> questions, Inputs inputs) {
        List<PublishedQuestion> answers = answered(questions);
        return PublicPage.of(
                Addresses.feed(list),
                inputs.today().questions(answers),
                () -> answers(answers, words.get("feed.list", title), list, Addresses.feed(list)));
    }

    /** What happened to one question, step by step, the newest first, for who follows it. */
    PublicPage ofQuestion(PublishedQuestion question, String summary) {
        String address = Addresses.question(question.number());
        return PublicPage.of(
                Addresses.feed(address),
                Inputs.framed().today().catalogue().question(question),
                () -> feed(
                        words.get(
                                "feed.question",
                                question.number(),
                                sources.views().title(question)),
                        address,
                        Addresses.feed(address),
                        steps(question, summary)));
    }

    private List<Entry> steps(PublishedQuestion question, String summary) {
        List<PublishedQuestion.Step> steps =
                Objects.requireNonNull(question.content()).timeline();
        String address = Addresses.question(question.number());
        List<Entry> entries = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            String day = instant(steps.get(i).on());
            entries.add(new Entry(
                    sources.host() + address + "#" + (i + 1),
                    sources.views().happened(steps.get(i)),
                    address,
                    day,
                    day,
                    summary));
        }
        return entries;
    }

    /** The newest answers, the one changed last first. */
    private static List<PublishedQuestion> answered(List<PublishedQuestion> questions) {
        return questions.stream()
                .filter(question ->
                        question.content() != null && question.content().answer() != null)
                .sorted(Comparator.comparing(PublishedQuestion::changedAt)
                        .thenComparing(PublishedQuestion::number)
                        .reversed())
                .limit(LONGEST)
                .toList();
    }

    private String answers(List<PublishedQuestion> answers, String title, String address, String self) {
        return feed(title, address, self, answers.stream().map(this::entry).toList());
    }

    private String notices() {
        return feed(
                words.get("feed.notices", sources.frame().organisation()),
                Addresses.NOTICES,
                Addresses.feed(Addresses.NOTICES),
                sources.programme().currentPages().stream()
                        .filter(page -> page.type() == Page.Type.NOTICE && page.date() != null)
                        .sorted(Comparator.comparing((Page page) -> Objects.requireNonNull(page.date()))
                                .reversed())
                        .limit(LONGEST)
                        .map(this::entry)
                        .toList());
    }

    private Entry entry(Page notice) {
        String day = instant(Objects.requireNonNull(notice.date()));
        return new Entry(
                sources.host() + notice.address(),
                notice.title(),
                notice.address(),
                day,
                day,
                Objects.requireNonNullElse(notice.summary(), notice.title()));
    }

    /** The newest word first. */
    private String undertakings() {
        return feed(
                words.get("feed.undertakings", sources.frame().organisation()),
                Addresses.UNDERTAKINGS,
                Addresses.feed(Addresses.UNDERTAKINGS),
                sources.undertakings().all().stream()
                        .sorted(Comparator.comparing(Undertaking::since)
                                .thenComparing(
                                        undertaking -> undertaking.question().number())
                                .reversed())
                        .limit(LONGEST)
                        .map(this::entry)
                        .toList());
    }

    private Entry entry(Undertaking undertaking) {
        String address = Addresses.question(undertaking.question().number());
        return new Entry(
                sources.host() + address + "#" + undertaking.kind().name().toLowerCase(Locale.ROOT) + "-"
                        + undertaking.since(),
                words.get(
                        "feed.undertaking",
                        words.get("Undertaking." + undertaking.kind().name()),
                        undertaking.question().number(),
                        sources.views().title(undertaking.question())),
                address,
                instant(lastTold(undertaking)),
                instant(undertaking.since()),
                Stream.concat(
                                Stream.of(words.get(
                                        "feed.undertaking.summary",
                                        undertaking.text(),
                                        words.days(undertaking.due(), undertaking.renewals()))),
                                undertaking.progress().steps().stream().map(sources.views()::progress))
                        .collect(Collectors.joining(" ")));
    }

    /** The day of the last thing that was told of it. */
    private static LocalDate lastTold(Undertaking undertaking) {
        Stream<LocalDate> steps =
                undertaking.progress().steps().stream().map(PublicUndertakings.ProgressShown::reportedOn);
        return Stream.concat(steps, Stream.ofNullable(undertaking.fulfilledOn()))
                .max(Comparator.naturalOrder())
                .orElse(undertaking.since());
    }

    private Entry entry(PublishedQuestion question) {
        PublishedQuestion.Content content = Objects.requireNonNull(question.content());
        PublishedQuestion.AnswerShown answer = Objects.requireNonNull(content.answer());
        return new Entry(
                sources.host() + Addresses.question(question.number()),
                question.number() + ": " + content.title(),
                Addresses.question(question.number()),
                instant(question.changedAt()),
                instant(answer.on()),
                answer.shortAnswer());
    }

    private String feed(String title, String address, String self, List<Entry> entries) {
        String updated = entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(instant(sources.today()));
        return sources.maker().render("pages/feed.ftlx", new View(title, address, self, updated, entries));
    }

    private static String instant(LocalDate day) {
        return instant(day.atStartOfDay(DatedRules.ZONE).toOffsetDateTime());
    }

    private static String instant(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZoneSameInstant(DatedRules.ZONE).toOffsetDateTime());
    }
}
