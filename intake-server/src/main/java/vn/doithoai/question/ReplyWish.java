package vn.doithoai.question;

/** How the asker wants to be told (C1, S49). */
public enum ReplyWish {
    LOOK_UP_MYSELF,
    PHONE,
    ZALO,
    EMAIL,
    LETTER
}
