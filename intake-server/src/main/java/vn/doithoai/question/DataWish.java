package vn.doithoai.question;

/** What an asker may want done with personal data, beyond taking back the name (L10). */
public enum DataWish {
    CORRECTION,
    ERASURE
}
