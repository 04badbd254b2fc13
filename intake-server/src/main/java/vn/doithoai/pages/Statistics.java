package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Tally;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.question.publication.Undertaking.Status;
import vn.doithoai.question.publication.UndertakingTally;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.Words;
import vn.doithoai.view.figure.Figure;

/** The figures of a year, from public records alone: counts with their whole, in the order of the catalogue, no ranking. */
final class Statistics implements PageKind {

    private final Sources sources;
    private final Words words;
    private final Programme programme;
    private final LocalDate today;
    private final List<Integer> years;
    private final StatisticsTables tables;

    Statistics(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        this.programme = sources.programme();
        this.today = sources.today();
        this.years = sources.years();
        this.tables = new StatisticsTables(sources);
    }

    /**
     * The page of a year.
     *
     * @param strip the numbers to be read first
     * @param figures sentences with their denominators
     * @param closing the sum that must close, first line the whole
     * @param groups of askers, or none: a year that runs, or one with too few
     * @param unheard villages and channels nobody has asked from, one sentence each
     */
    public record Year(
            int year,
            List<Link> years,
            List<Figure> strip,
            List<String> figures,
            List<Row> closing,
            List<StatisticsTables.Table> tables,
            List<Kept> undertakings,
            List<Row> hidden,
            List<Row> groups,
            List<Row> unheard) {
        public Year {
            years = List.copyOf(years);
            strip = List.copyOf(strip);
            figures = List.copyOf(figures);
            closing = List.copyOf(closing);
            tables = List.copyOf(tables);
            undertakings = List.copyOf(undertakings);
            hidden = List.copyOf(hidden);
            groups = List.copyOf(groups);
            unheard = List.copyOf(unheard);
        }
    }

    /** What became of what was said at a session or outside one. */
    public record Kept(
            String label,
            @Nullable String address,
            String all,
            String kept,
            String keptRenewed,
            String keptLate,
            String open,
            String lateButRenewed,
            String late) {}

    @Override
    public List<PublicPage> pages() {
        List<PublicPage> pages = new ArrayList<>();
        for (int year : years) {
            Inputs inputs = Inputs.framed()
                    .today()
                    .catalogue()
                    .content(Sources.SESSIONS)
                    .questionsOf(year)
                    .groupsOf(year)
                    .figure(years);
            if (year == years.get(0)) {
                pages.add(PublicPage.of(Addresses.STATISTICS, inputs, () -> text(year)));
            }
            pages.add(PublicPage.of(Addresses.statistics(year), inputs, () -> text(year)));
        }
        return pages;
    }

    private String text(int year) {
        List<PublishedQuestion> all = sources.ofYear(year);
        Tally tally = Tally.of(all, today);
        return sources.maker()
                .render(
                        "pages/statistics.ftlh",
                        new Year(
                                year,
                                years.stream()
                                        .map(value -> new Link(String.valueOf(value), Addresses.statistics(value)))
                                        .toList(),
                                new FirstFigures(sources).withTime(year, all),
                                figures(year, tally),
                                closing(tally),
                                tables.of(all),
                                undertakings(all),
                                hidden(all),
                                groups(year),
                                all.isEmpty() ? List.of() : unheard(all)));
    }

    /** None while the year runs. */
    private List<Row> groups(int year) {
        return sources.groups().stream()
                .filter(tally -> tally.year() == year)
                .findFirst()
                .map(this::groups)
                .orElse(List.of());
    }

    private List<Row> groups(GroupTally tally) {
        return Arrays.stream(AskerGroup.values())
                .map(group -> {
                    Integer count = tally.counts().get(group);
                    return new Row(
                            words.label(group),
                            count == null
                                    ? words.get("statistics.groups.few", GroupTally.FEWEST - 1)
                                    : words.share(count, tally.questions()));
                })
                .toList();
    }

