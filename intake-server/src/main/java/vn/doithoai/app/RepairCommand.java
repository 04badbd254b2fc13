package vn.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.base.Codes;
import vn.doithoai.store.Finding;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.store.disk.Trouble;
import vn.doithoai.view.Messages;

/**
 * Puts right what can be put right without losing anything, after it has shown what that is: what a crash left half written,
 * and files set aside whose good copy is back. Nothing is deleted; all else is named by {@code check}.
 */
@Command(name = "repair")
final class RepairCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--yes")
    private boolean yes;

    RepairCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration.Folders folders = where.read(environment, words, Map.of()).folders();
        if (Files.notExists(folders.data())) {
            throw new UserError(words.say("repair.no-data", folders.data().toString()));
        }
        try {
            if (yes) {
                repair(folders);
            } else {
                show(folders);
            }
            return CliCommand.OK;
        } catch (IOException e) {
            throw new UserError(words.say("repair.failed", String.valueOf(e.getMessage())), e);
        }
    }

    private void show(Configuration.Folders folders) throws IOException {
        DataLayout layout = new DataLayout(folders.data());
        List<String> steps = new ArrayList<>();
        for (Path file : DataLayout.filesIn(layout.root())) {
            if (DurableFiles.isLeftover(file) && !file.startsWith(layout.quarantine())) {
                steps.add(words.say("repair.leftover", file.toString()));
            }
        }
        for (Path file : LedgerCheck.spare(layout)) {
            steps.add(words.say("repair.spare", file.toString()));
        }
        for (Finding finding : LedgerCheck.report(layout).findings()) {
            if (finding.problem().isMended()) {
                steps.add(PublishingGuard.problem(folders, finding).inOneLine());
            }
        }
        environment.out().println(words.say(steps.isEmpty() ? "repair.nothing" : "repair.would", steps.size()));
        steps.forEach(environment.out()::println);
    }

    private void repair(Configuration.Folders folders) throws IOException {
        List<String> done = new ArrayList<>();
        try (DataStores stores = DataStores.open(folders.data(), 0, environment.random(), words)) {
            Optional<Trouble> trouble = stores.trouble();
            if (trouble.isPresent()) {
                throw new UserError(words.say(
                        "trouble." + Codes.of(trouble.get()), folders.data().toString()));
            }
            Messages messages = Messages.readable(folders.templates());
            stores.store().repairs().forEach(repair -> done.add(messages.tell(repair.key(), repair.what())));
            for (Path moved : stores.setSpareAside()) {
                done.add(words.say("repair.moved", moved.toString()));
            }
        }
        environment.out().println(words.say(done.isEmpty() ? "repair.nothing" : "repair.done", done.size()));
        done.forEach(environment.out()::println);
        environment.out().println(words.say("repair.check"));
    }
}
