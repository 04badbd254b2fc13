package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later day told for something that was to be done by an earlier one. The first day stays and still counts; a renewed one
 * counts beside it, and only if it was told before the day it put off was over.
 *
 * @param on day it was told
 * @param due the later day
 * @param reason why, in the office's words; none in a clock, which is public where these words are not
 */
public record Renewal(LocalDate on, LocalDate due, @Nullable String reason) {

    public Renewal withoutReason() {
        return new Renewal(on, due, null);
    }

    /** Those that were told in time, up to the first that was not: what comes after a day that was missed saves nothing. */
    public static List<Renewal> toldInTime(LocalDate first, List<Renewal> all) {
        List<Renewal> good = new ArrayList<>();
        LocalDate day = first;
        for (Renewal renewal : all) {
            if (renewal.on.isAfter(day)) {
                break;
            }
            good.add(renewal);
            day = renewal.due;
        }
        return List.copyOf(good);
    }
}
