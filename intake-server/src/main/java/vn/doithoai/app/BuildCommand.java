package vn.doithoai.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.GivenDay;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;
import vn.doithoai.office.Publisher;
import vn.doithoai.question.Act;
import vn.doithoai.site.BuildLines;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.problem.BuildProblem;

/** Builds the site in a child; with {@code --from-feed} it is that child, speaking {@link BuildLines}. */
@Command(name = "build")
final class BuildCommand implements CliCommand {

    private static final System.Logger LOG = System.getLogger(BuildCommand.class.getName());

    /** Says that whoever started this holds its input open for as long as the build is of use. */
    static final String WHILE_INPUT = "--while-input-open";

    /** Says that nobody will be shown the result, so that nothing is kept of it. */
    static final String REHEARSAL = "--rehearsal";

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--today", paramLabel = "DATE")
    private @Nullable String today;

    @Option(names = "--restored", paramLabel = "REASON")
    private @Nullable String restored;

    @Option(names = "--from-feed")
    private boolean fromFeed;

    @Option(names = WHILE_INPUT, hidden = true)
    private boolean whileInput;

    @Option(names = REHEARSAL, hidden = true)
    private boolean rehearsal;

    @Option(names = "--now", hidden = true)
    private @Nullable Instant now;

    @Option(names = "--ledger-head", hidden = true)
    private @Nullable String ledgerHead;

    @Option(names = "--acts-head", hidden = true)
    private @Nullable String actsHead;

    @Option(names = "--received", hidden = true)
    private @Nullable Integer received;

    BuildCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = where.read(environment, words, Map.of());
        Clock clock = now == null ? GivenDay.clock(environment.clock(), today, words) : Clock.fixed(now, Act.ZONE);
        Builder builder = new Builder(configuration, where.file(environment), environment.at(clock), words);
        if (fromFeed) {
            if (whileInput) {
                atTheEndOf(System.in, () -> Runtime.getRuntime().halt(CliCommand.FAILED));
            }
            return asChild(builder);
        }
        try (DataStores stores = DataStores.open(configuration.folders().data(), 0, environment.random(), words)) {
            builder.guard().goOn(restored, clock, environment.out());
            PublicSide readers = new PublicSide(stores.feed(), stores.store());
            OfficeRules rules = new OfficeRules(
                    Contents.read(configuration.folders(), words), stores.store(), readers, stores.staff());
            Publisher publisher = new Publisher(
                    stores.store(), readers, rules, new AnswerTexts(configuration)::canBeShown, stores.files(), clock);
            return told(builder.publish(publisher, progress(environment.out(), words)), configuration);
        } catch (DataStores.InUse e) {
            // Content may be published without stopping the server; what is private stays where the server has it.
            environment.out().println(words.say("build.locked"));
            List<BuildProblem> broken = builder.guard().lookAtFeed();
            if (!broken.isEmpty()) {
                return told(new BuildResult.Failed(broken), configuration);
            }
            return told(
                    builder.inChild(BuildRequest.Ledger.UNKNOWN, progress(environment.out(), words)), configuration);
        }
    }

    /** Does something once an input has ended: the process that held it open is gone. */
    static Thread atTheEndOf(InputStream input, Runnable end) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (input.read() >= 0) {
                            // Nothing is ever written into it.
                        }
                    } catch (IOException e) {
                        LOG.log(System.Logger.Level.WARNING, "the input failed: {0}", e.getMessage());
                    }
                    end.run();
                },
                "input-end");
        watch.setDaemon(true);
        watch.start();
        return watch;
    }

    private int asChild(Builder builder) {
        PrintStream out = environment.out();
        BuildRequest.Ledger ledger = new BuildRequest.Ledger(
                ledgerHead, actsHead, received == null ? OptionalInt.empty() : OptionalInt.of(received));
        BuildResult result = builder.here(ledger, rehearsal, BuildLines.listener(out::println));
        BuildLines.of(result).forEach(out::println);
        return result instanceof BuildResult.Built ? CliCommand.OK : CliCommand.FAILED;
    }

    private int told(BuildResult result, Configuration configuration) {
        BuildReport.tell(result, configuration, environment.out(), words);
        return result instanceof BuildResult.Built ? CliCommand.OK : CliCommand.FAILED;
    }

    /** Tells of a long build: a line for each tenth of it. */
    static BuildListener progress(PrintStream out, ConsoleWords words) {
        return new Tenths(out, words);
    }

    private static final class Tenths implements BuildListener {

        /** Fewer pages are done before anyone wonders. */
        private static final int LONG = 500;

        private final PrintStream out;
        private final ConsoleWords words;
        private int told;

        Tenths(PrintStream out, ConsoleWords words) {
            this.out = out;
            this.words = words;
        }

        @Override
        public synchronized void pages(int done, int total) {
            int tenth = total < LONG ? 0 : done * 10 / total;
            if (tenth > told) {
                told = tenth;
                out.println(words.say("build.pages", done, total));
            }
        }
    }
}
