package vn.doithoai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.FileShown;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.store.disk.DurableFiles;

/** Small sites for tests of the build itself: pages are given as text, whatever templates there are. */
public final class Samples {

    public static final Clock NOON = Clock.fixed(Instant.parse("2025-06-01T05:00:00Z"), ZoneOffset.UTC);
    public static final String HOST = "https://doithoai.example";

    private Samples() {}

    /** A folder with content, templates and assets that build. */
    static BuildRequest.Folders folders(Path root) {
        write(
                root.resolve("content/gioi-thieu.md"),
                "title=Giới thiệu\ntype=guide\nstatus=published\n~~~~~~\nXin chào.\n");
        write(root.resolve("templates/pages/guide.ftlh"), "unused");
        write(root.resolve("assets/css/10-base.css"), "@layer base, rest;\nbody { margin: 0 }\n");
        return new BuildRequest.Folders(
                root.resolve("content"),
                root.resolve("templates"),
                root.resolve("assets"),
                root.resolve("feed"),
                root.resolve("output"));
    }

    static BuildRequest request(Path root) {
        return new BuildRequest(
                folders(root),
                feedOf(List.of()),
                NOON,
                new BuildRequest.Site(HOST, "", false, 7),
                BuildRequest.Ledger.UNKNOWN,
                List.of(),
                Map.of(),
                BuildListener.SILENT);
    }

    public static PublicFeed feedOf(List<PublishedQuestion> questions) {
        return new PublicFeed() {
            @Override
            public void replace(List<PublishedQuestion> others) {
                throw new UnsupportedOperationException("the build only reads");
            }

            @Override
            public List<PublishedQuestion> read() {
                return questions;
            }

            @Override
            public void replaceGroups(List<GroupTally> tallies) {
                throw new UnsupportedOperationException("the build only reads");
            }

            @Override
            public List<GroupTally> groups() {
                return List.of();
            }
        };
    }

    /** A whole page with this in its body. */
    public static String page(String body) {
        return "<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Trang</title></head>\n<body>\n"
                + body
                + "\n</body></html>\n";
    }

    /** A site of these pages (address to text) and the one document of {@link #folders}. */
    static SiteBuild siteOf(Map<String, String> pages) {
        return siteOf(pages, new TreeMap<>(), Samples::page);
    }

    /** The same with a document whose page comes from here. */
    static SiteBuild siteOf(Map<String, String> pages, Supplier<String> document) {
        return siteOf(pages, new TreeMap<>(), body -> document.get());
    }

    private static SiteBuild siteOf(
            Map<String, String> pages, Map<Integer, Set<String>> numbers, UnaryOperator<String> document) {
        return new SiteBuild(planner(pages, numbers, document));
    }

    /** A site that offers this file of a question. */
    static SiteBuild siteWith(QuestionNumber number, FileShown file) {
        return new SiteBuild((request, assets, messages) -> {
            SitePlan plain = planner(Map.of()).plan(request, assets, messages);
            return new SitePlan() {
                @Override
                public List<PublicPage> pages() {
                    return plain.pages();
                }

                @Override
                public List<ContentPage> documents() {
                    return plain.documents();
                }

                @Override
                public Map<Integer, Set<String>> numbersByYear() {
                    return plain.numbersByYear();
                }

                @Override
                public List<QuestionFile> questionFiles() {
                    return List.of(new QuestionFile(number, file));
                }
            };
        });
    }

    /** The plan of a site of these pages. */
    static SiteBuild.Planner planner(Map<String, String> pages) {
        return planner(pages, new TreeMap<>(), Samples::page);
    }

    private static SiteBuild.Planner planner(
            Map<String, String> pages, Map<Integer, Set<String>> numbers, UnaryOperator<String> document) {
        return (request, assets, messages) -> new SitePlan() {
            @Override
            public List<PublicPage> pages() {
                List<PublicPage> list = new ArrayList<>();
                pages.forEach((address, text) -> list.add(PublicPage.of(address, Inputs.none(), () -> text)));
                return list;
            }

            @Override
            public List<ContentPage> documents() {
                return List.of(new ContentPage("/gioi-thieu/", "gioi-thieu.md", Inputs.none(), document));
            }

            @Override
            public Map<Integer, Set<String>> numbersByYear() {
                return numbers;
            }
        };
    }

    /** A message of the build as it is told. */
    public static String said(Path templates, String key, Object... args) {
        return new SiteMessages(templates).text(key, args);
    }

    /** Removes a folder and all in it. */
    public static void remove(Path folder) throws IOException {
        new DurableFiles(DurableFiles.Access.EVERYBODY, 0).removeTree(folder);
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder of text files; one that is not there is empty. */
    public static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            tree(from).forEach((name, text) -> write(to.resolve(name), text));
        }
    }

    /** Every file below a folder as text by relative name; what is only another's compressed bytes is left out, and pictures. */
    public static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(gz|png|ico)"))
                    .forEach(file -> tree.put(root.relativize(file).toString().replace('\\', '/'), read(file)));
        }
        return tree;
    }
}
