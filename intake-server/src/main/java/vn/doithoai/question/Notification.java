package vn.doithoai.question;

import java.time.LocalDate;

/** Proof that the asker was told the time and the body in charge (S49). */
public record Notification(Means means, LocalDate on, String note) {

    /** How the asker was told. */
    public enum Means {
        LETTER,
        PHONE,
        ZALO,
        EMAIL,
        IN_PERSON,
        /** No contact was left: the look-up page tells. */
        LOOK_UP
    }

    public Notification {
        note = PlainText.text(note);
    }

    /** That and when the asker was told; the note may name a telephone number. */
    public Notification withoutNote() {
        return new Notification(means, on, Erasure.NOTHING);
    }
}
