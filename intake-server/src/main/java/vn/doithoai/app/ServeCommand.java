package vn.doithoai.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.GivenDay;
import vn.doithoai.app.setting.Key;
import vn.doithoai.app.setting.Settings;

/** The main job: builds the site if needed, then serves it with the form and the API until the process is told to stop. */
@Command(name = "serve")
class ServeCommand implements CliCommand {

    /** What runs where no command is named. */
    @Command(name = "doi-thoai")
    static final class Default extends ServeCommand {
        Default(Environment environment, ConsoleWords words) {
            super(environment, words);
        }
    }

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--host", paramLabel = "ADDRESS")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable String port;

    @Option(names = "--today", paramLabel = "DATE")
    private @Nullable String today;

    @Option(names = "--restored", paramLabel = "REASON")
    private @Nullable String restored;

    ServeCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve(where.file(environment), read(), today, restored, environment, words);
    }

    /** Serves until the process is told to stop. */
    static int serve(
            Path file,
            Configuration configuration,
            @Nullable String today,
            @Nullable String restored,
            Environment environment,
            ConsoleWords words)
            throws InterruptedException {
        try (Service running = start(file, configuration, today, restored, environment, words)) {
            CountDownLatch stop = new CountDownLatch(1);
            Thread hook = new Thread(
                    () -> {
                        running.stop();
                        environment.out().println(words.say("serve.stopped"));
                        stop.countDown();
                    },
                    "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            stop.await();
            return CliCommand.OK;
        }
    }

    private Configuration read() {
        Map<String, Settings.Value> options = new HashMap<>();
        if (host != null) {
            options.put(Key.INTAKE_HOST.key(), new Settings.Value(host, "--host"));
        }
        if (port != null) {
            options.put(Key.INTAKE_PORT.key(), new Settings.Value(port, "--port"));
        }
        return where.read(environment, words, options);
    }

    private static Service start(
            Path file,
            Configuration configuration,
            @Nullable String today,
            @Nullable String restored,
            Environment environment,
            ConsoleWords words)
            throws InterruptedException {
        if (today == null) {
            return Service.start(file, configuration, environment, words, restored);
        }
        // It goes on from noon of that day: pages that the build made and those made on asking must speak of one day.
        Clock real = environment.clock();
        Clock noon = GivenDay.clock(real, today, words);
        environment.out().println(words.say("serve.today", today));
        Clock going = Clock.offset(real, Duration.between(real.instant(), noon.instant()));
        return Service.start(file, configuration, environment.at(going), words, restored);
    }
}
