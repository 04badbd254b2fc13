package vn.doithoai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.view.Messages;

/**
 * What is delivered beside our jar, as Maven resolved it for this build: no library comes or changes unseen, and those of the build
 * never get into the process of the server (decision 0011).
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveredJarsTest {

    private static final Path LIST = Path.of("src/test/resources/delivered-jars.txt");
    private static final Path BUILD_LIST = Path.of("src/test/resources/delivered-build-jars.txt");
    private static final Path LICENCES = Path.of("docs/licences.md");

    private static final String HEAD = "| jar | licence | process |\n|---|---|---|\n";
    private static final Pattern ADDRESS = Pattern.compile("http://[^ /]+");

    @TempDir
    Path root;

    private Path configuration = Path.of("../jbake.properties");

    @Test
    void the_delivered_jars_are_those_of_the_list() throws IOException {
        held(LIST, names(serverJars()));
        held(BUILD_LIST, names(buildJars()));
    }

    @Test
    void the_templates_and_words_to_fall_back_to_are_in_the_program() throws IOException {
        Path templates = Path.of("../templates");
        assertThat(Messages.shipped().missing(Messages.of(templates))).isEmpty();
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".ftlh")).toList()) {
                String name = templates.relativize(file).toString().replace('\\', '/');
                assertThat(Messages.class.getResource("/shipped/templates/" + name))
                        .as(name)
                        .isNotNull();
            }
        }
    }

    private static void held(Path list, List<String> names) throws IOException {
        if (isUpdate()) {
            Files.write(list, names);
        }
        assertThat(names).isEqualTo(Files.readAllLines(list));
    }

    private static boolean isUpdate() {
        return "update".equals(System.getProperty("golden"));
    }

    private static List<String> names(List<Path> jars) {
        return jars.stream().map(jar -> jar.getFileName().toString()).sorted().toList();
    }

    @Test
    void a_site_is_built_with_these_jars_alone() throws IOException, InterruptedException {
        Process build = start(List.of(), "build", "--today=2025-06-20");
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).as(said).isZero();
        assertThat(root.resolve("output/current/index.html")).isNotEmptyFile();
    }

    @Test
    void a_word_the_office_has_not_is_the_program_s_in_a_build_too() throws IOException, InterruptedException {
        Path office = root.resolve("office");
        for (String folder : List.of("content", "templates", "assets")) {
            FolderCopy.of(Path.of("..").resolve(folder), office.resolve(folder));
        }
        configuration = Files.copy(Path.of("../jbake.properties"), office.resolve("jbake.properties"));
        Path messages = office.resolve("templates/messages");
        edit(messages.resolve("pages.properties"), "(?m)^home\\.start\\.ask=.*\n", "");
        edit(messages.resolve("pages.properties"), "(?m)^home\\.start\\.answers=.*", "home.start.answers=Lời của xã");

        Process build = start(List.of(), "build", "--today=2025-06-20");
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).as(said).isZero();
        assertThat(root.resolve("output/current/index.html"))
                .content()
                .contains("Lời của xã", "Ai cũng gửi câu hỏi được");
    }

    private static void edit(Path file, String what, String instead) throws IOException {
        String before = Files.readString(file);
        String after = before.replaceFirst(what, instead);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** The class path of the server, as {@code java -jar} and {@code exec:java} have it. */
    private Process start(List<String> options, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Dfile.encoding=UTF-8");
        line.addAll(options);
        line.addAll(List.of("-cp", String.join(File.pathSeparator, serverClassPath()), "vn.doithoai.app.Main"));
        line.addAll(List.of(arguments));
        line.addAll(List.of(
                "--config=" + configuration, "--data=" + root.resolve("data"), "--output=" + root.resolve("output")));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static List<String> serverClassPath() throws IOException {
        return Stream.concat(Stream.of("target/classes"), serverJars().stream().map(Path::toString))
                .toList();
    }

    @Test
    void a_server_that_builds_and_serves_loads_no_class_of_a_library_of_the_build() throws Exception {
        Path loaded = root.resolve("loaded.txt");
        Process server = start(List.of("-Xlog:class+load:file=" + loaded), "serve", "--port=0");
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            HttpResponse<String> home = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address(said) + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("<html lang=\"vi\"");
        } finally {
            server.destroy();
            server.waitFor();
        }

        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).as("the log of classes works").anyMatch(line -> line.contains("io.javalin.Javalin "));
        for (String jar : names(buildJars())) {
            assertThat(classes).as(jar).noneMatch(line -> line.contains(jar));
        }
    }

    private static String address(BufferedReader said) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
        }
        throw new AssertionError("the server ended: " + lines);
    }

    @Test
    void no_class_of_a_library_of_the_build_can_be_found_from_the_class_path_of_the_server() throws IOException {
        List<String> classes = new ArrayList<>();
        for (Path jar : buildJars()) {
            classes.addAll(classesOf(jar));
        }
        assertThat(classes)
                .contains("org/jbake/app/Crawler.class", "org/jsoup/Jsoup.class")
                .hasSizeGreaterThan(1_000);

        assertThat(found(classes, serverClassPath())).isEmpty();

        List<String> child = new ArrayList<>(serverClassPath());
        for (String library : buildLibraries()) {
            child.add(Path.of("target").resolve(library).toString());
        }
        assertThat(found(classes, child)).as("while the build has them all").isEqualTo(classes);
    }

    private static List<String> found(List<String> classes, List<String> classPath) throws IOException {
        URL[] urls = classPath.stream().map(entry -> url(Path.of(entry))).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return classes.stream()
                    .filter(name -> loader.getResource(name) != null)
                    .toList();
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classesOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Collections.list(file.entries()).stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .filter(name -> !name.equals("module-info.class"))
                    .toList();
        }
    }

    @Test
    void what_the_build_process_is_given_are_the_jars_of_the_list() throws IOException {
        assertThat(buildLibraries().stream()
                        .map(library -> library.replace("lib/build/", ""))
                        .sorted())
                .isEqualTo(Files.readAllLines(BUILD_LIST));
        assertThat(buildLibraries())
                .allSatisfy(library ->
                        assertThat(Path.of("target").resolve(library)).isNotEmptyFile());
    }

    private static List<String> buildLibraries() throws IOException {
        return List.of(Files.readString(Path.of("target/classes/META-INF/build-libraries.txt"))
                .strip()
                .split(":"));
    }

    @Test
    void every_delivered_jar_stands_in_the_list_of_licences_with_what_its_makers_say() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path jar : serverJars()) {
            rows.add(row(jar, "server, build"));
        }
        for (Path jar : buildJars()) {
            rows.add(row(jar, "build"));
        }
        Collections.sort(rows);
        assertThat(rows).noneMatch(row -> row.contains("|  |"));
        String page = Files.readString(LICENCES);
        String before = page.substring(0, page.indexOf(HEAD) + HEAD.length());
        String table = before + String.join("\n", rows) + "\n";
        if (isUpdate()) {
            Files.writeString(LICENCES, table);
        }

        assertThat(table).isEqualTo(Files.readString(LICENCES));
    }

    private static String row(Path jar, String process) throws IOException {
        return "| `" + jar.getFileName() + "` | "
                + String.join(", or ", MavenPom.of(jar).licences()) + " | " + process + " |";
    }

    /** Written by Maven before the tests run. */
    private static List<Path> serverJars() throws IOException {
        return jars("target/runtime-class-path.txt");
    }

    private static List<Path> buildJars() throws IOException {
        return jars("target/build-class-path.txt");
    }

    private static List<Path> jars(String list) throws IOException {
        return Stream.of(Files.readString(Path.of(list)).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
