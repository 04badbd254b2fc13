package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.publication.PublicStatus;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Tally;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.question.publication.UndertakingTally;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;
import vn.doithoai.view.figure.Figure;

/** The numbers that are read first: of a year on the start page and above the figures, of a session on its page. */
final class FirstFigures {

    /**
     * How much of the programme is the people's (S53).
     *
     * @param words with both in minutes
     * @param people thousandths of the whole
     */
    public record Share(String words, int people) {}

    private final Sources sources;
    private final Words words;
    private final LocalDate today;

    FirstFigures(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        this.today = sources.today();
    }

    /** And how many of the answers came in time, where any had a day. */
    List<Figure> withTime(int year, List<PublishedQuestion> all) {
        List<Figure> figures = new ArrayList<>(of(year, all));
        Tally tally = Tally.of(all, today);
        long timed = tally.inTime() + tally.inRenewedTime() + tally.late();
        if (timed > 0) {
            figures.add(
                    2,
                    new Figure(
                            words.number(tally.inTime()),
                            words.get("figure.in-time"),
                            words.get("figure.of-answers", words.share(tally.inTime(), timed)),
                            Addresses.statistics(year) + "#tong",
                            Figure.PLAIN));
        }
        return figures;
    }

    /** The three numbers of the year, each with its whole and the page that tells exactly those. */
    List<Figure> of(int year, List<PublishedQuestion> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Tally tally = Tally.of(all, today);
        String whole = words.get("figure.of", words.number(tally.received()));
        return List.of(
                new Figure(
                        words.number(tally.received()),
                        words.get("figure.received"),
                        words.get("figure.year", year),
                        Addresses.statistics(year),
                        Figure.PLAIN),
                new Figure(
                        words.number(tally.answered()),
                        words.get("figure.answered"),
                        whole,
                        listed(PublicStatus.ANSWERED, tally.answered(), year),
                        Figure.PLAIN),
                new Figure(
                        words.number(tally.overdue()),
                        words.get("figure.overdue"),
                        words.get("figure.of-open", words.number(tally.open())),
                        listed(PublicStatus.LATE, tally.overdue(), year),
                        tally.overdue() == 0 ? Figure.PLAIN : Figure.LATE));
    }

    /** The page that tells exactly that number of them: where each is listed, else the figures of the year. */
    private String listed(PublicStatus status, long number, int year) {
        long listed = sources.feed().stream()
                .filter(question -> question.visibility().showsText() && status.holds(question, today))
                .count();
        return listed == number ? Addresses.status(status) : Addresses.statistics(year);
    }

    /** What came of a session in three numbers. */
    List<Figure> ofSession(DialogueSession session, List<PublishedQuestion> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Tally tally = Tally.of(asked, today);
        UndertakingTally said = UndertakingTally.of(asked.stream()
                .flatMap(question -> Undertaking.of(question).stream())
                .map(undertaking -> undertaking.statusOn(today))
                .toList());
        return List.of(
                new Figure(
                        words.number(tally.answered()),
                        words.get("figure.answered"),
                        words.get("figure.of", words.number(tally.received())),
                        Addresses.sessionQuestions(session.id()),
                        Figure.PLAIN),
                new Figure(
                        words.number(said.all()),
                        words.get("figure.promised"),
                        words.get("figure.done", words.number(said.done())),
                        said.all() == 0 ? null : "#viec-da-hua",
                        Figure.PLAIN),
                new Figure(
                        words.number(tally.overdue()),
                        words.get("figure.overdue"),
                        words.get("figure.of-open", words.number(tally.open())),
                        null,
                        tally.overdue() == 0 ? Figure.PLAIN : Figure.LATE));
    }

    /** The minutes in which the people speak against those in which officials do; none while a part has no minutes. */
    @Nullable
    Share share(DialogueSession session) {
        int people = minutes(session, DialogueSession.Direction.DIALOGUE);
        int officials = minutes(session, DialogueSession.Direction.ONE_WAY);
        int all = people + officials;
        return all == 0 ? null : new Share(words.get("session.share", all, people, officials), people * 1_000 / all);
    }

    private static int minutes(DialogueSession session, DialogueSession.Direction direction) {
        return session.agenda().stream()
                .filter(item -> item.direction() == direction)
                .map(DialogueSession.AgendaItem::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
