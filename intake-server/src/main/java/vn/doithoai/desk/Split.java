package vn.doithoai.desk;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Receipt;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.TriageEvent;
import vn.doithoai.question.SubmissionForm;

/**
 * A second matter in the same text becomes a question of its own (S50): received by the secretary through the same channel,
 * with the asker's contact, and joined to the first one by an event.
 */
final class Split {

    static final Deed DEED = new Deed("tach", EventKind.SPLIT_OFF, Split::fill);

    private static final int SECRET_BYTES = 32;

    private Split() {}

    /**
     * The new question.
     *
     * @param secret to hand to the asker, shown this once; none when the same part had been sent before
     */
    record Made(Receipt receipt, @Nullable Secret secret) {}

    /** Only looks at the fields; {@link #make} does it, for it takes two questions. */
    private static Supplier<Event> fill(Sheet sheet) {
        part(sheet);
        return () -> {
            throw new IllegalStateException("a split is made of two questions");
        };
    }

    private static Submission part(Sheet sheet) {
        Case one = sheet.about();
        Submission whole = one.question().submission();
        String text = sheet.text("phan-tach", SubmissionForm.TEXT_MAX, whole.text(), true);
        if (sheet.isSent() && PlainText.length(text) < SubmissionForm.TEXT_MIN) {
            sheet.error(sheet.say("desk.error.too-short", SubmissionForm.TEXT_MIN), "phan-tach");
        }
        if (sheet.isSent() && text.equals(whole.text())) {
            sheet.error(sheet.say("desk.error.whole-text"), "phan-tach");
        }
        String topic = sheet.select("linh-vuc-tach", Choices.topics(one), "", false);
        return whole.withText(null, text.isEmpty() ? whole.text() : text).withTopic(TriageDeeds.emptyIsNone(topic));
    }

    /** Receives the part; the same part of the same revision is received once, however often it is sent. */
    static Made make(Sheet sheet, int basedOn) {
        Case one = sheet.about();
        // Read anew from the same request, so that the sheet keeps what it shows.
        Submission part = part(new Sheet(one, DEED.slug(), sheet.sent()));
        byte[] random = new byte[SECRET_BYTES];
        one.parts().random().nextBytes(random);
        Secret secret = Secret.of(random);
        String key = Sha256.hex(("doithoai-split-v1\n" + one.question().number() + "\n" + basedOn + "\n" + part.text())
                .getBytes(StandardCharsets.UTF_8));
        TriageEvent.Received received = new TriageEvent.Received(
                one.act(sheet.say("desk.split.why", one.question().number())),
                one.question().received().channel(),
                Set.of());
        Receipt receipt = one.parts().store().receive(part, received, secret, key);
        return new Made(receipt, receipt.first() ? secret : null);
    }
}
