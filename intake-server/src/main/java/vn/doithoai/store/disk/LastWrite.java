package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How the last write into the data folder ended: the only thing that tells whether the next one can be kept. */
public final class LastWrite {

    private final LongSupplier nanos;
    private volatile @Nullable Ended ended;

    LastWrite(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** One end; {@code trouble} is none where all went well. */
    private record Ended(long at, @Nullable Trouble trouble) {}

    /** A write of something. */
    @FunctionalInterface
    interface Write {
        void run() throws IOException;
    }

    /** Of a whole file: when it is kept, all is well. */
    void of(Path folder, Write write) throws IOException {
        orFailed(folder, write);
        ended = new Ended(nanos.getAsLong(), null);
    }

    /** Of a few bytes, for which even a full disk may have room: only that they fail says something new. */
    void ofLittle(Path folder, Write write) throws IOException {
        orFailed(folder, write);
        if (trouble().isEmpty()) {
            ended = new Ended(nanos.getAsLong(), null);
        }
    }

    private void orFailed(Path folder, Write write) throws IOException {
        try {
            write.run();
        } catch (FileAlreadyExistsException e) {
            throw e; // The name is taken: nothing is wrong with the disk.
        } catch (IOException e) {
            ended = new Ended(nanos.getAsLong(), Trouble.of(e, folder));
            throw e;
        }
    }

    /** Why it failed, or none where it went well or nothing was written yet. */
    public Optional<Trouble> trouble() {
        Ended last = ended;
        return last == null ? Optional.empty() : Optional.ofNullable(last.trouble());
    }

    /** How long ago it ended, or none. */
    public Optional<Duration> age() {
        Ended last = ended;
        return last == null ? Optional.empty() : Optional.of(Duration.ofNanos(nanos.getAsLong() - last.at()));
    }
}
