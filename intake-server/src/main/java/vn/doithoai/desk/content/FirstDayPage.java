package vn.doithoai.desk.content;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Role;

/** What an office writes down before it opens the site, with what is there already; readers see "not announced" for the rest. */
public final class FirstDayPage {

    public static final String PATH = "/can-bo/ngay-dau";

    /** Without these nobody takes in, answers and approves. */
    private static final Set<Role> NEEDED = Set.of(Role.SECRETARY, Role.OFFICER, Role.LEADER, Role.CHAIR);

    private final DeskParts parts;

    public FirstDayPage(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * One thing to write down.
     *
     * @param many where several are pasted at once, {@code sheet} where a spreadsheet is taken in, or empty
     */
    public record Item(String name, boolean done, String address, String many, String sheet) {}

    /** The list. */
    public record FirstDay(DeskBar desk, List<Item> items) {
        public FirstDay {
            items = List.copyOf(items);
        }

        /** How much is there already. */
        public long done() {
            return items.stream().filter(Item::done).count();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, (ctx, who) -> page(ctx, who));
    }

    private void page(Context ctx, Signed who) {
        ctx.html(parts.page("desk/first-day.ftlh", new FirstDay(DeskBar.of(who, parts.wording(), ""), items())));
    }

    /** Names of what is not there yet; a session may rightly be none, between two years. */
    public List<String> missing() {
        String session = parts.wording().get("desk.first-day.session");
        return items().stream()
                .filter(item -> !item.done() && !item.name().equals(session))
                .map(Item::name)
                .toList();
    }

    private List<Item> items() {
        LocalDate today = parts.today();
        Catalogue lists = parts.programme().catalogue();
        Catalogue.Organisation office = lists.organisationOn(today);
        String catalogue = CataloguePages.PATH;
        return List.of(
                item("contacts", office.phone() != null && office.address() != null, catalogue + "/lien-he", ""),
                item("responsible", office.responsible() != null, catalogue + "/lien-he", ""),
                item("villages", !lists.villages().isEmpty(), catalogue + "/thon", CataloguePages.MANY + "/thon"),
                item("units", lists.units().size() > 1, catalogue + "/don-vi", CataloguePages.MANY + "/don-vi"),
                item("posts", !lists.posts().isEmpty(), catalogue + "/chuc-danh", CataloguePages.MANY + "/chuc-danh"),
                item("holidays", lists.hasHolidaysOf(today.getYear()), catalogue + "/ngay-nghi", ""),
                item(
                        "plan",
                        parts.programme().plans().stream().anyMatch(plan -> plan.year() == today.getYear()),
                        "/can-bo/ke-hoach",
                        ""),
                item(
                        "session",
                        parts.programme().sessions().stream()
                                .anyMatch(session -> !session.isOver(today)
                                        && session.firstDay().isPresent()),
                        "/can-bo/phien",
                        ""),
                item("accounts", hasAccounts(), "/can-bo/nhan-su", ""));
    }

    private Item item(String name, boolean done, String address, String many) {
        String list = address.substring(address.lastIndexOf('/') + 1);
        boolean ofCatalogue = address.startsWith(CataloguePages.PATH + "/");
        String sheet = ofCatalogue && SheetPages.takes(list) ? SheetPages.PATH + "/" + list : "";
        return new Item(parts.wording().get("desk.first-day." + name), done, address, many, sheet);
    }

    private boolean hasAccounts() {
        return NEEDED.stream()
                .allMatch(role -> parts.staff().all().stream()
                        .filter(StaffMember::enabled)
                        .anyMatch(member -> member.holds(role)));
    }
}
