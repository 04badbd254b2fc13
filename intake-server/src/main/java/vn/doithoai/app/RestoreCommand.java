package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.store.Restorations;
import vn.doithoai.store.backup.BackupFolder;
import vn.doithoai.store.backup.BackupKey;
import vn.doithoai.store.backup.Restore;
import vn.doithoai.store.disk.DataFolderInUse;
import vn.doithoai.store.disk.DataLayout;

/** Puts a copy into an empty folder, and sees to it that no number somebody may hold is ever given again. */
@Command(name = "restore")
final class RestoreCommand implements CliCommand {

    /** More than a commune takes in between two copies: a spreadsheet brings as many at once. */
    private static final int PERHAPS_GIVEN = 1_000;

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--from", paramLabel = "DIR", required = true)
    private Path from = Path.of("backup");

    @Option(names = "--keys", paramLabel = "DIR")
    private @Nullable Path keys;

    @Option(names = "--age-key", paramLabel = "FILE")
    private @Nullable Path ageKey;

    @Option(names = "--into", paramLabel = "DIR", required = true)
    private Path into = Path.of("restored");

    @Option(names = "--copy", paramLabel = "NAME")
    private String copy = "";

    @Option(names = "--why", paramLabel = "REASON", required = true)
    private String why = "";

    RestoreCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        if (why.isBlank()) {
            throw new UserError(words.say("guard.why"));
        }
        Path target = environment.root().resolve(into).toAbsolutePath().normalize();
        Configuration.Folders folders = where.read(environment, words, Map.of()).folders();
        try {
            Restore.Back back = new Restore(folder()).into(target, copy);
            Configuration.Folders restored = new Configuration.Folders(
                    target.resolve("content"),
                    folders.templates(),
                    target.resolve("assets"),
                    folders.output(),
                    target.resolve("data"));
            environment.out().println(words.say("restore.done", back.name(), back.files(), target.toString()));
            back.findings()
                    .forEach(finding -> environment
                            .out()
                            .println(PublishingGuard.problem(restored, finding).inOneLine()));
            QuestionNumber next = goOn(restored);
            environment.out().println(words.say("restore.next", next.toString(), PERHAPS_GIVEN));
            environment.out().println(words.say("restore.start", restored.data().toString()));
            return back.findings().isEmpty() ? CliCommand.OK : CliCommand.FAILED;
        } catch (BackupKey.Wrong e) {
            throw new UserError(words.say(ageKey == null ? "backup.sealed" : "backup.wrong-key", from.toString()), e);
        } catch (Restore.NotEmpty e) {
            throw new UserError(words.say("restore.not-empty", target.toString()), e);
        } catch (DataFolderInUse e) {
            throw new UserError(words.say("data.locked", target.toString()), e);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(words.say("restore.failed", from.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private BackupFolder folder() {
        Path given = ageKey;
        return new BackupFolder(
                BackupCommand.at(environment, from),
                BackupCommand.keysOf(environment, from, keys),
                given == null ? null : BackupCommand.read(environment, given, words));
    }

    /** Numbers given after the copy was taken may be on somebody's receipt: the next thousand are never given. */
    private QuestionNumber goOn(Configuration.Folders restored) throws IOException {
        Clock clock = environment.clock();
        int year = DatedRules.dateOf(clock.instant()).getYear();
        PublishingGuard guard = new PublishingGuard(restored, words);
        int last = guard.lastPublished(year);
        try (DataStores stores = DataStores.open(restored.data(), 0, environment.random(), words)) {
            for (QuestionNumber number : stores.store().numbers()) {
                last = number.year() == year ? Math.max(last, number.sequence()) : last;
            }
        }
        for (Restorations.Restored before : new Restorations(new DataLayout(restored.data())).all()) {
            for (QuestionNumber number : before.lost()) {
                last = number.year() == year ? Math.max(last, number.sequence()) : last;
            }
        }
        Set<QuestionNumber> perhapsGiven = new TreeSet<>();
        for (int i = 1; i <= PERHAPS_GIVEN; i++) {
            perhapsGiven.add(new QuestionNumber(year, last + i));
        }
        guard.putBack(why, perhapsGiven, clock);
        return new QuestionNumber(year, last + PERHAPS_GIVEN + 1);
    }
}
