package vn.doithoai.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.Logging;
import vn.doithoai.question.Act;

/** Where the program starts and ends. */
public final class Main {

    private Main() {}

    /** Runs a command, {@code serve} where none is named; exits with 0, with 1 when it failed, with 2 when it was misused. */
    public static void main(String[] args) {
        // Vietnamese on the console whatever the locale of the account is.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Logging.toStandardError(err);
        Environment environment = new Environment(
                out, err, System.getenv(), Path.of("").toAbsolutePath(), Clock.system(Act.ZONE), new SecureRandom());
        System.exit(new Application(environment).run(args));
    }
}
