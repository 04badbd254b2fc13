package vn.doithoai.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** A mail server that speaks SMTP: plain text in UTF-8, each letter with a Message-ID that is the same whenever it is sent. */
public final class SmtpServer implements MailServer {

    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Session session;

    public SmtpServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String scheme = settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", scheme);
        String mail = "mail." + scheme + ".";
        String millis = Long.toString(settings.timeout().toMillis());
        for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            all.setProperty(mail + what, millis);
        }
        all.setProperty(mail + "auth", Boolean.toString(!settings.user().isEmpty()));
        all.setProperty(mail + "ssl.checkserveridentity", "true");
        if (settings.security() == MailSettings.Security.STARTTLS) {
            all.setProperty(mail + "starttls.enable", "true");
            all.setProperty(mail + "starttls.required", "true");
        }
        return all;
    }

    @Override
    public Line open() throws MailTrouble {
        try {
            Transport transport = session.getTransport();
            if (settings.user().isEmpty()) {
                transport.connect(settings.host(), settings.port(), null, null);
            } else {
                transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            }
            return new SmtpLine(transport);
        } catch (AuthenticationFailedException e) {
            throw new MailTrouble(MailTrouble.Kind.SIGN_IN, e);
        } catch (MessagingException e) {
            throw new MailTrouble(isOfEncryption(e) ? MailTrouble.Kind.ENCRYPTION : MailTrouble.Kind.UNREACHABLE, e);
        }
    }

    private static boolean isOfEncryption(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    || String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    /** One connection. */
    private final class SmtpLine implements Line {

        private final Transport transport;

        SmtpLine(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void send(Letter letter) throws MailTrouble {
            try {
                Address to = new InternetAddress(letter.to(), true);
                MimeMessage message = new Named(session, "<" + letter.id() + "@" + domain() + ">");
                message.setFrom(new InternetAddress(settings.from(), true));
                message.setRecipient(Message.RecipientType.TO, to);
                message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
                message.setSentDate(Date.from(letter.made().toInstant()));
                // Machines that answer letters by themselves leave these alone (RFC 3834).
                message.setHeader("Auto-Submitted", "auto-generated");
                message.setText(letter.body(), StandardCharsets.UTF_8.name());
                message.saveChanges();
                transport.sendMessage(message, new Address[] {to});
            } catch (MessagingException e) {
                throw new MailTrouble(kind(e), e);
            }
        }

        private MailTrouble.Kind kind(MessagingException e) {
            for (Exception cause = e; cause instanceof MessagingException one; cause = one.getNextException()) {
                int code = cause instanceof SMTPAddressFailedException address
                        ? address.getReturnCode()
                        : cause instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
                if (code > 0) {
                    return code >= PERMANENT ? MailTrouble.Kind.NEVER : MailTrouble.Kind.NOT_NOW;
                }
            }
            return transport.isConnected() ? MailTrouble.Kind.NOT_NOW : MailTrouble.Kind.UNREACHABLE;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // What was sent was taken already: the server's last word changes nothing.
                System.getLogger(SmtpServer.class.getName())
                        .log(System.Logger.Level.DEBUG, "the line did not end well", e);
            }
        }
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    /** A message whose name is ours. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
