package vn.doithoai.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.app.setting.Version;

/** The commands: reads the arguments, runs one and turns what went wrong into one sentence and an exit code. */
final class Application {

    private static final System.Logger LOG = System.getLogger(Application.class.getName());

    private final Environment environment;
    private final ConsoleWords words = ConsoleWords.ofCommands();

    Application(Environment environment) {
        this.environment = environment;
    }

    int run(String... args) {
        return commandLine().execute(args);
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(new ServeCommand.Default(environment, words));
        line.addSubcommand(new ServeCommand(environment, words));
        line.addSubcommand(new BuildCommand(environment, words));
        line.addSubcommand(new CheckCommand(environment, words));
        line.addSubcommand(new RepairCommand(environment, words));
        line.addSubcommand(new BackupCommand(environment, words));
        line.addSubcommand(new RestoreCommand(environment, words));
        line.addSubcommand(new DemoCommand(environment, words));
        line.addSubcommand(new RollbackCommand(environment, words));
        line.addSubcommand(new StaffCommand(environment, words));
        line.addSubcommand(new ExportCommand(environment, words));
        line.addSubcommand(new PurgeCommand(environment, words));
        line.addSubcommand(new IncidentsCommand(environment, words));
        line.getCommandSpec().version("doi-thoai " + Version.OF_PROGRAM);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version("doi-thoai " + Version.OF_PROGRAM));
        line.setResourceBundle(words.bundle());
        line.setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, args) -> misused(e));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e));
        return line;
    }

    private int failed(Exception e) {
        if (e instanceof UserError trouble) {
            environment.err().println(trouble.sentence());
        } else {
            LOG.log(System.Logger.Level.ERROR, "unexpected", e);
            environment.err().println(words.say("unexpected", e.getClass().getSimpleName()));
        }
        return CliCommand.FAILED;
    }

    private int misused(CommandLine.ParameterException e) {
        environment.err().println(sentence(e));
        environment
                .err()
                .println(words.say(
                        "usage.hint", e.getCommandLine().getCommandSpec().qualifiedName()));
        return CliCommand.MISUSED;
    }

    private String sentence(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return words.say("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Application::name).collect(Collectors.joining(", "));
            return words.say("usage.missing", names);
        }
        CommandLine.Model.ArgSpec argument = e.getArgSpec();
        String value = e.getValue() == null ? "" : e.getValue();
        return argument == null ? words.say("usage.unmatched", value) : words.say("usage.wrong", name(argument), value);
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The commands by name, for those who compare them with the documentation. */
    List<String> commands() {
        return commandLine().getSubcommands().keySet().stream().sorted().toList();
    }
}
