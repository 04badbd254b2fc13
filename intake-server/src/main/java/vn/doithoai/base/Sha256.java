package vn.doithoai.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over UTF-8 text as lower-case hex: the one hash of receipts and the ledger, which a browser can redo. */
public final class Sha256 {

    private static final int PIECE = 64 * 1024;

    private Sha256() {}

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The same of a stream, read piece by piece. */
    public static String hex(InputStream stream) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            digest.update(piece, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
