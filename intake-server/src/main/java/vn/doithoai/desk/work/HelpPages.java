package vn.doithoai.desk.work;

import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Addresses;

/** What the desk can do without a mouse, and how to switch its keys off. */
public final class HelpPages {

    private final DeskParts parts;

    public HelpPages(DeskParts parts) {
        this.parts = parts;
    }

    /** The page; its words are its template's own. */
    public record HelpPage(DeskBar desk) {}

    public void add(DeskRouter router) {
        router.get(Addresses.desk("tro-giup"), Permission.OWN_ACCOUNT, (ctx, who) -> {
            DeskBar desk = DeskBar.of(who, parts.wording(), "");
            ctx.html(parts.page("desk/help.ftlh", new HelpPage(desk)));
        });
    }
}
