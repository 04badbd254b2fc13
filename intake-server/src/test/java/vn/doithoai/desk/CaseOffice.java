package vn.doithoai.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;
import vn.doithoai.content.ContentStore;
import vn.doithoai.content.PagePreview;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.health.HealthFacts;
import vn.doithoai.dialogue.Attachments;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.dialogue.Validity;
import vn.doithoai.office.Answerers;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditLog;
import vn.doithoai.office.Content;
import vn.doithoai.office.HoldReason;
import vn.doithoai.office.NextRelease;
import vn.doithoai.office.PublicGate;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.StaffRegister;
import vn.doithoai.office.UnsentForms;
import vn.doithoai.pages.DraftPage;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.store.CatalogueFile;
import vn.doithoai.store.ContentAttachments;
import vn.doithoai.store.ContentFiles;
import vn.doithoai.store.ContentReader;
import vn.doithoai.store.CsvText;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.JsonSessionRegister;
import vn.doithoai.store.JsonText;
import vn.doithoai.store.JsonUnsentForms;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.draft.DraftFiles;
import vn.doithoai.store.duty.IncidentFile;
import vn.doithoai.store.duty.MonitorNoteFile;
import vn.doithoai.store.files.QuestionFolders;
import vn.doithoai.view.Layouts;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;
import vn.doithoai.web.ErrorPages;
import vn.doithoai.web.OwnHosts;
import vn.doithoai.web.SignedTokens;
import vn.doithoai.web.SiteFiles;
import vn.doithoai.web.WebServer;

/** An office with people, two units, a real store and the whole desk. */
final class CaseOffice implements AutoCloseable {

    /** The minutes of the session 2025-1 among its documents. */
    static final String MINUTES = "Biên bản hội nghị lần 1";

    static final String TEXT = "Đường bê tông thôn Hồ Sơn bị lún, nước đọng. Đề nghị xã sửa trước mùa mưa.";

    /** The same from somebody who says who it is. */
    static final String WITH_PERSON =
            "Đường bê tông thôn Hồ Sơn bị lún, nước đọng. Tôi là ông Nguyễn Văn An, điện thoại 0912 345 678, số nhà"
                    + " 12.";

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private final Ticking clock = new Ticking();
    private final TestMail mail = new TestMail();
    private HealthFacts health = new HealthFacts("1.0.0", "", null, 1L << 40, 1L << 20, null, "", List.of());
    private final Path home;
    private final DataFolder folder;
    private final JsonQuestionStore store;
    private final Programme programme;
    private volatile Optional<Programme> contentNow = Optional.empty();
    private volatile @Nullable Path contentFolder;
    private volatile List<String> mistakes = List.of();
    private final Facts facts;
    private final Map<String, StaffMember> staff = new TreeMap<>();
    final List<AuditEntry> audited = new ArrayList<>();
    boolean auditFull;
    final Map<QuestionNumber, PublishedQuestion> shown = new HashMap<>();
    private @Nullable HoldReason held;
    private volatile Runnable beforeSave = () -> {};
    private final DeskSessions sessions;
    private final StaffAdmin admin;
    private final List<DeskRouter.Route> declared = new ArrayList<>();
    private final List<NextRelease.Change> changes = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile SiteBuilds.Status building = new SiteBuilds.Status(false, false, 0, 0, null, "");
    private final WebServer server;

    CaseOffice(Path root) throws IOException {
        this(root, false);
    }

