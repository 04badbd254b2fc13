package vn.doithoai.store;

import java.io.IOException;
import java.nio.file.Path;

/** A key file is not a key; it must come back from a backup, because a new key would make every given secret wrong. */
public final class KeyDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    KeyDamaged(Path file) {
        super("the key in " + file.toAbsolutePath() + " is damaged; put it back from a backup");
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
