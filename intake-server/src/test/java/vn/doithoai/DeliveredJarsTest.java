package vn.doithoai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is delivered beside our jar, as Maven resolved it for this build: no library comes or changes unseen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveredJarsTest {

    private static final Path LIST = Path.of("src/test/resources/delivered-jars.txt");

    @Test
    void the_delivered_jars_are_those_of_the_list() throws IOException {
        List<String> names = jars().stream()
                .map(jar -> Path.of(jar).getFileName().toString())
                .sorted()
                .toList();
        if ("update".equals(System.getProperty("golden"))) {
            Files.write(LIST, names);
        }

        assertThat(names).isEqualTo(Files.readAllLines(LIST));
    }

    @Test
    void a_site_is_built_with_these_jars_alone(@TempDir Path root) throws IOException, InterruptedException {
        String classPath = String.join(
                File.pathSeparator,
                Stream.concat(Stream.of("target/classes"), jars().stream()).toList());
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath,
                        "vn.doithoai.app.Main",
                        "build",
                        "--today=2025-06-20",
                        "--config=../jbake.properties",
                        "--data=" + root.resolve("data"),
                        "--output=" + root.resolve("output"))
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said.txt").toFile())
                .start();

        assertThat(build.waitFor())
                .as(Files.readString(root.resolve("said.txt")))
                .isZero();
        assertThat(root.resolve("output/current/index.html")).isNotEmptyFile();
    }

    /** Written by Maven before the tests run. */
    private static List<String> jars() throws IOException {
        return List.of(Files.readString(Path.of("target/runtime-class-path.txt"))
                .strip()
                .split(File.pathSeparator));
    }
}
