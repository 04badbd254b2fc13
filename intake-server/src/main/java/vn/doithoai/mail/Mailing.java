package vn.doithoai.mail;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;

/**
 * Makes letters of what happens and sends them, on a thread of its own: whoever stores a question waits for none of it. What
 * is told follows from the questions alone, so that what a crash kept from being made is made at the next start.
 */
public final class Mailing implements AutoCloseable {

    /** For so long a letter is tried, and for so long after it happened a thing is told at all. */
    public static final Duration AGE = Duration.ofDays(3);

    /** A letter that failed keeps its address so long, for somebody to have it tried again. */
    private static final Duration FAILED_AGE = Duration.ofDays(14);

    private static final Duration MARKS_LIVE = FAILED_AGE.plus(AGE).plusDays(1);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private static final System.Logger LOG = System.getLogger(Mailing.class.getName());
    private static final int SECONDS = 10;
    private static final int CLOSE_SECONDS = 2;

    private final MailQueue queue;
    private final MailServer server;
    private final QuestionStore store;
    private final LetterMaker letters;
    private final Clock clock;
    private final Set<QuestionNumber> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread;
    private final OffsetDateTime since;
    private @Nullable Future<?> rounds;
    private int failures;
    private OffsetDateTime nextTry;
    private volatile MailTrouble.@Nullable Kind trouble;

    /** Taken by the mail server, the mark not on disk yet: never sent twice by this process. */
    private final Set<String> taken = new HashSet<>();

    private volatile Function<String, Optional<MorningLetters.Day>> days = account -> Optional.empty();

