package vn.doithoai.office;

/** Why a password is not taken; worded by the pages. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    LIKE_THE_NAME,
    COMMON,
    SEQUENCE,
    REPEATED,
    DATE_OR_PHONE,
    THE_OLD_ONE
}
