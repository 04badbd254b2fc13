package vn.doithoai.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import vn.doithoai.FolderCopy;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.question.Act;

/** A copy of the project in a folder of its own, and what the commands said when they were run there. */
final class Workbench {

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.fixed(Instant.parse("2025-06-01T02:00:00Z"), Act.ZONE);
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Workbench(Path root) {
        this.root = root;
    }

    /** The content, templates and assets as shipped. */
    static Workbench withShippedContent(Path root) throws IOException {
        Path project = Path.of("..").toAbsolutePath().normalize();
        for (String folder : new String[] {"content", "templates", "assets"}) {
            FolderCopy.of(project.resolve(folder), root.resolve(folder));
        }
        Files.copy(project.resolve("jbake.properties"), root.resolve("jbake.properties"));
        return new Workbench(root);
    }

    /** A copy of a folder that another workbench has worked in, at the same moment. */
    static Workbench from(Path prepared, Path root) throws IOException {
        return new Workbench(FolderCopy.of(prepared, root));
    }

    Workbench at(Clock other) {
        clock = other;
        return this;
    }

    Workbench with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Path root() {
        return root;
    }

    /** Changes a file. */
    Path edit(String name, UnaryOperator<String> change) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(file, change.apply(Files.readString(file)));
        return file;
    }

    Environment programEnvironment() {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        return new Environment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.copyOf(environment),
                root,
                clock,
                new Random(1));
    }

    /** Runs a command and gives its exit code. */
    int run(String... args) {
        return new Application(programEnvironment()).run(args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    String all() {
        return out() + err();
    }
}
