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

    /**
     * How the asker can be reached goes, all else stays as it was sent; so does a name the asker agreed to have shown.
     *
     * @param nameWithdrawn whether that agreement was taken back
     */
    public static Submission withoutContact(Submission submission, boolean nameWithdrawn) {
        Contact contact = submission.contact();
        boolean shown = submission.consent().publishName() && !nameWithdrawn;
        if (!contact.isReachable() && (shown || contact.name() == null)) {
            return submission;
        }
        String name = shown ? contact.name() : null;
        return submission.withContact(new Contact(name, null, null, null, ReplyWish.LOOK_UP_MYSELF));
    }

    /** Without the salt nobody can try texts against the seal. */
    public static ReceiptProof of(ReceiptProof proof) {
        return new ReceiptProof("", proof.secretHash(), proof.seal(), proof.submissionKey());
    }
}
