package vn.doithoai.desk;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.question.Act;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;

/** Every event of a question in words, with all it says: who, when, why, and what was decided. */
final class History {

    private final Case context;
    private final EventWords words;

    History(Case context) {
        this.context = context;
        this.words = new EventWords(context);
    }

    /** Newest first. */
    List<CasePage.Entry> entries(List<Event> events) {
        List<CasePage.Entry> entries = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            entries.add(entry(events.get(i)));
        }
        return entries;
    }

    List<CasePage.Entry> notes() {
        return entries(context.question().events().stream()
                .filter(event -> event.kind() == EventKind.NOTED)
                .toList());
    }

    CasePage.Entry entry(Event event) {
        Act act = event.act();
        return new CasePage.Entry(
                context.wording().dateTime(act.at()),
                words.who(act.by()),
                context.wording().label(event.kind()),
                event.accept(words).text("why", act.why()).rows());
    }
}
