package vn.doithoai.base;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A syllable as search sees it. The script of the search page cuts and compares in the same way; docs/search.md has the rules.
 *
 * @param written small letters, decomposed, the tone moved to the end, so that it does not matter on which vowel it was typed
 * @param plain the same without marks, a d for every letter that looks like a d with a stroke (N4)
 */
public record Syllable(String written, String plain) {

    /** Longer ones are addresses and codes without an end. */
    private static final int LONGEST = 24;

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String OTHER_MARKS = "\u0302\u0306\u031B";
    private static final char BARRED_D = '\u0111';
    private static final Pattern ANY_BARRED_D = Pattern.compile("[\u0110\u00D0\u00F0\u0189\u0256]");
    private static final Pattern POINT_IN_A_NUMBER = Pattern.compile("(\\d)[.,](?=\\d{3}(?!\\d))");
    private static final Pattern RUN = Pattern.compile("[a-z0-9\u0111\u0300-\u036F]+");
    private static final Pattern LAST_Y = Pattern.compile("(?:[bcdghklmnpqrstvx]{0,3}|qu)y");

    /** How a syllable that was typed fits one that is written. */
    public enum Fit {
        /** With the same marks. */
        SAME,
        /** Typed without any mark. */
        PLAIN,
        /** Some marks are missing, or the tone is the one that is often mistaken for it. */
        NEAR,
        /** The letters are the same, the marks are others. */
        OTHER_MARKS,
        NONE
    }

    /** The syllables of a text in their order. */
    public static List<Syllable> of(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        letters = ANY_BARRED_D.matcher(letters).replaceAll(String.valueOf(BARRED_D));
        letters = POINT_IN_A_NUMBER.matcher(letters).replaceAll("$1");
        List<Syllable> all = new ArrayList<>();
        for (Matcher run = RUN.matcher(letters); run.find(); ) {
            Syllable syllable = even(run.group());
            if (!syllable.plain.isEmpty()) {
                all.add(syllable);
            }
        }
        return all;
    }

    /** A syllable without marks. */
    public static Syllable plain(String plain) {
        return new Syllable(plain, plain);
    }

    private static Syllable even(String run) {
        StringBuilder written = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        String tone = "";
        for (int i = 0; i < run.length() && plain.length() < LONGEST; i++) {
            char unit = run.charAt(i);
            if (unit < 0x80 || unit == BARRED_D) {
                written.append(unit);
                plain.append(unit == BARRED_D ? 'd' : unit);
            } else if (TONES.indexOf(unit) >= 0) {
                tone = tone.isEmpty() ? String.valueOf(unit) : tone;
            } else if (OTHER_MARKS.indexOf(unit) >= 0) {
                written.append(unit);
            }
        }
        // Both ways of writing the vowel are taught.
        if (LAST_Y.matcher(plain).matches()) {
            plain.setCharAt(plain.length() - 1, 'i');
            int at = written.indexOf("y");
            written.setCharAt(at, 'i');
        }
        return new Syllable(written + tone, plain.toString());
    }

    /** How this one, which was typed, fits one of a text. */
    public Fit fits(Syllable text) {
        if (!plain.equals(text.plain)) {
            return Fit.NONE;
        }
        if (written.equals(plain)) {
            return Fit.PLAIN;
        }
        if (written.equals(text.written)) {
            return Fit.SAME;
        }
        String typed = written.replace('\u0303', '\u0309');
        String there = text.written.replace('\u0303', '\u0309');
        int at = 0;
        for (int i = 0; i < there.length(); i++) {
            char unit = there.charAt(i);
            if (at < typed.length() && fits(typed.charAt(at), unit)) {
                at++;
            } else if (unit < 0x80 || unit == BARRED_D) {
                return Fit.OTHER_MARKS;
            }
        }
        return at == typed.length() ? Fit.NEAR : Fit.OTHER_MARKS;
    }

    private static boolean fits(char typed, char there) {
        return typed == there || (typed == 'd' && there == BARRED_D);
    }
}
