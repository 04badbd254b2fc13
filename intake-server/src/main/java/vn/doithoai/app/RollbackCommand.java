package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.question.Act;
import vn.doithoai.question.publication.ShownWords;
import vn.doithoai.site.SiteBuild;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.disk.DataLayout;

/** Shows readers the release before the present one, unless something was taken away since. */
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
        Configuration.Folders folders = where.read(environment, words, Map.of()).folders();
        try {
            JsonAuditLog audit = JsonAuditLog.open(new DataLayout(folders.data()));
            SiteBuild.WentBack came = SiteBuild.rollBack(
                    folders.output(),
                    mayBeShown(folders.data()),
                    id -> audit.add(entry(AuditEntry.What.ROLLED_BACK, id)));
            if (came instanceof SiteBuild.Shown shown) {
                return told("rollback.done", shown.buildId(), CliCommand.OK);
            } else if (came instanceof SiteBuild.TakenAway behind) {
                audit.add(entry(AuditEntry.What.ROLLBACK_REFUSED, behind.buildId()));
                return told("rollback.taken-away", behind.buildId(), CliCommand.FAILED);
            }
            return told("rollback.none", "", CliCommand.FAILED);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(words.say("rollback.failed", String.valueOf(e.getMessage())), e);
        }
    }

    private int told(String key, String release, int code) {
        environment.out().println(words.say(key, release));
        return code;
    }

    /** From the records themselves: what was taken away counts before a build has shown it. */
    private static Map<String, String> mayBeShown(Path data) throws IOException {
        Map<String, String> shown = new HashMap<>();
        LedgerCheck.records(new DataLayout(data), question -> shown.putAll(ShownWords.digests(question)));
        return shown;
    }

    private AuditEntry entry(AuditEntry.What what, String release) {
        OffsetDateTime now = OffsetDateTime.ofInstant(environment.clock().instant(), Act.ZONE);
        return new AuditEntry(now, StaffAdmin.MACHINE, what, release);
    }
}
