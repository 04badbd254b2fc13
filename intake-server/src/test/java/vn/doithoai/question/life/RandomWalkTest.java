package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.Publication;

/** A year of acts in any order: what no order may ever do. */
class RandomWalkTest {

    private static final String NAME = "Nguyễn Văn Trồng";
    private static final String PHONE = "0912345678";
    private static final String NOTE = "ghi chú không ai ngoài được đọc";

    private static final List<String> STAFF = List.of("lan", "hue", "hung", "mai", "tu", "pho", "chu-tich");
    private static final int STEPS = 40;

    /** What may be tried; the rest is done by a machine or leads nowhere on purpose. */
    private static final List<EventKind> KINDS = EnumSet.allOf(EventKind.class).stream()
            .filter(kind -> kind != EventKind.RECEIVED && !kind.changesTheRest())
            .toList();

    /** What brings an open question nearer to its end. */
    private static final Set<EventKind> MOVES = EnumSet.of(
            EventKind.RELEASED,
            EventKind.REFUSED,
            EventKind.ACCEPTED,
            EventKind.CLARIFIED,
            EventKind.ASSIGNED,
            EventKind.DRAFTED,
            EventKind.APPROVED,
            EventKind.RETURNED,
            EventKind.REPLY_RECEIVED,
            EventKind.PUBLISHED,
            EventKind.DIVERTED,
            EventKind.DIVERSION_DROPPED);

    private static final Set<EventKind> SELDOM = EnumSet.of(
            EventKind.REFUSED,
            EventKind.WITHDRAWN,
            EventKind.MERGED,
            EventKind.DIVERTED,
            EventKind.DIVERSION_PROPOSED,
            EventKind.CLARIFICATION_ASKED,
            EventKind.ANSWERED_PRIVATELY,
            EventKind.VISIBILITY_CHANGED,
            EventKind.SPLIT_OFF,
            EventKind.MARKED,
            EventKind.ATTACHED,
            EventKind.NOTED,
            EventKind.TOLD,
            EventKind.NAME_WITHDRAWN,
            EventKind.DATA_REQUESTED,
            EventKind.DATA_REQUEST_CLOSED,
            EventKind.TAKEN_BACK,
            EventKind.CORRECTED);

    private final Map<Integer, LocalDate> firstDays = new HashMap<>();

    /** Who acts on a question about these: a leader stands in for a Chairman it is about, another secretary for a secretary. */
    private static Actor actor(String id, Set<String> about) {
        Set<Role> roles = new HashSet<>(
                switch (id) {
                    case "lan", "hue" -> Set.of(Role.SECRETARY);
                    case "pho" -> Set.of(Role.LEADER);
                    case "chu-tich" -> Set.of(Role.CHAIR);
                    default -> Set.of(Role.OFFICER);
                });
        if (about.contains("chu-tich") && !about.contains("pho") && id.equals("pho")) {
            roles.add(Role.CHAIR);
        }
        if (about.contains("chu-tich") && about.contains("pho") && roles.contains(Role.SECRETARY)) {
            roles.add(Role.CHAIR);
            roles.add(Role.LEADER);
        }
        return new Actor(id, roles, "chức danh " + id);
    }

    private static List<Actor> everybody(QuestionState state) {
        List<Actor> all = new ArrayList<>();
        STAFF.forEach(id -> all.add(actor(id, state.about())));
        all.add(Actor.ASKER);
        all.add(Actor.BUILD);
        return all;
    }

    private static Life start(Random random) {
        Submission submission = new Submission(
                null,
                "Tôi là " + NAME + ", khi nào sửa đường?",
                Kind.QUESTION,
                "T3",
                random.nextBoolean() ? "2025-1" : null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                new Contact(NAME, PHONE, null, null, ReplyWish.LOOK_UP_MYSELF),
                new Consent(true, false, "1"));
        return Life.received(
                submission, Life.RECEIVED_AT, random.nextInt(4) == 0 ? Set.of(Suspicion.TOO_FAST) : Set.of());
    }

    /** A sample of the kind with days, sessions and people drawn at random. */
    private static Event event(EventKind kind, Life life, Actor by, Random random) {
        Act act = life.by(by, "có lý do");
        LocalDate day = life.today().plusDays(random.nextInt(90) - 5L);
        String officer = STAFF.get(random.nextInt(STAFF.size()));
        Set<String> about = random.nextInt(3) > 0 ? Set.of() : Set.of(STAFF.get(random.nextInt(STAFF.size())));
        @Nullable String session = List.of("2025-1", "2025-2", "").get(random.nextInt(3));
        String bound = session.isEmpty() ? null : session;
        return switch (kind) {
            case ACCEPTED ->
                new TriageEvent.Accepted(
                        act, random.nextBoolean() ? "T3" : "T13", bound, Visibility.PUBLIC, Life.WORDING, about);
            case ASSIGNED -> new AnswerEvent.Assigned(act, "dia-chinh", "Công chức", officer, List.of());
            case DRAFTED -> new AnswerEvent.Drafted(act, Life.answer("Câu trả lời số " + random.nextInt(1000) + "."));
            case PROMISED -> new UndertakingEvent.Promised(act, "Sửa", "dia-chinh", "Công chức", day);
            case STUDY_STARTED ->
                new UndertakingEvent.StudyStarted(
                        act,
                        random.nextBoolean() ? Outcome.COMPLEX : Outcome.STILL_STUDIED,
                        "dia-chinh",
                        List.of("tai-chinh"),
                        "Khó",
                        day,
                        life.told());
            case FORWARDING_DECIDED ->
                new ForwardingEvent.ForwardingDecided(
                        act, life.today(), null, "Sở", BodyLevel.PROVINCE, day, life.told());
            case FORWARDED ->
                new ForwardingEvent.Forwarded(act, "Sở", BodyLevel.PROVINCE, "1/UBND", life.today(), day, life.told());
            case EXTENDED -> new UndertakingEvent.Extended(act, day, life.told());
            case NOTED -> new RecordEvent.Noted(act, NOTE);
            case RECLASSIFIED ->
                new RecordEvent.Reclassified(
                        act,
                        "T3",
                        bound,
                        about,
                        new Origin(
                                List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
                                null,
                                Set.of(AskerGroup.YOUTH),
                                null,
                                Submission.Collective.NONE),
                        false);
            default -> LifecycleTableTest.event(kind, life, by);
        };
    }

