package vn.doithoai.site.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.IoCause;
import vn.doithoai.site.problem.PageFiles;
import vn.doithoai.site.problem.SiteMessages;

/**
 * Reads every file of a finished release as a stranger would and lists what is wrong with it; nothing that it lists is
 * ever published.
 */
public final class ReleaseCheck {

    /** More lines than a person reads at once help nobody. */
    private static final int MOST_PROBLEMS = 50;

    private static final int PIECE = 1 << 20;

    private static final Set<String> TEXT =
            Set.of("html", "xml", "ics", "txt", "css", "js", "json", "jsonl", "csv", "svg", "webmanifest");

    /**
     * What a release must hold.
     *
     * @param addresses every address, no more and no fewer
     * @param numbersByYear question numbers of the feed
     * @param sources content file by address of the page made of it
     * @param privateMarkers texts that must be nowhere
     */
    public record Expected(
            Set<String> addresses,
            Map<Integer, Set<String>> numbersByYear,
            Map<String, Path> sources,
            Collection<String> privateMarkers) {}

    private final Path release;
    private final Expected expected;
    private final Set<String> files = new TreeSet<>();
    private final Findings findings;
    private final HtmlCheck pages;
    private final LinkCheck links;
    private final RegisterCheck register;
    private final XmlCheck xml;
    private final CalendarCheck calendars;

    public ReleaseCheck(SiteMessages messages, String siteHost, Path release, Expected expected) {
        this.release = release;
        this.expected = expected;
        this.findings = new Findings(messages, expected.sources());
        this.pages = new HtmlCheck(findings);
        this.links = new LinkCheck(findings, siteHost, release, files);
        this.register = new RegisterCheck(findings, expected.numbersByYear());
        this.xml = new XmlCheck(findings, links);
        this.calendars = new CalendarCheck(findings);
    }

    /** The problems in the order of files, at most {@value #MOST_PROBLEMS}; none for a good release. */
    public List<BuildProblem> problems() throws IOException {
        try (Stream<Path> walk = Files.walk(release)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.add(release.relativize(file).toString().replace('\\', '/')));
        }
        checkList();
        try {
            files.parallelStream().forEach(this::checkFile);
            links.checkAnchors();
            register.checkRegister();
        } catch (UncheckedIOException e) {
            throw IoCause.of(e);
        }
        return findings.sorted(MOST_PROBLEMS);
    }

    private void checkList() {
        Set<String> wanted = new HashSet<>();
        expected.addresses().forEach(address -> wanted.add(PageFiles.fileOf(address)));
        wanted.stream().filter(file -> !files.contains(file)).forEach(file -> findings.add(file, 0, "check.missing"));
        files.stream()
                .filter(file -> !wanted.contains(file))
                .forEach(file -> findings.add(file, 0, "check.unexpected"));
        register.count(files);
    }

    private void checkFile(String file) {
        String kind = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] bytes;
        try {
            if (Files.size(release.resolve(file)) == 0) {
                findings.add(file, 0, "check.empty");
                return;
            }
            if (!TEXT.contains(kind)) {
                checkPieces(file);
                return;
            }
            bytes = Files.readAllBytes(release.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.add(file, 0, "check.utf8");
            return;
        }
        checkMarkers(file, text, StandardCharsets.UTF_8);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            findings.add(file, firstNotNormal(text), "check.nfc");
        }
        switch (kind) {
            case "html" -> checkPage(file, text);
            case "xml", "svg" -> xml.check(file, text);
            case "ics" -> calendars.check(file, text);
            default -> {}
        }
    }

    private void checkPage(String file, String text) {
        Document page = Jsoup.parse(text);
        Set<String> ids = pages.check(file, text, page);
        register.check(file, page);
        links.checkLinks(file, text, page, ids);
    }

    /** A picture or a scan may be large: read piece by piece, each with the end of the one before. */
    private void checkPieces(String file) throws IOException {
        int longest = expected.privateMarkers().stream()
                .mapToInt(marker -> marker.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        try (InputStream stream = Files.newInputStream(release.resolve(file))) {
            String before = "";
            byte[] piece = stream.readNBytes(PIECE);
            while (piece.length > 0) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1);
                checkMarkers(file, text, StandardCharsets.ISO_8859_1);
                before = text.substring(Math.max(0, text.length() - longest));
                piece = stream.readNBytes(PIECE);
            }
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
                findings.add(file, Findings.lineOf(text, text.indexOf(needle)), "check.private");
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
}
