package vn.doithoai.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.base.Fingerprint;
import vn.doithoai.store.disk.DataLayout;

/** Tells whether a build would make anything new: a fingerprint over all that a build reads, kept beside the releases. */
final class InputFingerprint {

    private static final String FILE = ".inputs";

    private final Configuration configuration;
    private final LocalDate today;

    InputFingerprint(Configuration configuration, LocalDate today) {
        this.configuration = configuration;
        this.today = today;
    }

    /** Whether the published site was made from exactly what is there now. */
    boolean areBuilt() {
        try {
            Path kept = kept();
            return Files.isRegularFile(kept) && Files.readString(kept).equals(fingerprint());
        } catch (IOException e) {
            return false;
        }
    }

    String fingerprint() throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        Configuration.Folders folders = configuration.folders();
        for (Path folder : List.of(folders.content(), folders.templates(), folders.assets())) {
            fingerprint.files(folder);
        }
        // Not what the notices told: a build writes that itself, and it changes no page by being written.
        Path questions = new DataLayout(folders.data()).publicQuestions();
        fingerprint.files(questions).files(questions.resolveSibling("groups.json"));
        Optional<Path> program = program();
        if (program.isPresent()) {
            fingerprint.files(program.get());
        }
        return fingerprint
                .text(today.toString())
                .text(configuration.siteHost())
                .text(configuration.intakeUrl())
                .text(configuration.jbake().toString())
                .text(Boolean.toString(DataStores.isDemo(folders.data())))
                .hex();
    }

    /** Remembers that the published site was made from this. */
    void built(String fingerprint) throws IOException {
        Files.writeString(kept(), fingerprint);
    }

    private Path kept() {
        return configuration.folders().output().resolve(FILE);
    }

    /** Our own classes: a new version of the program may make other pages from the same inputs. */
    private static Optional<Path> program() {
        CodeSource source = InputFingerprint.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