    @Property(tries = 300)
    void no_order_of_acts_makes_a_missed_day_good_ends_in_a_dead_end_or_tells_a_planted_word(@ForAll long seed) {
        Random random = new Random(seed);
        Life life = start(random);
        firstDays.clear();
        List<String> done = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            life.after(random.nextInt(12));
            Turn turn = turn(life, random);
            EventKind kind = turn.kind();
            Actor by = turn.by();
            Event event = event(kind, life, by, random);
            if (life.refusals(event).isEmpty()) {
                life.then(event);
                done.add(event.act().on() + " " + kind + " by " + by.id());
                if (kind == EventKind.TAKEN_BACK) {
                    missAnew(life);
                }
            }
            missedDaysStay(life, done);
            somebodyCanGoOn(life, done);
            nothingPlantedIsTold(life, done);
            assertThat(life.toldAnew())
                    .as("the same events tell the same %s", done)
                    .isEqualTo(life.state());
        }
    }

    private record Turn(EventKind kind, Actor by) {}

    /** Mostly something that may be begun, now and then anything; what ends a question or is said beside it seldom. */
    private static Turn turn(Life life, Random random) {
        List<Actor> all = everybody(life.state());
        Turn any = new Turn(KINDS.get(random.nextInt(KINDS.size())), all.get(random.nextInt(all.size())));
        if (random.nextInt(5) == 0) {
            return any;
        }
        List<Turn> open = new ArrayList<>();
        for (EventKind kind : KINDS) {
            if (!SELDOM.contains(kind) || random.nextInt(12) == 0) {
                all.stream()
                        .filter(actor -> life.mayStart(kind, actor))
                        .forEach(actor -> open.add(new Turn(kind, actor)));
            }
        }
        return open.isEmpty() ? any : open.get(random.nextInt(open.size()));
    }

    /** A day that is over and was not kept is told as late for ever, by the clock it belongs to. */
    private void missedDaysStay(Life life, List<String> done) {
        List<DueClock> clocks = DueClocks.of(life.question(), life.office());
        firstDays.forEach((clock, missed) -> {
            DueClock now = clocks.get(clock);
            if (now.rule() != DueClock.Rule.NONE) {
                assertThat(now.readingOn(life.today()).status().isLate())
                        .as("the day %s was missed: %s %s", missed, now, done)
                        .isTrue();
            }
        });
        for (int i = 0; i < clocks.size(); i++) {
            LocalDate due = clocks.get(i).due();
            if (due != null && clocks.get(i).readingOn(life.today()).status().isLate()) {
                firstDays.putIfAbsent(i, due);
            }
        }
    }

    /** What was taken back is as if it had not been done; what was missed without it was missed all the same. */
    private void missAnew(Life life) {
        firstDays.clear();
        List<Event> events = life.question().events();
        for (int n = 1; n < events.size(); n++) {
            Question then = new Question(
                    life.question().number(),
                    life.question().submission(),
                    life.question().proof(),
                    events.subList(0, n));
            List<DueClock> clocks = DueClocks.of(then, life.office());
            for (int i = 0; i < clocks.size(); i++) {
                LocalDate due = clocks.get(i).due();
                LocalDate day = events.get(n).act().on();
                if (due != null && clocks.get(i).readingOn(day).status().isLate()) {
                    firstDays.putIfAbsent(i, due);
                }
            }
        }
    }

    private static void somebodyCanGoOn(Life life, List<String> done) {
        if (!Stage.allOpen().contains(life.state().stage())) {
            return;
        }
        boolean anybody = everybody(life.state()).stream()
                .anyMatch(actor -> MOVES.stream().anyMatch(kind -> life.mayStart(kind, actor)));
        assertThat(anybody)
                .as("%s about %s: %s", life.state().stage(), life.state().about(), done)
                .isTrue();
    }

    private static void nothingPlantedIsTold(Life life, List<String> done) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        assertThat(new Publication(life.office()).of(life.question(), line).toString())
                .as("%s", done)
                .doesNotContain(NAME, PHONE, NOTE);
    }
}
