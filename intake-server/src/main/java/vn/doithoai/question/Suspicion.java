package vn.doithoai.question;

/** Why a submission is held for a person to look at; it is stored and receipted all the same. */
public enum Suspicion {
    HONEYPOT,
    TOO_FAST,
    TOO_MANY,
    /** It came while many came at once, from whomever: perhaps a flood, perhaps somebody who asked meanwhile. */
    ONE_OF_MANY
}
