package vn.doithoai.app;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.site.ServedOutput;

/**
 * What runs until it is told to stop: the whole product, or the site alone as long as something keeps the product from
 * starting. Once somebody mended a file, the whole starts by itself.
 */
final class Service implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Service.class.getName());
    private static final int SECONDS = 5;
    private static final int WRITE_SECONDS = 30;
    /** How deep below the data folder a file can lie that keeps the product from starting: {@code private/keys/hmac.key}. */
    private static final int DEPTH = 3;

    private final Path file;
    private final Configuration configuration;
    private final Environment environment;
    private final ConsoleWords words;
    private final @Nullable String restored;
    private final ScheduledExecutorService looks;
    private @Nullable ServedOutput served;
    private @Nullable Product product;
    private @Nullable SiteOnly site;
    private Map<String, String> seen = Map.of();
    private @Nullable Future<?> next;
    private boolean stopped;

    private Service(
            Path file,
            Configuration configuration,
            Environment environment,
            ConsoleWords words,
            @Nullable String restored) {
        this.file = file;
        this.configuration = configuration;
        this.environment = environment;
        this.words = words;
        this.restored = restored;
        this.looks = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "start-again");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts what can be started.
     *
     * @throws UserError where there is not even a site to serve, or somebody else serves it
     */
    static Service start(
            Path file,
            Configuration configuration,
            Environment environment,
            ConsoleWords words,
            @Nullable String restored)
            throws InterruptedException {
        Service service = new Service(file, configuration, environment, words, restored);
        try {
            service.begin();
        } catch (RuntimeException | InterruptedException e) {
            service.stop();
            throw e;
        }
        return service;
    }

    private synchronized void begin() throws InterruptedException {
        seen = stamps();
        if (served == null) {
            Path output = configuration.folders().output();
            served = ServedOutput.take(output)
                    .orElseThrow(() -> new UserError(words.say("serve.output", output.toString())));
        }
        try {
            Product whole = Product.start(file, configuration, environment, words, restored);
            product = whole;
            if (whole.stores().isOpenedToReadOnly()) {
                later(this::tryToWrite, WRITE_SECONDS);
            }
        } catch (UserError e) {
            if (e instanceof DataStores.InUse || e instanceof Server.PortTaken || !SiteOnly.canServe(configuration)) {
                throw e;
            }
            onlyTheSite(e.sentence());
        } catch (RuntimeException e) {
            if (!SiteOnly.canServe(configuration)) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "the start failed", e);
            onlyTheSite(words.say("unexpected", e.getClass().getSimpleName()));
        }
    }

    private void later(Runnable look, int seconds) {
        next = looks.schedule(look, seconds, TimeUnit.SECONDS);
    }

    private void onlyTheSite(String why) {
        environment.err().println(why);
        site = SiteOnly.start(configuration, environment, words);
        environment.err().println(words.say("serve.site-only", site.address()));
        later(this::lookAgain, SECONDS);
    }

    /** Starts the whole once something changed; what still keeps it from starting is told anew. */
    synchronized void lookAgain() {
        SiteOnly alone = site;
        if (stopped || alone == null) {
            return;
        }
        if (stamps().equals(seen)) {
            later(this::lookAgain, SECONDS);
            return;
        }
        site = null;
        alone.close();
        beginAgain();
    }

    /** Starts anew once a disk takes writes again that took none when the folder was opened. */
    private synchronized void tryToWrite() {
        Product whole = product;
        if (stopped || whole == null) {
            return;
        }
        if (!whole.stores().takesWritesAgain()) {
            later(this::tryToWrite, WRITE_SECONDS);
            return;
        }
        product = null;
        whole.stop();
        beginAgain();
    }

    private void beginAgain() {
        try {
            begin();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "neither the product nor the site could be started again", e);
        }
    }

    /** Size and time of every file that can keep the product from starting. */
    private Map<String, String> stamps() {
        Configuration.Folders folders = configuration.folders();
        Map<String, String> stamps = new TreeMap<>(Contents.stamps(folders));
        for (Path folder : new Path[] {folders.templates(), folders.data()}) {
            try (Stream<Path> all = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
                for (Path one : all.toList()) {
                    BasicFileAttributes now = Files.readAttributes(one, BasicFileAttributes.class);
                    stamps.put(one.toString(), now.size() + " " + now.lastModifiedTime() + " " + now.fileKey());
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                stamps.put(folder.toString(), String.valueOf(e.getMessage()));
            }
        }
        return stamps;
    }

    /** Whether everything runs, and not the site alone. */
    synchronized boolean isWhole() {
        return product != null;
    }

    /** Where readers are served. */
    synchronized String address() {
        Product whole = product;
        SiteOnly alone = site;
        if (whole != null) {
            return whole.address();
        }
        return alone == null ? "" : alone.address();
    }

    /** Lets requests in flight finish and gives the data folder back; a second time does nothing. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        if (next != null) {
            next.cancel(false);
        }
        looks.shutdownNow();
        if (product != null) {
            product.stop();
        }
        if (site != null) {
            site.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
