package vn.doithoai.question;

/** What the office said it would do: a promise (O5), a study (O6, O9), a recommendation to another body (O7),
 * first said and then sent. */
public enum UndertakingKind {
    PROMISE,
    STUDY,
    PETITION,
    FORWARD
}
