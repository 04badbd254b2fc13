package vn.doithoai.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** One hash over whole folders and pieces of text; two are the same only where all names and contents are. */
public final class Fingerprint {

    private final MessageDigest digest = Sha256.digest();

    /** Adds the names and contents of all files below a folder, or one file; what is not there adds nothing. */
    public Fingerprint files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return this;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text(root.relativize(file).toString());
                digest.update(Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** Adds a piece of text; where it ends is part of the hash. */
    public Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** Lower-case hex; starts again from nothing. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
