package vn.doithoai.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.doithoai.base.Sha256;

/**
 * Sendings by programs that named no key and were told that nothing could be stored: the same one again is the same question,
 * should the disk have kept it after all. Hashes only, in memory, the latest thousand.
 */
final class RefusedSendings {

    private static final int KNOWN = 1_000;

    private final Map<String, String> nonces = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KNOWN;
        }
    };

    /** Names a sending by what was sent and from where. */
    static String name(String address, String body) {
        return Sha256.hex("doithoai-refused-v1\n" + address + "\n" + body);
    }

    /** The nonce it had when it was refused. */
    synchronized Optional<String> nonce(String name) {
        return Optional.ofNullable(nonces.get(name));
    }

    synchronized void refused(String name, String nonce) {
        nonces.put(name, nonce);
    }

    synchronized void stored(String name) {
        nonces.remove(name);
    }
}
