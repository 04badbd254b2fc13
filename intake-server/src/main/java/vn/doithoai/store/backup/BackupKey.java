package vn.doithoai.store.backup;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.doithoai.base.Sha256;

/**
 * The key a copy is encrypted with: an identity of age (age-encryption.org/v1, X25519), so that the programs of others open a
 * copy too. Names of contents are a keyed hash, because the plain one would tell who guesses a content that it is there.
 */
public final class BackupKey {

    private static final String SECRET = "AGE-SECRET-KEY-1";
    private static final String MAC = "HmacSHA256";

    private final String identity;
    private final String recipient;
    private final byte[] nameKey;

    private BackupKey(String identity, String recipient) {
        this.identity = identity;
        this.recipient = recipient;
        this.nameKey = HexFormat.of()
                .parseHex(Sha256.hex(("doithoai-backup-names-v1\n" + identity).getBytes(StandardCharsets.UTF_8)));
    }

    /** The key does not open what it is asked to. */
    public static final class Wrong extends IOException {

        private static final long serialVersionUID = 1;

        Wrong(String what, Throwable cause) {
            super(what, cause);
        }

        Wrong(String what) {
            super(what);
        }
    }

    /** The text of a new key file, as {@code age-keygen} writes it. */
    public static String fresh() {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            String secret = new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
            return "# public key: " + pair.getPublic() + "\n" + secret + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has X25519", e);
        }
    }

    /** Reads a key file; empty where there is no key in it. */
    public static Optional<BackupKey> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(SECRET))
                .findFirst()
                .flatMap(BackupKey::read);
    }

    private static Optional<BackupKey> read(String identity) {
        try {
            String recipient = new X25519KeyFactory()
                    .translateKey(new SecretKeySpec(identity.getBytes(StandardCharsets.US_ASCII), "X25519"))
                    .toString();
            return Optional.of(new BackupKey(identity, recipient));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is encrypted to: may be known to everybody. */
    String recipient() {
        return recipient;
    }

    byte[] seal(byte... clear) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (WritableByteChannel out = new StandardEncryptingChannelFactory()
                .newEncryptingChannel(
                        Channels.newChannel(sealed),
                        List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient)))) {
            ByteBuffer bytes = ByteBuffer.wrap(clear);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return sealed.toByteArray();
    }

    /** @throws Wrong where it was sealed with another key */
    byte[] open(byte... sealed) throws IOException {
        try (InputStream in = Channels.newInputStream(new StandardDecryptingChannelFactory()
                .newDecryptingChannel(
                        Channels.newChannel(new ByteArrayInputStream(sealed)),
                        List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity))))) {
            return in.readAllBytes();
        } catch (UnsupportedRecipientStanzaException e) {
            throw new Wrong("sealed with another key", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("damaged: " + e.getMessage(), e);
        }
    }

    /** What a content is called: 64 digits like a SHA-256. */
    String name(byte... clear) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(nameKey, MAC));
            return HexFormat.of().formatHex(mac.doFinal(clear));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    /** Hidden: a key that reaches a log is none. */
    @Override
    public String toString() {
        return "BackupKey[hidden]";
    }
}
