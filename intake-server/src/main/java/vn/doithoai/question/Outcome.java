package vn.doithoai.question;

/** How a matter ended or is carried on: the nine outcomes of the plan and one from the law (domain A10.5). */
public enum Outcome {
    ANSWERED_BY_CHAIR("O1"),
    ANSWERED_BY_LEADER("O2"),
    ANSWERED_BY_OFFICER("O3"),
    TAKEN_ON_BOARD("O4"),
    PROMISED("O5"),
    COMPLEX("O6"),
    BEYOND_AUTHORITY("O7"),
    OFF_TOPIC("O8"),
    STILL_STUDIED("O9"),
    DIVERTED("O10");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The id of domain A10.5, {@code O1} to {@code O10}. */
    public String code() {
        return code;
    }

    /** Whether it is still true once the asker has an answer: what was answered is studied no more. */
    public boolean mayStandAnswered() {
        return this != STILL_STUDIED;
    }

    /** Whether this is an answer as such (O1–O4), not an undertaking to give one. */
    public boolean isAnswer() {
        return compareTo(TAKEN_ON_BOARD) <= 0;
    }
}
