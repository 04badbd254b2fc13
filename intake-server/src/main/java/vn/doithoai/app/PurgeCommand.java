package vn.doithoai.app;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.Acts;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.duty.Purge;
import vn.doithoai.question.Act;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;

/**
 * Takes out what is kept longer than the office said it would (L10), after it has shown what that is; nothing while the office has
 * set no term. Showing may run beside the server, doing needs it stopped: the desk has the same list.
 */
@Command(name = "purge")
final class PurgeCommand implements CliCommand {

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--yes")
    private boolean yes;

    PurgeCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration configuration = where.read(environment, words, Map.of());
        Configuration.Folders folders = configuration.folders();
        if (Files.notExists(folders.data())) {
            throw new UserError(words.say("repair.no-data", folders.data().toString()));
        }
        Programme programme = Contents.read(folders, words);
        LocalDate today = DatedRules.dateOf(environment.clock().instant());
        Optional<Catalogue.Retention> terms = programme.catalogue().retentionOn(today);
        if (terms.isEmpty()) {
            environment.out().println(words.say("purge.no-term"));
            return CliCommand.OK;
        }
        try (DataStores stores = DataStores.open(folders.data(), 0, !yes, environment.random(), words)) {
            List<Purge.Due> due = Purge.due(stores.store(), programme.catalogue(), today);
            if (due.isEmpty()) {
                environment.out().println(words.say("purge.nothing"));
                return CliCommand.OK;
            }
            return yes
                    ? perform(due, terms.get(), programme, stores)
                    : show(due, terms.get(), new Words(Contents.messages(folders)));
        } catch (UncheckedIOException e) {
            throw new UserError(words.say("purge.failed", String.valueOf(e.getMessage())), e);
        }
    }

    private int show(List<Purge.Due> due, Catalogue.Retention terms, Words labels) {
        PrintStream out = environment.out();
        out.println(words.say("purge.would", due.size(), terms.basis()));
        due.forEach(one -> out.println(words.say(
                "purge.line." + one.what(),
                one.number().toString(),
                labels.date(one.ended()),
                labels.date(one.since()))));
        return CliCommand.OK;
    }

    private int perform(List<Purge.Due> due, Catalogue.Retention terms, Programme programme, DataStores stores) {
        Acts acts = new Acts(
                stores.store(),
                new OfficeRules(
                        programme, stores.store(), new PublicSide(stores.feed(), stores.store()), stores.staff()));
        List<AuditEntry> done = new ArrayList<>();
        int left = 0;
        for (Purge.Due one : due) {
            OffsetDateTime now = OffsetDateTime.ofInstant(environment.clock().instant(), Act.ZONE);
            Act act = new Act(now, Purge.machine(), words.say("purge.why", terms.basis()));
            Acts.Result result =
                    acts.perform(one.number(), one.question().revision(), Purge.event(one, programme.catalogue(), act));
            if (result instanceof Acts.Done) {
                stores.unsent().dropBelow(Addresses.deskQuestion(one.number()) + "/");
                done.add(new AuditEntry(
                        now,
                        StaffAdmin.MACHINE,
                        AuditEntry.What.DATA_PURGED,
                        one.number().toString()));
            } else {
                left++;
                environment.err().println(words.say("purge.left", one.number().toString()));
            }
        }
        stores.audit().addAll(done);
        environment.out().println(words.say("purge.done", done.size()));
        return left == 0 ? CliCommand.OK : CliCommand.FAILED;
    }
}
