package vn.doithoai.view;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page. Contacts that are not announced are null and shown as such.
 *
 * @param host address of the site without a slash at the end, for feeds and printed addresses
 * @param intakeUrl where forms go; empty where the same server answers
 * @param css address of the style sheet
 * @param assets scripts and the desk's style sheet, address by plain name
 * @param today day the page speaks of, {@code 20/06/2025}, and {@code todayIso}
 * @param demo whether the data are made up
 * @param staleDays after how many days without a build a page warns of it
 * @param registered how many questions the register has, in digits, or none: not known
 * @param menu pages of the head; only pages that exist
 * @param foot those of the foot, in groups
 */
public record Layout(
        String organisation,
        String commune,
        @Nullable String office,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String responsible,
        String host,
        String intakeUrl,
        String css,
        Map<String, String> assets,
        String today,
        String todayIso,
        @Nullable String ledgerHead,
        @Nullable String registered,
        boolean demo,
        int staleDays,
        List<NavItem> menu,
        List<FootGroup> foot) {

    /** A telephone number, perhaps with brackets, blanks, dots and dashes in it. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[\\s().-]*\\d){2,12}");

    /** What stands between two numbers. */
    private static final Pattern NEXT_NUMBER = Pattern.compile("[,;/]|\\s[-\u2013\u2014]\\s");

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+[^\\s@<>\"(),;:.]");

    public Layout {
        assets = Map.copyOf(assets);
        menu = List.copyOf(menu);
        foot = List.copyOf(foot);
    }

    /** A link of the head or the foot; {@code id} marks the present page in the menu. */
    public record NavItem(String id, String label, String address) {}

    /** Links of the foot that serve one end. */
    public record FootGroup(String id, String title, List<NavItem> items) {
        public FootGroup {
            items = List.copyOf(items);
        }
    }

    /** The address of a script or of the desk's style sheet, empty when the release has none of that name. */
    public String asset(String name) {
        return assets.getOrDefault(name, "");
    }

    /** The code a telephone reads the whole address of a page from. */
    public Qr qr(String address) {
        return Qr.of(host + address);
    }

    /** Where a tap on the telephone number leads, words and brackets around it left out; empty where none can be told. */
    public String phoneLink() {
        Matcher number = NUMBER.matcher(NEXT_NUMBER.split(phone == null ? "" : phone, -1)[0]);
        return number.find() ? "tel:" + number.group().replaceAll("[^\\d+]", "").replaceFirst("^\\+840", "+84") : "";
    }

    /** Where a tap on the address for mail leads; empty where none can be told. */
    public String mailLink() {
        Matcher address = MAIL.matcher(email == null ? "" : email);
        return address.find() ? "mailto:" + address.group() : "";
    }
}
