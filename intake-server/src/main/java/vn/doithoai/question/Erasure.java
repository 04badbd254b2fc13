package vn.doithoai.question;

import java.util.Set;

/** What is left of a record once the asker's words are taken out of it. */
final class Erasure {

    /** Stands where a text was. */
    private static final String NOTHING = "–";

    private static final PublicWording NO_WORDING = new PublicWording(NOTHING, NOTHING, false);

    private Erasure() {}

    static Submission of(Submission submission) {
        return new Submission(
                null,
                NOTHING,
                submission.kind(),
                submission.topic(),
                submission.session(),
                null,
                Set.of(),
                Contact.NONE,
                Consent.NOT_ASKED);
    }

    /** Without the salt nobody can try texts against the commitment. */
    static ReceiptProof of(ReceiptProof proof) {
        return new ReceiptProof("", proof.secretHash(), proof.commitment(), proof.submissionKey());
    }

    static Event of(Event event) {
        if (event instanceof Event.Accepted one) {
            return new Event.Accepted(one.act(), one.topic(), one.session(), one.visibility(), NO_WORDING, one.about());
        }
        if (event instanceof Event.VisibilityChanged one && one.wording() != null) {
            return new Event.VisibilityChanged(one.act(), one.visibility(), one.reasonCode(), NO_WORDING);
        }
        if (event instanceof Event.ClarificationAsked one) {
            return new Event.ClarificationAsked(one.act(), NOTHING);
        }
        if (event instanceof Event.Clarified one && one.reply() != null) {
            return new Event.Clarified(one.act(), NOTHING);
        }
        if (event instanceof Event.ReplyReceived one) {
            return new Event.ReplyReceived(one.act(), one.on(), NOTHING);
        }
        if (event instanceof Event.Noted one) {
            return new Event.Noted(one.act(), NOTHING);
        }
        if (event instanceof Event.DataRequested one) {
            return new Event.DataRequested(one.act(), one.wish(), NOTHING);
        }
        return event;
    }
}
