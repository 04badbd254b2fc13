package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.site.problem.PageFiles;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.markdown.SafeMarkdown;

/**
 * Whether an answer can be made into a page that the check of a finished site lets pass: asked before a build, so that one
 * answer with a link to a page that is not there holds itself and no other.
 */
final class AnswerTexts {

    private final Path release;
    private final String host;

    AnswerTexts(Configuration configuration) {
        this.release = configuration.folders().output().resolve("current");
        this.host = configuration.siteHost();
    }

    boolean canBeShown(String markdown) {
        return SafeMarkdown.links(markdown)
                .filter(links -> links.stream().allMatch(this::leadsSomewhere))
                .isPresent();
    }

    /** Links to other sites are not followed; one to our own leads to a page that readers see now. */
    private boolean leadsSomewhere(String href) {
        String own = href.equals(host) || href.startsWith(host + "/") ? href.substring(host.length()) : href;
        if (!own.isEmpty() && !own.startsWith("/")) {
            return true;
        }
        URI target = URI.create(own.isEmpty() ? "/" : own);
        String path = target.getPath();
        if (Addresses.isOfTheServer(path)) {
            return true;
        }
        Path file = release.resolve(PageFiles.fileOf(path)).normalize();
        return file.startsWith(release) && Files.isRegularFile(file) && hasPlace(file, target.getFragment());
    }

    private static boolean hasPlace(Path page, @Nullable String place) {
        if (place == null || place.isEmpty()) {
            return true;
        }
        try {
            return Files.readString(page).contains(" id=\"" + place + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
