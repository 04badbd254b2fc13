package vn.doithoai.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That something the office said it would do is done. Whether it was done in time is judged by its day where something bears
 * that out, else by the day the answer is published.
 *
 * @param on day it was done
 * @param evidence what bears that out, or none
 */
public record Deed(LocalDate on, @Nullable Evidence evidence) {

    /** Where what bears out a day is found. */
    public enum Source {
        FILE,
        MINUTES,
        CHECKED
    }

    /**
     * What bears out that something was done on its day.
     *
     * @param text which file, which minutes or who checked it
     */
    public record Evidence(Source source, String text) {
        public Evidence {
            text = Texts.requiredLine(text, "the evidence");
        }
    }

    /** Whether its day counts. */
    public boolean isProven() {
        return evidence != null;
    }
}