    private List<String> figures(int year, Tally tally) {
        if (tally.received() == 0) {
            return List.of();
        }
        List<String> figures = new ArrayList<>();
        figures.add(words.get(
                "statistics.figures",
                year,
                words.number(tally.received()),
                words.share(tally.answered(), tally.received())));
        if (tally.answered() > tally.noDue()) {
            figures.add(words.get(
                    "statistics.figures.in-time",
                    StatisticsTables.inTime(words, tally),
                    words.number(tally.inRenewedTime()),
                    words.number(tally.late())));
        }
        if (tally.noDue() > 0) {
            figures.add(words.get("statistics.figures.no-due", words.number(tally.noDue())));
        }
        if (tally.answered() > 0) {
            figures.add(words.get(
                    "statistics.figures.days",
                    tally.medianDays().orElseThrow(),
                    tally.longestDays().orElseThrow()));
        }
        figures.add(words.get("statistics.figures.open", words.number(tally.open()), words.number(tally.overdue())));
        return figures;
    }

    private List<Row> closing(Tally tally) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("received", tally.received()));
        rows.add(row("answered", tally.answered()));
        rows.add(row("open", tally.open()));
        rows.add(row("merged", tally.merged()));
        rows.add(row("diverted", tally.diverted()));
        rows.add(row("withdrawn", tally.withdrawn()));
        rows.add(row("refused", tally.refused()));
        if (tally.aside() > 0) {
            rows.add(row("aside", tally.aside()));
        }
        return rows;
    }

    private Row row(String key, long number) {
        return new Row(words.get("statistics.closing." + key), words.number(number));
    }

    private List<Kept> undertakings(List<PublishedQuestion> all) {
        List<Kept> lines = new ArrayList<>();
        tables.bySession(all).forEach((label, ofIt) -> {
            List<Status> stands = ofIt.stream()
                    .flatMap(question -> Undertaking.standings(question, today).stream())
                    .toList();
            if (!stands.isEmpty()) {
                UndertakingTally tally = UndertakingTally.of(stands);
                lines.add(new Kept(
                        label.words(),
                        label.address(),
                        words.number(tally.all()),
                        words.number(tally.kept()),
                        words.number(tally.renewed()),
                        words.number(tally.keptLate()),
                        words.number(tally.open()),
                        words.number(tally.lateButRenewed()),
                        words.number(tally.late())));
            }
        });
        return lines;
    }

    private List<Row> hidden(List<PublishedQuestion> all) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Visibility visibility : Visibility.values()) {
            all.stream()
                    .filter(question -> question.visibility() == visibility)
                    .map(question -> visibility.showsText() ? words.label(visibility) : why(question))
                    .sorted()
                    .forEach(label -> counts.merge(label, 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), words.number(entry.getValue())))
                .toList();
    }

    private String why(PublishedQuestion question) {
        if (question.channel() == null) {
            return words.get("question.restoring");
        }
        if (question.visibility() == Visibility.REMOVED) {
            return words.get("statistics.hidden.REMOVED", sources.views().reasonLabel(question));
        }
        if (question.outcome() == Outcome.OFF_TOPIC) {
            return words.get("statistics.hidden.OFF_TOPIC");
        }
        return switch (question.stage()) {
            case RECEIVED, QUARANTINED, CLARIFYING -> words.get("statistics.hidden.waiting");
            case MERGED -> words.get("statistics.hidden.MERGED");
            case REFUSED ->
                words.get("statistics.hidden.REFUSED", sources.views().reasonLabel(question));
            default ->
                words.get(
                        question.stage().hidesText()
                                ? "statistics.hidden." + question.stage().name()
                                : "statistics.hidden.counted");
        };
    }

    private List<Row> unheard(List<PublishedQuestion> all) {
        List<String> villages = programme.catalogue().villagesOn(today).stream()
                .filter(village -> all.stream()
                        .noneMatch(question -> question.content() != null
                                && question.content().villages().contains(village.id())))
                .map(Catalogue.Village::name)
                .toList();
        List<String> channels = Arrays.stream(Channel.values())
                .filter(channel -> all.stream().noneMatch(question -> question.channel() == channel))
                .map(words::label)
                .toList();
        List<Row> rows = new ArrayList<>();
        if (!programme.catalogue().villagesOn(today).isEmpty()) {
            rows.add(new Row(words.get("statistics.unheard.villages"), names(villages)));
        }
        rows.add(new Row(words.get("statistics.unheard.channels"), names(channels)));
        return rows;
    }

    private String names(List<String> names) {
        return names.isEmpty() ? words.get("statistics.unheard.none") : String.join("; ", names);
    }
}
