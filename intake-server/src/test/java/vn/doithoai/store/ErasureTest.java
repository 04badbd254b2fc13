package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.base.RuleDays;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.QuestionStore.Kept;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.store.disk.DataFolder;

/** The asker's right to be forgotten against the promise that nothing recorded ever changes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest {

    private static final String MARK = "XOATATCA";
    private static final Actor SECRETARY = new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng");

    @TempDir
    Path root;

    private DataFolder folder;
    private JsonQuestionStore store;
    private Question question;
    private Path file;

    @BeforeEach
    void receive() throws IOException {
        folder = DataFolder.open(root, 0);
        store = JsonQuestionStore.open(folder, new Random(1));
        question = store.receive(Samples.submission(MARK + " là câu hỏi"), Samples.received(), Samples.SECRET, "k1")
                .question();
        file = folder.layout().question(question.number());
        Notification told = new Notification(Notification.Means.PHONE, LocalDate.of(2025, 6, 15), MARK);
        question = saved(
                new TriageEvent.Accepted(
                        act(), "T3", null, Visibility.PUBLIC, new PublicText(MARK, MARK, false), Set.of()),
                new TriageEvent.ClarificationAsked(act(), MARK),
                new TriageEvent.Clarified(new Act(Samples.AT.plusDays(1), Actor.ASKER), MARK),
                new RecordEvent.Noted(act(), MARK),
                new RecordEvent.Told(act(), told),
                new DataEvent.DataRequested(new Act(Samples.AT.plusDays(1), Actor.ASKER, MARK), DataWish.ERASURE, MARK),
                new OtherWayEvent.Withdrawn(new Act(Samples.AT.plusDays(1), Actor.ASKER, MARK)));
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void no_byte_of_what_the_asker_wrote_is_left_in_the_data_folder() throws IOException {
        ObjectNode tree = (ObjectNode) Json.TOLERANT.readTree(Files.readString(file));
        tree.remove("end");
        ((ObjectNode) tree.path("submission")).put("original", MARK);
        ((ObjectNode) tree.path("events").path(0)).put("words", MARK);
        tree.put("copy", MARK);
        tree.put("end", true);
        Files.write(file, Json.pretty(tree));
        assertThat(holding(MARK)).containsExactly(file);

        Question erased = erased();
        assertThat(store.save(erased, question.revision())).isEqualTo(new Kept(erased));

        assertThat(holding(MARK)).isEmpty();
        assertThat(holding("Người Hỏi Mẫu")).isEmpty();
        assertThat(holding("0900000000")).isEmpty();
        assertThat(holding(question.proof().salt())).isEmpty();
    }

    @Test
    void an_erased_question_lives_on_and_the_ledger_check_says_how_many_there_are() throws IOException {
        store.save(erased(), question.revision());
        folder.close();
        folder = DataFolder.open(root, 0);
        store = JsonQuestionStore.open(folder, new Random(1));

        assertThat(store.damaged()).isEmpty();
        assertThat(store.ledger()).hasSize(1);
        assertThat(LedgerCheck.report(folder.layout())).isEqualTo(new LedgerCheck.Report(List.of(), 1));
        assertThat(store.received("k1")).isPresent();

        question = store.find(question.number()).orElseThrow();
        assertThat(question.state().erased()).isTrue();
        assertThat(saved(new RecordEvent.Noted(act(), "Đã báo người hỏi")).revision())
                .isEqualTo(question.revision() + 1);
    }

    @Test
    void an_erased_record_with_a_salt_left_or_another_seal_does_not_pass_the_check() throws IOException {
        store.save(erased(), question.revision());
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("\"salt\": \"\"", "\"salt\": \"" + Samples.SALT + "\""));
        assertThat(LedgerCheck.check(folder.layout()))
                .extracting(Finding::problem)
                .containsExactly(Finding.Problem.SEAL_DIFFERS);
        Files.writeString(file, whole.replace(question.proof().seal(), "0".repeat(64)));
        assertThat(LedgerCheck.check(folder.layout()))
                .extracting(Finding::problem)
                .containsExactly(Finding.Problem.SEAL_DIFFERS);
    }

    @Test
    void only_what_erasing_takes_out_may_go_and_only_together_with_its_event() {
        Question erased = erased();
        Question without = new Question(
                erased.number(),
                erased.submission(),
                erased.proof(),
                erased.events().subList(0, question.revision()));
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(without, question.revision()));

        Question otherText = new Question(
                erased.number(), Samples.submission("Một câu hỏi khác hẳn"), erased.proof(), erased.events());
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(otherText, question.revision()));

        List<Event> oneGone = new ArrayList<>(erased.events());
        oneGone.remove(1);
        Question shorter = new Question(erased.number(), erased.submission(), erased.proof(), oneGone);
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(shorter, question.revision()));

        List<Event> kept = new ArrayList<>(question.events());
        kept.add(erased.events().get(erased.revision() - 1));
        Question nothingTakenOut = new Question(erased.number(), question.submission(), question.proof(), kept);
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(nothingTakenOut, question.revision()));

        assertThat(store.find(question.number())).contains(question);
    }

    private Question erased() {
        Lifecycle.Decision decision = new Lifecycle(new AnyOffice())
                .attempt(question, new DataEvent.Erased(new Act(Samples.AT.plusDays(2), SECRETARY, "Luật"), "luat"));
        assertThat(decision).isInstanceOf(Lifecycle.Done.class);
        return ((Lifecycle.Done) decision).question();
    }

    private Question saved(Event... events) {
        List<Event> more = new ArrayList<>(question.events());
        more.addAll(List.of(events));
        Question changed = new Question(question.number(), question.submission(), question.proof(), more);
        assertThat(store.save(changed, question.revision())).isEqualTo(new Kept(changed));
        return changed;
    }

    private static Act act() {
        return new Act(Samples.AT.plusDays(1), SECRETARY);
    }

    private List<Path> holding(String text) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = new ArrayList<>();
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(path), StandardCharsets.UTF_8).contains(text)) {
                    found.add(path);
                }
            }
            return found;
        }
    }

    /** An office that knows every word it is asked about. */
    private static final class AnyOffice implements OfficeFacts {

        @Override
        public boolean isTopic(String topic) {
            return true;
        }

        @Override
        public boolean isSensitive(String topic) {
            return false;
        }

        @Override
        public boolean isSession(String session) {
            return true;
        }

        @Override
        public Optional<LocalDate> pointDay(String session, int point) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> sessionDay(String session) {
            return Optional.empty();
        }

        @Override
        public boolean isUnitInChargeOf(String unit, String topic) {
            return true;
        }

        @Override
        public boolean hasUnitInCharge(String topic) {
            return true;
        }

        @Override
        public Optional<String> officersUnit(String account) {
            return Optional.empty();
        }

        @Override
        public Set<Outcome> outcomesBy(String answeredBy) {
            return Set.of(Outcome.ANSWERED_BY_CHAIR, Outcome.ANSWERED_BY_LEADER, Outcome.ANSWERED_BY_OFFICER);
        }

        @Override
        public boolean isFieldOf(String account, String topic) {
            return false;
        }

        @Override
        public boolean isRefusalReason(String code) {
            return true;
        }

        @Override
        public boolean isRemovalReason(String code) {
            return true;
        }

        @Override
        public boolean isDayOff(LocalDate day) {
            return false;
        }

        @Override
        public RuleDays rulesOn(LocalDate day) {
            return RuleDays.DEFAULT;
        }

        @Override
        public Optional<QuestionState> other(QuestionNumber number) {
            return Optional.empty();
        }

        @Override
        public Seen seen(QuestionNumber number, OffsetDateTime at) {
            return Seen.NO;
        }
    }
}
