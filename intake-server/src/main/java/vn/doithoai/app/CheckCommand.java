package vn.doithoai.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.store.DataLayout;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.view.Messages;

/** Looks at everything and lists all that is wrong; changes nothing, and may run beside the server. */
@Command(name = "check")
final class CheckCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

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

    /** The ledger against the private files and the public feed; a folder that is not there yet has nothing wrong. */
    private List<String> inData(Configuration.Folders folders) {
        Path data = folders.data();
        if (Files.notExists(data)) {
            return List.of();
        }
        Messages messages = Messages.readable(folders.templates());
        LedgerCheck.Report report = LedgerCheck.report(new DataLayout(data));
        if (report.erased() > 0) {
            environment.out().println(words.say("check.erased", report.erased()));
        }
        return report.findings().stream()
                .map(finding -> place(data, finding)
                        + messages.tell(
                                finding.key(),
                                finding.number() == null ? new Object[0] : new Object[] {finding.number()}))
                .toList();
    }

    private static String place(Path data, LedgerCheck.Finding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        return data.resolve(finding.file()) + line + ": ";
    }
}
