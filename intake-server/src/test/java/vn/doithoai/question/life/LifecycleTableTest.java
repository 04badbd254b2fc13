package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;

/** Every status and every kind of event: what the lifecycle allows, written down once more by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifecycleTableTest {

    private static final String ANY = "*";
    private static final String OPEN =
            "RECEIVED QUARANTINED CLARIFYING ACCEPTED ASSIGNED DRAFTED APPROVED PROMISED STUDYING PETITIONING"
                    + " FORWARDED";
    private static final String ENDED = "ANSWERED MERGED DIVERTED WITHDRAWN REFUSED";

    /** Event, statuses it may start from, roles that may do it; rows of lifecycle A, then those of the desk. */
    private static final String[][] TABLE = {
        {"RECEIVED", "", ""},
        {"RELEASED", "QUARANTINED", "SECRETARY"},
        {"REFUSED", "RECEIVED QUARANTINED", "SECRETARY"},
        {"ACCEPTED", "RECEIVED ACCEPTED", "SECRETARY"},
        {"CLARIFICATION_ASKED", "RECEIVED ACCEPTED ASSIGNED", "SECRETARY CHAIR"},
        {"CLARIFIED", "CLARIFYING", "SECRETARY CHAIR ASKER"},
        {"MERGED", "RECEIVED ACCEPTED", "SECRETARY"},
        {"UNMERGED", "MERGED", "SECRETARY"},
        {"DIVERTED", OPEN, "SECRETARY CHAIR"},
        {"ASSIGNED", "ACCEPTED ASSIGNED PROMISED STUDYING PETITIONING FORWARDED", "SECRETARY CHAIR"},
        {"DRAFTED", "ASSIGNED PROMISED STUDYING FORWARDED DRAFTED", "OFFICER SECRETARY LEADER CHAIR"},
        {"APPROVED", "DRAFTED", "LEADER CHAIR"},
        {"RETURNED", "DRAFTED", "LEADER CHAIR"},
        {"ANSWERED_IN_SESSION", "ACCEPTED ASSIGNED", "SECRETARY"},
        {"PROMISED", "ACCEPTED ASSIGNED DRAFTED", "CHAIR SECRETARY"},
        {"STUDY_STARTED", "ACCEPTED ASSIGNED DRAFTED", "CHAIR SECRETARY"},
        {"FORWARDING_DECIDED", "ACCEPTED ASSIGNED DRAFTED PROMISED STUDYING", "CHAIR SECRETARY"},
        {"FORWARDED", "ACCEPTED ASSIGNED DRAFTED PROMISED STUDYING PETITIONING", "CHAIR"},
        {"REPLY_RECEIVED", "FORWARDED", "SECRETARY"},
        {"ANSWERED_PRIVATELY", "ACCEPTED ASSIGNED", "SECRETARY CHAIR"},
        {"PUBLISHED", "APPROVED", "BUILD"},
        {"REOPENED", "ANSWERED", "ASKER CHAIR"},
        {"WITHDRAWN", OPEN, "ASKER SECRETARY"},
        {"CORRECTED", "ANSWERED", "LEADER CHAIR"},
        {
            "VISIBILITY_CHANGED",
            "CLARIFYING ACCEPTED ASSIGNED DRAFTED APPROVED PROMISED STUDYING PETITIONING FORWARDED " + ENDED,
            "SECRETARY CHAIR"
        },
        {"DIVERSION_PROPOSED", OPEN, "SECRETARY CHAIR"},
        {"DIVERSION_DROPPED", OPEN, "SECRETARY CHAIR"},
        {"RECALLED", "APPROVED", "SECRETARY LEADER CHAIR"},
        {"EXTENDED", "PROMISED STUDYING PETITIONING FORWARDED", "CHAIR"},
        {"PROGRESSED", "PROMISED STUDYING PETITIONING FORWARDED ASSIGNED DRAFTED", "OFFICER SECRETARY"},
        {"SPLIT_OFF", "RECEIVED ACCEPTED", "SECRETARY"},
        {"MARKED", OPEN, "SECRETARY CHAIR"},
        {"NOTED", ANY, "SECRETARY OFFICER LEADER CHAIR"},
        {"NOT_THE_ASKERS", ANY, "SECRETARY OFFICER LEADER CHAIR"},
        {"TOLD", ANY, "SECRETARY OFFICER LEADER CHAIR"},
        {"NAME_WITHDRAWN", ANY, "ASKER SECRETARY"},
        {"DATA_REQUESTED", ANY, "ASKER SECRETARY"},
        {"DATA_REQUEST_CLOSED", ANY, "SECRETARY CHAIR"},
        {"MINUTES_CONFIRMED", ANY, "CHAIR SECRETARY"},
        {"RESTORED", "WITHDRAWN REFUSED", "SECRETARY LEADER"},
        {"ATTACHED", ANY, "SECRETARY OFFICER LEADER CHAIR"},
        {"RECLASSIFIED", OPEN, "SECRETARY"},
        {"ACKNOWLEDGED", "ACCEPTED ASSIGNED", "SECRETARY CHAIR"},
        {"TAKEN_BACK", ANY, "SECRETARY OFFICER LEADER CHAIR"},
        {"SECRET_REPLACED", ANY, "SECRETARY"},
        {"CONTACT_PURGED", ENDED, "SECRETARY CHAIR BUILD"},
        {"ERASED", ENDED, "SECRETARY CHAIR BUILD"},
    };

    private record Row(Set<Stage> from, Set<Role> by) {}

    private static Map<EventKind, Row> table() {
        Map<EventKind, Row> table = new EnumMap<>(EventKind.class);
        for (String[] row : TABLE) {
            Set<Stage> from = row[1].equals(ANY)
                    ? EnumSet.allOf(Stage.class)
                    : words(row[1]).map(Stage::valueOf).collect(Collectors.toSet());
            table.put(
                    EventKind.valueOf(row[0]),
                    new Row(from, words(row[2]).map(Role::valueOf).collect(Collectors.toSet())));
        }
        return table;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    @Test
    void the_table_here_knows_every_kind_of_event() {
        assertThat(table().keySet()).containsExactlyInAnyOrder(EventKind.values());
    }

    @TestFactory
    List<DynamicTest> an_event_starts_from_its_statuses_only() {
        List<DynamicTest> tests = new ArrayList<>();
        table().forEach((kind, row) -> {
            for (Stage stage : Stage.values()) {
                tests.add(dynamicTest(stage + " " + kind, () -> {
                    Life life = Life.in(stage);
                    assertThat(life.state().stage()).isEqualTo(stage);
                    boolean fits = row.from().contains(stage);
                    assertThat(kind.from().contains(stage)).isEqualTo(fits);
                    assertThat(life.refusals(event(kind, life, allowed(kind))))
                            .isEqualTo(fits ? refusalsOfTheSample(kind, stage) : List.of(Refusal.NOT_IN_THIS_STAGE));
                    assertThat(life.mayStart(kind, allowed(kind)))
                            .as("offered just where the sample, in which nothing is missing, is allowed")
                            .isEqualTo(fits && refusalsOfTheSample(kind, stage).isEmpty());
                }));
            }
        });
        return tests;
    }

    /** Where the status fits, but the question of the sample lacks something else. */
    private static List<Refusal> refusalsOfTheSample(EventKind kind, Stage stage) {
        return switch (kind) {
            case DRAFTED -> stage == Stage.FORWARDED ? List.of(Refusal.REPLY_MISSING) : List.of();
            case VISIBILITY_CHANGED ->
                Set.of(Stage.MERGED, Stage.DIVERTED, Stage.WITHDRAWN, Stage.REFUSED)
                                .contains(stage)
                        ? List.of(Refusal.NOT_YET_ACCEPTED)
                        : List.of();
            // What is told here is later than a promise may be.
            case EXTENDED ->
                stage == Stage.PROMISED || stage == Stage.PETITIONING ? List.of(Refusal.PROMISE_TOO_LATE) : List.of();
            // What is asked here wants an answer.
            case ACKNOWLEDGED -> List.of(Refusal.WANTS_AN_ANSWER);
            // Nothing was said that could get on.
            case PROGRESSED ->
                Set.of(Stage.ASSIGNED, Stage.DRAFTED).contains(stage) ? List.of(Refusal.NOT_IN_THIS_STAGE) : List.of();
            // Nothing was proposed, agreed to or wished that could be taken back or closed.
            // What a machine or the asker did is nobody's to take back.
            case TAKEN_BACK ->
                Set.of(Stage.RECEIVED, Stage.QUARANTINED, Stage.ANSWERED, Stage.WITHDRAWN)
                                .contains(stage)
                        ? List.of(Refusal.NOTHING_TO_TAKE_BACK)
                        : List.of();
            case MINUTES_CONFIRMED, DIVERSION_DROPPED, NAME_WITHDRAWN, DATA_REQUEST_CLOSED, CONTACT_PURGED ->
                List.of(Refusal.NOT_IN_THIS_STAGE);
            default -> List.of();
        };
    }

    @Test
    void what_waits_for_the_next_build_has_told_nobody_outside_yet() {
        assertThat(Arrays.stream(EventKind.values()).filter(EventKind::tellsOutside))
                .containsExactlyInAnyOrder(
                        EventKind.RECEIVED,
                        EventKind.REFUSED,
                        EventKind.CLARIFICATION_ASKED,
                        EventKind.DIVERTED,
                        EventKind.ANSWERED_IN_SESSION,
                        EventKind.PROMISED,
                        EventKind.STUDY_STARTED,
                        EventKind.FORWARDING_DECIDED,
                        EventKind.FORWARDED,
                        EventKind.ANSWERED_PRIVATELY,
                        EventKind.PUBLISHED,
                        EventKind.EXTENDED,
                        EventKind.SECRET_REPLACED,
                        EventKind.TOLD);
    }

    @TestFactory
    List<DynamicTest> an_event_is_done_by_its_roles_only() {
        List<DynamicTest> tests = new ArrayList<>();
        table().forEach((kind, row) -> row.from().stream().sorted().findFirst().ifPresent(stage -> {
            for (Role role : Role.values()) {
                tests.add(dynamicTest(kind + " by " + role, () -> {
                    Life life = Life.in(stage);
                    Event event = event(kind, life, new Actor("somebody", Set.of(role), ""));
                    assertThat(life.refusals(event).contains(Refusal.NOT_YOUR_ROLE))
                            .isEqualTo(!row.by().contains(role));
                    assertThat(kind.by().contains(role)).isEqualTo(row.by().contains(role));
                }));
            }
        }));
        return tests;
    }

    private static Actor allowed(EventKind kind) {
        if (kind == EventKind.DRAFTED) {
            return Life.OFFICER;
        }
        Set<Role> by = kind.by();
        return by.isEmpty() ? Life.ADMINISTRATOR : new Actor("allowed", by, "");
    }

    /** One of each, with nothing missing. */
    static Event event(EventKind kind, Life life, Actor actor) {
        Act act = life.by(actor, "có lý do");
        LocalDate today = life.today();
        Answer answer = Life.answer("Đã rõ.");
        return switch (kind) {
            case RECEIVED -> new TriageEvent.Received(act, Channel.WEB_FORM, Set.of());
            case RELEASED -> new TriageEvent.Released(act, "that");
            case REFUSED -> new TriageEvent.Refused(act, "quang-cao");
            case ACCEPTED -> new TriageEvent.Accepted(act, "T3", "2025-1", Visibility.PUBLIC, Life.WORDING, Set.of());
            case CLARIFICATION_ASKED -> new TriageEvent.ClarificationAsked(act, "Đoạn nào?");
            case CLARIFIED -> new TriageEvent.Clarified(act, "Đoạn cuối.");
            case MERGED -> new TriageEvent.Merged(act, Life.OTHER_NUMBER);
            case UNMERGED -> new TriageEvent.Unmerged(act);
            case DIVERTED ->
                new OtherWayEvent.Diverted(
                        act, Procedure.COMPLAINT, today, actor.holds(Role.CHAIR) ? Life.SECRETARY : Life.CHAIR);
            case ASSIGNED -> new AnswerEvent.Assigned(act, "dia-chinh", "Công chức", "hung", List.of());
            case DRAFTED -> new AnswerEvent.Drafted(act, answer);
            case APPROVED -> new AnswerEvent.Approved(act, Outcome.ANSWERED_BY_OFFICER);
            case RETURNED -> new AnswerEvent.Returned(act);
            case ANSWERED_IN_SESSION ->
                new AnswerEvent.AnsweredInSession(act, Outcome.ANSWERED_BY_OFFICER, "2025-1", today, answer);
            case PROMISED -> new UndertakingEvent.Promised(act, "Sửa", "dia-chinh", "Công chức", today);
            case STUDY_STARTED ->
                new UndertakingEvent.StudyStarted(
                        act, Outcome.COMPLEX, "dia-chinh", List.of("tai-chinh"), "Khó", today, life.told());
            case FORWARDING_DECIDED ->
                new ForwardingEvent.ForwardingDecided(act, today, null, "Sở", BodyLevel.PROVINCE, today, life.told());
            case FORWARDED ->
                new ForwardingEvent.Forwarded(act, "Sở", BodyLevel.PROVINCE, "1/UBND", today, today, life.told());
            case REPLY_RECEIVED -> new ForwardingEvent.ReplyReceived(act, today, "Đã xem.");
            case ANSWERED_PRIVATELY ->
                new OtherWayEvent.AnsweredPrivately(act, "2/UBND", today, Notification.Means.LETTER, today);
            case PUBLISHED -> new AnswerEvent.Published(act, "b2");
            case REOPENED -> new AnswerEvent.Reopened(act);
            case WITHDRAWN -> new OtherWayEvent.Withdrawn(act);
            case CORRECTED -> new AnswerEvent.Corrected(act, answer);
            case VISIBILITY_CHANGED -> new RecordEvent.VisibilityChanged(act, Visibility.COUNTED, null, null);
            case DIVERSION_PROPOSED -> new OtherWayEvent.DiversionProposed(act, Procedure.COMPLAINT);
            case DIVERSION_DROPPED -> new OtherWayEvent.DiversionDropped(act);
            case RECALLED -> new AnswerEvent.Recalled(act);
            case EXTENDED -> new UndertakingEvent.Extended(act, today.plusDays(90), life.told());
            case PROGRESSED -> new UndertakingEvent.Progressed(act, today, "Đã khảo sát", null);
            case SPLIT_OFF -> new TriageEvent.SplitOff(act, Life.OTHER_NUMBER);
            case MARKED -> new TriageEvent.Marked(act, true);
            case NOTED -> new RecordEvent.Noted(act, "Ghi chú");
            case NOT_THE_ASKERS -> new DataEvent.NotTheAskers(act, Set.of("a".repeat(64)));
            case TOLD -> new RecordEvent.Told(act, life.told());
            case NAME_WITHDRAWN -> new DataEvent.NameWithdrawn(act);
            case DATA_REQUESTED -> new DataEvent.DataRequested(act, DataWish.ERASURE, "");
            case DATA_REQUEST_CLOSED -> new DataEvent.DataRequestClosed(act, DataWish.ERASURE, true);
            case MINUTES_CONFIRMED ->
                new RecordEvent.MinutesConfirmed(act, new SignedMinutes("Biên bản số 12", today, "Chủ tịch"));
            case RESTORED -> new OtherWayEvent.Restored(act);
            case ATTACHED -> new RecordEvent.Attached(act, Life.FILE, AttachedFile.Standing.OFFICE);
            case RECLASSIFIED ->
                new RecordEvent.Reclassified(
                        act,
                        "T3",
                        "2025-2",
                        Set.of(),
                        new Origin(
                                Kind.PETITION, "thon-dong", Set.of(AskerGroup.YOUTH), null, Submission.Collective.NONE),
                        false);
            case ACKNOWLEDGED -> new OtherWayEvent.Acknowledged(act);
            case TAKEN_BACK ->
                new RecordEvent.TakenBack(
                        act,
                        life.question().revision() - 1,
                        life.question()
                                .recorded()
                                .get(life.question().revision() - 1)
                                .kind());
            case SECRET_REPLACED -> new DataEvent.SecretReplaced(act, "hash");
            case CONTACT_PURGED -> new DataEvent.ContactPurged(act, List.of());
            case ERASED -> new DataEvent.Erased(act, "du-lieu-ca-nhan");
        };
    }
}
