package vn.doithoai.site;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads every file of a finished release as a stranger would and lists what is wrong with it; nothing that it lists is
 * ever published.
 */
final class ReleaseCheck {

    /** More lines than a person reads at once help nobody. */
    private static final int MOST_PROBLEMS = 50;

    /** Addresses the intake server answers itself. */
    private static final List<String> ANSWERED_BY_THE_SERVER =
            List.of("/tiep-nhan/", "/can-bo/", "/api/v1/", "/suc-khoe");

    private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel", "webcal");
    private static final Set<String> TEXT =
            Set.of("html", "xml", "ics", "txt", "css", "js", "json", "jsonl", "csv", "svg", "webmanifest");
    private static final Pattern QUESTION_PAGE = Pattern.compile("hoi-dap/\\d{4}-\\d{4,6}/index\\.html");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{4}-\\d{4,6}(?![\\w-])");

    /** Debug texts of Freemarker are long; a citizen may well write "FreeMarker". */
    private static final String DEBUG_TEXT = "FreeMarker template error (DEBUG mode";

    /**
     * What a release must hold.
     *
     * @param addresses every address, no more and no fewer
     * @param numbersByYear question numbers of the feed
     * @param sources content file by address of the page made of it
     * @param privateMarkers texts that must be nowhere
     */
    record Expected(
            Set<String> addresses,
            Map<Integer, Set<String>> numbersByYear,
            Map<String, Path> sources,
            Collection<String> privateMarkers) {}

    /** A link to a place in another page, checked when all pages are known. */
    private record Anchor(String fromFile, String href, String toFile, String id) {}

    private final SiteMessages messages;
    private final String siteHost;
    private final Path release;
    private final Expected expected;
    private final Set<String> files = new TreeSet<>();
    private final ConcurrentLinkedQueue<BuildProblem> problems = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, Set<String>> wantedIds = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Set<String>> inRegister = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Anchor> anchors = new ConcurrentLinkedQueue<>();

    ReleaseCheck(SiteMessages messages, String siteHost, Path release, Expected expected) {
        this.messages = messages;
        this.siteHost = siteHost.endsWith("/") ? siteHost.substring(0, siteHost.length() - 1) : siteHost;
        this.release = release;
        this.expected = expected;
    }

