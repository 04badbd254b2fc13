package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.doithoai.question.Act;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Question;

/**
 * Everything recorded of a question in words, with all it says: who, when, why, what was decided, and whether it was taken
 * back. What was recorded while it stood as being about the reader is not there (S42).
 */
public final class History {

    private final QuestionContext context;
    private final Question question;
    private final EventWords words;
    private final BitSet closed;

    History(QuestionContext context) {
        this.context = context;
        this.question = context.question();
        this.words = new EventWords(context);
        this.closed = question.whileAbout(context.me());
    }

    /** What was recorded from the minutes and waits for the chair, newest first. */
    public static List<MatterPage.Entry> unconfirmed(QuestionContext context) {
        List<Event> open = context.question().unconfirmed();
        return new History(context)
                .newestFirst(place -> open.stream()
                        .anyMatch(
                                event -> event == context.question().recorded().get(place)));
    }

    /** What others did after a form was made from a revision, newest first. */
    public static List<MatterPage.Entry> newer(QuestionContext context, int basedOn) {
        boolean known = basedOn > 0 && basedOn < context.question().revision();
        return new History(context).since(known ? basedOn : 0);
    }

    /** What was recorded from a revision on, newest first. */
    List<MatterPage.Entry> since(int revision) {
        return newestFirst(place -> place >= revision);
    }

    /** The notes that stand, newest first. */
    List<MatterPage.Entry> notes() {
        return newestFirst(place -> question.recorded().get(place).kind() == EventKind.NOTED && question.counts(place));
    }

    private List<MatterPage.Entry> newestFirst(IntPredicate wanted) {
        List<MatterPage.Entry> entries = new ArrayList<>();
        for (int place = question.revision() - 1; place >= 0; place--) {
            if (wanted.test(place) && !closed.get(place)) {
                entries.add(entry(place));
            }
        }
        return entries;
    }

    /** The places of what this reader may know, oldest first. */
    IntStream places() {
        return IntStream.range(0, question.revision()).filter(place -> !closed.get(place));
    }

    MatterPage.Entry entry(int place) {
        Event event = question.recorded().get(place);
        Act act = event.act();
        return new MatterPage.Entry(
                context.wording().dateTime(act.at()),
                words.who(act.by()),
                context.wording().label(event.kind()),
                isTakenBack(place),
                event.accept(words).text("why", act.why()).rows().stream()
                        .map(row -> row.withText(context.readable(row.text())))
                        .toList());
    }

    private boolean isTakenBack(int place) {
        return !question.counts(place) && question.recorded().get(place).kind() != EventKind.TAKEN_BACK;
    }
}
