package vn.doithoai.office;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Two who sit at the bench where passwords are hashed, and do not get up until it is closed. */
public final class FullBench implements AutoCloseable {

    private static final int SEATS = 2;

    private final CountDownLatch leave = new CountDownLatch(1);
    private final List<Thread> sitting = new ArrayList<>();

    private FullBench() {}

    public static FullBench take() throws InterruptedException {
        FullBench bench = new FullBench();
        CountDownLatch seated = new CountDownLatch(SEATS);
        for (int i = 0; i < SEATS; i++) {
            Thread thread = new Thread(() -> Passwords.BENCH.take(true, () -> bench.sit(seated)));
            thread.start();
            bench.sitting.add(thread);
        }
        seated.await();
        return bench;
    }

    /** How many sit there. */
    public int seats() {
        return sitting.size();
    }

    private boolean sit(CountDownLatch seated) {
        seated.countDown();
        try {
            leave.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        leave.countDown();
        try {
            for (Thread thread : sitting) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
