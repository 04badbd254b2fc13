package vn.doithoai.desk.frame;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.office.AccountGuard;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Words;

/**
 * The head of every desk page: who is signed in, where one can go, and the token of every form on it. View records of the
 * desk have it as {@code desk}; the macro {@code deskPage} shows it.
 *
 * @param said a sentence on what was just done, or empty
 * @param notices what others did with the own account and was not read yet
 * @param typing marks the openings of the page's longer forms, and what was typed before and not sent
 */
public record DeskBar(
        String name,
        String post,
        String csrf,
        List<Layout.NavItem> menu,
        String said,
        List<String> notices,
        Unsent.Typing typing) {

    public DeskBar {
        menu = List.copyOf(menu);
        notices = List.copyOf(notices);
    }

    public static DeskBar of(Signed who, Words words, String said) {
        List<Layout.NavItem> menu = new ArrayList<>();
        item(menu, who, words, Permission.READ, "worklist", DeskRouter.HOME);
        item(menu, who, words, Permission.RECEIVE, "receive", "/can-bo/nhap");
        item(menu, who, words, Permission.READ_PRIVATE, "call-back", "/can-bo/goi-lai");
        item(menu, who, words, Permission.READ, "sessions", "/can-bo/phien");
        item(menu, who, words, Permission.EDIT_CONTENT, "catalogue", "/can-bo/danh-muc");
        item(menu, who, words, Permission.EDIT_CONTENT, "files", "/can-bo/tep");
        item(menu, who, words, Permission.PUBLISH, "publish", "/can-bo/cong-bo");
        item(menu, who, words, Permission.MANAGE_STAFF, "staff", "/can-bo/nhan-su");
        waiting(menu, who, words);
        item(menu, who, words, Permission.NAME_DEPUTY, "deputy", "/can-bo/uy-quyen");
        item(menu, who, words, Permission.READ_AUDIT, "audit", "/can-bo/nhat-ky");
        item(menu, who, words, Permission.OWN_ACCOUNT, "account", "/can-bo/tai-khoan");
        return new DeskBar(
                who.member().name(),
                who.member().post(),
                who.csrf(),
                menu,
                said,
                told(who.member().guard().unread(), words),
                Unsent.Typing.NONE);
    }

    /** What others did with an account, one sentence each. */
    public static List<String> told(List<AccountGuard.Notice> notices, Words words) {
        return notices.stream()
                .map(notice -> words.get(
                        "desk.notice.line", words.dateTime(notice.at()), by(notice.by(), words), what(notice, words)))
                .toList();
    }

    private static String by(String account, Words words) {
        return account.equals(AccountGuard.MACHINE) ? words.get("desk.notice.machine") : account;
    }

    private static String what(AccountGuard.Notice notice, Words words) {
        List<String> all = new ArrayList<>(List.of(words.get("desk.audit." + notice.what())));
        notice.roles()
                .forEach(change -> all.add(words.get(
                        change.given() ? "desk.audit.role-given" : "desk.audit.role-taken",
                        words.label(change.role()))));
        return String.join("; ", all);
    }

    private static void waiting(List<Layout.NavItem> menu, Signed who, Words words) {
        if (who.may(Permission.CONFIRM_ACCOUNTS)) {
            String label = who.waiting() == 0
                    ? words.get("desk.menu.waiting")
                    : words.get("desk.menu.waiting-some", who.waiting());
            menu.add(new Layout.NavItem("waiting", label, "/can-bo/cho-xac-nhan"));
        }
    }

    /** The same on a page with longer forms, or that leads to them. */
    public DeskBar with(Unsent.Typing marks) {
        return new DeskBar(name, post, csrf, menu, said, notices, marks);
    }

    private static void item(
            List<Layout.NavItem> menu, Signed who, Words words, Permission permission, String id, String address) {
        if (who.may(permission)) {
            menu.add(new Layout.NavItem(id, words.get("desk.menu." + id), address));
        }
    }
}