    /** @param factorDemanded whether some must sign in with a second factor */
    CaseOffice(Path root, boolean factorDemanded) throws IOException {
        home = root;
        folder = DataFolder.open(root.resolve("data"), 0);
        store = JsonQuestionStore.open(folder, new Random(1));
        programme = programme();
        facts = new Facts();
        person("lan", "Lê Thị Lan", "Văn phòng UBND xã", Set.of(Role.SECRETARY), Set.of());
        person("chu-tich", "Trần Văn Bình", "Chủ tịch UBND xã", Set.of(Role.CHAIR), Set.of());
        person("pho", "Phạm Văn Dũng", "Phó Chủ tịch UBND xã", Set.of(Role.LEADER), Set.of());
        person("hung", "Ngô Hùng", "Công chức Địa chính", Set.of(Role.OFFICER), Set.of("T3"));
        person("kiem", "Đỗ Kiêm", "Công chức kiêm lãnh đạo", Set.of(Role.OFFICER, Role.LEADER), Set.of());
        person("mat-tran", "Vũ Thị Mai", "UBMTTQ xã", Set.of(Role.MONITOR), Set.of());
        person("van-hoa", "Hà Văn Hòa", "Công chức Văn hóa", Set.of(Role.CULTURE_OFFICER), Set.of());
        person("quan-tri", "Bùi Quản", "", Set.of(Role.ADMINISTRATOR), Set.of());
        Messages messages = Messages.of(PROJECT.resolve("templates"));
        Words words = new Words(messages);
        Renderer renderer = new Renderer(PROJECT.resolve("templates"), messages);
        Layouts frames = new Layouts(words, "http://localhost", "", false, 7);
        ErrorPages errors = new ErrorPages(
                renderer,
                words,
                () -> frames.on(today(), programme, "/assets/site.css", Map.of(), null, null),
                JsonText.PORT);
        QuestionFolders files = new QuestionFolders(folder.layout());
        store.watch(files::forget);
        DeskParts parts = new DeskParts(
                hooked(),
                files,
                facts,
                content(),
                contentFiles(root.resolve("content")),
                DraftFiles.open(folder),
                preview(root.resolve("content"), renderer, words, frames),
                new Register(),
                new Audit(),
                unsent(),
                IncidentFile.of(folder.layout(), folder.files()),
                MonitorNoteFile.of(folder.layout(), folder.files()),
                new Builds(),
                new Box(),
                renderer,
                words,
                () -> frames.on(today(), programme, "/assets/site.css", Map.of(), null, null),
                errors,
                CsvText::row,
                clock,
                new Random(2),
                "http://localhost",
                false,
                factorDemanded);
        SignedTokens tokens = new SignedTokens(new byte[32], Duration.ofHours(6), clock, new Random(5));
        sessions = new DeskSessions(parts.staff(), clock, new Random(3), tokens, JsonSessionRegister.open(folder));
        admin = new StaffAdmin(
                parts.staff(), parts.audit(), parts.unsent(), clock, new Random(4), () -> "http://localhost");
        DeskRoutes desk = new DeskRoutes(parts, admin, tokens, sessions, () -> health, mail);
        server = WebServer.start(
                new WebServer.Settings(
                        "127.0.0.1",
                        0,
                        Set.of("127.0.0.1"),
                        "",
                        OwnHosts.of("http://localhost", List.of(), List.of()),
                        false),
                errors,
                new SiteFiles(List::of, errors),
                routes -> declared.addAll(desk.declare(routes)));
    }

    /** What the machine tells of itself from now on. */
    TestMail mail() {
        return mail;
    }

    void healthIs(HealthFacts facts) {
        health = facts;
    }

    /** Every route of the desk with what it needs. */
    List<DeskRouter.Route> declared() {
        return declared;
    }

    OfficeFacts facts() {
        return facts;
    }

    StaffAdmin admin() {
        return admin;
    }

    String address() {
        return server.address();
    }

    void change(String id, UnaryOperator<StaffMember> change) {
        new Register().change(id, change);
    }

    List<StaffMember> everybody() {
        return new Register().all();
    }

    Optional<StaffMember> member(String id) {
        return new Register().find(id);
    }

    /** What the builds are said to be doing. */
    void building(SiteBuilds.Status status) {
        building = status;
    }

    int buildsAsked() {
        return asked.get();
    }

    /** What holds every question from now on. */
    void hold(HoldReason why) {
        held = why;
    }

