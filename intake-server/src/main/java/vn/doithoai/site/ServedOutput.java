package vn.doithoai.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That one server publishes into an output folder and no other, as long as it is open: two with different data would show
 * readers now the one and now the other.
 */
public final class ServedOutput implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ServedOutput.class.getName());

    private final @Nullable OutputLock lock;

    private ServedOutput(@Nullable OutputLock lock) {
        this.lock = lock;
    }

    /** The folder for this server alone, or none where another one has it. What cannot be written can be published into by nobody. */
    public static Optional<ServedOutput> take(Path output) {
        try {
            return OutputLock.take(output, ".serving.lock").map(ServedOutput::new);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} takes no lock: {1}", output, e.getMessage());
            return Optional.of(new ServedOutput(null));
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a lock stays: {0}", e.getMessage());
            }
        }
    }
}
