package vn.doithoai.desk.programme;

import java.time.LocalTime;
import vn.doithoai.view.Words;

/** Numbers as a voice reads them, so that nobody at the loudspeaker stumbles over a sign. */
final class SpokenNumbers {

    private static final int TEN = 10;

    private SpokenNumbers() {}

    /** An hour of the day: the sign between hours and minutes is not read. */
    static String hour(LocalTime time, Words words) {
        String hour = words.get("spoken.hour", of(time.getHour(), words));
        return time.getMinute() == 0 ? hour : words.get("spoken.minutes", hour, of(time.getMinute(), words));
    }

    /** A number below a hundred. */
    static String of(int number, Words words) {
        int tens = number / TEN;
        int ones = number % TEN;
        if (tens == 0) {
            return words.get("spoken." + ones);
        }
        String ten = tens == 1 ? words.get("spoken.ten") : words.get("spoken.tens", words.get("spoken." + tens));
        return ones == 0 ? ten : ten + " " + last(tens, ones, words);
    }

    /** The last figure sounds another way after tens: one after twenty and on, five after ten and on. */
    private static String last(int tens, int ones, Words words) {
        if (ones == 1 && tens > 1) {
            return words.get("spoken.one-after-tens");
        }
        return words.get(ones == 5 ? "spoken.five-after-tens" : "spoken." + ones);
    }
}
