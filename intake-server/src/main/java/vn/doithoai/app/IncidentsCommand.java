package vn.doithoai.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.duty.Incident;
import vn.doithoai.question.Act;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.store.duty.IncidentFile;
import vn.doithoai.view.Words;

/** Lists what went wrong with personal data (L10), as the desk has written it down; may run beside the server. */
@Command(name = "incidents")
final class IncidentsCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    IncidentsCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration configuration = where.read(environment, words, Map.of());
        DataLayout layout = new DataLayout(configuration.folders().data());
        try {
            List<Incident> all = IncidentFile.of(layout, new DurableFiles(DurableFiles.Access.OWNER, 0))
                    .all();
            if (all.isEmpty()) {
                environment.out().println(words.say("incidents.none"));
                return CliCommand.OK;
            }
            Words labels = new Words(Contents.messages(configuration.folders()));
            all.forEach(incident -> tell(incident, labels));
            OffsetDateTime now = OffsetDateTime.ofInstant(environment.clock().instant(), Act.ZONE);
            JsonAuditLog.open(layout)
                    .add(new AuditEntry(now, StaffAdmin.MACHINE, AuditEntry.What.INCIDENTS_EXPORTED, ""));
            return CliCommand.OK;
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(
                    words.say("data.unreadable", layout.incidents().toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private void tell(Incident incident, Words labels) {
        PrintStream out = environment.out();
        out.println(words.say(
                incident.isClosed() ? "incidents.closed" : "incidents.open",
                incident.id(),
                labels.dateTime(incident.found()),
                incident.what()));
        out.println(words.say(
                "incidents.whose",
                incident.whose(),
                Objects.requireNonNullElse(incident.people(), words.say("incidents.unknown"))));
        incident.steps()
                .forEach(step -> out.println(words.say(
                        "incidents.step",
                        labels.dateTime(step.on()),
                        labels.get("desk.incident.kind." + step.kind()),
                        step.whom().isEmpty() ? "–" : step.whom(),
                        step.text().isEmpty() ? "–" : step.text(),
                        step.by())));
    }
}
