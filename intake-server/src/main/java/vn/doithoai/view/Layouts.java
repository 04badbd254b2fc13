package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Page;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.dialogue.Programme;

/** Makes the frame of a day from the content. */
public final class Layouts {

    private final Words words;
    private final String host;
    private final String intakeUrl;
    private final boolean demo;
    private final int staleDays;

    public Layouts(Words words, String host, String intakeUrl, boolean demo, int staleDays) {
        this.words = words;
        this.host = host;
        this.intakeUrl = intakeUrl;
        this.demo = demo;
        this.staleDays = staleDays;
    }

    /**
     * The frame of a day.
     *
     * @param css address of the style sheet
     * @param assets scripts and the desk's style sheet, address by plain name
     * @param registered how many questions the register has, or none: not known
     */
    public Layout on(
            LocalDate today,
            Programme programme,
            String css,
            Map<String, String> assets,
            @Nullable String ledgerHead,
            @Nullable Integer registered) {
        Catalogue.Organisation organisation = programme.catalogue().organisationOn(today);
        return new Layout(
                organisation.name(),
                organisation.commune(),
                organisation.office(),
                organisation.address(),
                organisation.phone(),
                organisation.email(),
                organisation.responsible(),
                host,
                intakeUrl,
                css,
                assets,
                words.date(today),
                today.toString(),
                ledgerHead,
                registered == null ? null : words.number(registered),
                demo,
                staleDays,
                menu(programme, today),
                foot(programme));
    }

    /** The plan has a page a year: the menu leads to the one in force. */
    private List<Layout.NavItem> menu(Programme programme, LocalDate today) {
        Optional<Integer> year = programme.planInForce(today).map(Plan::year);
        List<Layout.NavItem> menu = new ArrayList<>();
        menu.add(item("lich", Addresses.SCHEDULE));
        menu.add(item("hoi-dap", Addresses.ARCHIVE));
        menu.add(item("cam-ket", Addresses.UNDERTAKINGS));
        year.ifPresent(newest -> menu.add(item("ke-hoach", Addresses.plan(newest))));
        menu.add(item("thong-ke", Addresses.STATISTICS));
        menu.add(item("tra-cuu", Addresses.LOOKUP));
        return menu;
    }

    /** Nine links at most, by what a reader is after; the site map at the end has all others. */
    private List<Layout.FootGroup> foot(Programme programme) {
        return List.of(
                foot(
                        "take-part",
                        Stream.of(
                                guide(programme, Addresses.HOW_TO_TAKE_PART),
                                Stream.of(item("thong-bao", Addresses.NOTICES)),
                                guide(programme, Addresses.ENGLISH))),
                foot(
                        "check",
                        Stream.of(Stream.of(
                                item("tim-kiem", Addresses.SEARCH),
                                item("so-tiep-nhan", Addresses.REGISTER),
                                item("thay-doi", Addresses.CHANGES)))),
                foot(
                        "about",
                        Stream.of(
                                guide(programme, Addresses.PRIVACY),
                                guide(programme, Addresses.ACCESSIBILITY),
                                Stream.of(item("so-do-trang", Addresses.SITE_MAP)))));
    }

    private Layout.FootGroup foot(String id, Stream<Stream<Layout.NavItem>> items) {
        return new Layout.FootGroup(
                id, words.get("foot." + id), items.flatMap(part -> part).toList());
    }

    private static Stream<Layout.NavItem> guide(Programme programme, String address) {
        return programme.currentPages().stream()
                .filter(page -> page.type() == Page.Type.GUIDE && page.address().equals(address))
                .map(page -> new Layout.NavItem(page.path(), page.title(), page.address()));
    }

    private Layout.NavItem item(String id, String address) {
        return new Layout.NavItem(id, words.get("menu." + id), address);
    }
}
