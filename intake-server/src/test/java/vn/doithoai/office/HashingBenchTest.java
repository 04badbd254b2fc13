package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HashingBenchTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int CROWD = 50;

    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    /** Fifty at once, each at work for a moment; gives how many worked at the same time at most. */
    private int crowd(HashingBench bench) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            all.add(threads.submit(() -> {
                go.await();
                return bench.take(true, this::work);
            }));
        }
        go.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        return most.get();
    }

    private int work() {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        working.decrementAndGet();
        return done.incrementAndGet();
    }

    @Test
    void of_fifty_at_once_two_work_at_the_same_time_and_all_are_served() throws Exception {
        assertThat(crowd(new HashingBench(2, 20, LONG, LONG))).isEqualTo(2);
        assertThat(done).hasValue(CROWD);
    }

    @Test
    void without_the_bound_the_same_crowd_works_all_at_once() throws Exception {
        assertThat(crowd(new HashingBench(CROWD, 20, LONG, LONG))).isGreaterThan(2);
    }

    @Test
    void a_stranger_joins_no_long_line_and_who_is_known_does() throws Exception {
        HashingBench bench = new HashingBench(1, 1, LONG, LONG);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CountDownLatch seated = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Future<Boolean> first = threads.submit(() -> bench.take(false, () -> {
            seated.countDown();
            return isOpened(leave);
        }));
        seated.await();
        Future<Integer> second = threads.submit(() -> bench.take(true, done::incrementAndGet));
        while (bench.line() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> bench.take(false, done::incrementAndGet)).isInstanceOf(TooManyPasswords.class);
        Future<Integer> known = threads.submit(() -> bench.take(true, done::incrementAndGet));
        leave.countDown();
        assertThat(first.get()).isTrue();
        assertThat(List.of(second.get(), known.get())).containsExactlyInAnyOrder(1, 2);
        threads.shutdown();
    }

    private static boolean isOpened(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Every way to a password takes a seat: with both taken none is hashed and none is compared. */
    @Test
    void hashing_and_comparing_both_wait_for_a_seat() throws Exception {
        String hash = Passwords.hash("trời mưa gió bấc 27");
        try (FullBench full = FullBench.take()) {
            assertThatThrownBy(() -> Passwords.isRight("trời mưa gió bấc 27", hash, false))
                    .isInstanceOf(TooManyPasswords.class);
            assertThatThrownBy(() -> Passwords.hash("trời mưa gió bấc 28")).isInstanceOf(TooManyPasswords.class);
            assertThat(full.seats()).isEqualTo(2);
        }
        assertThat(Passwords.isRight("trời mưa gió bấc 27", hash, false)).isTrue();
        assertThat(Passwords.isRight("trời mưa gió bấc 28", hash, false)).isFalse();
    }
}
