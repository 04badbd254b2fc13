package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Tally;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Words;
import vn.doithoai.view.figure.FigureBar;

/** The tables of the figures: by session, topic, village, channel and outcome, each adding up to the whole. */
final class StatisticsTables {

    /** A table of the figures by one thing. */
    public record Table(String id, String title, String first, boolean folded, List<Line> lines) {
        public Table {
            lines = List.copyOf(lines);
        }

        /** The lines without a question, for one sentence under the table. */
        public List<Line> none() {
            return lines.stream().filter(line -> line.received().equals("0")).toList();
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
            FigureBar chart) {}

    /** What few ask for, and what mostly says nothing. */
    private static final Set<String> FOLDED = Set.of("channel", "outcome");

    private final Words wording;
    private final Programme programme;
    private final LocalDate today;

    StatisticsTables(Sources sources) {
        this.wording = sources.wording();
        this.programme = sources.programme();
        this.today = sources.today();
    }

    List<Table> of(List<PublishedQuestion> all) {
        return all.isEmpty()
                ? List.of()
                : List.of(
                        table("phien", "session", bySession(all)),
                        table("linh-vuc", "topic", byTopic(all)),
                        table("thon", "village", byVillage(all)),
                        table("cach-gui", "channel", byChannel(all)),
                        table("ket-qua", "outcome", byOutcome(all)));
    }

    /** Those answered by the day that was told first, of those that had a day. */
    static String inTime(Words words, Tally tally) {
        return words.share(tally.inTime(), tally.inTime() + tally.inRenewedTime() + tally.late());
    }

    /** A line before its figures; the order of the map is the order of the table. */
    record Label(String words, @Nullable String address) {}

    Map<Label, List<PublishedQuestion>> bySession(List<PublishedQuestion> all) {
        Map<Label, List<PublishedQuestion>> lines = new LinkedHashMap<>();
        Map<String, List<PublishedQuestion>> found = grouped(
                all,
                question ->
                        question.content() == null ? null : question.content().session());
        programme
                .sessions()
                .forEach(session -> put(lines, found, session.id(), session.title(), Addresses.session(session.id())));
        return rest(lines, found, "session");
    }

    private Map<Label, List<PublishedQuestion>> byTopic(List<PublishedQuestion> all) {
        Map<Label, List<PublishedQuestion>> lines = new LinkedHashMap<>();
        Map<String, List<PublishedQuestion>> found = grouped(all, PublishedQuestion::topic);
        programme
                .catalogue()
                .topics()
                .forEach(topic -> put(lines, found, topic.id(), topic.label(), Addresses.topic(topic)));
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
                .forEach(village -> put(
                        lines,
                        found,
                        village.id(),
                        new CatalogueWords(wording, programme).villageInList(village, today),
                        Addresses.village(village.id())));
        put(
                lines,
                found,
                PublishedQuestion.OUTSIDE_COMMUNE,
                wording.get("ask.village.outside"),
                Addresses.village(PublishedQuestion.OUTSIDE_COMMUNE));
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
        List<PublishedQuestion> unknown =
                all.stream().filter(question -> question.channel() == null).toList();
        if (!unknown.isEmpty()) {
            lines.put(new Label(wording.get("question.restoring"), null), unknown);
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
            put(lines, found, outcome.name(), wording.label(outcome), Addresses.outcome(outcome));
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
        return new Table(
                id,
                wording.get("statistics.by." + kind),
                wording.get("statistics.first." + kind),
                FOLDED.contains(kind),
                lines);
    }

    private Line line(Label label, Tally tally, long longest) {
        return new Line(
                label.words(),
                label.address(),
                wording.number(tally.received()),
                wording.number(tally.answered()),
                tally.answered() == tally.noDue() ? "" : inTime(wording, tally),
                days(tally.medianDays()),
                days(tally.longestDays()),
                wording.number(tally.open()),
                wording.number(tally.overdue()),
                FigureBar.of(tally, longest));
    }

    private String days(OptionalLong days) {
        return days.isEmpty() ? "" : wording.get("statistics.days", days.getAsLong());
    }
}
