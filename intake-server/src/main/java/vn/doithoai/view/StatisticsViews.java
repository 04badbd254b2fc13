package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Channel;
import vn.doithoai.question.GroupTally;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Tally;
import vn.doithoai.question.Undertaking;
import vn.doithoai.question.Undertaking.Status;
import vn.doithoai.question.Visibility;
import vn.doithoai.view.QuestionPage.Row;

/** The figures of a year, from public records alone: counts with their whole, in the order of the catalogue, no ranking. */
public final class StatisticsViews {

    private final PageMaker maker;
    private final Wording wording;
    private final Programme programme;
    private final QuestionViews questions;
    private final LocalDate today;

    public StatisticsViews(PageMaker maker) {
        this.maker = maker;
        this.wording = maker.wording();
        this.programme = maker.programme();
        this.today = maker.today();
        this.questions = new QuestionViews(wording, programme, today);
    }

    /**
     * The page of a year.
     *
     * @param figures sentences with their denominators
     * @param closing the sum that must close, first line the whole
     * @param groups of askers, or none: a year that runs, or one with too few
     * @param unheard villages and channels nobody has asked from, one sentence each
     */
    public record Year(
            int year,
            List<Link> years,
            List<String> figures,
            List<Row> closing,
            List<Table> tables,
            List<Kept> undertakings,
            List<Row> hidden,
            List<Row> groups,
            List<Row> unheard) {
        public Year {
            years = List.copyOf(years);
            figures = List.copyOf(figures);
            closing = List.copyOf(closing);
            tables = List.copyOf(tables);
            undertakings = List.copyOf(undertakings);
            hidden = List.copyOf(hidden);
            groups = List.copyOf(groups);
            unheard = List.copyOf(unheard);
        }
    }

    /** A table of the figures by one thing. */
    public record Table(String id, String title, String first, List<Line> lines) {
        public Table {
            lines = List.copyOf(lines);
        }
    }

    /** One line of a table; the last of it says where the rest is. */
    public record Line(
            String label,
            @Nullable String address,
            String received,
            String answered,
            String inTime,
            String median,
            String longest,
            String open,
            String overdue,
            Chart chart) {}

    /**
     * The same as a bar, in thousandths of the longest one: each part begins where the one before ends.
     *
     * @param done answered, {@code late} answered late, {@code open} not yet, {@code overdue} not yet and overdue
     */
    public record Chart(int done, int late, int open, int overdue, int other) {}

    /** What became of what was said at a session or outside one. */
    public record Kept(
            String label,
            @Nullable String address,
            String all,
            String kept,
            String keptLate,
            String open,
            String late) {}

    /**
     * The page of a year.
     *
     * @param years all years that have one, newest first
     * @param groups none while the year runs
     */
    public String year(int year, List<Integer> years, List<PublishedQuestion> all, @Nullable GroupTally groups) {
        Tally tally = Tally.of(all, today);
        List<Table> tables = new ArrayList<>();
        if (!all.isEmpty()) {
            tables.add(table("phien", "session", bySession(all)));
            tables.add(table("linh-vuc", "topic", byTopic(all)));
            tables.add(table("thon", "village", byVillage(all)));
            tables.add(table("cach-gui", "channel", byChannel(all)));
            tables.add(table("ket-qua", "outcome", byOutcome(all)));
        }
        return maker.render(
                "pages/statistics.ftlh",
                new Year(
                        year,
                        years.stream()
                                .map(one -> new Link(String.valueOf(one), "/thong-ke/" + one + "/"))
                                .toList(),
                        figures(year, tally),
                        closing(tally),
                        tables,
                        undertakings(all),
                        hidden(all),
                        groups == null ? List.of() : groups(groups),
                        all.isEmpty() ? List.of() : unheard(all)));
    }

    private List<Row> groups(GroupTally tally) {
        return Arrays.stream(AskerGroup.values())
                .map(group -> {
                    Integer count = tally.counts().get(group);
                    return new Row(
                            wording.label(group),
                            count == null
                                    ? wording.get("statistics.groups.few", GroupTally.FEWEST - 1)
                                    : wording.share(count, tally.questions()));
                })
                .toList();
    }

    private List<String> figures(int year, Tally tally) {
        if (tally.received() == 0) {
            return List.of();
        }
        List<String> figures = new ArrayList<>();
        figures.add(wording.get(
                "statistics.figures",
                year,
                wording.number(tally.received()),
                wording.share(tally.answered(), tally.received())));
        if (tally.answered() > tally.noDue()) {
            figures.add(wording.get("statistics.figures.in-time", inTime(tally)));
        }
        if (tally.noDue() > 0) {
            figures.add(wording.get("statistics.figures.no-due", wording.number(tally.noDue())));
        }
        if (tally.answered() > 0) {
            figures.add(wording.get(
                    "statistics.figures.days",
                    tally.medianDays().orElseThrow(),
                    tally.longestDays().orElseThrow()));
        }
        figures.add(
                wording.get("statistics.figures.open", wording.number(tally.open()), wording.number(tally.overdue())));
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
        return rows;
    }

