package vn.doithoai.app.setting;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.mail.Letter;
import vn.doithoai.mail.MailSettings;

/**
 * The configuration, checked: what the parts are given instead of strings.
 *
 * @param siteHost address of the public site without a slash at the end
 * @param readOnly whether nothing is written into the data folder, so that nothing is taken in and nothing published
 * @param intakeUrl where the forms of a site on another host go; empty: the same server
 * @param hosts further names the server answers to, without scheme and port
 * @param proxies addresses whose {@code X-Forwarded-For} is believed
 * @param securityContact whom to tell of a hole, as an address a browser can open; empty: nobody
 * @param year a year that may have numbers although no other number is near it, or none
 * @param desk where and how staff reach the desk
 * @param mail how letters go out, or none: none are sent
 * @param jbake the keys of JBake itself
 */
public record Configuration(
        String siteHost,
        Folders folders,
        long reserveBytes,
        boolean readOnly,
        String host,
        int port,
        String intakeUrl,
        List<String> hosts,
        List<String> proxies,
        int staleDays,
        String securityContact,
        Limits limits,
        @Nullable Integer year,
        Duration buildTime,
        String buildHeap,
        Desk desk,
        @Nullable MailSettings mail,
        Map<String, String> jbake) {

    /** The folders everything is read from and written to. */
    public record Folders(Path content, Path templates, Path assets, Path output, Path data) {}

    /**
     * Questions an hour.
     *
     * @param soft of one network, after which the next are held
     * @param hard after which they are refused
     * @param all of everybody together, after which the next are held
     */
    public record Limits(int soft, int hard, int all) {}

    /**
     * The staff desk.
     *
     * @param host where it listens when it has a port of its own
     * @param port of its own, or none: it shares the one of the site
     * @param url address staff type, without a slash at the end
     * @param buildAt time of the daily build, or none
     * @param factorDemanded whether those who decide must sign in with a second factor
     */
    public record Desk(
            String host,
            @Nullable Integer port,
            String url,
            @Nullable LocalTime buildAt,
            boolean factorDemanded) {

        /** The address once there is a port: 0 asked for any that is free. */
        public String urlOn(int had) {
            return url.endsWith(":0") ? url.substring(0, url.length() - 1) + had : url;
        }
    }

    private static final Pattern HEAP = Pattern.compile("[1-9]\\d{0,5}[kKmMgG]");
    private static final Pattern CONTACT =
            Pattern.compile("|mailto:[!-~&&[^@]]+@[!-~&&[^@]]+|https://[!-~]+|tel:\\+?[0-9-]+");
    /** A name or an IPv4 address, or an IPv6 address in brackets. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\]");

    private static final String DEMANDED = "demanded";
    private static final Pattern FACTOR = Pattern.compile("offered|" + DEMANDED);

    private static final String YES = "yes";
    private static final Pattern YES_OR_NO = Pattern.compile(YES + "|no");

    private static final Pattern SECURITY = Pattern.compile("starttls|tls|none");
    private static final Pattern MAIL_HOST = Pattern.compile("|" + HOST.pattern());
    private static final Duration MAIL_TIMEOUT = Duration.ofSeconds(10);

    private static final long MEGABYTE = 1024L * 1024;

    /**
     * Checks every value.
     *
     * @throws UserError with one line for each wrong value
     */
    public static Configuration of(Settings settings, Path root, ConsoleWords words) {
        Check check = new Check(settings, words);
        Folders folders = new Folders(
                check.folder(Key.CONTENT_FOLDER, root),
                check.folder(Key.TEMPLATE_FOLDER, root),
                check.folder(Key.ASSET_FOLDER, root),
                check.folder(Key.OUTPUT_FOLDER, root),
                check.folder(Key.STORE_FOLDER, root));
        check.apart(folders, check.folder(Key.JBAKE_DATA_FOLDER, root));
        Configuration configuration = new Configuration(
                check.address(Key.SITE_HOST, false),
                folders,
                check.number(Key.STORE_RESERVE_MB, 0, 1_000_000) * MEGABYTE,
                check.matching(Key.STORE_READ_ONLY, YES_OR_NO, "config.yes-no").equals(YES),
                settings.get(Key.INTAKE_HOST).text(),
                check.number(Key.INTAKE_PORT, 0, 65_535),
                check.address(Key.INTAKE_URL, true),
                check.hosts(),
                check.list(Key.INTAKE_PROXIES),
                check.number(Key.SITE_STALE_DAYS, 1, 365),
                check.matching(Key.SITE_SECURITY_CONTACT, CONTACT, "config.contact"),
                new Limits(
                        check.number(Key.INTAKE_LIMIT_SOFT, 1, 1_000_000),
                        check.number(Key.INTAKE_LIMIT_HARD, 1, 1_000_000),
                        check.number(Key.INTAKE_LIMIT_ALL, 1, 1_000_000)),
                settings.get(Key.INTAKE_YEAR).text().isEmpty() ? null : check.number(Key.INTAKE_YEAR, 2025, 9999),
                Duration.ofMinutes(check.number(Key.BUILD_MINUTES, 1, 1_440)),
                check.matching(Key.BUILD_HEAP, HEAP, "config.heap"),
                check.desk(),
                check.mail(root),
                settings.ofJbake());
        check.finish();
        return configuration;
    }

    /** Collects what is wrong, so that a person mends everything in one go. */
    private static final class Check {

        private final Settings settings;
        private final ConsoleWords words;
        private final List<String> wrong = new ArrayList<>();

        Check(Settings settings, ConsoleWords words) {
            this.settings = settings;
            this.words = words;
        }

        void finish() {
            if (!wrong.isEmpty()) {
                throw new UserError(String.join(System.lineSeparator(), wrong));
            }
        }

        private void wrong(Key key, String how, Object... args) {
            Settings.Value value = settings.get(key);
            String source = value.source().isEmpty() ? key.key() : value.source();
            wrong.add(words.say("config.wrong", source, key.key(), value.text(), words.say(how, args)));
        }

        private <T> T read(Key key, Function<String, T> parse, T otherwise, String how, Object... args) {
            try {
                return parse.apply(settings.get(key).text());
            } catch (IllegalArgumentException e) {
                wrong(key, how, args);
                return otherwise;
            }
        }

        Path folder(Key key, Path root) {
            return read(
                    key,
                    text -> {
                        if (text.isEmpty()) {
                            throw new InvalidPathException(text, "empty");
                        }
                        return root.resolve(text).toAbsolutePath().normalize();
                    },
                    root,
                    "config.folder");
        }

        int number(Key key, int least, int most) {
            return read(
                    key,
                    text -> {
                        int number = Integer.parseInt(text);
                        if (number < least || number > most) {
                            throw new NumberFormatException(text);
                        }
                        return number;
                    },
                    least,
                    "config.number",
                    Integer.toString(least),
                    Integer.toString(most));
        }

        String address(Key key, boolean mayBeEmpty) {
            return read(
                    key,
                    text -> {
                        if (text.isEmpty() && mayBeEmpty) {
                            return text;
                        }
                        requireHttp(text);
                        // Browsers send the name in small letters, and every address is compared with what they send.
                        return text.replaceFirst("/$", "").toLowerCase(Locale.ROOT);
                    },
                    "",
                    "config.address");
        }

        private static void requireHttp(String text) {
            try {
                URI uri = new URI(text);
                boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                boolean whole = uri.getHost() != null
                        && uri.getUserInfo() == null
                        && (uri.getPath().isEmpty() || uri.getPath().equals("/"))
                        && uri.getQuery() == null
                        && uri.getFragment() == null;
                if (!http || !whole) {
                    throw new IllegalArgumentException(text);
                }
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        String matching(Key key, Pattern pattern, String how) {
            String text = settings.get(key).text();
            if (!pattern.matcher(text).matches()) {
                wrong(key, how);
            }
            return text;
        }

        List<String> list(Key key) {
            return Arrays.stream(settings.get(key).text().split(",", -1))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        List<String> hosts() {
            List<String> hosts = list(Key.INTAKE_HOSTS);
            if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
                wrong(Key.INTAKE_HOSTS, "config.hosts");
            }
            return hosts;
        }

        Desk desk() {
            String host = settings.get(Key.DESK_HOST).text();
            boolean own = !settings.get(Key.DESK_PORT).text().isEmpty();
            Integer port = own ? number(Key.DESK_PORT, 0, 65_535) : null;
            String url = address(Key.DESK_URL, true);
            if (url.isEmpty()) {
                url = own ? "http://" + host + ":" + port : onThisMachine(address(Key.SITE_HOST, false));
            }
            return new Desk(host, port, url, time(Key.DESK_BUILD_AT), factorDemanded());
        }

        /** No server: no letters, whatever else stands there, as long as it can be read. */
        @Nullable
        MailSettings mail(Path root) {
            String host = matching(Key.MAIL_HOST, MAIL_HOST, "config.mail-host");
            int port = number(Key.MAIL_PORT, 1, 65_535);
            String security = matching(Key.MAIL_SECURITY, SECURITY, "config.mail-security");
            String password = password(root);
            if (host.isEmpty() || !SECURITY.matcher(security).matches()) {
                return null;
            }
            String from = settings.get(Key.MAIL_FROM).text();
            if (!Letter.isAddress(from)) {
                wrong(Key.MAIL_FROM, "config.mail-from");
            }
            String user = settings.get(Key.MAIL_USER).text();
            if (user.isEmpty() != password.isEmpty()) {
                wrong(Key.MAIL_USER, "config.mail-user");
            }
            return new MailSettings(
                    host,
                    port,
                    MailSettings.Security.valueOf(security.toUpperCase(Locale.ROOT)),
                    from,
                    user,
                    password,
                    MAIL_TIMEOUT);
        }

        /** From the environment or a file of its own: this file is shown around, and copied with every backup. */
        private String password(Path root) {
            Settings.Value given = settings.get(Key.MAIL_PASSWORD);
            if (given.source().contains(":") && !given.text().isEmpty()) {
                wrong.add(words.say("config.mail-password", given.source(), Key.MAIL_PASSWORD.key()));
                return given.text();
            }
            if (!given.text().isEmpty()
                    || settings.get(Key.MAIL_PASSWORD_FILE).text().isEmpty()) {
                return given.text();
            }
            return read(Key.MAIL_PASSWORD_FILE, name -> firstLine(root.resolve(name)), "", "config.mail-password-file");
        }

        private static String firstLine(Path file) {
            try {
                String line =
                        Files.readAllLines(file).stream().findFirst().orElse("").strip();
                if (line.isEmpty()) {
                    throw new IllegalArgumentException("an empty file");
                }
                return line;
            } catch (IOException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private boolean factorDemanded() {
            return matching(Key.DESK_SECOND_FACTOR, FACTOR, "config.second-factor")
                    .equals(DEMANDED);
        }

        /** A site tried out on this machine is where its port is, whatever the address of the site says. */
        private String onThisMachine(String site) {
            return site.startsWith("http://localhost")
                    ? "http://localhost:" + number(Key.INTAKE_PORT, 0, 65_535)
                    : site;
        }

        private @Nullable LocalTime time(Key key) {
            String text = settings.get(key).text();
            return text.isEmpty() ? null : read(key, Check::hourAndMinute, LocalTime.MIDNIGHT, "config.time");
        }

        private static LocalTime hourAndMinute(String text) {
            try {
                return LocalTime.parse(text, DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        /** JBake publishes what it finds: no folder it walks may hold private data, or lie in them. */
        void apart(Folders folders, Path jbakeData) {
            Path data = folders.data();
            if (overlap(jbakeData, data)) {
                wrong(Key.JBAKE_DATA_FOLDER, "config.apart", data.toString());
            }
            if (overlap(folders.content(), data)) {
                wrong(Key.CONTENT_FOLDER, "config.apart", data.toString());
            }
            if (overlap(folders.assets(), data)) {
                wrong(Key.ASSET_FOLDER, "config.apart", data.toString());
            }
            if (overlap(folders.output(), data)) {
                wrong(Key.OUTPUT_FOLDER, "config.apart", data.toString());
            }
        }

        private static boolean overlap(Path path, Path other) {
            return path.startsWith(other) || other.startsWith(path);
        }
    }
}
