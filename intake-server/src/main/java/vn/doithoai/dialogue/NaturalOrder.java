package vn.doithoai.dialogue;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vietnamese alphabetical order with numbers by their value: 2 before 10 (N7, N9). */
public final class NaturalOrder implements Comparator<String> {

    public static final NaturalOrder VIETNAMESE = new NaturalOrder();

    private static final Pattern PART = Pattern.compile("\\d{1,18}|\\D+|\\d+");

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        // Capitals count only where nothing else differs, as in a dictionary.
        int order = compare(a, b, Collator.SECONDARY);
        order = order == 0 ? compare(a, b, Collator.TERTIARY) : order;
        return order == 0 ? a.compareTo(b) : order;
    }

    private static int compare(String a, String b, int strength) {
        // A Collator is not safe for use by several threads, and making one is cheap: the rules are shared.
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        collator.setStrength(strength);
        List<String> left = parts(a);
        List<String> right = parts(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = part(left.get(i), right.get(i), collator);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Whether this Java knows Vietnamese order; one made without {@code jdk.localedata} silently does not. */
    public static boolean isAvailable() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return collator.compare("Da", "\u0110a") < 0
                && collator.compare("\u0110a", "E") < 0
                && collator.compare("B\u00E0", "B\u1EA3") < 0;
    }

    private static int part(String a, String b, Collator collator) {
        boolean numbers = isNumber(a) && isNumber(b);
        return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : collator.compare(a, b);
    }

    private static boolean isNumber(String part) {
        return part.length() <= 18 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> parts(String text) {
        Matcher matcher = PART.matcher(text);
        List<String> parts = new ArrayList<>();
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }
}
