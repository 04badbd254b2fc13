package vn.doithoai.desk;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.doithoai.desk.content.CataloguePages;
import vn.doithoai.desk.content.FilePages;
import vn.doithoai.desk.content.FirstDayPage;
import vn.doithoai.desk.content.ManyEntriesPage;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.frame.KnownBrowsers;
import vn.doithoai.desk.frame.PasswordTries;
import vn.doithoai.desk.hall.MinutesPages;
import vn.doithoai.desk.hall.ReceivePages;
import vn.doithoai.desk.matter.Action;
import vn.doithoai.desk.matter.Actions;
import vn.doithoai.desk.matter.MatterPages;
import vn.doithoai.desk.programme.CalendarPage;
import vn.doithoai.desk.programme.NewSession;
import vn.doithoai.desk.programme.NoticeTexts;
import vn.doithoai.desk.programme.SectionPages;
import vn.doithoai.desk.programme.SessionPages;
import vn.doithoai.desk.publish.PublishPages;
import vn.doithoai.desk.signin.AccountPages;
import vn.doithoai.desk.signin.FactorPages;
import vn.doithoai.desk.signin.SetUpPages;
import vn.doithoai.desk.signin.SignInPages;
import vn.doithoai.desk.signin.UnsentPages;
import vn.doithoai.desk.staff.AuditPages;
import vn.doithoai.desk.staff.DeputyPages;
import vn.doithoai.desk.staff.StaffPages;
import vn.doithoai.desk.staff.WaitingPages;
import vn.doithoai.desk.work.CallBackPages;
import vn.doithoai.desk.work.FloodPages;
import vn.doithoai.desk.work.WorklistPages;
import vn.doithoai.office.SessionRegister;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.Worklist;
import vn.doithoai.web.SignedTokens;

/** All routes of the staff desk, wired once. */
public final class DeskRoutes {

    private final DeskParts parts;
    private final StaffAdmin admin;
    private final SignedTokens tokens;
    private final Worklist worklist;
    private final DeskSessions sessions;

    /** Reads every question once, for the lists. */
    public DeskRoutes(DeskParts parts, StaffAdmin admin, SignedTokens tokens, SessionRegister kept) {
        this(parts, admin, tokens, new DeskSessions(parts.staff(), parts.clock(), parts.random(), tokens, kept));
    }

    DeskRoutes(DeskParts parts, StaffAdmin admin, SignedTokens tokens, DeskSessions sessions) {
        this.parts = parts;
        this.admin = admin;
        this.tokens = tokens;
        this.worklist = new Worklist(parts.store(), parts.facts());
        parts.content().watch(worklist::readAgain);
        this.sessions = sessions;
    }

    public void add(RoutesConfig routes) {
        declare(routes);
    }

    /** Adds the routes and tells which permission each needs. */
    List<DeskRouter.Route> declare(RoutesConfig routes) {
        PasswordTries tries = new PasswordTries(parts, browsers());
        DeskRouter router = new DeskRouter(routes, sessions, parts, tries);
        router.addSlash();
        SignInPages signIn = new SignInPages(parts, sessions, tries, admin.factor(), tokens);
        signIn.add(router);
        new SetUpPages(parts, admin, signIn).add(router);
        new UnsentPages(parts, acts()).add(router);
        new AccountPages(parts, sessions, admin, tries).add(router);
        new FactorPages(parts, admin).add(router);
        new StaffPages(parts, admin).add(router);
        new WaitingPages(parts, admin).add(router);
        new DeputyPages(parts, admin).add(router);
        new AuditPages(parts).add(router);
        new WorklistPages(parts, worklist).add(router);
        new FloodPages(parts, worklist).add(router);
        new CallBackPages(parts, worklist).add(router);
        new ReceivePages(parts, tokens).add(router);
        new MinutesPages(parts, worklist).add(router);
        new MatterPages(parts, tokens, worklist).add(router);
        new CalendarPage(parts).add(router);
        new NewSession(parts).add(router);
        new NoticeTexts(parts).add(router);
        new SessionPages(parts).add(router);
        new SectionPages(parts).add(router);
        new CataloguePages(parts).add(router);
        new ManyEntriesPage(parts).add(router);
        new FirstDayPage(parts).add(router);
        new FilePages(parts).add(router);
        new PublishPages(parts).add(router);
        return router.declared();
    }

    private KnownBrowsers browsers() {
        return new KnownBrowsers(tokens, parts.clock(), parts.random(), parts.secure());
    }

    private static Set<String> acts() {
        return Actions.all().stream().map(Action::slug).collect(Collectors.toSet());
    }
}
