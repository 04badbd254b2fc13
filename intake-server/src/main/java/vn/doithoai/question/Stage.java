package vn.doithoai.question;

/** Where a question stands (lifecycle A); computed from its events, never stored. */
public enum Stage {
    RECEIVED(true),
    QUARANTINED(true),
    CLARIFYING(true),
    ACCEPTED(true),
    ASSIGNED(true),
    DRAFTED(true),
    APPROVED(true),
    ANSWERED(false),
    PROMISED(true),
    STUDYING(true),
    FORWARDED(true),
    MERGED(false),
    DIVERTED(false),
    WITHDRAWN(false),
    REFUSED(false);

    private final boolean open;

    Stage(boolean open) {
        this.open = open;
    }

    /** Whether the office still owes an act; a merged question is carried by its main one. */
    public boolean isOpen() {
        return open;
    }
}
