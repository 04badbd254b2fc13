package vn.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.demo.Demo;
import vn.doithoai.demo.DemoWords;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;

/** Makes a data folder of invented questions, for looking at the site with something on it. */
@Command(name = "demo")
final class DemoCommand implements CliCommand {

    private static final int MOST = 20_000;
    private static final int STEP = 250;

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

    DemoCommand(Environment environment, ConsoleWords words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() {
        Configuration configuration = where.read(environment, words, Map.of());
        Path target = environment.root().resolve(folder).toAbsolutePath().normalize();
        refuse(configuration, target);
        Programme programme = Contents.read(configuration.folders(), words);
        try {
            Files.createDirectories(target);
            DataStores.markAsDemo(target, words.say("demo.mark", Long.toString(seed)));
        } catch (IOException e) {
            throw new UserError(words.say("data.unwritable", target.toString()), e);
        }
        // Everything random comes from the seed, salts and keys too: invented questions have no secrets to keep.
        Random random = new Random(seed);
        try (DataStores stores = DataStores.open(target, 0, random, words)) {
            PublicSide readers = new PublicSide(stores.feed(), stores.store());
            OfficeRules rules = new OfficeRules(programme, stores.store(), readers, stores.staff());
            new Demo(stores.store(), rules, cast(programme.catalogue()), seed).fill(questions, this::told);
        }
        environment.out().println(words.say("demo.done", questions, target.toString()));
        environment.out().println(words.say("demo.look", shortest(target), "output-demo"));
        return CliCommand.OK;
    }

    private void refuse(Configuration configuration, Path target) {
        if (questions < 1 || questions > MOST) {
            throw new UserError(words.say("demo.number", MOST));
        }
        if (target.equals(configuration.folders().data())) {
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
