package vn.doithoai.question;

/**
 * What the asker agreed to (L10): two separate ticks, neither set for them.
 *
 * @param processing agrees that the office processes what was sent
 * @param publishName agrees that the name is shown beside the question
 * @param version version of the notice the asker was shown
 */
public record Consent(boolean processing, boolean publishName, String version) {

    /** For what staff take down from a spoken or written question: no tick was asked, none is assumed. */
    public static final Consent NOT_ASKED = new Consent(false, false, "");

    public Consent {
        version = PlainText.line(version);
    }
}
