package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.app.PlanFacts;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.Refusal;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.disk.DataFolder;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActsTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-06-02T09:00:00+07:00");
    private static final String SECOND_MATTER = "Nước đọng trước cổng trường.";

    @TempDir
    Path folder;

    private DataFolder opened;
    private JsonQuestionStore store;
    private Acts acts;

    @BeforeEach
    void open() throws IOException {
        opened = DataFolder.open(folder, 0);
        store = JsonQuestionStore.open(opened, new Random(1));
        acts = new Acts(store, new PlanFacts(store));
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    private Question received() {
        TriageEvent.Received received = new TriageEvent.Received(new Act(AT, Actor.INTAKE), Channel.WEB_FORM, Set.of());
        return store.receive(submission("Bao giờ sửa đường? Nước đọng."), received, secretOf("key"), "key")
                .question();
    }

    private static Submission submission(String text) {
        return new Submission(
                null,
                text,
                Kind.QUESTION,
                "T3",
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                Contact.NONE,
                new Consent(true, false, "1"));
    }

    private static Secret secretOf(String key) {
        return Secret.of(Arrays.copyOf(key.getBytes(StandardCharsets.US_ASCII), 32));
    }

    private static Act by(Role role) {
        return new Act(AT.plusHours(1), new Actor("lan", Set.of(role), "Văn phòng"));
    }

    private static Event accepted(Role role, String topic) {
        PublicText shown = new PublicText("Sửa đường", "Bao giờ sửa đường?", true);
        return new TriageEvent.Accepted(by(role), topic, null, Visibility.PUBLIC, shown, Set.of());
    }

    private static Event noted(String text) {
        return new RecordEvent.Noted(by(Role.SECRETARY), text);
    }

    private static Acts.Part part(Role role, String text) {
        Act act = by(role);
        return new Acts.Part(submission(text), new TriageEvent.Received(act, Channel.WEB_FORM, Set.of()), act);
    }

    private Acts.Result split(QuestionNumber whole, int basedOn, String text) {
        return acts.split(whole, basedOn, part(Role.SECRETARY, text), ActsTest::secretOf);
    }

    private long splits(QuestionNumber whole) {
        return store.find(whole).orElseThrow().events().stream()
                .filter(event -> event.kind() == EventKind.SPLIT_OFF)
                .count();
    }

    @Test
    void what_the_rules_allow_is_on_disk() {
        Question question = received();

        Acts.Result result = acts.perform(question.number(), 1, accepted(Role.SECRETARY, "T3"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Acts.Done.class,
                        done -> assertThat(store.find(question.number())).contains(done.question()));
    }

    @Test
    void a_refused_act_tells_all_its_reasons_and_writes_nothing() {
        Question question = received();

        Acts.Result result = acts.perform(question.number(), 1, accepted(Role.LEADER, "T99"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Acts.Refused.class,
                        refused ->
                                assertThat(refused.refusals()).contains(Refusal.NOT_YOUR_ROLE, Refusal.UNKNOWN_TOPIC));
        assertThat(store.find(question.number())).contains(question);
    }

    @Test
    void who_looked_at_an_older_question_is_shown_the_newer_one() {
        Question question = received();
        acts.perform(question.number(), 1, noted("Đã gọi điện."));

        Acts.Result result = acts.perform(question.number(), 1, accepted(Role.SECRETARY, "T3"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Acts.Conflict.class,
                        conflict -> assertThat(conflict.newer())
                                .isEqualTo(store.find(question.number()).orElseThrow()));
        assertThat(store.find(question.number()).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void a_number_nobody_was_given_is_unknown() {
        QuestionNumber nobody = new QuestionNumber(2025, 99);

        assertThat(acts.perform(nobody, 1, noted("Không ai."))).isInstanceOf(Acts.Unknown.class);
        assertThat(split(nobody, 1, SECOND_MATTER)).isInstanceOf(Acts.Unknown.class);
        assertThat(store.numbers()).isEmpty();
    }

    @Test
    void several_events_are_one_write() {
        Question question = received();
        List<Integer> written = new ArrayList<>();
        store.watch(changed -> written.add(changed.revision()));

        acts.perform(question.number(), 1, accepted(Role.SECRETARY, "T3"), noted("Nhận ngay tại hội nghị."));

        assertThat(written).containsExactly(3);
    }

    @Test
    void of_several_events_none_is_written_when_one_is_refused() {
        Question question = received();

        Acts.Result result = acts.perform(
                question.number(), 1, accepted(Role.SECRETARY, "T3"), new OtherWayEvent.Withdrawn(by(Role.LEADER)));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Acts.Refused.class,
                        refused -> assertThat(refused.refusals()).containsExactly(Refusal.NOT_YOUR_ROLE));
        assertThat(store.find(question.number())).contains(question);
    }

    @Test
    void a_split_makes_a_part_and_says_so_at_the_whole() {
        Question whole = received();

        Acts.Result result = split(whole.number(), 1, SECOND_MATTER);

        assertThat(result).isInstanceOfSatisfying(Acts.SplitDone.class, done -> {
            assertThat(done.fresh()).isTrue();
            assertThat(done.part().submission().text()).isEqualTo(SECOND_MATTER);
            assertThat(store.numbers())
                    .containsExactly(whole.number(), done.part().number());
        });
        assertThat(splits(whole.number())).isEqualTo(1);
    }

    @Test
    void a_refused_split_makes_no_part() {
        Question whole = received();

        Acts.Result result = acts.split(whole.number(), 1, part(Role.LEADER, SECOND_MATTER), ActsTest::secretOf);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Acts.Refused.class,
                        refused -> assertThat(refused.refusals()).containsExactly(Refusal.NOT_YOUR_ROLE));
        assertThat(store.numbers()).containsExactly(whole.number());
    }

    @Test
    void a_split_that_loses_a_race_leaves_nothing_and_makes_one_part_when_sent_again() {
        Question whole = received();
        acts.perform(whole.number(), 1, noted("Người khác nhanh hơn."));

        assertThat(split(whole.number(), 1, SECOND_MATTER)).isInstanceOf(Acts.Conflict.class);
        assertThat(store.numbers()).containsExactly(whole.number());
        assertThat(store.ledger()).hasSize(1);

        assertThat(split(whole.number(), 2, SECOND_MATTER)).isInstanceOf(Acts.SplitDone.class);
        assertThat(store.numbers()).hasSize(2);
    }

    @Test
    void of_splits_at_the_same_time_exactly_one_happens() throws InterruptedException, ExecutionException {
        Question whole = received();
        List<Callable<Acts.Result>> racers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String text = SECOND_MATTER + " Phần " + i;
            racers.add(() -> split(whole.number(), 1, text));
        }
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        List<Acts.Result> results = new ArrayList<>();
        try {
            for (Future<Acts.Result> task : threads.invokeAll(racers)) {
                results.add(task.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(results).filteredOn(Acts.SplitDone.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Acts.Conflict.class::isInstance).hasSize(7);
        assertThat(store.numbers()).hasSize(2);
        assertThat(splits(whole.number())).isEqualTo(1);
    }

    @Test
    void a_split_sent_twice_makes_no_second_part() {
        Question whole = received();
        split(whole.number(), 1, SECOND_MATTER);

        Acts.Result again = split(whole.number(), 2, SECOND_MATTER);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Acts.SplitDone.class, done -> assertThat(done.fresh()).isFalse());
        assertThat(store.numbers()).hasSize(2);
        assertThat(splits(whole.number())).isEqualTo(1);
    }

    @Test
    void a_split_that_the_disk_broke_off_half_way_is_completed_when_sent_again() {
        Question whole = received();
        Acts broken = new Acts(refusingToSave(), new PlanFacts(store));
        Acts.Part part = part(Role.SECRETARY, SECOND_MATTER);
        assertThatThrownBy(() -> broken.split(whole.number(), 1, part, ActsTest::secretOf))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(store.numbers())
                .as("the part is there, and the whole as it was")
                .hasSize(2);
        assertThat(splits(whole.number())).isZero();

        // Meanwhile somebody works on the whole, so that the form is sent again from a newer revision.
        acts.perform(whole.number(), 1, noted("Thử lại."));
        Acts.Result again = split(whole.number(), 2, SECOND_MATTER);

        assertThat(again).isInstanceOfSatisfying(Acts.SplitDone.class, done -> {
            assertThat(done.fresh()).isTrue();
            String key = Acts.splitKey(whole.number(), SECOND_MATTER);
            assertThat(done.part().proof().isSecret(secretOf(key)))
                    .as("the secret can still be handed out")
                    .isTrue();
        });
        assertThat(store.numbers()).hasSize(2);
        assertThat(splits(whole.number())).isEqualTo(1);
    }

    /** The same store on a disk that takes new files, but does not let one be replaced. */
    private QuestionStore refusingToSave() {
        return (QuestionStore) Proxy.newProxyInstance(
                QuestionStore.class.getClassLoader(), new Class<?>[] {QuestionStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("save")) {
                        throw new UncheckedIOException(new IOException("no space left"));
                    }
                    try {
                        return method.invoke(store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void a_record_that_would_grow_too_large_refuses_the_act_and_stays_as_it_was() {
        Question question = received();
        Actor secretary = new Actor("lan", Set.of(Role.SECRETARY), "");
        String letters = "ệ".repeat(3_900);
        int refused = 0;
        for (int i = 0; i < 400 && refused == 0; i++) {
            Question now = store.find(question.number()).orElseThrow();
            Acts.Result result = acts.perform(
                    now.number(),
                    now.revision(),
                    new TriageEvent.ClarificationAsked(new Act(AT.plusMinutes(2L * i), secretary), letters),
                    new TriageEvent.Clarified(new Act(AT.plusMinutes(2L * i + 1), secretary), letters));
            if (result instanceof Acts.Refused no) {
                assertThat(no.refusals()).containsExactly(Refusal.RECORD_FULL);
                assertThat(store.find(question.number())).hasValue(now);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void notes_leave_room_for_the_answer() {
        Question question = received();
        Actor secretary = new Actor("lan", Set.of(Role.SECRETARY), "");
        Acts.Result result = new Acts.Unknown();
        for (int i = 0; i < 60 && !(result instanceof Acts.Refused); i++) {
            Question now = store.find(question.number()).orElseThrow();
            result = acts.perform(
                    now.number(),
                    now.revision(),
                    new RecordEvent.Noted(new Act(AT.plusMinutes(i), secretary), "ệ".repeat(3_900)));
        }
        assertThat(result).isEqualTo(new Acts.Refused(List.of(Refusal.NOTES_FULL)));
        Question now = store.find(question.number()).orElseThrow();
        assertThat(acts.perform(
                        now.number(),
                        now.revision(),
                        new TriageEvent.ClarificationAsked(new Act(AT.plusHours(9), secretary), "Đoạn nào?")))
                .isInstanceOf(Acts.Done.class);
    }

    @Test
    void what_depends_on_nothing_that_others_do_is_done_on_the_newest_and_asks_the_rules_all_the_same() {
        Question question = received();
        Actor secretary = new Actor("lan", Set.of(Role.SECRETARY), "");
        acts.perform(
                question.number(),
                question.revision(),
                new RecordEvent.Noted(new Act(AT.plusMinutes(1), secretary), "Người khác ghi"));

        Acts.Result done = acts.performOnNewest(
                question.number(), new RecordEvent.Noted(new Act(AT.plusMinutes(2), secretary), "Ghi sau"));

        assertThat(done).isInstanceOf(Acts.Done.class);
        assertThat(store.find(question.number()).orElseThrow().revision()).isEqualTo(3);
        assertThat(acts.performOnNewest(
                        question.number(), new RecordEvent.Noted(new Act(AT, Actor.ASKER), "Không phải cán bộ")))
                .isInstanceOf(Acts.Refused.class);
        assertThat(acts.performOnNewest(
                        new QuestionNumber(2025, 999), new RecordEvent.Noted(new Act(AT, secretary), "Không có")))
                .isInstanceOf(Acts.Unknown.class);
    }
}
