package vn.doithoai.app.setting;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The configuration keys of ours and those of JBake that we rely on, each with the value that holds when it is not set. */
public enum Key {
    SITE_HOST("site.host", "http://localhost:8080"),
    SITE_STALE_DAYS("site.stale-days", "7"),
    SITE_SECURITY_CONTACT("site.security-contact", ""),
    CONTENT_FOLDER("content.folder", "content"),
    TEMPLATE_FOLDER("template.folder", "templates"),
    ASSET_FOLDER("asset.folder", "assets"),
    OUTPUT_FOLDER("destination.folder", "output"),
    JBAKE_DATA_FOLDER("data.folder", "content/.no-data"),
    STORE_FOLDER("store.folder", "data"),
    STORE_RESERVE_MB("store.reserve-mb", "200"),
    STORE_READ_ONLY("store.read-only", "no"),
    INTAKE_HOST("intake.host", "127.0.0.1"),
    INTAKE_PORT("intake.port", "8080"),
    INTAKE_URL("intake.url", ""),
    INTAKE_HOSTS("intake.hosts", ""),
    INTAKE_PROXIES("intake.proxies", ""),
    INTAKE_LIMIT_SOFT("intake.limit-soft", "5"),
    INTAKE_LIMIT_HARD("intake.limit-hard", "20"),
    INTAKE_LIMIT_ALL("intake.limit-all", "2000"),
    INTAKE_YEAR("intake.year", ""),
    BUILD_MINUTES("build.minutes", "10"),
    BUILD_HEAP("build.heap", "256m"),
    DESK_HOST("desk.host", "127.0.0.1"),
    DESK_PORT("desk.port", ""),
    DESK_URL("desk.url", ""),
    DESK_BUILD_AT("desk.build-at", "00:15"),
    DESK_SECOND_FACTOR("desk.second-factor", "offered"),
    MAIL_HOST("mail.host", ""),
    MAIL_PORT("mail.port", "587"),
    MAIL_SECURITY("mail.security", "starttls"),
    MAIL_FROM("mail.from", ""),
    MAIL_USER("mail.user", ""),
    MAIL_PASSWORD("mail.password", ""),
    MAIL_PASSWORD_FILE("mail.password-file", "");

    /** The first words of JBake 2.7's own keys; what begins otherwise is a mistake. */
    private static final Set<String> JBAKE = Set.of(
            "archive",
            "asciidoctor",
            "asset",
            "content",
            "date",
            "db",
            "default",
            "destination",
            "draft",
            "error404",
            "feed",
            "file",
            "freemarker",
            "git",
            "header",
            "ignore",
            "img",
            "index",
            "markdown",
            "output",
            "render",
            "sitemap",
            "site",
            "tag",
            "template",
            "thymeleaf",
            "uri",
            "version");

    /** Of these first words all keys of JBake 2.7 are known, so that one with a slip in it is not passed over in silence. */
    private static final Set<String> JBAKE_WHOLE = Set.of(
            "render.archive",
            "render.encoding",
            "render.error404",
            "render.feed",
            "render.index",
            "render.sitemap",
            "render.tags",
            "render.tagsindex",
            "template.archive.file",
            "template.encoding",
            "template.error404.file",
            "template.feed.file",
            "template.index.file",
            "template.masterindex.file",
            "template.page.file",
            "template.post.file",
            "template.sitemap.file",
            "template.tag.file",
            "template.tagsindex.file");

    private static final Set<String> WHOLE = Set.of("render", "template");

    private final String key;
    private final String byDefault;

    Key(String key, String byDefault) {
        this.key = key;
        this.byDefault = byDefault;
    }

    /** As it is written in the configuration file. */
    public String key() {
        return key;
    }

    /** The value where none is set. */
    public String byDefault() {
        return byDefault;
    }

    static Optional<Key> find(String key) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.key.equals(key))
                .findFirst();
    }

    /** Whether a key is left to JBake to judge. */
    static boolean belongsToJbake(String key) {
        int dot = key.indexOf('.');
        String first = dot > 0 ? key.substring(0, dot) : "";
        return WHOLE.contains(first) ? JBAKE_WHOLE.contains(key) : JBAKE.contains(first);
    }

    /** All keys that are known by their whole name. */
    static Stream<String> known() {
        return Stream.concat(Arrays.stream(values()).map(Key::key), JBAKE_WHOLE.stream());
    }
}
