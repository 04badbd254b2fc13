package vn.doithoai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;

/** An office that takes questions in and changes them, for tests of other rooms. */
public final class WritingOffice {

    private WritingOffice() {}

    /** Takes so many in. */
    public static void receive(JsonQuestionStore store, int questions) {
        for (int i = 0; i < questions; i++) {
            receive(store, "k" + i);
        }
    }

    private static Question receive(JsonQuestionStore store, String key) {
        return store.receive(Samples.submission(), Samples.received(), Samples.SECRET, key)
                .question();
    }

    /** Takes in and changes one after the other until it is told to stop. */
    public static void work(JsonQuestionStore store, BooleanSupplier stop, Consumer<QuestionNumber> acknowledged) {
        for (int i = 0; !stop.getAsBoolean(); i++) {
            Question question = receive(store, "w" + i);
            acknowledged.accept(question.number());
            List<Event> events = new ArrayList<>(question.events());
            events.add(new OtherWayEvent.Withdrawn(Samples.act()));
            store.save(new Question(question.number(), question.submission(), question.proof(), events), 1);
        }
    }
}
