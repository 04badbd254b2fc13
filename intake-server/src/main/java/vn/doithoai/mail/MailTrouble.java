package vn.doithoai.mail;

/** Why letters do not go out. */
public final class MailTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    MailTrouble(Kind kind, Throwable cause) {
        super(cause);
        this.kind = kind;
    }

    /** What a person has to mend. */
    public enum Kind {
        /** The own disk does not take the letter or its mark, or a file of the letters is damaged. */
        DISK,
        /** Nobody answers, or the line broke. */
        UNREACHABLE,
        /** Name or password are wrong. */
        SIGN_IN,
        /** The server cannot encrypt, or its certificate does not hold. */
        ENCRYPTION,
        /** The server does not take this letter now. */
        NOT_NOW,
        /** The server will never take this letter. */
        NEVER
    }

    public Kind kind() {
        return kind;
    }

    /** Whether no other letter would go out now either. */
    boolean isOfServer() {
        return kind != Kind.NOT_NOW && kind != Kind.NEVER;
    }
}
