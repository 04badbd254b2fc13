package vn.doithoai.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.doithoai.store.CatalogueJson;

/**
 * Writes the content files of the invented commune: the office's guides with its name in them, a catalogue in which nothing is
 * missing, a plan for each year, three sessions, their notices, and minutes as a signed paper.
 */
public final class DemoContent {

    private static final String CATALOGUE = "catalogue.json";

    /** {@code {name}}, or {@code {day-9}}: so many days from a day. */
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)([+-]\\d+)?(:vn)?}");

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

    private final Path shipped;
    private final String commune;
    private final Path target;
    private final DemoYear year;
    private final DemoWords words = DemoWords.load();

    /**
     * Prepares the writing.
     *
     * @param shipped the content folder the catalogue and the guides are taken from
     * @param commune its name there
     * @param target not there yet, or empty
     */
    public DemoContent(Path shipped, String commune, Path target, DemoYear year) {
        this.shipped = shipped;
        this.commune = commune;
        this.target = target;
        this.year = year;
    }

    public void write() throws IOException {
        Files.createDirectories(target);
        guides();
        catalogue();
        for (int of : years()) {
            put("ke-hoach/" + of + ".md", text("plan.md"), Map.of("year", Integer.toString(of)), Map.of());
        }
        for (DemoYear.Session session : year.sessions()) {
            session(session);
        }
        Path minutes = target.resolve("tep/bien-ban-minh-hoa.pdf");
        Files.createDirectories(minutes.resolveSibling(""));
        Files.write(minutes, bytes("bien-ban.pdf"));
    }

    /** A letter of another body, for the files of a question. */
    static byte[] reply() throws IOException {
        return bytes("tra-loi.pdf");
    }

    private SortedSet<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        years.add(year.firstDay().getYear());
        year.sessions().forEach(session -> years.add(session.day().getYear()));
        return years;
    }

    /** The pages beside plans, sessions and notices, as shipped but for the commune's name. */
    private void guides() throws IOException {
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file).replace(commune, words.say("commune"));
                Files.writeString(target.resolve(file.getFileName()), text);
            }
        }
    }

    /** Topics, channels, reasons, texts and rules as shipped; what a commune must fill in is invented. */
    private void catalogue() throws IOException {
        String parts = text(CATALOGUE).replace("{holidays}", holidays());
        String shippedOne = Files.readString(shipped.resolve(CATALOGUE));
        Files.writeString(target.resolve(CATALOGUE), CatalogueJson.replaced(shippedOne, parts));
    }

    private String holidays() {
        return IntStream.rangeClosed(year.firstDay().getYear(), year.today().getYear() + 1)
                .mapToObj(of -> Arrays.stream(words.say("holidays").split(" "))
                        .map(day -> "\"" + of + "-" + day + "\"")
                        .collect(Collectors.joining(", ", "{\"year\": " + of + ", \"days\": [", "]}")))
                .collect(Collectors.joining(", "));
    }

    private void session(DemoYear.Session session) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("year", Integer.toString(session.day().getYear()));
        values.put("ordinal", Integer.toString(session.ordinal()));
        values.put("month", session.day().toString().substring(0, "2025-06".length()));
        values.put("id", session.id());
        values.put("common", text("session-common.txt").strip());
        Map<String, LocalDate> days = Map.of("day", session.day(), "today", year.today());
        String course = session.course().name().toLowerCase(Locale.ROOT);
        put("lich/" + session.id() + ".md", text("session-" + course + ".md"), values, days);
        put("thong-bao/moi-du-" + session.id() + ".md", text("notice.md"), values, days);
    }

    private void put(String name, String template, Map<String, String> values, Map<String, LocalDate> days)
            throws IOException {
        String text = filled(filled(template, values, days), values, days);
        Path file = target.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static String filled(String template, Map<String, String> values, Map<String, LocalDate> days) {
        return PLACE.matcher(template).replaceAll(place -> {
            LocalDate day = days.get(place.group(1));
            if (day == null) {
                return Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group()));
            }
            LocalDate moved = day.plusDays(place.group(2) == null ? 0 : Integer.parseInt(place.group(2)));
            return place.group(3) == null ? moved.toString() : VIETNAMESE.format(moved);
        });
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = DemoContent.class.getResourceAsStream("content/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return in.readAllBytes();
        }
    }
}
