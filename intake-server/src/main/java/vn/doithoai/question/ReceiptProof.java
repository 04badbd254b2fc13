package vn.doithoai.question;

/**
 * What ties a stored question to the slip the asker holds.
 *
 * @param salt random hex, printed on the receipt; erased together with the text under data-protection law
 * @param secretHash {@link Secret#hash}
 * @param seal {@link Seal#of}, the same as in the ledger
 * @param submissionKey marks one sending: sent twice, it is stored once
 */
public record ReceiptProof(String salt, String secretHash, String seal, String submissionKey) {

    /** The same question with another secret. */
    public ReceiptProof with(String newSecretHash) {
        return new ReceiptProof(salt, newSecretHash, seal, submissionKey);
    }

    /** Whether this code is the asker's; takes the same time for every wrong code. */
    public boolean isSecret(Secret secret) {
        return java.security.MessageDigest.isEqual(
                secret.hash(salt).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                secretHash.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "ReceiptProof[hidden]";
    }
}
