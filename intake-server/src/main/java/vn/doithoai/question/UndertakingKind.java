package vn.doithoai.question;

/** What the office said it would do: a promise (O5), a study (O6, O9), a recommendation to another body (O7). */
public enum UndertakingKind {
    PROMISE,
    STUDY,
    FORWARD
}
