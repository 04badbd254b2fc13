package vn.doithoai.desk.matter;

import java.util.Set;
import java.util.function.Supplier;
import vn.doithoai.office.Acts;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.TriageEvent;

/**
 * A second matter in the same text becomes a question of its own (S50): received by the secretary through the same channel,
 * with the asker's contact, and joined to the first one by an event.
 */
final class Split {

    static final Action DEED = new Action("tach", EventKind.SPLIT_OFF, Split::fill);

    private Split() {}

    /** Only looks at the fields; {@link Acts#split} does it, for it takes two questions. */
    private static Supplier<Event> fill(ActionForm sheet) {
        var unused = submission(sheet);
        return () -> {
            throw new IllegalStateException("a split is made of two questions");
        };
    }

    private static Submission submission(ActionForm sheet) {
        QuestionContext context = sheet.about();
        Submission whole = context.question().submission();
        String text = sheet.text("phan-tach", SubmissionForm.TEXT_MAX, whole.text(), true);
        if (sheet.isSent() && PlainText.length(text) < SubmissionForm.TEXT_MIN) {
            sheet.error(sheet.say("desk.error.too-short", SubmissionForm.TEXT_MIN), "phan-tach");
        }
        if (sheet.isSent() && text.equals(whole.text())) {
            sheet.error(sheet.say("desk.error.whole-text"), "phan-tach");
        }
        String topic = sheet.select("linh-vuc-tach", Choices.topics(context), "", false);
        return whole.withText(null, text.isEmpty() ? whole.text() : text).withTopic(TriageActions.emptyIsNone(topic));
    }

    /** What the fields say, read anew from the same request, so that the sheet keeps what it shows. */
    static Acts.Part part(ActionForm sheet) {
        QuestionContext context = sheet.about();
        Submission part = submission(new ActionForm(context, DEED.slug(), sheet.sent()));
        TriageEvent.Received received = new TriageEvent.Received(
                context.act(sheet.say("desk.split.why", context.question().number())),
                context.question().received().channel(),
                context.question().received().on(),
                context.question().received().point(),
                null,
                Set.of());
        return new Acts.Part(part, received, context.act(""));
    }
}
