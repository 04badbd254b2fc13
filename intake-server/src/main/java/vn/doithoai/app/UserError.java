package vn.doithoai.app;

/** A command cannot go on for a reason the person at the keyboard can mend: said in one sentence, without a stack trace. */
class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param sentence in Vietnamese: what is wrong, where, and what to do */
    UserError(String sentence) {
        super(sentence);
    }

    UserError(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        String sentence = getMessage();
        return sentence == null ? "" : sentence;
    }
}
