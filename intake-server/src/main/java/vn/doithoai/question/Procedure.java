package vn.doithoai.question;

/** Where a matter goes that is no question for the dialogue (O10; L7, L8). */
public enum Procedure {
    COMPLAINT,
    DENUNCIATION,
    OTHER
}
