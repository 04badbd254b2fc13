package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Seal;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.Words;

/**
 * Every number received, a list a year, and the ledger beside it. A year of a plan has its register even before the first
 * question; the newest is also at the short address.
 */
final class Register implements PageKind {

    private static final int SIZE = 100;

    /** A page of the register of a year. */
    public record View(
            int year,
            List<Link> years,
            List<Line> entries,
            List<Row> sums,
            Pagination pagination,
            @Nullable String ledgerHead) {}

    /** A line: one number. */
    public record Line(
            String number,
            String address,
            String received,
            String channel,
            String topic,
            QuestionCard.StatusTag tag,
            String shown,
            String seal,
            String ledgerHash) {}

    private final Sources sources;
    private final Words words;
    private final List<Integer> years;

    Register(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        this.years = sources.years();
    }

    @Override
    public List<PublicPage> pages() {
        List<PublicPage> pages = new ArrayList<>();
        for (int year : years) {
            List<Row> sums = sums(sources.ofYear(year));
            // In the order of numbers, so that a line never moves to another page.
            List<ListPart<PublishedQuestion>> parts = ListPart.of(Addresses.register(year), sources.ofYear(year), SIZE);
            if (year == years.get(0)) {
                pages.add(page(Addresses.REGISTER, year, sums, parts.get(0)));
            }
            parts.forEach(part -> pages.add(page(part.address(), year, sums, part)));
            pages.add(ledger(year));
        }
        return pages;
    }

    private PublicPage page(String address, int year, List<Row> sums, ListPart<PublishedQuestion> part) {
        return PublicPage.of(
                address,
                Inputs.framed()
                        .today()
                        .catalogue()
                        .questions(part.items())
                        .figure(years + " " + part.place() + " " + sums),
                () -> sources.maker().render("pages/register.ftlh", view(year, sums, part)));
    }

    private View view(int year, List<Row> sums, ListPart<PublishedQuestion> part) {
        return new View(
                year,
                years.stream()
                        .map(value -> new Link(String.valueOf(value), Addresses.register(value)))
                        .toList(),
                part.items().stream().map(this::line).toList(),
                sums,
                part.pagination(),
                sources.frame().ledgerHead());
    }

    private List<Row> sums(List<PublishedQuestion> all) {
        List<Row> sums = new ArrayList<>();
        sums.add(new Row(words.get("register.received"), words.number(all.size())));
        long restoring = all.stream().filter(PublishedQuestion::isBeingRestored).count();
        if (restoring > 0) {
            sums.add(new Row(words.get("register.restoring"), words.number(restoring)));
        }
        for (Visibility visibility : Visibility.values()) {
            sums.add(new Row(
                    words.label(visibility),
                    words.number(all.stream()
                            .filter(question -> question.visibility() == visibility)
                            .count())));
        }
        return sums;
    }

    private Line line(PublishedQuestion question) {
        return new Line(
                question.number().toString(),
                Addresses.question(question.number()),
                words.date(question.receivedOn()),
                question.channel() == null ? "" : words.label(question.channel()),
                Objects.requireNonNullElse(sources.views().topicLabel(question), ""),
                sources.views().shortTag(question),
                words.label(question.visibility()),
                question.seal(),
                question.ledgerHash());
    }

    private PublicPage ledger(int year) {
        Optional<PublishedQuestion> before = sources.lists().register().headMap(year).values().stream()
                .flatMap(List::stream)
                .reduce((first, last) -> last);
        Inputs inputs = Inputs.none().questionsOf(year);
        return PublicPage.of(
                Addresses.ledger(year),
                before.map(inputs::question).orElse(inputs),
                () -> ledger(before.map(PublishedQuestion::ledgerHash).orElse(LedgerLine.START), sources.ofYear(year)));
    }

    /**
     * The ledger of a year, a line a number: number, day received, time of entry, seal of the text, hash of the line. The first line is
     * the hash the year's first number is chained to.
     */
    private static String ledger(String previous, List<PublishedQuestion> questions) {
        StringBuilder lines = new StringBuilder(previous).append('\n');
        for (PublishedQuestion question : questions) {
            lines.append(question.number())
                    .append(' ')
                    .append(question.receivedOn())
                    .append(' ')
                    .append(Seal.time(question.enteredAt()))
                    .append(' ')
                    .append(question.seal())
                    .append(' ')
                    .append(question.ledgerHash())
                    .append('\n');
        }
        return lines.toString();
    }
}
