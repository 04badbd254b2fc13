package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.question.Act;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;

/** Every event of a question in words, with all it says: who, when, why, and what was decided. */
final class History {

    private final QuestionContext context;
    private final EventWords words;

    History(QuestionContext context) {
        this.context = context;
        this.words = new EventWords(context);
    }

    /** Newest first. */
    List<MatterPage.Entry> entries(List<Event> events) {
        List<MatterPage.Entry> entries = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            entries.add(entry(events.get(i)));
        }
        return entries;
    }

    List<MatterPage.Entry> notes() {
        return entries(context.question().events().stream()
                .filter(event -> event.kind() == EventKind.NOTED)
                .toList());
    }

    MatterPage.Entry entry(Event event) {
        Act act = event.act();
        return new MatterPage.Entry(
                context.wording().dateTime(act.at()),
                words.who(act.by()),
                context.wording().label(event.kind()),
                event.accept(words).text("why", act.why()).rows().stream()
                        .map(row -> row.withText(context.readable(row.text())))
                        .toList());
    }
}