    /** The problems in the order of files, at most {@value #MOST_PROBLEMS}; none for a good release. */
    List<BuildProblem> problems() throws IOException {
        try (Stream<Path> walk = Files.walk(release)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.add(release.relativize(file).toString().replace('\\', '/')));
        }
        checkList();
        try {
            files.parallelStream().forEach(this::checkFile);
            checkAnchors();
            checkRegister();
        } catch (UncheckedIOException e) {
            throw IoCause.of(e);
        }
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(BuildProblem::inOneLine))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    private void checkList() {
        Set<String> wanted = new HashSet<>();
        expected.addresses().forEach(address -> wanted.add(Addresses.fileOf(address)));
        wanted.stream().filter(file -> !files.contains(file)).forEach(file -> add(file, 0, "check.missing"));
        files.stream().filter(file -> !wanted.contains(file)).forEach(file -> add(file, 0, "check.unexpected"));
        long pages = files.stream()
                .filter(file -> QUESTION_PAGE.matcher(file).matches())
                .count();
        long numbers =
                expected.numbersByYear().values().stream().mapToLong(Set::size).sum();
        if (pages != numbers) {
            problems.add(messages.problem("check.count", pages, numbers));
        }
    }

    private void checkFile(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(release.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length == 0) {
            add(file, 0, "check.empty");
            return;
        }
        String kind = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!TEXT.contains(kind)) {
            checkMarkers(file, new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
            return;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            add(file, 0, "check.utf8");
            return;
        }
        checkMarkers(file, text, StandardCharsets.UTF_8);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            add(file, firstNotNormal(text), "check.nfc");
        }
        switch (kind) {
            case "html" -> checkHtml(file, text);
            case "xml", "svg" -> checkXml(file, text);
            case "ics" -> checkCalendar(file, text);
            default -> {}
        }
    }

    /** Bytes of an image are compared as bytes, so the marker is read the same way. */
    private void checkMarkers(String file, String text, java.nio.charset.Charset charset) {
        for (String marker : expected.privateMarkers()) {
            String needle = charset.equals(StandardCharsets.UTF_8)
                    ? marker
                    : new String(marker.getBytes(StandardCharsets.UTF_8), charset);
            if (!needle.isEmpty() && text.contains(needle)) {
                // Never the value itself: the message goes to logs and screens.
                add(file, lineOf(text, text.indexOf(needle)), "check.private");
            }
        }
    }

    private static int firstNotNormal(String text) {
        int line = 1;
        for (String part : text.split("\n", -1)) {
            if (!Normalizer.isNormalized(part, Normalizer.Form.NFC)) {
                return line;
            }
            line++;
        }
        return 0;
    }

    private void checkHtml(String file, String text) {
        if (text.contains(DEBUG_TEXT)) {
            add(file, lineOf(text, text.indexOf(DEBUG_TEXT)), "check.debug");
        }
        Document page = Jsoup.parse(text);
        Element root = page.selectFirst("html");
        if (root == null || !root.attr("lang").equals("vi")) {
            add(file, 0, "check.lang");
        }
        Element charset = page.selectFirst("meta[charset]");
        if (charset == null || !charset.attr("charset").equalsIgnoreCase("utf-8")) {
            add(file, 0, "check.charset");
        }
        if (page.title().isBlank()) {
            add(file, 0, "check.title");
        }
        Set<String> ids = new HashSet<>();
        for (Element element : page.getAllElements()) {
            checkElement(file, text, element);
            String id = element.id();
            if (!id.isEmpty() && !ids.add(id)) {
                add(file, lineOf(text, text.indexOf("id=\"" + id + "\"")), "check.id", id);
            }
        }
        checkNumbers(file, page);
        checkLinks(file, text, page, ids);
    }

    /** The policy of the site allows no script and no style inside a page; better said here than by the browser. */
    private void checkElement(String file, String text, Element element) {
        boolean inline = element.nameIs("style")
                || (element.nameIs("script") && !element.hasAttr("src"))
                || element.hasAttr("style");
        for (Attribute attribute : element.attributes()) {
            inline = inline || attribute.getKey().startsWith("on");
        }
        if (inline) {
            add(file, lineOf(text, text.indexOf("<" + element.tagName())), "check.inline", element.tagName());
        }
    }

    private void checkNumbers(String file, Document page) {
        if (QUESTION_PAGE.matcher(file).matches()) {
            String number = file.split("/", -1)[1];
            if (!page.title().contains(number) && !page.body().text().contains(number)) {
                add(file, 0, "check.number", number);
            }
        } else if (file.startsWith("so-tiep-nhan/")) {
            readRegister(file, page);
        }
    }

    /** A year's register may have several pages. */
    private void readRegister(String file, Document page) {
        Set<String> shown = inRegister.computeIfAbsent(file.split("/", -1)[1], any -> ConcurrentHashMap.newKeySet());
        NUMBER.matcher(page.body().text()).results().forEach(result -> shown.add(result.group()));
    }

    private void checkRegister() {
        inRegister.forEach((year, shown) -> {
            Set<String> numbers = year.matches("\\d{4}")
                    ? expected.numbersByYear().getOrDefault(Integer.parseInt(year), Set.of())
                    : Set.of();
            numbers.stream()
                    .filter(number -> !shown.contains(number))
                    .forEach(number -> add("so-tiep-nhan/" + year + "/index.html", 0, "check.register", number));
        });
    }

    private void checkLinks(String file, String text, Document page, Set<String> ids) {
        for (Element element : page.select("[href], [src], form[action]")) {
            for (String name : List.of("href", "src", "action")) {
                if (element.hasAttr(name)) {
                    checkLink(file, text, element.attr(name), ids, element.nameIs("img"));
                }
            }
        }
    }

    private void checkLink(String file, String text, String href, Set<String> ids, boolean image) {
        URI target;
        try {
            target = new URI(href.strip());
        } catch (URISyntaxException e) {
            addLink(file, text, href, "check.link.syntax");
            return;
        }
        String scheme = target.getScheme();
        String path;
        if (scheme != null || href.startsWith("//")) {
            if (!href.equals(siteHost) && !href.startsWith(siteHost + "/")) {
                if (scheme == null || !(OUTSIDE.contains(scheme) || (image && scheme.equals("data")))) {
                    addLink(file, text, href, "check.link.forbidden");
                }
                return;
            }
            path = target.getPath().isEmpty() ? "/" : target.getPath();
        } else {
            String own = "/" + file.replaceFirst("index\\.html$", "");
            path = href.startsWith("#") ? own : URI.create(own).resolve(target).getPath();
        }
        checkTarget(file, text, href, path, target.getFragment(), ids);
    }

    private void checkTarget(
            String file,
            String text,
            String href,
            String path,
            @org.jspecify.annotations.Nullable String fragment,
            Set<String> ids) {
        if (ANSWERED_BY_THE_SERVER.stream().anyMatch(path::startsWith)) {
            return;
        }
        String to = path.contains("..") ? "" : Addresses.fileOf(path);
        if (!files.contains(to)) {
            addLink(file, text, href, "check.link.dangling");
        } else if (fragment != null && !fragment.isEmpty() && to.endsWith(".html")) {
            if (!to.equals(file)) {
                anchors.add(new Anchor(file, href, to, fragment));
                wantedIds
                        .computeIfAbsent(to, key -> ConcurrentHashMap.newKeySet())
                        .add(fragment);
            } else if (!ids.contains(fragment)) {
                addLink(file, text, href, "check.anchor.dangling");
            }
        }
    }

    private void checkAnchors() throws IOException {
        Map<String, Set<String>> missing = new HashMap<>();
        for (Map.Entry<String, Set<String>> wanted : wantedIds.entrySet()) {
            Document page = Jsoup.parse(Files.readString(release.resolve(wanted.getKey())));
            Set<String> absent = new HashSet<>(wanted.getValue());
            absent.removeIf(id -> page.getElementById(id) != null);
            missing.put(wanted.getKey(), absent);
        }
        for (Anchor anchor : anchors) {
            if (missing.getOrDefault(anchor.toFile(), Set.of()).contains(anchor.id())) {
                addLink(
                        anchor.fromFile(),
                        Files.readString(release.resolve(anchor.fromFile())),
                        anchor.href(),
                        "check.anchor.dangling");
            }
        }
    }

    private void checkXml(String file, String text) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            add(file, e.getLocation().getLineNumber(), "check.xml", reason(e));
            return;
        }
        Document xml = Jsoup.parse(text, "", Parser.xmlParser());
        for (Element element : xml.select("loc, link[href]")) {
            String href = element.hasAttr("href") ? element.attr("href") : element.text();
            checkLink(file, text, href, Set.of(), false);
        }
    }

    /** The parser says the place in its first line and the reason in the last. */
    private static String reason(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().reduce("", (first, last) -> last);
    }

    private void checkCalendar(String file, String text) {
        List<List<biweekly.io.ParseWarning>> unreadable = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(text).warnings(unreadable).all();
        if (calendars.size() != 1) {
            add(file, 0, "check.calendar", calendars.size());
            return;
        }
        ValidationWarnings warnings = calendars.get(0).validate(biweekly.ICalVersion.V2_0);
        boolean onlyEmpty = calendars.get(0).getEvents().isEmpty();
        if (unreadable.stream().anyMatch(list -> !list.isEmpty()) || (!warnings.isEmpty() && !onlyEmpty)) {
            add(file, 0, "check.calendar", warnings);
        }
        if (text.replace("\r\n", "").indexOf('\n') >= 0) {
            add(file, 0, "check.calendar.lines");
        }
    }

    /** A link written in a content file is reported there: that is where a person can mend it. */
    private void addLink(String file, String text, String href, String key) {
        String address = "/" + file.replaceFirst("index\\.html$", "");
        Path source = expected.sources().get(address);
        if (source != null) {
            int line = lineIn(source, href);
            if (line > 0) {
                problems.add(messages.problemIn(source.toString(), line, key, href));
                return;
            }
        }
        int at = text.indexOf("\"" + href.replace("&", "&amp;") + "\"");
        add(file, lineOf(text, at), key, href);
    }

    private static int lineIn(Path source, String href) {
        try {
            int number = 0;
            for (String line : Files.readAllLines(source)) {
                number++;
                if (line.contains(href)) {
                    return number;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lineOf(String text, int at) {
        return at < 0
                ? 0
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private void add(String file, int line, String key, Object... args) {
        problems.add(messages.problemIn(Objects.requireNonNull(file), line, key, args));
    }
}
