package vn.doithoai.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.Key;
import vn.doithoai.app.setting.ProgramFolder;
import vn.doithoai.app.setting.Settings;

/** The options every command has: where the configuration is, and the folders it may be told to use instead. */
final class CommonOptions {

    static final String FILE = "jbake.properties";

    /** Set by the start scripts of the archive: the folder with the files of the commune. */
    static final String HOME = "DOI_THOAI_HOME";

    @Option(names = "--config", paramLabel = "FILE")
    @Nullable
    Path config;

    @Option(names = "--data", paramLabel = "DIR")
    @Nullable
    Path data;

    @Option(names = "--output", paramLabel = "DIR")
    @Nullable
    Path output;

    @Option(names = "--help", usageHelp = true)
    boolean help;

    @Option(names = "--version", versionHelp = true)
    boolean version;

    /** The configuration file, whole: the named one, or that of the folder of the commune, or the one here. */
    Path file(Environment environment) {
        Path named = config == null
                ? Path.of(environment.environment().getOrDefault(HOME, "")).resolve(FILE)
                : config;
        return environment.root().resolve(named).toAbsolutePath().normalize();
    }

    /**
     * Reads the configuration; its folders are looked up beside its file, those of options where the command was typed.
     *
     * @param more values of further options, by key
     */
    Configuration read(Environment environment, ConsoleWords words, Map<String, Settings.Value> more) {
        Map<String, Settings.Value> options = new HashMap<>(more);
        put(options, Key.STORE_FOLDER, "--data", data, environment);
        put(options, Key.OUTPUT_FOLDER, "--output", output, environment);
        Path file = file(environment);
        Path root = file.resolveSibling("");
        Settings settings = Settings.read(file, environment.environment(), options, words);
        Map<String, Settings.Value> delivered = ProgramFolder.ofThis().standIns(settings, root);
        if (!delivered.isEmpty()) {
            options.putAll(delivered);
            settings = Settings.read(file, environment.environment(), options, words);
        }
        return Configuration.of(settings, root, words);
    }

    private static void put(
            Map<String, Settings.Value> options, Key key, String option, @Nullable Path path, Environment where) {
        if (path != null) {
            String whole =
                    where.root().resolve(path).toAbsolutePath().normalize().toString();
            options.put(key.key(), new Settings.Value(whole, option));
        }
    }
}