    void change(NextRelease.Change change) {
        changes.add(change);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    /** Runs once just before the next save, which nobody can overtake any more once it has begun. */
    void beforeSave(Runnable what) {
        beforeSave = what;
    }

    private QuestionStore hooked() {
        return (QuestionStore) java.lang.reflect.Proxy.newProxyInstance(
                QuestionStore.class.getClassLoader(), new Class<?>[] {QuestionStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("withoutOthers")) {
                        Runnable hook = beforeSave;
                        beforeSave = () -> {};
                        hook.run();
                    }
                    return method.invoke(store, args);
                });
    }

    /** Where files lie that are on their way in. */
    Path incoming() {
        return home.resolve("incoming");
    }

    /** Where the files beside the pages lie. */
    Path attachmentsFolder() {
        return home.resolve("content/tep");
    }

    /** From now on the desk sees what it writes into its copy of the content. */
    void contentIsLive(Path folder) {
        contentFolder = folder;
        contentNow = ContentReader.read(folder).programme();
    }

    /** Files that nobody edits, unless a test says so; what is said to be wrong with them a test sets. */
    private Content content() {
        Attachments attachments = ContentAttachments.of(home.resolve("content"), incoming());
        return new Content() {
            @Override
            public Programme programme() {
                return contentNow.orElse(programme);
            }

            @Override
            public List<String> mistakes() {
                if (contentFolder != null) {
                    contentNow = ContentReader.read(contentFolder).programme();
                }
                return mistakes;
            }

            @Override
            public Attachments attachments() {
                return attachments;
            }

            @Override
            public void watch(Runnable watcher) {}
        };
    }

    /** A copy of the shipped content that the desk may write. */
    private ContentStore contentFiles(Path copy) throws IOException {
        Path content = PROJECT.resolve("content");
        try (Stream<Path> all = Files.walk(content)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(content.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                if (Files.notExists(target)) {
                    Files.copy(file, target);
                }
            }
        }
        return ContentFiles.open(copy, folder);
    }

    /** Pages of drafts, as the server makes them. */
    private PagePreview preview(Path content, Renderer renderer, Words words, Layouts frames) {
        DraftPage maker = new DraftPage(
                content,
                renderer,
                words,
                known -> frames.on(today(), known, "/assets/site.css", Map.of(), null, null),
                List::of,
                new SiteMessages(PROJECT.resolve("templates")),
                clock);
        return (path, text) -> ContentReader.read(content, Map.of(path, text))
                .programme()
                .flatMap(known -> maker.html(known, path, text));
    }

    void contentMistakes(String... found) {
        mistakes = List.of(found);
    }

