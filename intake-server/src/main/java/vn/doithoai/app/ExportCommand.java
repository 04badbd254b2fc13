package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.base.Codes;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.question.Act;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.records.OnePerson;
import vn.doithoai.records.OneYear;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Layouts;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;

/** Hands out all that is kept of one person (L10), or the package of a year for the archive (L22); may run beside the server. */
@Command(name = "export")
final class ExportCommand implements CliCommand {

    /** What can be handed out. */
    private enum What {
        PERSON,
        YEAR
    }

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Parameters(index = "0", paramLabel = "WHAT")
    private String what = "";

    @Option(names = "--phone", paramLabel = "NUMBER")
    private String phone = "";

    @Option(names = "--question", paramLabel = "NUMBER")
    private @Nullable String question;

    @Option(names = "--year", paramLabel = "YEAR")
    private int year;

    @Option(names = "--file", paramLabel = "FILE", required = true)
    private Path file = Path.of("export.zip");

    ExportCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        What wished = Codes.find(What.class, what).orElseThrow(() -> new UserError(words.say("export.what", what)));
        Configuration configuration = where.read(environment, words, Map.of());
        Path target = environment.root().resolve(file).toAbsolutePath().normalize();
        if (!target.toString().endsWith(".zip")
                || target.startsWith(configuration.folders().output())) {
            throw new UserError(words.say("export.file", target.toString()));
        }
        try (DataStores stores =
                DataStores.open(configuration.folders().data(), 0, true, environment.random(), words)) {
            return wished == What.PERSON ? person(configuration, stores, target) : year(configuration, stores, target);
        } catch (FileAlreadyExistsException e) {
            throw new UserError(words.say("export.there", target.toString()), e);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(words.say("export.failed", target.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private int person(Configuration configuration, DataStores stores, Path target) throws IOException {
        List<Question> all = questions(stores);
        List<Question> theirs = question == null
                ? OnePerson.byPhone(all, phone)
                : OnePerson.byNumber(
                        all,
                        QuestionNumber.parse(question).orElseThrow(() -> new UserError(words.say("export.whose"))));
        if (question == null && OnePerson.digits(phone).isEmpty()) {
            throw new UserError(words.say("export.whose"));
        }
        if (theirs.isEmpty()) {
            throw new UserError(words.say("export.nobody"));
        }
        Programme programme = Contents.read(configuration.folders(), words);
        Publication publication = new Publication(new OfficeRules(
                programme, stores.store(), new PublicSide(stores.feed(), stores.store()), stores.staff()));
        Words labels = new Words(Contents.messages(configuration.folders()));
        new OnePerson(
                        one -> publication.toAsker(
                                one, stores.store().ledgerLine(one.number()).orElseThrow()),
                        labels,
                        page -> renderer(configuration)
                                .render("records/person.ftlh", page, frame(configuration, programme, labels)))
                .write(theirs, now(), target);
        theirs.forEach(one -> audited(configuration, one.number().toString()));
        environment.out().println(words.say("export.person", theirs.size(), target.toString()));
        return CliCommand.OK;
    }

    private int year(Configuration configuration, DataStores stores, Path target) throws IOException {
        if (year < 2000) {
            throw new UserError(words.say("export.year-missing"));
        }
        Configuration.Folders folders = configuration.folders();
        DataLayout layout = new DataLayout(folders.data());
        List<Question> ofYear = questions(stores).stream()
                .filter(one -> one.number().year() == year)
                .toList();
        Words labels = new Words(Contents.messages(configuration.folders()));
        int files = new OneYear(
                        new OneYear.Folders(
                                layout.privateQuestions(),
                                List.of(layout.ledger(), layout.acts()),
                                layout.publicQuestions(),
                                folders.content(),
                                folders.output().resolve("current")),
                        labels,
                        renderer(configuration))
                .write(year, ofYear, now(), frame(configuration, Contents.read(folders, words), labels), target);
        audited(configuration, Integer.toString(year));
        environment.out().println(words.say("export.year", year, ofYear.size(), files, target.toString()));
        if (!stores.store().damaged().isEmpty()) {
            environment
                    .out()
                    .println(words.say("serve.damaged", stores.store().damaged().size()));
            return CliCommand.FAILED;
        }
        return CliCommand.OK;
    }

    private static List<Question> questions(DataStores stores) {
        List<Question> all = new ArrayList<>();
        stores.store().forEach(all::add);
        return all;
    }

    private static Renderer renderer(Configuration configuration) {
        return Renderer.orShipped(configuration.folders().templates(), Contents.messages(configuration.folders()));
    }

    private Layout frame(Configuration configuration, Programme programme, Words labels) {
        boolean demo = DataStores.isDemo(configuration.folders().data());
        return new Layouts(labels, configuration.siteHost(), "", demo, configuration.staleDays())
                .on(DatedRules.dateOf(environment.clock().instant()), programme, "", Map.of(), null, null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(environment.clock().instant(), Act.ZONE);
    }

    /** Whoever has the machine can do it; that it was done stays to be read. */
    private void audited(Configuration configuration, String about) {
        try {
            JsonAuditLog.open(new DataLayout(configuration.folders().data()))
                    .add(new AuditEntry(now(), StaffAdmin.MACHINE, AuditEntry.What.DATA_HANDED_OUT, about));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
