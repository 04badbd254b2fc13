package vn.doithoai.desk;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.doithoai.desk.content.CataloguePages;
import vn.doithoai.desk.content.DraftPages;
import vn.doithoai.desk.content.FilePages;
import vn.doithoai.desk.content.FirstDayPage;
import vn.doithoai.desk.content.LetterPages;
import vn.doithoai.desk.content.ManyEntriesPage;
import vn.doithoai.desk.content.PageForms;
import vn.doithoai.desk.content.PageMoves;
import vn.doithoai.desk.content.SheetPages;
import vn.doithoai.desk.content.VillageNames;
import vn.doithoai.desk.duty.IncidentPages;
import vn.doithoai.desk.duty.TermPages;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.frame.KnownBrowsers;
import vn.doithoai.desk.frame.PasswordTries;
import vn.doithoai.desk.frame.Rooms;
import vn.doithoai.desk.frame.Rooms.Room;
import vn.doithoai.desk.hall.HallPages;
import vn.doithoai.desk.hall.MinutesPages;
import vn.doithoai.desk.hall.ReceivePages;
import vn.doithoai.desk.hall.SheetEntryPages;
import vn.doithoai.desk.health.HealthFacts;
import vn.doithoai.desk.health.HealthPages;
import vn.doithoai.desk.matter.Action;
import vn.doithoai.desk.matter.Actions;
import vn.doithoai.desk.matter.AttachedFilesPages;
import vn.doithoai.desk.matter.MatterPages;
import vn.doithoai.desk.matter.TypedLook;
import vn.doithoai.desk.overview.FiguresPage;
import vn.doithoai.desk.overview.WorkloadPages;
import vn.doithoai.desk.pile.PilePages;
import vn.doithoai.desk.plan.NewPlan;
import vn.doithoai.desk.plan.PlanPages;
import vn.doithoai.desk.plan.PlanSessions;
import vn.doithoai.desk.programme.CalendarPage;
import vn.doithoai.desk.programme.NewSession;
import vn.doithoai.desk.programme.NoticeTexts;
import vn.doithoai.desk.programme.ScriptPages;
import vn.doithoai.desk.programme.SectionPages;
import vn.doithoai.desk.programme.SessionPages;
import vn.doithoai.desk.publish.AttachmentPages;
import vn.doithoai.desk.publish.PublishPages;
import vn.doithoai.desk.signin.AccountPages;
import vn.doithoai.desk.signin.FactorPages;
import vn.doithoai.desk.signin.LetterWishPages;
import vn.doithoai.desk.signin.SetUpPages;
import vn.doithoai.desk.signin.SignInPages;
import vn.doithoai.desk.signin.UnsentPages;
import vn.doithoai.desk.staff.AuditPages;
import vn.doithoai.desk.staff.DeputyPages;
import vn.doithoai.desk.staff.StaffPages;
import vn.doithoai.desk.staff.WaitingPages;
import vn.doithoai.desk.work.AlikeQuestions;
import vn.doithoai.desk.work.CallBackPages;
import vn.doithoai.desk.work.FloodPages;
import vn.doithoai.desk.work.HelpPages;
import vn.doithoai.desk.work.ListPlaces;
import vn.doithoai.desk.work.MonitorPages;
import vn.doithoai.desk.work.Reminder;
import vn.doithoai.desk.work.RoomCounts;
import vn.doithoai.desk.work.WorklistPages;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SessionRegister;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.Worklist;
import vn.doithoai.view.Addresses;
import vn.doithoai.web.SignedTokens;

/** All routes of the staff desk, wired once. */
public final class DeskRoutes {

    private final DeskParts parts;
    private final StaffAdmin admin;
    private final SignedTokens tokens;
    private final Worklist worklist;
    private final DeskSessions sessions;
    private final HealthPages health;
    private final DeskMail mail;

    /** Reads every question once, for the lists. */
    public DeskRoutes(
            DeskParts parts,
            StaffAdmin admin,
            SignedTokens tokens,
            SessionRegister kept,
            Supplier<HealthFacts> health,
            DeskMail mail) {
        this(
                parts,
                admin,
                tokens,
                new DeskSessions(parts.staff(), parts.clock(), parts.random(), tokens, kept),
                health,
                mail);
    }