    private Row row(String key, long number) {
        return new Row(wording.get("statistics.closing." + key), wording.number(number));
    }

    /** A line before its figures; the order of the map is the order of the table. */
    private record Label(String words, @Nullable String address) {}

    private Map<Label, List<PublishedQuestion>> bySession(List<PublishedQuestion> all) {
        Map<Label, List<PublishedQuestion>> lines = new LinkedHashMap<>();
        Map<String, List<PublishedQuestion>> found = grouped(
                all,
                question ->
                        question.content() == null ? null : question.content().session());
        programme
                .sessions()
                .forEach(session -> put(lines, found, session.id(), session.title(), "/lich/" + session.id() + "/"));
        return rest(lines, found, "session");
    }

    private Map<Label, List<PublishedQuestion>> byTopic(List<PublishedQuestion> all) {
        Map<Label, List<PublishedQuestion>> lines = new LinkedHashMap<>();
        Map<String, List<PublishedQuestion>> found = grouped(all, PublishedQuestion::topic);
        programme
                .catalogue()
                .topics()
                .forEach(topic ->
                        put(lines, found, topic.id(), topic.label(), "/hoi-dap/linh-vuc/" + topic.slug() + "/"));
        return rest(lines, found, "topic");
    }

    private Map<Label, List<PublishedQuestion>> byVillage(List<PublishedQuestion> all) {
        Map<Label, List<PublishedQuestion>> lines = new LinkedHashMap<>();
        Map<String, List<PublishedQuestion>> found = grouped(
                all,
                question ->
                        question.content() == null ? null : question.content().village());
        programme
                .catalogue()
                .villages()
                .forEach(village ->
                        put(lines, found, village.id(), village.name(), "/hoi-dap/thon/" + village.id() + "/"));
        put(
                lines,
                found,
                Submission.OUTSIDE_COMMUNE,
                wording.get("ask.village.outside"),
                "/hoi-dap/thon/" + Submission.OUTSIDE_COMMUNE + "/");
        return rest(lines, found, "village");
    }

