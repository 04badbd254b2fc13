package vn.doithoai.app;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.doithoai.site.SiteBuild;

/** Shows readers the release before the present one. */
@Command(name = "rollback")
final class RollbackCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    RollbackCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration configuration = where.read(environment, words, Map.of());
        try {
            Optional<String> release =
                    SiteBuild.rollBack(configuration.folders().output());
            environment
                    .out()
                    .println(release.map(id -> words.say("rollback.done", id))
                            .orElseGet(() -> words.say("rollback.none")));
            return release.isPresent() ? CliCommand.OK : CliCommand.FAILED;
        } catch (IOException e) {
            throw new UserError(words.say("rollback.failed", String.valueOf(e.getMessage())), e);
        }
    }
}
