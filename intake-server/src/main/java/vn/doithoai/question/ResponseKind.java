package vn.doithoai.question;

/** The four ways of responding the plan names (S62). */
public enum ResponseKind {
    EXPLAIN,
    EXCHANGE,
    TAKE_ON_BOARD,
    ANSWER
}
