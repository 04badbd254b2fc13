package vn.doithoai.mail;

/** The way to a mail server. */
public interface MailServer {

    /** Connects and signs in. */
    Line open() throws MailTrouble;

    /** A line that is open. */
    interface Line extends AutoCloseable {

        /** Returns once the server has taken the letter upon itself. */
        void send(Letter letter) throws MailTrouble;

        @Override
        void close();
    }
}
