package vn.doithoai.mail;

import java.time.Duration;

/**
 * How the mail server of the office is reached.
 *
 * @param from the sender of every letter, one address
 * @param user name of the account there, or empty: the server wants none
 * @param password of that account
 * @param timeout how long an answer of the server is waited for
 */
public record MailSettings(
        String host, int port, Security security, String from, String user, String password, Duration timeout) {

    /** How the way to the server is kept from others. */
    public enum Security {
        /** Begun in clear and encrypted before anything is said; a server that cannot is refused. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In clear: only for a server on this machine. */
        NONE
    }

    /** Hidden: a password does not belong in a log. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
