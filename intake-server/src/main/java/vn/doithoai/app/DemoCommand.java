package vn.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.GivenDay;
import vn.doithoai.app.setting.Key;
import vn.doithoai.app.setting.ProgramFolder;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.base.Codes;
import vn.doithoai.demo.Demo;
import vn.doithoai.demo.DemoContent;
import vn.doithoai.demo.DemoWords;
import vn.doithoai.demo.DemoYear;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Act;
import vn.doithoai.question.Role;
import vn.doithoai.store.JsonStaffRegister;
import vn.doithoai.store.disk.DataLayout;

/**
 * Makes a folder with a whole invented commune, content and questions of a year around today, and serves it: for looking at site
 * and desk with something on them. Where the folder is one already, it is served as it is.
 */
@Command(name = "demo")
final class DemoCommand implements CliCommand {

    private static final int MOST = 20_000;
    private static final int STEP = 250;
    private static final String CONFIGURATION = "jbake.properties";

    private final Environment environment;
    private final ConsoleWords words;

    @Mixin
    private final CommonOptions where = new CommonOptions();

    @Option(names = "--questions", paramLabel = "N", defaultValue = "40")
    private int questions = Demo.COMPLETE;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "data-demo")
    private Path folder = Path.of("data-demo");

    @Option(names = "--today", paramLabel = "DATE")
    private @Nullable String today;

    @Option(names = "--no-serve")
    private boolean onlyMake;

    DemoCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration real = where.read(environment, words, Map.of());
        Path target = environment.root().resolve(folder).toAbsolutePath().normalize();
        Path file = target.resolve(CONFIGURATION);
        boolean there = DataStores.isDemo(target.resolve("data"));
        if (!there || onlyMake) {
            refuse(real, target);
            make(real, target, file);
        }
        if (onlyMake) {
            environment.out().println(words.say("demo.look", shortest(file)));
            return CliCommand.OK;
        }
        if (there) {
            environment.out().println(words.say("demo.there", target.toString()));
        }
        return ServeCommand.serve(file, read(file), today, null, environment, words);
    }

    private void make(Configuration real, Path target, Path file) {
        DemoYear year = new DemoYear(
                LocalDate.now(GivenDay.clock(environment.clock(), today, words).withZone(Act.ZONE)));
        Path data = target.resolve("data");
        try {
            Files.createDirectories(data);
            new DemoContent(real.folders().content(), commune(real, year), target.resolve("content"), year).write();
            Files.writeString(file, configuration(real));
            DataStores.markAsDemo(data, words.say("demo.mark", Long.toString(seed)));
        } catch (IOException e) {
            throw new UserError(words.say("data.unwritable", target.toString()), e);
        }
        Configuration made = read(file);
        Programme programme = Contents.read(made.folders(), words);
        // Everything random comes from the seed, salts and keys too: invented questions have no secrets to keep.
        Random random = new Random(seed);
        try (DataStores stores = DataStores.open(data, 0, random, words)) {
            PublicSide readers = new PublicSide(stores.feed(), stores.store());
            OfficeRules rules = new OfficeRules(programme, stores.store(), readers, stores.staff());
            new Demo(stores.store(), rules, stores.files(), cast(programme.catalogue()), year, seed)
                    .fill(questions, this::told);
        }
        environment.out().println(words.say("demo.done", questions, target.toString()));
        invite(made);
    }

    private String commune(Configuration real, DemoYear year) {
        Catalogue catalogue = Contents.read(real.folders(), words).catalogue();
        return catalogue.organisationOn(year.today()).commune();
    }

    /** The real configuration with folders of the demonstration's own. */
    private String configuration(Configuration real) throws IOException {
        Map<String, String> folders = Map.of(
                Key.CONTENT_FOLDER.key(), "content",
                Key.STORE_FOLDER.key(), "data",
                Key.OUTPUT_FOLDER.key(), "output",
                Key.TEMPLATE_FOLDER.key(),
                        own(Key.TEMPLATE_FOLDER, real.folders().templates()),
                Key.ASSET_FOLDER.key(), own(Key.ASSET_FOLDER, real.folders().assets()));
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(where.file(environment))) {
            String key = line.split("=", 2)[0].strip();
            String own = folders.get(key);
            text.append(own == null ? line : key + "=" + own).append('\n');
        }
        return text.toString();
    }

    /** As a properties file takes it; what came with the program is found beside any program. */
    private static String own(Key key, Path folder) {
        return ProgramFolder.ofThis().holds(folder)
                ? key.byDefault()
                : folder.toString().replace("\\", "\\\\");
    }

    private Configuration read(Path file) {
        CommonOptions own = new CommonOptions();
        own.config = file;
        return own.read(environment, words, Map.of());
    }

    /** An account for each role a visitor may want to look through, with the link that sets its password. */
    private void invite(Configuration made) {
        DataLayout layout = new DataLayout(made.folders().data());
        DemoWords invented = DemoWords.load();
        try {
            StaffAdmin admin = StaffCommand.admin(JsonStaffRegister.open(layout), layout, made, environment);
            for (Role role : List.of(Role.SECRETARY, Role.OFFICER, Role.LEADER, Role.CHAIR)) {
                String id = "demo-" + Codes.of(role);
                StaffMember member = StaffMember.newcomer(
                        id,
                        invented.say("account." + id),
                        invented.say("post." + Codes.of(role)),
                        role == Role.OFFICER ? "van-phong" : null,
                        Set.of(role),
                        Set.of());
                admin.add(member, StaffAdmin.MACHINE)
                        .ifPresent(handed ->
                                environment.out().println(words.say("demo.account", member.post(), handed.link())));
            }
        } catch (IOException e) {
            throw new UserError(words.say("data.unwritable", layout.staff().toString()), e);
        }
    }

    private void refuse(Configuration configuration, Path target) {
        if (questions < 1 || questions > MOST) {
            throw new UserError(words.say("demo.number", MOST));
        }
        if (target.equals(configuration.folders().data()) || target.equals(environment.root())) {
            throw new UserError(words.say("demo.is-data", target.toString()));
        }
        if (!isEmpty(target)) {
            throw new UserError(words.say("demo.not-empty", target.toString()));
        }
    }

    private static boolean isEmpty(Path folder) {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Demo.Cast cast(Catalogue catalogue) {
        List<String> units = catalogue.units().stream().map(Catalogue.Unit::id).toList();
        return new Demo.Cast(
                units.isEmpty() ? List.of(DemoWords.load().say("unit.default")) : units,
                catalogue.villages().stream().map(Catalogue.Village::id).toList(),
                catalogue.refusalReasons().get(0).code(),
                catalogue.removalReasons().get(0).code());
    }

    private void told(int done) {
        if (done % STEP == 0 && done < questions) {
            environment.out().println(words.say("demo.progress", done, questions));
        }
    }

    private String shortest(Path target) {
        return target.startsWith(environment.root())
                ? environment.root().relativize(target).toString()
                : target.toString();
    }
}
