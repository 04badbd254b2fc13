package vn.doithoai.office;

/** Too many passwords are hashed at once: come back in some seconds. Nothing was hashed, looked at or changed. */
public final class TooManyPasswords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** In seconds. */
    public static final int COME_BACK = 5;

    TooManyPasswords() {
        super("too many passwords at once", null, false, false);
    }
}
