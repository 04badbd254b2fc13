package vn.doithoai.question.form;

import java.util.List;
import java.util.regex.Pattern;
import vn.doithoai.question.form.Hint.Certainty;
import vn.doithoai.question.form.Hint.What;

/**
 * What is known by its figures: telephones, cards, accounts, land, houses, days of birth, addresses of mail. All patterns read
 * the text without accents, and every repetition in them is bounded, so that the time grows with the length alone.
 */
final class NumberHints {

    /** What may stand between two digits of one number. */
    private static final String GAP = "[ .\\-_*|~]{0,3}";

    /** Between groups of the usual size it may be anything; between pairs no sign that makes a list or a day of them. */
    private static final String ODD = "[^\\p{L}\\d\\n]{1,4}";

    private static final String ODD_IN_PAIRS = "[^\\p{L}\\d\\n,/:]{1,4}";

    private static final String NOT_IN_NUMBER = "(?<!\\d)(?<!\\d[.,])";
    private static final String NO_MORE = "(?!\\d|[.,]\\d)";
    /** Another number right before or after, with a comma between, takes nothing away; a short group makes one figure of both. */
    private static final String NOT_IN_FIGURE = "(?<!\\d)(?<!(?<!\\d)\\d{1,3}[.,])";

    private static final String NO_FIGURE = "(?!\\d|[.,]\\d{1,3}(?!\\d))";
    private static final String NOT_IN_WORD = "(?<![\\p{L}\\d])";
    private static final String NO_MONEY = "(?! {0,2}(?:dong|trieu|nghin|ngan(?! hang)|ty|vnd|d|%)(?![\\p{L}\\d]))";

    /** The telephone on the office's own desk is for everybody. */
    private static final String NOT_OF_THE_OFFICE =
            "(?<!(?:ubnd|uy ban|van phong|mot cua|duong day nong|hotline|tru so|truc ban|cong an|tram y te)[^.\\n"
                    + ";]{0,40})";

    /** A word that says what the number after it is; the hint is the number alone. */
    private static String after(String words, int between) {
        return NOT_IN_WORD + "(?:" + words + ")(?![\\p{L}])[^\\d\\n;]{0," + between + "}?";
    }

    private static final String DIGIT_WORD = "(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)";
    private static final String AT = "(?: ?@ ?| ?[\\[({] ?(?:a ?cong|at|acong) ?[\\])}] ?| a ?cong )";
    private static final String DOT = "(?:\\.| {1,2}\\. {0,2}| ?[\\[({] ?(?:cham|dot) ?[\\])}] ?| cham )";

    private static final String PLOT_NUMBER = "(?: dat)?(?: so)?(?: la)? ?:? ?\\d{1,6}[a-z]?(?![\\p{L}\\d])";
    private static final String PLOT = "(?:thua|lo dat)" + PLOT_NUMBER + "(?:(?:, ?| va )\\d{1,6}(?![\\p{L}\\d])){0,9}";
    private static final String SHEET =
            "(?:to(?: ban do)?|tbd|bddc|ban do)(?: dia chinh)?(?: so)?(?: la)? ?:? ?\\d{1,6}(?![\\p{L}\\d])";
    private static final String LANE = "(?:ngo|ngach|hem|kiet)(?: so)? \\d{1,4}[a-z]?(?:/\\d{1,4}[a-z]?){0,3}";
    private static final String LANE_OR_HAMLET = "(?:[,\\- ]{1,3}(?:" + LANE
            + "|(?:to|xom|cum|khu|doi|ap|khoi)(?: so)? \\d{1,3}[a-z]?)(?![\\p{L}\\d])){0,4}";
    private static final String HOUSE_NUMBER = "\\d{1,4}[a-z]?(?:[/.\\-]\\d{1,4}[a-z]?){0,4}(?![\\p{L}\\d])";
    private static final String DAY = "\\d{1,2} ?[/.\\-] ?\\d{1,2} ?[/.\\-] ?(?:19|20)?\\d{2}(?!\\d)";
    private static final String LONG_DAY =
            "(?:ngay )?(?:mung )?\\d{1,2} ?thang ?\\d{1,2}(?: ?nam ?| ?[,/] ?)(?:19|20)\\d{2}(?!\\d)";
    private static final String TRUNK =
            "(?:(?:\\( ?)?(?:\\+ ?|00 ?)?8 ?4 ?\\)?" + GAP + "(?:\\( ?0 ?\\)|0)?|\\(?0|(?<!\\p{L})o)";
    private static final String PROVINCE = "(?!0" + GAP + "0" + GAP + "8" + GAP + "4(?:" + GAP + "\\d){9}(?!\\d))0"
            + GAP + "(?:0" + GAP + "[1-9]|[1-8]" + GAP + "\\d|9" + GAP + "[0-6])";

