package vn.doithoai.office;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.doithoai.base.Folding;

/**
 * Finds passwords that a list of the commonest would hold, without the list: the commonest of twelve letters and more are words
 * everybody takes, put together with rows of keys or numbers, years, days, telephone numbers, the own name, or themselves. What
 * is left when these are taken away must still be something to guess.
 */
final class Guessing {

    /** So many letters and digits must be left. */
    private static final int LEFT = 5;

    /** Of a piece that is repeated, so many. */
    private static final int PIECE = 8;

    private static final int DIFFERENT = 5;
    private static final int ROW_PART = 3;
    private static final int NAME_PART = 3;

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "qazwsxedcrfvtgbyhnujmikolp",
            "741852963",
            "147258369",
            "13579",
            "24680");

    /** The longest first, so that a word is taken as a whole. */
    private static final List<String> WORDS = Arrays.stream((""
                            // Of the world's lists.
                            + "password passwd passw0rd pass word letmein welcome hello iloveyou loveyou love forever"
                            + " friend friends family mother father sunshine princess monkey dragon football baseball"
                            + " soccer superman batman master shadow michael jennifer jordan charlie daniel ashley"
                            + " killer trustno secret login access admin administrator root user guest test testing"
                            + " demo default changeme change temp temporary system server computer internet google"
                            + " facebook youtube gmail yahoo zalo microsoft windows samsung nokia iphone android apple"
                            + " pokemon starwars whatever freedom flower lovely baby angel summer winter spring autumn"
                            + " january february march april june july august september october november december"
                            + " monday tuesday wednesday thursday friday saturday sunday hunter ranger buster tigger"
                            + " cookie cheese chocolate banana orange purple silver golden diamond liverpool chelsea"
                            + " arsenal barcelona manchester united real madrid ronaldo messi blink nothing money"
                            + " lucky happy birthday christmas jesus god bless please thankyou"
                            // Of Vietnamese ones.
                            + " matkhau mat khau dangnhap taikhoan quantri quanly nguoidung khach xinchao chao"
                            + " anhyeuem emyeuanh yeuem yeuanh yeu thuong nho maimai giadinh hanhphuc ngocanh conyeu"
                            + " conguoi bome chame metoi vietnam vietnamese viet nam hanoi saigon danang haiphong"
                            + " haiduong vinhphuc thaibinh hoian hue tphcm hochiminh bacho dangcongsan congsan"
                            + " doithoai nhandan uybannhandan uyban ubnd xa thon sontrung hoson vanphong canbo thuky"
                            + " chutich lanhdao congchuc diachinh vanhoa tuphap quocgia chinhphu nguyen tran pham"
                            + " hoang huynh phan dang bui duong tien bac vang muoi hoahong"
                            // How people end what must be longer.
                            + " one two three four five abc qwe asd zxc aaa xyz plus pro vip new old my the and you me"
                            + " is com vn net org www")
                    .split(" ", -1))
            .filter(word -> !word.isBlank())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private static final Pattern PHONE = Pattern.compile("(84|0)[235789]\\d{8}");
    private static final Pattern DAY = Pattern.compile("(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(19|20)?\\d\\d"
            + "|(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])|(19|20)\\d\\d");

    private final List<String> names;

    /** @param account id, and {@code name} as it is written */
    Guessing(String account, String name) {
        String folded = Folding.fold(name);
        this.names = Stream.of(
                        Stream.of(account.replaceAll("[^a-z0-9]", ""), folded.replace(" ", "")),
                        Arrays.stream(account.split("[^a-z0-9]+", -1)),
                        Arrays.stream(folded.split(" ", -1)))
                .flatMap(parts -> parts)
                .filter(part -> part.length() >= NAME_PART)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Why a password is easily guessed, if it is; read as it stands and with the signs that stand for letters. */
    Optional<Weakness> finds(String password) {
        String plain = Folding.fold(password).replace(" ", "");
        String within = Folding.fold(lettered(password, true)).replace(" ", "");
        String lettered = Folding.fold(lettered(password, false)).replace(" ", "");
        return Stream.of(plain, within, lettered)
                .map(this::weakness)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Weakness> weakness(String folded) {
        if (folded.chars().distinct().count() < DIFFERENT || piece(folded).length() < PIECE) {
            return Optional.of(folded.equals(piece(folded)) && isRow(folded) ? Weakness.SEQUENCE : Weakness.REPEATED);
        }
        String rest = without(folded, names);
        if (rest.length() < LEFT) {
            return Optional.of(Weakness.LIKE_THE_NAME);
        }
        if (letters(undated(folded)) < LEFT) {
            return Optional.of(Weakness.DATE_OR_PHONE);
        }
        if (left(folded) < LEFT) {
            return Optional.of(Weakness.SEQUENCE);
        }
        if (Math.min(left(without(undated(rest), WORDS)), left(without(undated(without(folded, WORDS)), names)))
                >= LEFT) {
            return Optional.empty();
        }
        boolean named = !rest.equals(folded) && left(undated(rest)) < LEFT;
        if (!named && left(without(undated(folded), WORDS)) < LEFT) {
            return Optional.of(Weakness.COMMON);
        }
        return Optional.of(Weakness.LIKE_THE_NAME);
    }

    private static int left(String text) {
        return letters(withoutRows(text));
    }

    private static String undated(String text) {
        return DAY.matcher(PHONE.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    private static boolean isRow(String text) {
        return left(text) == 0;
    }

    /** The shortest beginning that makes the whole when it is said again and again. */
    private static String piece(String text) {
        for (int length = 1; length < text.length(); length++) {
            String piece = text.substring(0, length);
            if (text.length() >= 2 * length
                    && piece.repeat(text.length() / length + 1).startsWith(text)) {
                return piece;
            }
        }
        return text;
    }

    private static String without(String text, List<String> words) {
        String rest = text;
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        return rest;
    }

    /** Takes away what runs along a row, forwards or backwards, and what stands three times and more in a row. */
    private static String withoutRows(String text) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int run = Math.max(row(text, i), same(text, i));
            if (run >= ROW_PART) {
                left.append(' ');
                i += run;
            } else {
                left.append(text.charAt(i));
                i++;
            }
        }
        return left.toString();
    }

    private static int row(String text, int from) {
        int longest = 0;
        for (String row : ROWS) {
            String back = new StringBuilder(row).reverse().toString();
            longest = Math.max(longest, Math.max(along(row, text, from), along(back, text, from)));
        }
        return longest;
    }

    private static int along(String row, String text, int from) {
        int length = 0;
        while (from + length < text.length() && row.contains(text.substring(from, from + length + 1))) {
            length++;
        }
        return length;
    }

    /** How far one sign is repeated, or two or three together. */
    private static int same(String text, int from) {
        int longest = 0;
        for (int length = 1; length <= ROW_PART; length++) {
            String unit = text.substring(from, Math.min(text.length(), from + length));
            int to = from;
            while (text.startsWith(unit, to)) {
                to += unit.length();
            }
            longest = to - from > unit.length() ? Math.max(longest, to - from) : longest;
        }
        return longest;
    }

    private static int letters(String text) {
        Matcher matcher = Pattern.compile("\\S").matcher(text);
        return Math.toIntExact(matcher.results().count());
    }

    /** @param within only what stands between two letters: what stands beside a word makes it longer */
    private static String lettered(String password, boolean within) {
        StringBuilder lettered = new StringBuilder(password);
        for (int i = 0; i < password.length(); i++) {
            boolean between = i > 0
                    && i + 1 < password.length()
                    && Character.isLetter(password.charAt(i - 1))
                    && Character.isLetter(password.charAt(i + 1));
            if (between || !within) {
                lettered.setCharAt(i, letter(password.charAt(i)));
            }
        }
        return lettered.toString();
    }

    private static char letter(char sign) {
        return switch (sign) {
            case '0' -> 'o';
            case '1', '!', '|' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> sign;
        };
    }
}