    private static Programme programme() throws IOException {
        Catalogue shipped = CatalogueFile.read(PROJECT.resolve("content/catalogue.json"))
                .catalogue()
                .orElseThrow();
        Validity always = Validity.ALWAYS;
        Catalogue catalogue = new Catalogue(
                shipped.organisations(),
                shipped.topics(),
                shipped.villages(),
                List.of(
                        new Catalogue.Unit("van-phong", "Văn phòng UBND xã", always),
                        new Catalogue.Unit("dia-chinh", "Bộ phận Địa chính - Xây dựng", always)),
                List.of(new Catalogue.Post("cc-dc", "Công chức Địa chính", "dia-chinh", List.of("T3"), always)),
                shipped.venues(),
                shipped.noticeChannels(),
                shipped.refusalReasons(),
                shipped.removalReasons(),
                shipped.bodies(),
                shipped.letters(),
                shipped.legalNames(),
                shipped.formTexts(),
                shipped.rules(),
                shipped.holidays(),
                shipped.retention(),
                shipped.synonyms());
        Map<String, String> files = new TreeMap<>();
        Path content = PROJECT.resolve("content");
        try (Stream<Path> all = Files.walk(content)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file);
                boolean first = file.endsWith(Path.of("lich", "2025-1.md"));
                files.put(
                        content.relativize(file).toString(),
                        first
                                ? text.replaceFirst("\n", "\ndocument.1=minutes | " + MINUTES + " | 2025-01-02 | /x\n")
                                : text);
            }
        }
        return Programme.read(catalogue, files).programme();
    }

    private void person(String id, String name, String post, Set<Role> roles, Set<String> topics) {
        staff.put(id, new StaffMember(id, name, post, null, roles, topics, true, null, null, List.of(), 0));
    }

    Staffer as(String id) {
        String cookie = session(id);
        return new Staffer(server.address(), cookie, token(cookie));
    }

    /** The cookie of somebody who has just signed in. */
    String session(String id) {
        return sessions.begin(member(id).orElseThrow(), "firefox/linux");
    }

    /** What is typed and not sent, as a server finds it that is started now. */
    UnsentForms unsent() {
        return JsonUnsentForms.open(folder);
    }

    /** The sessions as a server finds them that is started now. */
    DeskSessions sessionsAfterRestart() {
        SignedTokens tokens = new SignedTokens(new byte[32], Duration.ofHours(6), clock, new Random(6));
        return new DeskSessions(new Register(), clock, new Random(7), tokens, JsonSessionRegister.open(folder));
    }

    /** The token of a session's forms. */
    String token(String cookie) {
        return sessions.of(cookie).orElseThrow().csrf();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Act.ZONE);
    }

    String day(int daysFromToday) {
        LocalDate day = today().plusDays(daysFromToday);
        return String.format(
                java.util.Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    QuestionNumber received() {
        return received(TEXT, Set.of());
    }

    QuestionNumber received(String text, Set<Suspicion> suspicions) {
        Submission submission = new Submission(
                null,
                text,
                Kind.REPORT,
                "T3",
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                new Contact("Nguyễn Văn An", "0912345678", null, null, ReplyWish.PHONE),
                new Consent(true, true, "1"));
        byte[] secret = new byte[16];
        secret[0] = (byte) store.numbers().size();
        return store.receive(
                        submission,
                        new TriageEvent.Received(new Act(now(), Actor.INTAKE), Channel.WEB_FORM, suspicions),
                        Secret.of(secret),
                        "key-" + store.numbers().size())
                .number();
    }

    Question question(QuestionNumber number) {
        return store.find(number).orElseThrow();
    }

    QuestionState state(QuestionNumber number) {
        return question(number).state();
    }

    QuestionStore store() {
        return store;
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
    }

    /** Does an act by the rules; whether they allow it. */
    boolean save(Question question, Event event) {
        return new Lifecycle(facts).attempt(question, event) instanceof Lifecycle.Done done
                && store.save(done.question(), question.revision()) instanceof QuestionStore.Kept;
    }

    /** The question as the next build would show it. */
    PublishedQuestion next(QuestionNumber number) {
        return new Box().next(question(number));
    }

    /** What a build does to an approved question. */
    void publish(QuestionNumber number) {
        Question question = question(number);
        Event published = new AnswerEvent.Published(new Act(CaseOffice.this.now(), Actor.BUILD), "ban-1");
        if (new Lifecycle(facts).attempt(question, published) instanceof Lifecycle.Done done) {
            store.save(done.question(), question.revision());
        } else {
            throw new AssertionError("not published");
        }
        shown.put(number, new Box().next(question(number)));
    }

    void pass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
    }

    private static final class Ticking extends Clock {

        private volatile Instant now = Instant.parse("2025-06-02T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return Act.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class Facts implements OfficeFacts {

        @Override
        public boolean isTopic(String topic) {
            return programme.catalogue().topic(topic).isPresent();
        }

        @Override
        public boolean isSensitive(String topic) {
            return programme
                    .catalogue()
                    .topic(topic)
                    .filter(Catalogue.Topic::sensitive)
                    .isPresent();
        }

        @Override
        public boolean isSession(String session) {
            return programme.session(session).isPresent();
        }

        @Override
        public Optional<LocalDate> pointDay(String session, int point) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> sessionDay(String session) {
            return programme.session(session).flatMap(DialogueSession::firstDay);
        }

        @Override
        public boolean isUnitInChargeOf(String unit, String topic) {
            return programme.catalogue().isUnitInChargeOf(unit, topic);
        }

        @Override
        public boolean hasUnitInCharge(String topic) {
            return programme.catalogue().hasUnitInCharge(topic);
        }

        @Override
        public Optional<String> officersUnit(String account) {
            return member(account).filter(one -> one.holds(Role.OFFICER)).map(StaffMember::unit);
        }

        @Override
        public Set<Outcome> outcomesBy(String answeredBy) {
            return Answerers.outcomes(answeredBy, List.copyOf(staff.values()));
        }

        @Override
        public boolean isFieldOf(String account, String topic) {
            return member(account)
                    .filter(one -> one.holds(Role.OFFICER) && one.topics().contains(topic))
                    .isPresent();
        }

        @Override
        public boolean isRefusalReason(String code) {
            return programme.catalogue().refusalReason(code).isPresent();
        }

        @Override
        public boolean isRemovalReason(String code) {
            return programme.catalogue().removalReason(code).isPresent();
        }

        @Override
        public boolean isDayOff(LocalDate day) {
            return programme.catalogue().isDayOff(day);
        }

        @Override
        public RuleDays rulesOn(LocalDate day) {
            return programme.catalogue().rulesOn(day);
        }

        @Override
        public Optional<QuestionState> other(QuestionNumber number) {
            return store.find(number).map(Question::state);
        }

        @Override
        public Seen seen(QuestionNumber number, OffsetDateTime at) {
            PublishedQuestion readers = shown.get(number);
            return readers == null || readers.changedAt().isBefore(at) ? Seen.NO : Seen.YES;
        }
    }

    private final class Register implements StaffRegister {

        @Override
        public List<StaffMember> all() {
            return List.copyOf(staff.values());
        }

        @Override
        public Optional<StaffMember> find(String id) {
            return Optional.ofNullable(staff.get(id));
        }

        @Override
        public boolean add(StaffMember member) {
            return staff.putIfAbsent(member.id(), member) == null;
        }

        @Override
        public Optional<StaffMember> change(String id, UnaryOperator<StaffMember> change) {
            return Optional.ofNullable(staff.computeIfPresent(id, (key, member) -> change.apply(member)));
        }
    }

    private final class Audit implements AuditLog {

        @Override
        public void addAll(List<AuditEntry> entries) {
            if (auditFull) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            audited.addAll(entries);
        }

        @Override
        public List<AuditEntry> latest(int atMost) {
            return audited.stream().limit(atMost).toList();
        }
    }

    private final class Builds implements SiteBuilds {

        @Override
        public void request() {
            asked.incrementAndGet();
        }

        @Override
        public Status status() {
            return building;
        }
    }

    private final class Box implements NextRelease {

        @Override
        public PublishedQuestion next(Question question) {
            Lifecycle.Decision decision = new Lifecycle(facts)
                    .attempt(
                            question,
                            new AnswerEvent.Published(new Act(CaseOffice.this.now(), Actor.BUILD), "ban-toi"));
            Question as = decision instanceof Lifecycle.Done done ? done.question() : question;
            LedgerLine line = store.ledger().stream()
                    .filter(entry -> entry.number().equals(question.number()))
                    .findFirst()
                    .orElseThrow();
            return new Publication(facts).of(as, line);
        }

        @Override
        public PublishedQuestion now(Question question) {
            return next(question);
        }

        @Override
        public Optional<HoldReason> held(Question question) {
            return Optional.ofNullable(held);
        }

        @Override
        public Map<String, HoldReason> suspects(Question question) {
            return PublicGate.suspects(next(question), question);
        }

        @Override
        public Optional<PublishedQuestion> shown(QuestionNumber number) {
            return Optional.ofNullable(shown.get(number));
        }

        @Override
        public List<Change> changes() {
            return List.copyOf(changes);
        }
    }
}
