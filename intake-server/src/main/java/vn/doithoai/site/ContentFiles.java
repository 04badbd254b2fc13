package vn.doithoai.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.publication.FileShown;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.store.JsonPublicFeed;
import vn.doithoai.view.Addresses;

/**
 * The files beside the pages, {@code content/tep/}: signed papers, photographs, recordings. Those that something public leads to
 * go into the release as they are, and each link to one says what it is and how large; the others wait.
 */
final class ContentFiles {

    private static final String FOLDER = "tep";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.[a-z0-9]+");
    private static final Pattern LINK = Pattern.compile("<a href=\"(/" + FOLDER + "/[^\"#?]+)\"[^>]*>.*?</a>");

    private static final Pattern NAMED = Pattern.compile("/" + FOLDER + "/[a-z0-9.-]*[a-z0-9]");

    /**
     * A file.
     *
     * @param file where it lies
     */
    record Found(Path file, FileKind kind, long size) {}

    private final SortedMap<String, Found> files;
    private final Set<String> ledTo = ConcurrentHashMap.newKeySet();

    private ContentFiles(SortedMap<String, Found> files) {
        this.files = files;
    }

    /**
     * Reads the folder.
     *
     * @param problems takes what may not be handed out, and why
     */
    static ContentFiles read(Path content, SiteMessages messages, List<BuildProblem> problems) throws IOException {
        SortedMap<String, Found> files = new TreeMap<>();
        for (Path file : all(content.resolve(FOLDER))) {
            String name = file.getFileName().toString();
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !NAME.matcher(name).matches()) {
                problems.add(messages.problemIn(file.toString(), 0, "file.NAME"));
                continue;
            }
            try {
                files.put("/" + FOLDER + "/" + name, new Found(file, FileKind.of(file, name), Files.size(file)));
            } catch (FileKind.NotTaken e) {
                problems.add(messages.problemIn(
                        file.toString(), 0, "file." + e.trouble().name()));
            }
        }
        return new ContentFiles(files);
    }

    private static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return new ArrayList<>(
                    list.filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .toList());
        }
    }

    /**
     * The same with the files of questions, which lie beside the feed by their hash.
     *
     * @param problems takes those that are not there, and that the feed offers
     */
    ContentFiles with(
            List<SitePlan.QuestionFile> shown, Path feed, SiteMessages messages, List<BuildProblem> problems) {
        ContentFiles all = new ContentFiles(new TreeMap<>(files));
        for (SitePlan.QuestionFile one : shown) {
            FileShown file = one.file();
            Path lies = JsonPublicFeed.fileOf(feed, one.number(), file.sha256());
            if (file.isThere() && Files.isRegularFile(lies, LinkOption.NOFOLLOW_LINKS)) {
                String address = Addresses.file(one.number(), file.name());
                all.files.put(address, new Found(lies, file.kind(), file.size()));
                all.ledTo.add(address);
            } else if (file.isThere()) {
                problems.add(messages.problemIn(lies.toString(), 0, "file.LOST", one.number()));
            }
        }
        return all;
    }

    /** What readers get, by address; complete once every page was noted. */
    SortedMap<String, Found> handedOut() {
        SortedMap<String, Found> handedOut = new TreeMap<>(files);
        handedOut.keySet().retainAll(ledTo);
        return handedOut;
    }

    /** Learns from a text that readers get which files it leads to; by several threads. */
    void note(String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            ledTo.add(named.group());
        }
    }

    /** HTML with what each file is beside the link to it. */
    String told(String html) {
        Matcher links = LINK.matcher(html);
        StringBuilder told = new StringBuilder(html.length());
        while (links.find()) {
            Found found = files.get(links.group(1));
            String note = found == null
                    ? ""
                    : " <span class=\"rich-text__file\">(" + found.kind().told(found.size()) + ")</span>";
            links.appendReplacement(told, Matcher.quoteReplacement(links.group() + note));
        }
        return links.appendTail(told).toString();
    }
}
