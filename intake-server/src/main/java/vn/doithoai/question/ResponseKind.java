package vn.doithoai.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The four ways of responding the plan names (S62), and what a request may be told beside one of them. */
public enum ResponseKind {
    EXPLAIN,
    EXCHANGE,
    TAKE_ON_BOARD,
    ANSWER,
    /** That the law gives no ground for what is asked; the legal text that says so is named. */
    NO_LEGAL_GROUND;

    /** The ways of the plan. */
    public static final Set<ResponseKind> WAYS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NO_LEGAL_GROUND)));
}
