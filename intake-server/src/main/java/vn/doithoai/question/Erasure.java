package vn.doithoai.question;

import java.util.Set;

/** What is left of a record once the asker's words are taken out of it; of an event it is its own affair. */
public final class Erasure {

    /** Stands where a text was. */
    public static final String NOTHING = "–";

    public static final PublicText NO_WORDING = new PublicText(NOTHING, NOTHING, false);

    private Erasure() {}

    public static Submission of(Submission submission) {
        return new Submission(
                null,
                NOTHING,
                submission.kind(),
                submission.topic(),
                submission.session(),
                null,
                Set.of(),
                Submission.Collective.NONE,
                Contact.NONE,
                Consent.NOT_ASKED);
    }

    /** Without the salt nobody can try texts against the seal. */
    public static ReceiptProof of(ReceiptProof proof) {
        return new ReceiptProof("", proof.secretHash(), proof.seal(), proof.submissionKey());
    }
}
