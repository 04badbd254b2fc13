package vn.doithoai.question.life;

import java.time.LocalDate;
import vn.doithoai.question.Texts;

/**
 * The minutes of a session as they were signed: what is in them needs no other word of the chair.
 *
 * @param title how the paper is called, with its number
 * @param on day it was signed
 * @param signedBy office title of who signed it
 */
public record SignedMinutes(String title, LocalDate on, String signedBy) {

    public SignedMinutes {
        title = Texts.requiredLine(title, "the minutes");
        signedBy = Texts.requiredLine(signedBy, "who signed");
    }
}