    DeskRoutes(
            DeskParts parts,
            StaffAdmin admin,
            SignedTokens tokens,
            DeskSessions sessions,
            Supplier<HealthFacts> health,
            DeskMail mail) {
        this.mail = mail;
        this.parts = parts;
        this.admin = admin;
        this.tokens = tokens;
        this.worklist = new Worklist(parts.store(), parts.facts());
        parts.content().watch(worklist::readAgain);
        this.sessions = sessions;
        this.health = new HealthPages(parts, worklist, health, mail);
        mail.tellDays(this::day);
    }

    public void add(RoutesConfig routes) {
        declare(routes);
    }

    /** What is answered at a port of the desk's own beside the desk. */
    public void addInside(RoutesConfig routes) {
        declare(routes);
        health.addInside(routes);
    }

    /** Adds the routes and tells which permission each needs. */
    List<DeskRouter.Route> declare(RoutesConfig routes) {
        PasswordTries tries = new PasswordTries(parts, browsers());
        CalendarPage calendar = new CalendarPage(parts);
        PlanPages plans = new PlanPages(parts);
        FirstDayPage firstDay = new FirstDayPage(parts);
        DeskRouter router = new DeskRouter(routes, sessions, parts, tries, rooms(calendar, plans));
        router.addSlash();
        SignInPages signIn = new SignInPages(parts, sessions, tries, admin.factor(), tokens);
        signIn.add(router);
        new SetUpPages(parts, admin, signIn).add(router);
        new UnsentPages(parts, acts()).add(router);
        new AccountPages(parts, sessions, admin, tries, mail).add(router);
        new FactorPages(parts, admin).add(router);
        new LetterWishPages(parts, mail).add(router);
        new StaffPages(parts, admin).add(router);
        new WaitingPages(parts, admin).add(router);
        new DeputyPages(parts, admin).add(router);
        new AuditPages(parts).add(router);
        health.add(router);
        new WorkloadPages(parts, worklist).add(router);
        new FiguresPage(parts, worklist).add(router);
        new TermPages(parts).add(router);
        new IncidentPages(parts).add(router);
        new WorklistPages(parts, worklist, calendar, who -> reminders(who, plans, firstDay)).add(router);
        new PilePages(parts, worklist).add(router);
        new MonitorPages(parts, worklist).add(router);
        new HelpPages(parts).add(router);
        new FloodPages(parts, worklist).add(router);
        new CallBackPages(parts, worklist).add(router);
        new ReceivePages(parts, tokens).add(router);
        new HallPages(parts, tokens, worklist).add(router);
        new SheetEntryPages(parts, tokens).add(router);
        new MinutesPages(parts, worklist).add(router);
        new AttachedFilesPages(parts).add(router);
        new MatterPages(parts, tokens, worklist, new ListPlaces(parts, worklist), new AlikeQuestions(parts, worklist))
                .add(router);
        new TypedLook(parts).add(router);
        plans.add(router);
        new NewPlan(parts).add(router);
        new PlanSessions(parts).add(router);
        calendar.add(router);
        new NewSession(parts).add(router);
        new NoticeTexts(parts).add(router);
        new ScriptPages(parts).add(router);
        new SessionPages(parts).add(router);
        new SectionPages(parts).add(router);
        new CataloguePages(parts).add(router);
        new LetterPages(parts).add(router);
        new ManyEntriesPage(parts).add(router);
        new SheetPages(parts).add(router);
        new VillageNames(parts).add(router);
        firstDay.add(router);
        new FilePages(parts).add(router);
        new DraftPages(parts).add(router);
        new PageForms(parts).add(router);
        new PageMoves(parts).add(router);
        new PublishPages(parts).add(router);
        new AttachmentPages(parts).add(router);
        return router.declared();
    }

