package vn.doithoai.desk.publish;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Joined;
import vn.doithoai.view.QuestionPage;
import vn.doithoai.view.QuestionViews;
import vn.doithoai.view.Words;

/** What the next build would change about one question, line by line, in the words the public reads. */
public final class PublicDiff {

    private PublicDiff() {}

    /** A part that differs. */
    public record Change(String label, List<Line> lines) {
        public Change {
            lines = List.copyOf(lines);
        }
    }

    /** A line that stays, comes or goes. */
    public record Line(Kind kind, String text) {}

    /** What becomes of a line. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** The parts that differ, in the order of the page; empty when nothing does. */
    public static List<Change> of(QuestionViews views, Words words, PublishedQuestion shown, PublishedQuestion next) {
        Map<String, List<String>> before = parts(views, words, shown);
        Map<String, List<String>> after = parts(views, words, next);
        Set<String> labels = new LinkedHashSet<>(after.keySet());
        labels.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            List<String> old = before.getOrDefault(label, List.of());
            List<String> now = after.getOrDefault(label, List.of());
            if (!old.equals(now)) {
                changes.add(new Change(label, lines(old, now)));
            }
        }
        return changes;
    }

    private static void answer(
            Map<String, List<String>> parts,
            Words words,
            PublishedQuestion question,
            QuestionPage.@Nullable AnswerView answer) {
        PublishedQuestion.Content content = question.content();
        if (answer == null || content == null || content.answer() == null) {
            return;
        }
        put(parts, words, "short", answer.shortAnswer());
        put(parts, words, "details", paragraphs(content.answer().details()));
        put(parts, words, "by", List.of(answer.answeredBy() + ", " + answer.on()));
        put(parts, words, "kinds", answer.kinds().isEmpty() ? List.of() : List.of(answer.kinds()));
        put(
                parts,
                words,
                "legal",
                answer.legalBasis().stream().map(QuestionPage.LegalView::text).toList());
    }

    private static Map<String, List<String>> parts(QuestionViews views, Words words, PublishedQuestion question) {
        QuestionPage page = views.page(question, Joined.NONE);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        put(parts, words, "status", List.of(page.tag().label()));
        put(parts, words, "title", List.of(page.title()));
        put(parts, words, "hidden", page.hiddenReason() == null ? List.of() : List.of(page.hiddenReason()));
        put(parts, words, "text", page.text());
        put(parts, words, "outcome", page.outcome() == null ? List.of() : List.of(page.outcome()));
        answer(parts, words, question, page.answer());
        put(
                parts,
                words,
                "promises",
                page.promises().stream()
                        .flatMap(promise -> Stream.concat(
                                Stream.of(promise.text(), promise.responsible(), promise.due()),
                                rows(promise.progress()).stream()))
                        .toList());
        put(parts, words, "study", several(page.studies()));
        put(parts, words, "forward", several(page.forwards()));
        put(
                parts,
                words,
                "corrections",
                page.corrections().stream()
                        .map(correction -> correction.on() + ": " + correction.reason())
                        .toList());
        put(
                parts,
                words,
                "earlier",
                page.earlier().stream()
                        .flatMap(earlier -> Stream.concat(
                                Stream.of(earlier.title(), earlier.why()), earlier.answer().shortAnswer().stream()))
                        .toList());
        put(parts, words, "facts", rows(page.facts()));
        QuestionNumber follows =
                question.content() == null ? null : question.content().follows();
        put(parts, words, "follows", follows == null ? List.of() : List.of(follows.toString()));
        put(parts, words, "timeline", rows(page.timeline()));
        return parts;
    }

    private static void put(Map<String, List<String>> parts, Words words, String label, List<String> lines) {
        parts.put(words.get("desk.diff." + label), lines);
    }

    private static List<String> rows(List<QuestionPage.Row> rows) {
        return rows.stream().map(row -> row.term() + ": " + row.text()).collect(Collectors.toList());
    }

    private static List<String> several(List<List<QuestionPage.Row>> parts) {
        return parts.stream().flatMap(part -> rows(part).stream()).toList();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The shortest way from one list of lines to the other: as many lines as possible stay. */
    public static List<Line> lines(List<String> old, List<String> now) {
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, true).getDeltas()) {
            boolean same = delta.getType() == DeltaType.EQUAL;
            add(lines, same ? Kind.SAME : Kind.REMOVED, delta.getSource().getLines());
            add(lines, Kind.ADDED, same ? List.of() : delta.getTarget().getLines());
        }
        return lines;
    }

    private static void add(List<Line> lines, Kind kind, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(kind, text)));
    }
}
