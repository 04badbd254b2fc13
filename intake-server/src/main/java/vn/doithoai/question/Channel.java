package vn.doithoai.question;

/** The way a question came in (C4, C5); all of them end in the same record and receipt. */
public enum Channel {
    WEB_FORM,
    API,
    PAPER_SLIP,
    PHONE,
    IN_PERSON,
    SPOKEN_IN_SESSION
}