    /**
     * One kind.
     *
     * @param inAsking whether an asker is told of it as well: the page for reading again names numbers, not places
     */
    record Kind(What what, Certainty certainty, boolean inAsking, Pattern pattern) {

        /** The group that is the hint: the one there is, or the whole. */
        int hit() {
            return pattern.matcher("").groupCount();
        }
    }

    /** In the order in which they take their stretch of the text. */
    static final List<Kind> ALL = List.of(
            asked(
                    What.EMAIL,
                    "(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}" + AT + "[a-z0-9-]{1,63}(?:" + DOT
                            + "[a-z0-9-]{1,63}){1,4}"),
            asked(
                    What.PROFILE,
                    NOT_IN_WORD
                            + "(?:https?://)?(?:[a-z-]{1,9}\\.)?(?:facebook\\.com|fb\\.com|fb\\.me|m\\.me|zalo\\.me|zaloapp\\.com|tiktok\\.com|instagram\\.com|t\\.me|youtube\\.com|viber\\.me)/[^\\s,;<>\"'()\\[\\]]{0,199}[^\\s,;<>\"'()\\[\\].:!?]"),
            certain(
                    What.LAND,
                    NOT_IN_WORD
                            + "(?:(?:so |bia )?(?:giay )?(?:chung nhan (?:quyen su dung dat|qsd ?d(?:at)?|qsdd)|gcn(?:"
                            + " ?qsd ?d(?:at)?)?)|giay chung nhan|so (?:do|hong)|bia (?:do|hong)|so vao so)(?! (?:ket"
                            + " hon|khai sinh|dang ky))[^\\d\\n"
                            + ";.]{0,60}?(?:[a-z]{1,2} ?)?\\d{5,10}(?![\\d/])"),
            certain(
                    What.LAND,
                    NOT_IN_WORD + "(?:" + PLOT + "(?:[^.\\n;\\d]{0,20}?" + NOT_IN_WORD + SHEET + "\\)?)?|" + SHEET
                            + "[^.\\n;\\d]{0,12}?" + NOT_IN_WORD + PLOT
                            + "\\)?|to ban do(?: dia chinh)?(?: so)?(?: la)? ?:? ?\\d{1,6}(?![\\p{L}\\d]))"),
            asked(
                    What.PERSON_NUMBER,
                    after("bhxh|bhyt|bao hiem xa hoi|bao hiem y te|bao hiem|the bao hiem|mst|ma so thue", 24)
                            + "([a-z]{2} ?\\d(?:" + GAP + "\\d){9,13}|\\d(?:" + GAP + "\\d){7,14})" + NO_MORE + NO_MONEY
                            + "(?!/)"),
            asked(
                    What.CITIZEN_ID,
                    after(
                                    "cccd|can cuoc|can cuoc cong dan|dinh danh|dinh danh ca nhan|cmnd|cmtnd|cmt|chung"
                                            + " minh|chung minh nhan dan|chung minh thu|ho chieu|giay to",
                                    24)
                            + "([a-z] ?\\d{7,8}|\\d(?:" + GAP + "\\d){11}|\\d(?:" + GAP + "\\d){8})" + NO_MORE),
            asked(
                    What.BANK_ACCOUNT,
                    after("stk|so tk|tk|tai khoan", 40) + "(\\d(?:" + GAP + "\\d){5,18})" + NO_MORE + NO_MONEY),
            asked(What.CITIZEN_ID, NOT_IN_FIGURE + PROVINCE + "(?:" + GAP + "\\d){9}" + NO_FIGURE),
            asked(
                    What.CITIZEN_ID,
                    NOT_IN_FIGURE + PROVINCE + "(?:(?:" + ODD + "\\d{3}){3}|\\d" + ODD + "\\d{4}" + ODD + "\\d{4})"
                            + NO_FIGURE),
            asked(What.PHONE, NOT_IN_FIGURE + TRUNK + GAP + "[35789](?:[ .\\-)_*|~]{0,3}\\d){8}" + NO_FIGURE),
            asked(
                    What.PHONE,
                    NOT_IN_FIGURE + TRUNK + "(?:" + ODD + ")?[35789](?:\\d{2}(?:" + ODD + "\\d{3}){2}|\\d" + ODD
                            + "\\d{3}" + ODD + "\\d{4}|\\d" + ODD + "\\d{4}" + ODD + "\\d{3}|\\d{2}(?:" + ODD
                            + "\\d{2}){3}|(?:" + ODD_IN_PAIRS + "\\d{2}){4}|(?:" + ODD + "\\d){8})" + NO_FIGURE),
            asked(
                    What.PHONE,
                    "(?=\\(?02)" + NOT_IN_NUMBER + NOT_OF_THE_OFFICE + "\\(?02(?:[ .\\-]?\\d){1,2}\\)?(?:" + GAP
                            + "\\d){7,8}" + NO_MORE),
            asked(What.PHONE, NOT_IN_WORD + "khong(?:[ ,.\\-]{1,3}" + DIGIT_WORD + "){9}(?![\\p{L}])"),
            asked(
                    What.PLATE,
                    NOT_IN_WORD
                            + "(?<![/.])\\d{2} ?-? ?[a-z]{1,2}\\d?(?: ?- ?| )(?:\\d{3}\\.\\d{2}|\\d{4,5})(?![\\d/-])"),
            asked(
                    What.PLATE,
                    after("bien so|bien kiem soat|bks|bien xe", 16)
                            + "(\\d{2}[ -]{0,3}[a-z]{1,2}\\d?[ -]{0,3}\\d{3}\\.?\\d{1,2})(?![\\d])"),
            certain(
                    What.BIRTH_DATE,
                    "(?=[sn])(?<!khai )" + NOT_IN_WORD
                            + "(?:(?:ngay )?sinh(?: ngay| vao ngay)?|ns|n\\.s)(?: la)? ?:? ?(?:" + DAY + "|" + LONG_DAY
                            + ")"),
            possible(
                    What.BIRTH_DATE,
                    "(?=[sn])(?<!hoc )(?<!ve )(?<!phat )(?<!dan )(?<!khai )(?<!tai )(?<!tuyen )(?<!thi )" + NOT_IN_WORD
                            + "(?:sinh nam|nam sinh|sinh|sn|s\\.n\\.|ns) ?:?"
                            + " ?(?:19[2-9]|20[0-2])\\d(?![\\d/.\\-])(?!,? {1,2}(?:tro|den|va sau))"),
            certain(
                    What.HOUSE,
                    NOT_IN_WORD
                            + "(?:so nha|nha so|snha|nha o so|dia chi so|dia chi:? so|o so|tai so|(?:dia"
                            + " chi|tru|ngu|o|tai|nha):? sn) ?:? ?"
                            + HOUSE_NUMBER + LANE_OR_HAMLET),
            certain(
                    What.HOUSE,
                    NOT_IN_WORD
                            + "(?=s|\\d)(?<!van )(?<!quyet )(?<!dinh )(?<!tu )(?<!bao )(?<!luat )(?<!ke hoach )(?:so"
                            + " |sn )?\\d{1,4}[a-z]?(?:/\\d{1,4}[a-z]?){0,3},? ?"
                            + LANE + LANE_OR_HAMLET),
            certain(
                    What.HOUSE,
                    NOT_IN_WORD + "(?:ngo|ngach|hem|kiet)(?: so)? \\d{1,4}[a-z]?(?:/\\d{1,4}[a-z]?){1,3}"
                            + LANE_OR_HAMLET),
            possible(
                    What.HOUSE,
                    after("nha toi|nha em|nha chau|nha minh|gia dinh toi|nha|toi|em|chau|ngu|tru|thuong tru|cu tru", 0)
                            + "(?: o| tai| trong){1,2} ((?:" + LANE + "|to \\d{1,3})" + LANE_OR_HAMLET + ")"),
            possible(What.HOUSE, NOT_IN_WORD + "(?:sn|s\\.n\\.?) ?:? ?\\d{1,3}[a-z]?(?![\\p{L}\\d/.\\-])"),
            possible(What.PERHAPS_OLD_ID, true, "(?<![\\d.,])\\d{9}" + NO_MORE + NO_MONEY),
            possible(What.BANK_ACCOUNT, true, "(?<![\\d.,])\\d{13,19}" + NO_MORE + NO_MONEY));

    private NumberHints() {}

    private static Kind asked(What what, String pattern) {
        return new Kind(what, Certainty.CERTAIN, true, Pattern.compile(pattern));
    }

    private static Kind certain(What what, String pattern) {
        return new Kind(what, Certainty.CERTAIN, false, Pattern.compile(pattern));
    }

    private static Kind possible(What what, String pattern) {
        return possible(what, false, pattern);
    }

    private static Kind possible(What what, boolean inAsking, String pattern) {
        return new Kind(what, Certainty.POSSIBLE, inAsking, Pattern.compile(pattern));
    }
}
