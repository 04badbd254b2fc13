package vn.doithoai.dialogue;

/** What the law asks of the office for a session or a year, in the order it falls due; its words and the law it comes from are the office's. */
public enum LegalDuty {
    /** The Front takes part in holding it (L2). */
    FRONT_JOINED(When.NOTICE),
    /** The Standing Committee of the Council chairs it too (L2). */
    COUNCIL_CO_CHAIRS(When.NOTICE),
    /** The Party committee is invited (L2). */
    PARTY_INVITED(When.NOTICE),
    /** It is told in a way that the law on grassroots democracy knows (L1), heads of villages included. */
    VILLAGES_TOLD(When.NOTICE),
    /** Where and when citizens are received is told beside it, for it stands in for nothing of that (L6). */
    RECEPTION_TOLD(When.SESSION),
    /** Who speaks of a complaint is shown the way to lodge it (L7). */
    COMPLAINTS_SHOWN(When.SESSION),
    /** Who denounces is received apart, by somebody who keeps it secret (L8). */
    DENUNCIATIONS_APART(When.SESSION),
    /** What was concluded with the youth is public (L5). */
    YOUTH_CONCLUSION(When.RESULTS),
    /** The commune holds a dialogue in each year (L2). */
    ONCE_A_YEAR(When.YEAR),
    /** One of them with the youth (L4, L5). */
    YOUTH_ONCE_A_YEAR(When.YEAR);

    private final When when;

    LegalDuty(When when) {
        this.when = when;
    }

    /** Whether a session says when it was done. */
    public boolean isOfSession() {
        return when != When.YEAR;
    }

    boolean isOf(boolean youth) {
        return isOfSession() && (this != YOUTH_CONCLUSION || youth);
    }

    When when() {
        return when;
    }

    /** When a duty is due. */
    enum When {
        NOTICE,
        SESSION,
        RESULTS,
        YEAR
    }
}
