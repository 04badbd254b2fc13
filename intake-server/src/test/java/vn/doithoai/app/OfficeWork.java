package vn.doithoai.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Settings;
import vn.doithoai.office.Acts;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.TriageEvent;

/** An office at work in the data folder of a bench while no server runs there. */
final class OfficeWork {

    static final Actor SECRETARY = new Actor("thu-ky", Set.of(Role.SECRETARY), "Văn phòng UBND xã");
    static final Actor CHAIR = new Actor("chu-tich", Set.of(Role.CHAIR), "Chủ tịch UBND xã");
    private static final Actor OFFICER = new Actor("can-bo", Set.of(Role.OFFICER), "Công chức Địa chính");
    private static final Actor LEADER = new Actor("lanh-dao", Set.of(Role.LEADER), "Lãnh đạo UBND xã");

    private final Path root;
    private final Clock clock;
    private final ConsoleWords words = ConsoleWords.ofCommands();

    OfficeWork(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    private Configuration configuration() {
        Settings settings = Settings.read(root.resolve("jbake.properties"), Map.of(), Map.of(), words);
        return Configuration.of(settings, root, words);
    }

    Act act(Actor by, String why) {
        return new Act(OffsetDateTime.ofInstant(clock.instant(), Act.ZONE), by, why);
    }

    void inStores(Consumer<DataStores> work) {
        Path data = configuration().folders().data();
        try (DataStores stores = DataStores.open(data, 0, new Random(7), words)) {
            work.accept(stores);
        }
    }

    Configuration.Folders folders() {
        return configuration().folders();
    }

    static QuestionNumber receive(QuestionStore store, Act act, String text, String name) {
        Submission submission = new Submission(
                null,
                text,
                Kind.PETITION,
                "T3",
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                Contact.byPhone(name, "0912345678"),
                new Consent(true, true, "2025-06"));
        return store.receive(
                        submission,
                        new TriageEvent.Received(act, Channel.WEB_FORM, Set.of()),
                        Secret.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
                        "key of " + text)
                .number();
    }

    /** A question whose asker wants to be named, taken in with this title and text. */
    QuestionNumber ask(String title, String text, String name) {
        QuestionNumber[] number = new QuestionNumber[1];
        inStores(stores -> number[0] = receive(stores.store(), act(Actor.INTAKE, ""), text, name));
        happen(
                number[0],
                new TriageEvent.Accepted(
                        act(SECRETARY, ""),
                        "T3",
                        null,
                        Visibility.PUBLIC,
                        new PublicText(title, text, true),
                        Set.of()));
        return number[0];
    }

    /** Answers and approves; the next build publishes it. */
    void answer(QuestionNumber number, String answer) {
        happen(
                number,
                new AnswerEvent.Assigned(
                        act(SECRETARY, "theo lĩnh vực"), "van-phong", OFFICER.post(), OFFICER.id(), List.of()),
                new AnswerEvent.Drafted(
                        act(OFFICER, ""),
                        new Answer(
                                answer,
                                "Chi tiết: " + answer,
                                Set.of(ResponseKind.ANSWER),
                                List.of(),
                                true,
                                OFFICER.post(),
                                "van-phong")),
                new AnswerEvent.Approved(act(LEADER, ""), Outcome.ANSWERED_BY_OFFICER));
    }

    void happen(QuestionNumber number, Event... events) {
        inStores(stores -> {
            QuestionStore store = stores.store();
            OfficeRules rules = new OfficeRules(
                    Contents.read(configuration().folders(), words),
                    store,
                    new PublicSide(stores.feed(), store),
                    stores.staff());
            Acts acts = new Acts(store, rules);
            for (Event event : events) {
                int revision = store.find(number).orElseThrow().revision();
                Acts.Result result = acts.perform(number, revision, event);
                if (!(result instanceof Acts.Done)) {
                    throw new AssertionError(event.kind() + ": " + result);
                }
            }
        });
    }
}
