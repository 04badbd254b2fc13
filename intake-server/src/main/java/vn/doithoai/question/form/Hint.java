package vn.doithoai.question.form;

/**
 * A stretch of the text.
 *
 * @param start index of its first UTF-16 unit, {@code end} the one after its last
 */
public record Hint(What what, Certainty certainty, int start, int end) {

    public boolean isCertain() {
        return certainty == Certainty.CERTAIN;
    }

    /** What a hint points at. */
    public enum What {
        PHONE,
        CITIZEN_ID,
        /** Nine digits without a word that says what they are: an old identity card, or money. */
        PERHAPS_OLD_ID,
        EMAIL,
        /** A page of one person in a network. */
        PROFILE,
        BANK_ACCOUNT,
        /** Of insurance or tax. */
        PERSON_NUMBER,
        PLATE,
        BIRTH_DATE,
        NAME,
        HOUSE,
        /** A plot, a sheet of the map, a certificate. */
        LAND
    }

    /** Whether it can be covered before anybody has looked. */
    public enum Certainty {
        CERTAIN,
        POSSIBLE
    }

    /** Takes a hint whose place is counted in units of the folded text. */
    @FunctionalInterface
    interface Sink {
        void add(What what, Certainty certainty, int start, int end);
    }
}
