package vn.doithoai.view;

/** A template that could not be rendered: a mistake of ours, with the place to mend. */
public final class TemplateFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;

    TemplateFailure(String template, int line, String message, Throwable cause) {
        super(message, cause);
        this.template = template;
        this.line = line;
    }

    /** Path below the templates folder. */
    public String template() {
        return template;
    }

    /** From 1; 0 when unknown. */
    public int line() {
        return line;
    }
}
