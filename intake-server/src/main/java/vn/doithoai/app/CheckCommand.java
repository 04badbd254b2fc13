package vn.doithoai.app;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.disk.DataLayout;

/** Looks at everything and lists all that is wrong; changes nothing, and may run beside the server. */
@Command(name = "check")
final class CheckCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--acts-head", paramLabel = "HASH")
    private @Nullable String actsHead;

    CheckCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration configuration = where.read(environment, words, Map.of());
        Configuration.Folders folders = configuration.folders();
        Contents.Reading contents = Contents.look(folders, words);
        List<String> wrong = new ArrayList<>(contents.problems());
        contents.programme().ifPresent(programme -> wrong.addAll(Contents.missingHolidays(folders, programme)));
        wrong.addAll(inData(folders));
        tellWhatToLookAt(folders, contents);
        if (wrong.isEmpty()) {
            int sessions = contents.programme()
                    .map(Programme::sessions)
                    .map(List::size)
                    .orElse(0);
            environment.out().println(words.say("check.fine", sessions));
            return CliCommand.OK;
        }
        environment.out().println(words.say("check.wrong", wrong.size()));
        wrong.forEach(environment.out()::println);
        return CliCommand.FAILED;
    }

    /** Before the mistakes, which end the list: what a person should look at and may be right as it is. */
    private void tellWhatToLookAt(Configuration.Folders folders, Contents.Reading contents) {
        List<String> look = contents.programme()
                .map(new ContentLook(folders, words)::worthALook)
                .orElse(List.of());
        if (!look.isEmpty()) {
            environment.out().println(words.say("check.look", look.size()));
            look.forEach(environment.out()::println);
        }
    }

    /** The ledger against the private files, the public feed and the last release; a folder that is not there yet has nothing wrong. */
    private List<String> inData(Configuration.Folders folders) {
        if (Files.notExists(folders.data())) {
            return List.of();
        }
        LedgerCheck.Report report = PublishingGuard.report(folders);
        if (report.erased() > 0) {
            environment.out().println(words.say("check.erased", report.erased()));
        }
        List<String> wrong = new ArrayList<>(report.findings().stream()
                .map(finding -> PublishingGuard.problem(folders, finding).inOneLine())
                .toList());
        if (actsHead != null && !LedgerCheck.hasAct(new DataLayout(folders.data()), actsHead.trim())) {
            wrong.add(words.say("check.acts-head", actsHead.trim()));
        }
        return wrong;
    }
}
