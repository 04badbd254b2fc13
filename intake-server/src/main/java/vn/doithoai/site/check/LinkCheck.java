package vn.doithoai.site.check;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.doithoai.site.problem.PageFiles;
import vn.doithoai.view.Addresses;

/** Every internal link and anchor leads somewhere, and no link goes where none may. */
final class LinkCheck {

    private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel", "webcal");

    /** A link to a place in another page, checked when all pages are known. */
    private record Anchor(String fromFile, String href, String toFile, String id) {}

    private final Findings findings;
    private final String siteHost;
    private final Path release;
    private final Set<String> files;
    private final ConcurrentHashMap<String, Set<String>> wantedIds = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Anchor> anchors = new ConcurrentLinkedQueue<>();

    LinkCheck(Findings findings, String siteHost, Path release, Set<String> files) {
        this.findings = findings;
        this.siteHost = siteHost.endsWith("/") ? siteHost.substring(0, siteHost.length() - 1) : siteHost;
        this.release = release;
        this.files = files;
    }

    /** All links of a page; {@code ids} are its own. */
    void checkLinks(String file, String text, Document page, Set<String> ids) {
        for (Element element : page.select("[href], [src], form[action]")) {
            for (String name : List.of("href", "src", "action")) {
                if (element.hasAttr(name)) {
                    checkLink(file, text, element.attr(name), ids, element.nameIs("img"));
                }
            }
        }
    }

    void checkLink(String file, String text, String href, Set<String> ids, boolean image) {
        URI target;
        try {
            target = new URI(href.strip());
        } catch (URISyntaxException e) {
            findings.addLink(file, text, href, "check.link.syntax");
            return;
        }
        String scheme = target.getScheme();
        String path;
        if (scheme != null || href.startsWith("//")) {
            if (!href.equals(siteHost) && !href.startsWith(siteHost + "/")) {
                // A picture of another host would call it from every reader's browser.
                if (scheme == null || !(image ? scheme.equals("data") : OUTSIDE.contains(scheme))) {
                    findings.addLink(file, text, href, "check.link.forbidden");
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
        if (Addresses.isOfTheServer(path)) {
            return;
        }
        String to = path.contains("..") ? "" : PageFiles.fileOf(path);
        if (!files.contains(to)) {
            findings.addLink(file, text, href, "check.link.dangling");
        } else if (fragment != null && !fragment.isEmpty() && to.endsWith(".html")) {
            if (!to.equals(file)) {
                anchors.add(new Anchor(file, href, to, fragment));
                wantedIds
                        .computeIfAbsent(to, key -> ConcurrentHashMap.newKeySet())
                        .add(fragment);
            } else if (!ids.contains(fragment)) {
                findings.addLink(file, text, href, "check.anchor.dangling");
            }
        }
    }

    /** When all pages have been read. */
    void checkAnchors() throws IOException {
        Map<String, Set<String>> missing = new HashMap<>();
        for (Map.Entry<String, Set<String>> wanted : wantedIds.entrySet()) {
            Document page = Jsoup.parse(Files.readString(release.resolve(wanted.getKey())));
            Set<String> absent = new HashSet<>(wanted.getValue());
            absent.removeIf(id -> page.getElementById(id) != null);
            missing.put(wanted.getKey(), absent);
        }
        for (Anchor anchor : anchors) {
            if (missing.getOrDefault(anchor.toFile(), Set.of()).contains(anchor.id())) {
                findings.addLink(
                        anchor.fromFile(),
                        Files.readString(release.resolve(anchor.fromFile())),
                        anchor.href(),
                        "check.anchor.dangling");
            }
        }
    }
}
