package vn.doithoai.view;

import vn.doithoai.question.form.SubmissionForm;

/** The names of the controls of the question form, the same in the page and in what the server reads. */
public final class FormNames {

    /** A field no person sees; what fills it in is a robot. Its name says nothing. */
    public static final String HONEYPOT = "ghi-chu-them";

    public static final String TOKEN = "ma-phieu";

    /** For how many seconds the form has been open. */
    public static final String OPENED = "da-mo";

    /** The number of the public question that is asked too, on the button that says so. */
    public static final String ASKED_TOO = "cung-hoi";

    private FormNames() {}

    public static String of(SubmissionForm.Field field) {
        return FormField.of(field).name();
    }
}