    private Map<Label, List<PublishedQuestion>> byChannel(List<PublishedQuestion> all) {
        Map<Label, List<PublishedQuestion>> lines = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            List<PublishedQuestion> ofIt = all.stream()
                    .filter(question -> question.channel() == channel)
                    .toList();
            if (!ofIt.isEmpty()) {
                lines.put(new Label(wording.label(channel), null), ofIt);
            }
        }
        return lines;
    }

    private Map<Label, List<PublishedQuestion>> byOutcome(List<PublishedQuestion> all) {
        Map<Label, List<PublishedQuestion>> lines = new LinkedHashMap<>();
        Map<String, List<PublishedQuestion>> found = grouped(
                all,
                question ->
                        question.outcome() == null ? null : question.outcome().name());
        for (Outcome outcome : Outcome.values()) {
            put(
                    lines,
                    found,
                    outcome.name(),
                    wording.label(outcome),
                    "/hoi-dap/ket-qua/" + QuestionViews.slug(outcome) + "/");
        }
        return rest(lines, found, "outcome");
    }

    private static Map<String, List<PublishedQuestion>> grouped(
            List<PublishedQuestion> all, Function<PublishedQuestion, @Nullable String> key) {
        return all.stream()
                .collect(Collectors.groupingBy(question -> Objects.requireNonNullElse(key.apply(question), "")));
    }

    private static void put(
            Map<Label, List<PublishedQuestion>> lines,
            Map<String, List<PublishedQuestion>> found,
            String id,
            String label,
            String address) {
        List<PublishedQuestion> ofIt = found.remove(id);
        if (ofIt != null) {
            lines.put(new Label(label, address), ofIt);
        }
    }

    /** What is left over, so that each table adds up to the whole. */
    private Map<Label, List<PublishedQuestion>> rest(
            Map<Label, List<PublishedQuestion>> lines, Map<String, List<PublishedQuestion>> found, String kind) {
        List<PublishedQuestion> rest =
                found.values().stream().flatMap(List::stream).toList();
        if (!rest.isEmpty()) {
            lines.put(new Label(wording.get("statistics.rest." + kind), null), rest);
        }
        return lines;
    }

    private Table table(String id, String kind, Map<Label, List<PublishedQuestion>> groups) {
        Map<Label, Tally> tallies = new LinkedHashMap<>();
        groups.forEach((label, ofIt) -> tallies.put(label, Tally.of(ofIt, today)));
        long longest =
                tallies.values().stream().mapToLong(Tally::received).max().orElse(1);
        List<Line> lines = new ArrayList<>();
        tallies.forEach((label, tally) -> lines.add(line(label, tally, longest)));
        return new Table(id, wording.get("statistics.by." + kind), wording.get("statistics.first." + kind), lines);
    }

    private Line line(Label label, Tally tally, long longest) {
        return new Line(
                label.words(),
                label.address(),
                wording.number(tally.received()),
                wording.number(tally.answered()),
                tally.answered() == tally.noDue() ? "" : inTime(tally),
                days(tally.medianDays()),
                days(tally.longestDays()),
                wording.number(tally.open()),
                wording.number(tally.overdue()),
                new Chart(
                        part(tally.inTime() + tally.noDue(), longest),
                        part(tally.late(), longest),
                        part(tally.open() - tally.overdue(), longest),
                        part(tally.overdue(), longest),
                        part(tally.received() - tally.answered() - tally.open(), longest)));
    }

    private String inTime(Tally tally) {
        return wording.share(tally.inTime(), tally.inTime() + tally.late());
    }

    private static int part(long number, long longest) {
        return Math.toIntExact(number * 1_000 / longest);
    }

    private String days(OptionalLong days) {
        return days.isEmpty() ? "" : wording.get("statistics.days", days.getAsLong());
    }

    private List<Kept> undertakings(List<PublishedQuestion> all) {
        List<Kept> lines = new ArrayList<>();
        bySession(all).forEach((label, ofIt) -> {
            List<Status> stands = ofIt.stream()
                    .flatMap(question -> Undertaking.standings(question, today).stream())
                    .toList();
            if (!stands.isEmpty()) {
                long open = count(stands, Status.OPEN) + count(stands, Status.WAITING_FOR_ANOTHER_BODY);
                lines.add(new Kept(
                        label.words(),
                        label.address(),
                        wording.number(stands.size()),
                        wording.number(count(stands, Status.KEPT)),
                        wording.number(count(stands, Status.KEPT_LATE)),
                        wording.number(open),
                        wording.number(count(stands, Status.LATE))));
            }
        });
        return lines;
    }

    private static long count(List<Status> stands, Status status) {
        return stands.stream().filter(status::equals).count();
    }

    private List<Row> hidden(List<PublishedQuestion> all) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Visibility visibility : Visibility.values()) {
            all.stream()
                    .filter(question -> question.visibility() == visibility)
                    .map(question -> visibility.showsText() ? wording.label(visibility) : why(question))
                    .sorted()
                    .forEach(label -> counts.merge(label, 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), wording.number(entry.getValue())))
                .toList();
    }

    private String why(PublishedQuestion question) {
        if (question.visibility() == Visibility.REMOVED) {
            return wording.get("statistics.hidden.REMOVED", questions.reasonLabel(question));
        }
        if (question.outcome() == Outcome.OFF_TOPIC) {
            return wording.get("statistics.hidden.OFF_TOPIC");
        }
        return switch (question.stage()) {
            case RECEIVED, QUARANTINED, CLARIFYING -> wording.get("statistics.hidden.waiting");
            case MERGED -> wording.get("statistics.hidden.MERGED");
            case REFUSED -> wording.get("statistics.hidden.REFUSED", questions.reasonLabel(question));
            default ->
                wording.get(
                        question.stage().hidesText()
                                ? "statistics.hidden." + question.stage().name()
                                : "statistics.hidden.counted");
        };
    }

    private List<Row> unheard(List<PublishedQuestion> all) {
        List<String> villages = programme.catalogue().villagesOn(today).stream()
                .filter(village -> all.stream()
                        .noneMatch(question -> question.content() != null
                                && village.id().equals(question.content().village())))
                .map(Catalogue.Village::name)
                .toList();
        List<String> channels = Arrays.stream(Channel.values())
                .filter(channel -> all.stream().noneMatch(question -> question.channel() == channel))
                .map(wording::label)
                .toList();
        List<Row> rows = new ArrayList<>();
        if (!programme.catalogue().villagesOn(today).isEmpty()) {
            rows.add(new Row(wording.get("statistics.unheard.villages"), names(villages)));
        }
        rows.add(new Row(wording.get("statistics.unheard.channels"), names(channels)));
        return rows;
    }

    private String names(List<String> names) {
        return names.isEmpty() ? wording.get("statistics.unheard.none") : String.join("; ", names);
    }
}
