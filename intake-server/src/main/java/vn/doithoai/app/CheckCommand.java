package vn.doithoai.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.doctor.Machine;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.view.TemplateCheck;

/** Looks at everything and lists all that is wrong; changes nothing, and may run beside the server. */
@Command(name = "check")
final class CheckCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--machine")
    private boolean machine;

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--acts-head", paramLabel = "HASH")
    private @Nullable String actsHead;

    CheckCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = where.read(environment, words, Map.of());
        return machine ? ofMachine(configuration) : ofAll(configuration);
    }

    private int ofMachine(Configuration configuration) {
        environment
                .out()
                .println(words.say(
                        "machine.configuration", where.file(environment).toString()));
        List<Machine.Line> lines = Machine.look(
                configuration,
                environment,
                words,
                LedgerCheck.newest(new DataLayout(configuration.folders().data())));
        lines.forEach(line -> environment
                .out()
                .println(words.say(line.wrong() ? "machine.is-wrong" : "machine.is-fine", line.sentence())));
        long wrong = lines.stream().filter(Machine.Line::wrong).count();
        environment.out().println(words.say(wrong == 0 ? "machine.fine" : "machine.wrong", wrong));
        return wrong == 0 ? CliCommand.OK : CliCommand.FAILED;
    }

    private int ofAll(Configuration configuration) throws InterruptedException {
        Configuration.Folders folders = configuration.folders();
        Contents.Reading contents = Contents.look(folders, words);
        List<String> wrong = new ArrayList<>(contents.problems());
        contents.programme().ifPresent(programme -> wrong.addAll(Contents.missingHolidays(folders, programme)));
        wrong.addAll(inTemplates(folders.templates(), words));
        wrong.addAll(inData(folders));
        if (!quick && wrong.isEmpty()) {
            wrong.addAll(new Builder(configuration, where.file(environment), environment, words).rehearse());
        }
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

    /** What the office changed in its templates and words and does not fit this version. */
    static List<String> inTemplates(Path templates, ConsoleWords words) {
        try {
            return TemplateCheck.of(templates).stream()
                    .map(finding -> new BuildProblem(
                                    templates.resolve(finding.file()).toString(),
                                    finding.line(),
                                    words.say("templates." + finding.key(), finding.what()))
                            .inOneLine())
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of(words.say("templates.broken", String.valueOf(e.getMessage())));
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