    private Mailing(MailQueue queue, MailServer server, QuestionStore store, LetterMaker letters, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.store = store;
        this.letters = letters;
        this.clock = clock;
        this.nextTry = OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
        this.since = queue.since(nextTry);
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread own = new Thread(task, "mail");
            own.setDaemon(true);
            return own;
        });
    }

    /**
     * How it stands.
     *
     * @param waiting letters that are still tried
     * @param failed letters that are tried no more by themselves
     * @param trouble what is the matter with the server, or none
     */
    public record State(int waiting, int failed, MailTrouble.@Nullable Kind trouble) {}

    /** Watches a store from now on, sending nothing by itself: {@link #round} does. */
    static Mailing watching(MailQueue queue, MailServer server, QuestionStore store, LetterMaker letters, Clock clock) {
        Mailing mailing = new Mailing(queue, server, store, letters, clock);
        store.watch(question -> mailing.changed.add(question.number()));
        return mailing;
    }

    /** Watches and sends, until it is closed. */
    public static Mailing start(
            MailQueue queue, MailServer server, QuestionStore store, LetterMaker letters, Clock clock) {
        Mailing mailing = watching(queue, server, store, letters, clock);
        mailing.thread.execute(() -> mailing.quietly(mailing::catchUp));
        mailing.rounds = mailing.thread.scheduleWithFixedDelay(
                () -> mailing.quietly(mailing::round), 0, SECONDS, TimeUnit.SECONDS);
        return mailing;
    }

    private void quietly(Runnable work) {
        try {
            work.run();
            if (trouble == MailTrouble.Kind.DISK) {
                trouble = null;
            }
        } catch (RuntimeException e) {
            trouble = MailTrouble.Kind.DISK;
            // A disk that is full now may not be in ten seconds; the questions stay the truth that letters are made
            // from.
            LOG.log(System.Logger.Level.WARNING, "letters wait: {0}", String.valueOf(e.getMessage()));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
    }

    /** Looks at every question once: what happened while nobody watched, and letters that are not to go out any more. */
    void catchUp() {
        queue.tidy(now(), MARKS_LIVE);
        store.forEach(question -> changed.add(question.number()));
        // Of a question that is no more, nothing is told.
        Set<String> known = new HashSet<>();
        store.numbers().forEach(number -> known.add(number.toString()));
        queue.all().stream()
                .filter(letter -> !letter.number().isEmpty() && !known.contains(letter.number()))
                .forEach(letter -> queue.drop(letter, now()));
    }

    /** Makes what is to be told and sends what is due. */
    synchronized void round() {
        for (QuestionNumber number : List.copyOf(changed)) {
            changed.remove(number);
            try {
                store.find(number).ifPresent(this::make);
            } catch (UncheckedIOException e) {
                changed.add(number);
                throw e;
            }
        }
        letters.mornings().of(now(), days).forEach(queue::put);
        tidyAge();
        send();
    }

    private void make(Question question) {
        List<Letter> all = letters.of(question);
        Set<String> still = new HashSet<>();
        all.forEach(letter -> still.add(letter.id() + " " + letter.to()));
        queue.all().stream()
                .filter(letter -> letter.number().equals(question.number().toString()))
                .filter(letter -> !still.contains(letter.id() + " " + letter.to()))
                .filter(letter -> !letters.isUnknown(letter))
                .forEach(letter -> queue.drop(letter, now()));
        OffsetDateTime oldest = now().minus(AGE);
        all.stream()
                .filter(letter ->
                        letter.made().isAfter(oldest) && !letter.made().isBefore(since))
                .forEach(queue::put);
    }

    private void tidyAge() {
        OffsetDateTime now = now();
        for (Letter letter : queue.all()) {
            boolean ofAnotherDay =
                    letter.number().isEmpty() && !letter.made().toLocalDate().equals(now.toLocalDate());
            if (ofAnotherDay || letter.made().plus(FAILED_AGE).isBefore(now)) {
                queue.drop(letter, now);
            } else if (!letter.failed() && letter.made().plus(AGE).isBefore(now)) {
                queue.change(letter.givenUp());
            }
        }
    }

    private void send() {
        OffsetDateTime now = now();
        List<Letter> due = new ArrayList<>(queue.all());
        due.removeIf(letter -> letter.failed() || letter.next().isAfter(now));
        if (due.isEmpty() || nextTry.isAfter(now)) {
            return;
        }
        try (MailServer.Line line = server.open()) {
            for (Letter letter : due) {
                if (!isChanged(letter)) {
                    send(line, letter);
                }
            }
            failures = 0;
            trouble = null;
        } catch (MailTrouble e) {
            trouble = e.kind();
            nextTry = now.plus(wait(failures));
            failures++;
            LOG.log(System.Logger.Level.WARNING, "the mail server: {0}", e.kind());
        }
    }

    /** Its question was saved meanwhile, perhaps without its asker: the next round looks first. */
    private boolean isChanged(Letter letter) {
        return changed.stream().anyMatch(number -> number.toString().equals(letter.number()));
    }

    private void send(MailServer.Line line, Letter letter) throws MailTrouble {
        try {
            if (!taken.contains(letter.id())) {
                line.send(letter);
                taken.add(letter.id());
            }
            queue.delivered(letter, now());
            taken.remove(letter.id());
        } catch (MailTrouble e) {
            if (e.isOfServer()) {
                throw e;
            }
            Letter refused = letter.refused(e.kind().name(), now().plus(wait(letter.tries())));
            queue.change(e.kind() == MailTrouble.Kind.NEVER ? refused.givenUp() : refused);
        }
    }

    private static Duration wait(int before) {
        return WAITS.get(Math.min(before, WAITS.size() - 1));
    }

    /** Says where to ask in the morning what waits for an account. */
    public void tellDays(Function<String, Optional<MorningLetters.Day>> of) {
        days = of;
    }

    /** Somebody wishes letters elsewhere or none: what waits is judged anew before it goes. */
    public void lookAgain() {
        Set<String> waiting = new HashSet<>();
        queue.all().forEach(letter -> waiting.add(letter.number()));
        store.numbers().stream()
                .filter(number -> waiting.contains(number.toString()))
                .forEach(changed::add);
    }

    /** Somebody wants everything tried again now; returns at once. */
    public void again() {
        thread.execute(() -> quietly(this::tryAll));
    }

    synchronized void tryAll() {
        nextTry = now();
        queue.all().forEach(letter -> queue.change(letter.again(now())));
        round();
    }

    /** How it stands. */
    public State state() {
        List<Letter> all = queue.all();
        int failed = (int) all.stream().filter(Letter::failed).count();
        return new State(all.size() - failed, failed, trouble);
    }

    /** Ends after the letter that is just being sent, or without it: it is sent again under the same name. */
    @Override
    public void close() {
        if (rounds != null) {
            rounds.cancel(false);
        }
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.INFO, "a letter was on its way and is sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
