package vn.doithoai.app.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Zone;
import vn.doithoai.mail.MailSettings;
import vn.doithoai.mail.MailTrouble;
import vn.doithoai.mail.SmtpServer;
import vn.doithoai.store.disk.DurableFiles;

/** Whether the machine has what the program needs: each look is one sentence, good or bad, with what to do. */
public final class Machine {

    private static final int JAVA = 17;
    private static final long MEGABYTE = 1024L * 1024;
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CLOCK_MAY_DIFFER = Duration.ofMinutes(10);
    /** How far a year may lie behind the newest thing that is known before somebody should look. */
    private static final int YEARS = 2;
    /** A letter of every Vietnamese file name. */
    private static final String LETTER = "\u0111";

    private final Configuration configuration;
    private final Environment environment;
    private final ConsoleWords words;
    private final List<Line> lines = new ArrayList<>();

    private Machine(Configuration configuration, Environment environment, ConsoleWords words) {
        this.configuration = configuration;
        this.environment = environment;
        this.words = words;
    }

    /** What was seen, and whether it keeps the program from working as it should. */
    public record Line(boolean wrong, String sentence) {}

    /**
     * Looks at everything.
     *
     * @param newest the time of the newest thing in the data, or none
     */
    public static List<Line> look(
            Configuration configuration, Environment environment, ConsoleWords words, Optional<Instant> newest) {
        Machine machine = new Machine(configuration, environment, words);
        machine.java();
        machine.clock(newest);
        machine.folder(configuration.folders().data(), "data");
        machine.folder(configuration.folders().output(), "output");
        machine.port(configuration.host(), configuration.port());
        Integer desk = configuration.desk().port();
        if (desk != null) {
            machine.port(configuration.desk().host(), desk);
        }
        machine.proxies();
        MailSettings mail = configuration.mail();
        if (mail != null) {
            machine.mail(mail);
        }
        return List.copyOf(machine.lines);
    }

    private void say(boolean wrong, String key, Object... args) {
        lines.add(new Line(wrong, words.say("machine." + key, args)));
    }

    private void java() {
        int version = Runtime.version().feature();
        say(version < JAVA, version < JAVA ? "java.old" : "java", String.valueOf(Runtime.version()));
        String grouped = NumberFormat.getInstance(new Locale("vi", "VN")).format(1234);
        boolean locale = "1.234".equals(grouped);
        say(!locale, locale ? "locale" : "locale.missing");
        boolean zone = ZoneId.getAvailableZoneIds().contains(Zone.OF_COMMUNE.getId());
        say(
                !zone,
                zone ? "zone" : "zone.missing",
                Zone.OF_COMMUNE.getId(),
                ZoneId.systemDefault().getId());
        boolean names = takesNames();
        say(!names, names ? "names" : "names.missing");
    }

    private static boolean takesNames() {
        try {
            return Path.of(LETTER).toString().equals(LETTER);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void clock(Optional<Instant> newest) {
        Instant now = environment.clock().instant();
        String shown = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT)
                .format(LocalDateTime.ofInstant(now, Zone.OF_COMMUNE));
        boolean behind =
                newest.filter(last -> last.minus(CLOCK_MAY_DIFFER).isAfter(now)).isPresent();
        boolean ahead = newest.filter(
                        last -> last.plus(Duration.ofDays(365L * YEARS)).isBefore(now))
                .isPresent();
        say(behind || ahead, behind ? "clock.behind" : ahead ? "clock.ahead" : "clock", shown);
    }

    /** Writes, forces and takes away again what the program would write. */
    private void folder(Path folder, String which) {
        Path there = folder;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        Path probe = there.resolve(DurableFiles.TEMP_PREFIX + "check-"
                + Long.toHexString(environment.random().nextLong()));
        long began = System.nanoTime();
        try {
            try (FileChannel channel =
                    FileChannel.open(probe, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
                channel.force(true);
            } finally {
                Files.deleteIfExists(probe);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            boolean slow = took.compareTo(SLOW) > 0;
            say(false, slow ? "write.slow" : "write", there.toString(), took.toMillis());
            space(there, which);
        } catch (IOException e) {
            say(true, "write.refused", there.toString(), String.valueOf(e.getMessage()));
        }
    }

    private void space(Path folder, String which) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        boolean low = free < configuration.reserveBytes();
        say(
                low,
                low ? "space.low." + which : "space",
                folder.toString(),
                free / MEGABYTE,
                configuration.reserveBytes() / MEGABYTE);
    }

    private void port(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            say(false, "port", Integer.toString(port), host);
        } catch (IOException e) {
            boolean ours = isOurs(host, port);
            say(!ours, ours ? "port.ours" : "port.taken", Integer.toString(port), host);
        }
    }

    private static boolean isOurs(String host, int port) {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/suc-khoe"))
                    .timeout(TIMEOUT)
                    .build();
            return HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"status\"");
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is believed of those in front, and what readers are told they come by. */
    private void proxies() {
        boolean https = configuration.siteHost().startsWith("https:")
                || configuration.intakeUrl().startsWith("https:");
        List<String> proxies = configuration.proxies();
        if (https && proxies.isEmpty()) {
            say(true, "proxy.unnamed");
        } else if (!https && !configuration.siteHost().startsWith("http://localhost")) {
            say(true, "proxy.http", configuration.siteHost());
        } else {
            say(false, "proxy", proxies.isEmpty() ? "–" : String.join(", ", proxies));
        }
        String desk = configuration.desk().url();
        if (desk.startsWith("http:") && !desk.startsWith("http://localhost") && !desk.startsWith("http://127.")) {
            say(true, "proxy.desk", desk);
        }
    }

    /** Connects and signs in as a letter would, and sends none. */
    private void mail(MailSettings mail) {
        String where = mail.host() + ":" + mail.port();
        boolean here = mail.host().equals("localhost") || mail.host().startsWith("127.");
        if (mail.security() == MailSettings.Security.NONE && !here) {
            say(true, "mail.clear", where);
        }
        try {
            new SmtpServer(mail).open().close();
            say(false, "mail.fine", where);
        } catch (MailTrouble e) {
            say(true, "mail." + Codes.of(e.kind()), where);
        }
    }
}
