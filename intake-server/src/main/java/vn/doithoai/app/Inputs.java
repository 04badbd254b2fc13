package vn.doithoai.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether a build would make anything new: a fingerprint over all that a build reads, kept beside the releases. */
final class Inputs {

    private static final String FILE = ".inputs";

    private final Configuration configuration;
    private final LocalDate today;

    Inputs(Configuration configuration, LocalDate today) {
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
        MessageDigest digest = sha256();
        Configuration.Folders folders = configuration.folders();
        for (Path folder : List.of(folders.content(), folders.templates(), folders.assets())) {
            add(digest, folder);
        }
        add(digest, folders.data().resolve("public"));
        Optional<Path> program = program();
        if (program.isPresent()) {
            add(digest, program.get());
        }
        String rest = String.join(
                "\n",
                today.toString(),
                configuration.siteHost(),
                configuration.intakeUrl(),
                configuration.jbake().toString(),
                Boolean.toString(Workplace.isDemo(folders.data())));
        digest.update(rest.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
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
        CodeSource source = Inputs.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static void add(MessageDigest digest, Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
