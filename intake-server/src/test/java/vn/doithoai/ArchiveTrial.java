package vn.doithoai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Act;

/** The archive as an office has it: unpacked, started, asked, stopped, and a new one put in its place. Runs after packaging. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveTrial {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://[^ /]+");
    private static final int BLOCK = 512;
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    @TempDir
    private Path office;

    private static Path zip;
    private static Path tar;

    @BeforeAll
    static void find() throws IOException {
        zip = only(".zip");
        tar = only(".tar.gz");
    }

    private static Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith("doi-thoai-"))
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    /** An entry of an archive: what depends on who packed it, and when. */
    private record Entry(String mode, String owner, long seconds, String sha256) {}

    @Test
    void nothing_in_the_archives_depends_on_who_packed_them_and_when() throws IOException {
        Map<String, Entry> inTar = tarEntries();

        assertThat(inTar.keySet()).allMatch(name -> name.startsWith("doi-thoai-"));
        assertThat(inTar.values())
                .allSatisfy(entry -> {
                    assertThat(entry.owner()).isEqualTo("0/root 0/root");
                    assertThat(entry.seconds())
                            .isEqualTo(Instant.parse("2026-11-01T00:00:00Z").getEpochSecond());
                })
                .extracting(Entry::mode)
                .containsOnly("644", "755");
        assertThat(inTar.entrySet().stream()
                        .filter(entry -> !entry.getKey().endsWith("/"))
                        .filter(entry -> entry.getValue().mode().equals("755"))
                        .map(entry -> entry.getKey().replaceFirst("[^/]*/", "")))
                .containsExactlyInAnyOrder("bin/doi-thoai", "bin/doi-thoai.cmd");
        assertThat(zipEntries()).isEqualTo(digests(inTar));
    }

    @Test
    void software_and_what_a_commune_begins_with_lie_apart() throws IOException {
        assertThat(zipEntries().keySet().stream()
                        .map(name -> name.replaceFirst("[^/]*/", "").replaceFirst("(?<=/).*", ""))
                        .distinct())
                .containsExactlyInAnyOrder("bin/", "program/", "first/", "systemd/", "docs/", "BAT-DAU.md");
        assertThat(zipEntries().keySet())
                .anyMatch(name -> name.endsWith("/first/content/catalogue.json"))
                .anyMatch(name -> name.endsWith("/program/templates/messages/intake.properties"))
                .noneMatch(name -> name.contains("/first/templates") || name.contains("/first/data"));
    }

    @Test
    void a_question_asked_of_one_version_is_there_in_the_next() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no sh on this machine");
        Path first = unpack("first-version");
        Map<String, String> packed = files(first);

        try (Running server = new Running(first)) {
            HttpResponse<String> receipt = server.ask("Bao giờ xã sửa đường đầu thôn?");
            assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
            assertThat(server.get("/").statusCode()).isEqualTo(200);
        }

        Path commune = office.resolve("doi-thoai-cua-xa");
        assertThat(commune).isDirectoryContaining("glob:**/{jbake.properties,content,data,output}");
        assertThat(commune.resolve("templates")).doesNotExist();
        assertThat(files(first)).as("the software is only read").isEqualTo(packed);

        Files.writeString(
                commune.resolve("jbake.properties"),
                Files.readString(commune.resolve("jbake.properties"))
                        .replace("site.stale-days=7", "site.stale-days=9"));
        Map<String, String> own = files(commune.resolve("content"));
        Path second = unpack("second-version");
        remove(first);

        try (Running server = new Running(second)) {
            HttpResponse<String> found = server.get("/api/v1/questions/" + server.thisYear() + "-0001");
            assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
            assertThat(server.ask("Còn đường cuối thôn?").body()).contains("-0002");
        }
        assertThat(files(commune.resolve("content"))).isEqualTo(own);
        assertThat(commune.resolve("jbake.properties")).content().contains("site.stale-days=9");
    }

    @Test
    void a_start_without_a_fitting_Java_says_what_to_install() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no sh on this machine");
        Path program = unpack("a-version", "bin/");
        Path old = Files.createDirectories(office.resolve("old/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(old, EXECUTABLE);

        assertThat(said(program, office.resolve("nowhere"))).contains("Không tìm thấy Java");
        assertThat(said(program, office.resolve("old"))).contains("Cần Java 17").contains("11");
        assertThat(office.resolve("doi-thoai-cua-xa")).doesNotExist();
    }

    private String said(Path program, Path javaHome) throws IOException, InterruptedException {
        ProcessBuilder start =
                new ProcessBuilder(program.resolve("bin/doi-thoai").toString(), "serve");
        start.environment().put("JAVA_HOME", javaHome.toString());
        Process process = start.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    @Test
    void the_units_of_systemd_are_whole_and_locked_down() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "skipped: no systemd-analyze on this machine");
        Path program = unpack("a-version", "bin/");
        unpack("a-version", "systemd/");
        List<String> units = new ArrayList<>();
        for (String name : List.of("doi-thoai.service", "doi-thoai-backup.service", "doi-thoai-backup.timer")) {
            Path unit = office.resolve(name);
            Files.writeString(
                    unit,
                    Files.readString(program.resolve("systemd").resolve(name))
                            .replace("/opt/doi-thoai/", program + "/"));
            units.add(unit.toString());
        }
        List<String> verify = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
        verify.addAll(units);
        assertThat(ended(verify)).isEmpty();
        // The exposure in tenths: up to 2.0 of 10.
        for (String unit : units.subList(0, 2)) {
            ended(List.of("systemd-analyze", "security", "--no-pager", "--offline=true", "--threshold=20", unit));
        }
    }

    private static String ended(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void the_script_for_Windows_starts_the_same_jar_and_has_line_ends_of_Windows() throws IOException {
        String script = Files.readString(unpack("a-version", "bin/").resolve("bin/doi-thoai.cmd"));

        assertThat(script.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(script).contains("\\program\\intake-server.jar\"").contains("\\first\\content\"");
        assertThat(unpack("a-version", "program/intake-server.jar").resolve("program/intake-server.jar"))
                .isNotEmptyFile();
    }

    /** The server of an unpacked archive. */
    private static final class Running implements AutoCloseable {

        private final Process process;
        private final BufferedReader said;
        private final String address;
        private final HttpClient client = HttpClient.newHttpClient();

        Running(Path program) throws IOException {
            ProcessBuilder start =
                    new ProcessBuilder(program.resolve("bin/doi-thoai").toString(), "serve", "--port=0");
            start.environment().put("LANG", "C");
            start.environment().remove("LC_ALL");
            start.environment().put("JAVA_HOME", System.getProperty("java.home"));
            start.environment().put("STORE_RESERVE_MB", "1");
            process = start.redirectErrorStream(true).start();
            said = process.inputReader(StandardCharsets.UTF_8);
            address = address();
        }

        private String address() throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    return found.group();
                }
            }
            throw new AssertionError("the server ended: " + lines);
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(address + path)).build());
        }

        HttpResponse<String> ask(String text) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/questions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"text\": \"" + text + "\", \"kind\": \"question\", \"consent\": true}"))
                    .build());
        }

        int thisYear() {
            return LocalDateTime.now(Act.ZONE).getYear();
        }

        private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
            said.close();
            assertThat(process.exitValue()).as("ended by the signal, in order").isEqualTo(143);
        }
    }

    private Path unpack(String name) throws IOException {
        return unpack(name, "");
    }

    /**
     * Unpacks the zip as any tool does.
     *
     * @param only what the names begin with
     */
    private Path unpack(String name, String only) throws IOException {
        Path root = office.resolve(name);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                String inside = entry.getName().replaceFirst("[^/]*/", "");
                if (entry.isDirectory() || !inside.startsWith(only)) {
                    continue;
                }
                Path file = root.resolve(inside);
                Files.createDirectories(file.resolveSibling(""));
                try (InputStream content = archive.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
        if (Files.exists(root.resolve("bin"))) {
            Files.setPosixFilePermissions(root.resolve("bin/doi-thoai"), EXECUTABLE);
        }
        return root;
    }

    private static Map<String, String> zipEntries() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                assertThat(entry.getTimeLocal())
                        .as(entry.getName())
                        .isEqualTo(LocalDateTime.parse("2026-11-01T00:00:00"));
                try (InputStream content = archive.getInputStream(entry)) {
                    all.put(entry.getName(), Sha256.hex(content.readAllBytes()));
                }
            }
        }
        all.keySet().removeIf(name -> name.endsWith("/"));
        return all;
    }

    private static Map<String, String> digests(Map<String, Entry> entries) {
        Map<String, String> all = new TreeMap<>();
        entries.forEach((name, entry) -> all.put(name, entry.sha256()));
        all.keySet().removeIf(name -> name.endsWith("/"));
        return all;
    }

    /** Reads the format of POSIX, with long names in a header of their own. */
    private static Map<String, Entry> tarEntries() throws IOException {
        Map<String, Entry> all = new TreeMap<>();
        try (DataInputStream archive = new DataInputStream(
                new ByteArrayInputStream(new GZIPInputStream(Files.newInputStream(tar)).readAllBytes()))) {
            String longName = "";
            for (byte[] head = archive.readNBytes(BLOCK);
                    head.length == BLOCK && head[0] != 0;
                    head = archive.readNBytes(BLOCK)) {
                int size = Integer.parseInt(text(head, 124, 12), 8);
                byte[] content = archive.readNBytes(size);
                archive.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (head[156] == 'x') {
                    Matcher path = Pattern.compile("path=(.*)").matcher(new String(content, StandardCharsets.UTF_8));
                    longName = path.find() ? path.group(1) : "";
                    continue;
                }
                String prefix = text(head, 345, 155);
                String name =
                        longName.isEmpty() ? (prefix.isEmpty() ? "" : prefix + "/") + text(head, 0, 100) : longName;
                longName = "";
                all.put(
                        name,
                        new Entry(
                                text(head, 100, 8).replaceFirst(".*(?=\\d{3}$)", ""),
                                number(head, 108) + "/" + text(head, 265, 32) + " " + number(head, 116) + "/"
                                        + text(head, 297, 32),
                                Long.parseLong(text(head, 136, 12), 8),
                                Sha256.hex(content)));
            }
        }
        return all;
    }

    private static int number(byte[] head, int from) {
        return Integer.parseInt(text(head, from, 8), 8);
    }

    private static String text(byte[] head, int from, int length) {
        String field = new String(head, from, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
