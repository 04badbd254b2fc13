package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BuildQueueTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final Semaphore mayEnd = new Semaphore(0);

    private BuildResult slow(BuildListener listener) throws InterruptedException {
        listener.pages(3, 10);
        inside.countDown();
        mayEnd.acquire();
        return new BuildResult.Built("build-" + runs.incrementAndGet(), 10, 0);
    }

    @Test
    void many_requests_during_a_build_are_answered_by_one_more_build() throws Exception {
        try (BuildQueue queue = new BuildQueue(this::slow, Samples.NOON)) {
            assertThat(queue.request()).isEqualTo(BuildQueue.Ticket.STARTED);
            inside.await();
            assertThat(queue.status().running()).isTrue();
            assertThat(queue.status().done()).isEqualTo(3);
            assertThat(queue.status().total()).isEqualTo(10);
            assertThat(queue.request()).isEqualTo(BuildQueue.Ticket.QUEUED);
            assertThat(queue.request()).isEqualTo(BuildQueue.Ticket.ALREADY_QUEUED);
            assertThat(queue.status().queued()).isTrue();

            mayEnd.release(2);
            queue.awaitIdle();

            assertThat(runs).hasValue(2);
            assertThat(queue.status().last()).isEqualTo(new BuildResult.Built("build-2", 10, 0));
            assertThat(queue.status().lastAt()).isEqualTo(Samples.NOON.instant());
        }
    }

    @Test
    void after_the_queue_ran_dry_a_request_starts_at_once() throws Exception {
        mayEnd.release(2);
        try (BuildQueue queue = new BuildQueue(this::slow, Samples.NOON)) {
            queue.request();
            queue.awaitIdle();

            assertThat(queue.request()).isEqualTo(BuildQueue.Ticket.STARTED);
            queue.awaitIdle();
        }
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_build_that_turns_out_not_to_be_needed_is_left_out() throws Exception {
        mayEnd.release(1);
        try (BuildQueue queue = new BuildQueue(this::slow, Samples.NOON)) {
            queue.requestIf(() -> false);
            queue.awaitIdle();
            assertThat(runs).hasValue(0);
            assertThat(queue.status().last()).isNull();

            queue.requestIf(() -> true);
            queue.awaitIdle();
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void closing_ends_a_running_build() throws Exception {
        BuildQueue queue = new BuildQueue(this::slow, Samples.NOON);
        queue.request();
        inside.await();

        queue.close();
        queue.awaitIdle();

        assertThat(queue.status().last()).isNull();
    }
}