    /**
     * What the rail of every page leads to, in its order. A new room is entered here, with its words {@code desk.menu.<id>};
     * its pages name themselves by {@code nav="<id>"}.
     */
    private Rooms rooms(CalendarPage calendar, PlanPages plans) {
        RoomCounts counts = new RoomCounts(parts, worklist);
        return new Rooms(List.of(
                Room.of("worklist", Permission.READ, DeskRouter.HOME, who -> counts.mine(who) + calendar.late(who)),
                Room.of("fresh", Permission.ACT, DeskRouter.HOME + "?xem=moi-giao", counts::fresh),
                Room.of("questions", Permission.READ, DeskRouter.HOME + "?xem=tat-ca", counts::open),
                Room.of("receive", Permission.RECEIVE, Addresses.desk("nhap")),
                Room.of("hall", Permission.READ_PRIVATE, Addresses.desk("hoi-truong")),
                Room.of("flood", Permission.RECEIVE, Addresses.desk("hang-loat"), counts::oneOfMany),
                Room.of("call-back", Permission.READ_PRIVATE, Addresses.desk("goi-lai"), counts::untold),
                Room.of("minutes", Permission.READ_PRIVATE, Addresses.desk("bien-ban"), counts::unconfirmed),
                Room.of(
                        "plans",
                        Permission.EDIT_CONTENT,
                        PlanPages.PATH,
                        who -> Permission.APPROVE_PLAN.isGivenTo(who) ? plans.waiting() : 0),
                Room.of("sessions", Permission.READ, SessionPages.PATH),
                Room.of("session-tasks", Permission.READ, CalendarPage.PATH, calendar::late),
                Room.of("monitor", Permission.OVERSEE, MonitorPages.PATH, counts::late),
                Room.of("workload", Permission.READ_WORKLOAD, Addresses.desk("theo-can-bo"), counts::late),
                Room.of("figures", Permission.READ_PRIVATE, Addresses.desk("so-lieu")),
                Room.of("catalogue", Permission.EDIT_CONTENT, CataloguePages.PATH),
                Room.of("pages", Permission.EDIT_CONTENT, PageForms.PATH),
                Room.of("files", Permission.EDIT_CONTENT, FilePages.PATH),
                Room.of("publish", Permission.PUBLISH, Addresses.desk("cong-bo"), counts::unpublished),
                Room.of("attachments", Permission.PUBLISH, Addresses.desk("dinh-kem")),
                Room.of("staff", Permission.MANAGE_STAFF, Addresses.desk("nhan-su")),
                Room.of(
                        "waiting",
                        Permission.CONFIRM_ACCOUNTS,
                        Addresses.desk("cho-xac-nhan"),
                        who -> counts.accounts()),
                Room.of("deputy", Permission.NAME_DEPUTY, Addresses.desk("uy-quyen")),
                Room.of("audit", Permission.READ_AUDIT, Addresses.desk("nhat-ky")),
                Room.of("terms", Permission.KEEP_DATA, Addresses.desk("thoi-han-luu")),
                Room.of("incidents", Permission.KEEP_DATA, Addresses.desk("su-co")),
                Room.of("health", Permission.READ_HEALTH, HealthPages.PATH, who -> health.bad())));
    }

    /** What waits for somebody beside the questions, told on the first page of the desk. */
    private List<Reminder> reminders(StaffMember who, PlanPages plans, FirstDayPage firstDay) {
        List<Reminder> reminders = new ArrayList<>();
        int toApprove = Permission.APPROVE_PLAN.isGivenTo(who) ? plans.waiting() : 0;
        if (toApprove > 0) {
            reminders.add(new Reminder(parts.wording().get("desk.worklist.plans-wait", toApprove), PlanPages.PATH));
        }
        List<String> missing = Permission.EDIT_CONTENT.isGivenTo(who) ? firstDay.missing() : List.of();
        if (!missing.isEmpty()) {
            reminders.add(new Reminder(
                    parts.wording().get("desk.worklist.first-day", String.join(", ", missing)), FirstDayPage.PATH));
        }
        return reminders;
    }

    /** What waits for an account this morning, if it is a working day and anything does. */
    private Optional<DeskMail.Day> day(String account) {
        LocalDate today = parts.today();
        if (parts.facts().isDayOff(today)) {
            return Optional.empty();
        }
        RoomCounts counts = new RoomCounts(parts, worklist);
        return parts.staff()
                .find(account)
                .map(member -> member.atWorkOn(today).inCharge(parts.programme().catalogue(), today))
                .map(who -> new DeskMail.Day(counts.mine(who), counts.fresh(who), counts.mineAndLate(who)))
                .filter(day -> day.turns() + day.fresh() > 0);
    }

    private KnownBrowsers browsers() {
        return new KnownBrowsers(tokens, parts.clock(), parts.random(), parts.secure());
    }

    private static Set<String> acts() {
        return Actions.all().stream().map(Action::slug).collect(Collectors.toSet());
    }
}
