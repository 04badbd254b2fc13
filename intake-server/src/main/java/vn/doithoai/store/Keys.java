package vn.doithoai.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.doithoai.base.Sha256;
import vn.doithoai.store.disk.DataFolder;

/**
 * The keys of this office, made once. A damaged one is never written over; a lost one is made anew and said aloud: what was
 * given out as a hash goes on, open forms and receipts that can be seen again do not.
 */
public final class Keys {

    private static final int KEY_BYTES = 32;

    static final String NAME = "hmac.key";

    private final byte[] hmac;
    private final boolean newAgain;

    private Keys(byte[] hmac, boolean newAgain) {
        this.hmac = hmac;
        this.newAgain = newAgain;
    }

    /**
     * Reads the keys, and makes them the first time.
     *
     * @param random a {@link java.security.SecureRandom} outside of tests
     * @throws KeyDamaged if a key file is there and is no key
     */
    public static Keys open(DataFolder folder, RandomGenerator random) throws IOException {
        Path file = folder.layout().keys().resolve(NAME);
        boolean wasMade = false;
        if (Files.notExists(file)) {
            wasMade = new ActChain(folder.layout(), folder.files())
                    .latest(ActChain.What.KEY, NAME)
                    .isPresent();
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            byte[] text = (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
            new ActChain(folder.layout(), folder.files())
                    .append(List.of(new ActChain.Entry(ActChain.What.KEY, NAME, 0, Sha256.hex(text))));
            folder.files().create(file, text);
        }
        return new Keys(read(file), wasMade);
    }

    /** Whether the key was lost, so that another one had to be made: given secrets go on, open forms and receipts do not. */
    public boolean areNewAgain() {
        return newAgain;
    }

    /** 32 bytes for HMAC-SHA256; a copy. */
    public byte[] hmac() {
        return hmac.clone();
    }

    private static byte[] read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
            throw new KeyDamaged(file);
        }
        return HexFormat.of().parseHex(text);
    }
}
