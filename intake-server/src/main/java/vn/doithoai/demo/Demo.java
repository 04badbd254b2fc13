package vn.doithoai.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * Fills a store with invented questions of the last year, through the same calls as real ones; the same seed gives the same
 * questions. From {@link #COMPLETE} questions on, every status and outcome occurs.
 */
public final class Demo {

    /** So many questions show every status and outcome. */
    public static final int COMPLETE = 40;

    private static final int OPENS = 7;
    private static final int WAKING_MINUTES = 14 * 60;
    private static final int OPEN_SHARE = 8;

    /**
     * What the office of the demonstration has.
     *
     * @param units at least one
     * @param villages may be empty
     */
    public record Cast(List<String> units, List<String> villages, String refusalReason, String removalReason) {}

    private final QuestionStore store;
    private final OfficeFacts facts;
    private final QuestionFiles files;
    private final Cast cast;
    private final Random random;
    private final DemoYear year;
    private final DemoWords words = DemoWords.load();
    private final DemoTexts texts = new DemoTexts();

    /**
     * Prepares the filling.
     *
     * @param seed the same seed and year give the same questions
     */
    public Demo(QuestionStore store, OfficeFacts facts, QuestionFiles files, Cast cast, DemoYear year, long seed) {
        this.store = store;
        this.facts = facts;
        this.files = files;
        this.cast = cast;
        this.random = new Random(seed);
        this.year = year;
    }

    /** One question before it is sent. */
    private record Planned(OffsetDateTime at, DemoStory story) {}

    /**
     * Writes the questions.
     *
     * @param progress hears how many are done
     */
    public void fill(int questions, IntConsumer progress) {
        DemoLife.Stage stage = new DemoLife.Stage(
                new Lifecycle(facts), words, random, cast.units(), facts::isSensitive, files, year.today());
        @Nullable QuestionNumber earlier = null;
        int done = 0;
        for (Planned planned : plan(questions)) {
            DemoTexts.Sample sample = texts.pick(random);
            Question received = receive(planned, sample);
            DemoYear.Session session = year.after(planned.at().toLocalDate());
            DemoStory.Around around = new DemoStory.Around(
                    session.id(),
                    session.day(),
                    facts.pointDay(session.id(), 1).isPresent() ? 1 : null,
                    earlier == null ? received.number() : earlier,
                    cast.refusalReason(),
                    cast.removalReason());
            DemoStory story = planned.story() == DemoStory.MERGED && earlier == null
                    ? DemoStory.ANSWERED_BY_OFFICER
                    : planned.story();
            Question told =
                    story.tell(new DemoLife(stage, received, sample), around).question();
            if (told.revision() > received.revision()) {
                store.save(told, received.revision());
            }
            if (story == DemoStory.ANSWERED_BY_OFFICER) {
                earlier = told.number();
            }
            done++;
            progress.accept(done);
        }
    }

    private List<Planned> plan(int questions) {
        List<DemoStory> open = DemoStory.open();
        List<DemoStory> past = DemoStory.past();
        int openOnes = Math.min(questions, Math.max(open.size(), questions / OPEN_SHARE));
        List<OffsetDateTime> early = times(questions - openOnes, year.firstDay(), year.lastPastDay());
        List<OffsetDateTime> late = times(openOnes, year.firstOpenDay(), year.lastOpenDay());
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < early.size(); i++) {
            planned.add(new Planned(early.get(i), past.get(i % past.size())));
        }
        for (int i = 0; i < late.size(); i++) {
            planned.add(new Planned(late.get(i), open.get(i % open.size())));
        }
        return planned;
    }

    private List<OffsetDateTime> times(int count, LocalDate from, LocalDate to) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        List<OffsetDateTime> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(from.plusDays(random.nextInt(days + 1))
                    .atTime(OPENS, 0)
                    .plusMinutes(random.nextInt(WAKING_MINUTES))
                    .plusSeconds(random.nextInt(60))
                    .atZone(Act.ZONE)
                    .toOffsetDateTime());
        }
        times.sort(null);
        return times;
    }

    private Question receive(Planned planned, DemoTexts.Sample sample) {
        LocalDate day = planned.at().toLocalDate();
        boolean bound = random.nextInt(10) < 7;
        DemoYear.Session session = year.after(day);
        Submission submission =
                submission(planned.story(), sample, bound && facts.isSession(session.id()) ? session.id() : null);
        Channel channel = DemoTexts.pick(
                List.of(Channel.WEB_FORM, Channel.WEB_FORM, Channel.WEB_FORM, Channel.PAPER_SLIP, Channel.API), random);
        TriageEvent.Received received = new TriageEvent.Received(
                new Act(planned.at(), Actor.INTAKE), channel, planned.story().suspicions());
        Secret secret = Secret.random(random);
        String sending = String.format(Locale.ROOT, "demo-%016x%016x", random.nextLong(), random.nextLong());
        Receipt receipt = store.receive(submission, received, secret, sending);
        return receipt.question();
    }

    private Submission submission(DemoStory story, DemoTexts.Sample sample, @Nullable String session) {
        boolean named = random.nextInt(3) == 0;
        int who = 1 + random.nextInt(4);
        Contact contact = named
                ? Contact.byPhone(
                        words.say("name." + who), String.format(Locale.ROOT, "09000000%02d", random.nextInt(100)))
                : Contact.NONE;
        Set<AskerGroup> groups = random.nextInt(3) == 0
                ? Set.of(DemoTexts.pick(List.of(AskerGroup.values()), random))
                : Set.of(AskerGroup.PEOPLE);
        return new Submission(
                title(story, sample),
                text(story, sample),
                DemoTexts.pick(List.of(Kind.values()), random),
                sample.topic(),
                session,
                village(),
                groups,
                Submission.Collective.NONE,
                contact,
                new Consent(true, named && random.nextBoolean(), "demo"));
    }

    private String title(DemoStory story, DemoTexts.Sample sample) {
        return special(story) ? words.say(prefix(story) + ".title") : sample.title();
    }

    private String text(DemoStory story, DemoTexts.Sample sample) {
        return special(story) ? words.say(prefix(story) + ".text") : sample.text();
    }

    private static boolean special(DemoStory story) {
        return !prefix(story).isEmpty();
    }

    private static String prefix(DemoStory story) {
        return switch (story) {
            case REFUSED, REFUSED_FROM_QUARANTINE, STILL_QUARANTINED -> "spam";
            case OFF_TOPIC -> "offtopic";
            case DIVERTED -> "complaint";
            default -> "";
        };
    }

    private @Nullable String village() {
        int lot = random.nextInt(10);
        if (lot == 0) {
            return PublishedQuestion.OUTSIDE_COMMUNE;
        }
        return cast.villages().isEmpty() || lot < 3 ? null : DemoTexts.pick(cast.villages(), random);
    }
}
