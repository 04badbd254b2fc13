package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.ProgramFolder;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.app.setting.Version;
import vn.doithoai.question.Act;
import vn.doithoai.store.backup.Backup;
import vn.doithoai.store.backup.BackupFolder;
import vn.doithoai.store.backup.BackupKey;
import vn.doithoai.store.backup.LastBackup;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** Takes a copy of everything that is the office's own, of one piece, beside a running server. */
@Command(name = "backup")
final class BackupCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--to", paramLabel = "DIR", required = true)
    private Path to = Path.of("backup");

    @Option(names = "--keys", paramLabel = "DIR")
    private @Nullable Path keys;

    @Option(names = "--age-key", paramLabel = "FILE")
    private @Nullable Path ageKey;

    BackupCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration.Folders folders = where.read(environment, words, Map.of()).folders();
        BackupFolder folder = new BackupFolder(at(environment, to), keysOf(environment, to, keys), key());
        for (Path ours : new Path[] {folders.data(), folders.content(), folders.output()}) {
            if (environment.root().resolve(to).toAbsolutePath().normalize().startsWith(ours)) {
                throw new UserError(words.say("backup.inside", to.toString(), ours.toString()));
            }
        }
        Map<String, Path> beside = new TreeMap<>(
                Map.of("content", folders.content(), "templates", folders.templates(), "assets", folders.assets()));
        // What came with the program is not the commune's own: put back, it would keep a new program from using its
        // own.
        beside.values().removeIf(ProgramFolder.ofThis()::holds);
        beside.put(CommonOptions.FILE, where.file(environment));
        try {
            LocalDateTime now = LocalDateTime.ofInstant(environment.clock().instant(), Act.ZONE);
            Backup.Taken taken =
                    new Backup(new DataLayout(folders.data()), beside, folder).take(now, Version.OF_PROGRAM);
            LastBackup.note(
                    new DataLayout(folders.data()),
                    new LastBackup(
                            now.atZone(Act.ZONE).toOffsetDateTime(),
                            environment.root().resolve(to).normalize().toString()));
            environment
                    .out()
                    .println(words.say(
                            "backup.done",
                            taken.name(),
                            taken.files(),
                            taken.copied(),
                            to.toString(),
                            taken.dropped()));
            if (taken.findings().isEmpty()) {
                return CliCommand.OK;
            }
            environment
                    .out()
                    .println(words.say("backup.findings", taken.findings().size()));
            taken.findings()
                    .forEach(finding -> environment
                            .out()
                            .println(PublishingGuard.problem(folders, finding).inOneLine()));
            return CliCommand.FAILED;
        } catch (BackupKey.Wrong e) {
            throw new UserError(words.say(ageKey == null ? "backup.sealed" : "backup.wrong-key", to.toString()), e);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(words.say("backup.failed", to.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /** Where keys lie: by default in a folder of the copies. */
    static Path keysOf(Environment environment, Path folder, @Nullable Path keys) {
        return keys == null ? at(environment, folder).resolve("keys") : at(environment, keys);
    }

    static Path at(Environment environment, Path path) {
        return environment.root().resolve(path).toAbsolutePath().normalize();
    }

    /** The key of the copies; made the first time, and never again beside copies that need another one. */
    private @Nullable BackupKey key() {
        Path given = ageKey;
        if (given == null) {
            return null;
        }
        Path file = at(environment, given);
        if (file.startsWith(at(environment, to))) {
            throw new UserError(words.say("backup.key-inside", file.toString()));
        }
        boolean sealed = new BackupFolder(at(environment, to), at(environment, to), null).isSealed();
        if (Files.notExists(file) && !sealed) {
            try {
                new DurableFiles(DurableFiles.Access.OWNER, 0)
                        .create(file, BackupKey.fresh().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UserError(words.say("backup.no-key", file.toString(), String.valueOf(e.getMessage())), e);
            }
            environment.out().println(words.say("backup.new-key", file.toString()));
        }
        return read(environment, given, words);
    }

    /** @throws UserError where there is no key in that file */
    static BackupKey read(Environment environment, Path given, ConsoleWords words) {
        Path file = at(environment, given);
        try {
            return BackupKey.of(Files.readString(file))
                    .orElseThrow(() -> new UserError(words.say("backup.bad-key", file.toString())));
        } catch (IOException e) {
            throw new UserError(words.say("backup.no-key", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }
}
