package vn.doithoai.app.setting;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Everything outside of the program that it may touch, so that a test can stand in for it.
 *
 * @param root the folder that relative names are looked up in
 * @param random a {@link java.security.SecureRandom} outside of tests
 */
public record Environment(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path root,
        Clock clock,
        RandomGenerator random) {

    /** The same at another time. */
    public Environment at(Clock other) {
        return new Environment(out, err, environment, root, other, random);
    }
}
