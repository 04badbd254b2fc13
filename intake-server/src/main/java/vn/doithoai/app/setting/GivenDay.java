package vn.doithoai.app.setting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;

/** The day a person named on the command line, as a clock that stands at its noon. */
public final class GivenDay {

    private GivenDay() {}

    /** The clock of the build: the real one, or noon of a day somebody names. */
    public static Clock clock(Clock real, @Nullable String today, ConsoleWords words) {
        if (today == null) {
            return real;
        }
        try {
            return Clock.fixed(
                    LocalDate.parse(today)
                            .atTime(LocalTime.NOON)
                            .atZone(Act.ZONE)
                            .toInstant(),
                    Act.ZONE);
        } catch (DateTimeParseException e) {
            throw new UserError(words.say("build.today", today), e);
        }
    }
}
