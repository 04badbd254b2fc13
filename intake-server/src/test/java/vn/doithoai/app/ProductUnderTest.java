package vn.doithoai.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.Settings;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.site.BuildResult;

/** The whole product, started in a folder of its own on a free port, with an office that can be told to answer. */
final class ProductUnderTest implements AutoCloseable {

    static final String TITLE = "Đường bê tông thôn bị lún";
    static final String SHORT_ANSWER = "Xã sửa đoạn đường trong tháng 7.";

    private static final Actor SECRETARY = actor("thu-ky", Role.SECRETARY, "Văn phòng UBND xã");
    private static final Actor OFFICER = actor("can-bo", Role.OFFICER, "Công chức Địa chính");
    private static final Actor LEADER = actor("lanh-dao", Role.LEADER, "Lãnh đạo UBND xã");

    private final MovableClock clock;
    private final Workbench bench;
    private final Configuration configuration;
    private final ConsoleWords words = ConsoleWords.ofCommands();
    private final Product running;

    private ProductUnderTest(MovableClock clock, Workbench bench, String port) throws InterruptedException {
        this.clock = clock;
        this.bench = bench;
        Environment environment = bench.programEnvironment();
        Path file = bench.root().resolve("jbake.properties");
        Settings settings =
                Settings.read(file, Map.of(), Map.of("intake.port", new Settings.Value(port, "--port")), words);
        this.configuration = Configuration.of(settings, bench.root(), words);
        this.running = Product.start(file, configuration, environment, words, null);
    }

    /** @param clock in June 2025, before the first session's month is over */
    static ProductUnderTest start(Path root, MovableClock clock) throws IOException, InterruptedException {
        return new ProductUnderTest(clock, Workbench.withShippedContent(root).at(clock), "0");
    }

    /** Starts in a folder where it may have run before. */
    static ProductUnderTest start(Workbench bench, MovableClock clock) throws IOException, InterruptedException {
        return new ProductUnderTest(clock, bench, "0");
    }

    /** Starts again where it has run, at the address it had. */
    ProductUnderTest again() throws InterruptedException {
        String port = address().substring(address().lastIndexOf(':') + 1);
        running.close();
        return new ProductUnderTest(clock, bench, port);
    }

    String address() {
        return running.address();
    }

    List<String> routes() {
        return running.routes();
    }

    QuestionStore store() {
        return running.stores().store();
    }

    /** Somebody more with the password of the first account. */
    void hire(String id, Role role, String post) {
        StaffMember first = running.stores().staff().find("quan-tri").orElseThrow();
        running.stores()
                .staff()
                .add(new StaffMember(
                        id,
                        "Người thử " + id,
                        post,
                        null,
                        Set.of(role),
                        Set.of(),
                        true,
                        first.passwordHash(),
                        null,
                        List.of(),
                        0));
    }

    /** Agrees on the machine to what waits at an account, and gives the code. */
    String confirm(String account) {
        StaffAdmin admin = new StaffAdmin(
                running.stores().staff(),
                running.stores().audit(),
                running.stores().unsent(),
                clock,
                new Random(9),
                () -> "");
        return admin.second().agree(account, null, StaffAdmin.MACHINE).code();
    }

    String said() {
        return bench.all();
    }

    /** Takes a question in, answers and approves it, as the desk would. */
    void answer(QuestionNumber number) {
        Question question = store().find(number).orElseThrow();
        happen(
                number,
                new TriageEvent.Accepted(
                        act(SECRETARY),
                        "T3",
                        question.submission().session(),
                        Visibility.PUBLIC,
                        new PublicText(TITLE, question.submission().text(), true),
                        Set.of()),
                new AnswerEvent.Assigned(
                        act(SECRETARY, "theo lĩnh vực"), "van-phong", "Công chức Địa chính", OFFICER.id(), List.of()));
        answerAgain(number);
    }

    /** Answers and approves what is assigned. */
    void answerAgain(QuestionNumber number) {
        happen(
                number,
                new AnswerEvent.Drafted(
                        act(OFFICER),
                        new Answer(
                                SHORT_ANSWER,
                                "Đoạn đường dài **40 m** được đổ lại bê tông.",
                                Set.of(ResponseKind.ANSWER),
                                List.of(),
                                true,
                                "Công chức Địa chính",
                                "van-phong")),
                new AnswerEvent.Approved(act(LEADER), Outcome.ANSWERED_BY_OFFICER));
    }

    /** The office asks the asker back. */
    void askBack(QuestionNumber number, String text) {
        happen(number, new TriageEvent.ClarificationAsked(act(SECRETARY), text));
    }

    /** The office saves something that nobody outside sees. */
    void note(QuestionNumber number, String text) {
        happen(number, new RecordEvent.Noted(act(SECRETARY), text));
    }

    private void happen(QuestionNumber number, Event... events) {
        Programme programme = Contents.read(configuration.folders(), words);
        PublicSide readers = new PublicSide(running.stores().feed(), store());
        Lifecycle lifecycle = new Lifecycle(
                new OfficeRules(programme, store(), readers, running.stores().staff()));
        Question question = store().find(number).orElseThrow();
        for (Event event : events) {
            Lifecycle.Decision decision = lifecycle.attempt(question, event);
            if (!(decision instanceof Lifecycle.Done done)) {
                throw new AssertionError(event.kind() + " " + decision);
            }
            store().save(done.question(), question.revision());
            question = done.question();
        }
    }

    private static Actor actor(String id, Role role, String post) {
        return new Actor(id, Set.of(role), post);
    }

    private Act act(Actor by) {
        return act(by, "");
    }

    private Act act(Actor by, String why) {
        clock.pass(Duration.ofHours(1));
        return new Act(OffsetDateTime.ofInstant(clock.instant(), Act.ZONE), by, why);
    }

    /** Waits until every build that was asked for has ended. */
    void builtAll() throws InterruptedException {
        running.builds().awaitIdle();
    }

    /** Builds in a child process, as the server does. */
    BuildResult build() throws InterruptedException {
        running.builds().request();
        running.builds().awaitIdle();
        BuildResult result = running.builds().status().last();
        if (result == null) {
            throw new AssertionError("no build ran: " + said());
        }
        return result;
    }

    @Override
    public void close() {
        running.close();
    }
}
