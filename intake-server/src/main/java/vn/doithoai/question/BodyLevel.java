package vn.doithoai.question;

/** The level of a body a matter is recommended to (S65). */
public enum BodyLevel {
    PROVINCE,
    MINISTRY,
    OTHER
}
