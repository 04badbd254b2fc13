package vn.doithoai.app.setting;

/** A command cannot go on for a reason the person at the keyboard can mend: said in one sentence, without a stack trace. */
public class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param sentence in Vietnamese: what is wrong, where, and what to do */
    public UserError(String sentence) {
        super(sentence);
    }

    /** The same with what led to it, for the log. */
    public UserError(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What to print. */
    public String sentence() {
        String sentence = getMessage();
        return sentence == null ? "" : sentence;
    }
}
