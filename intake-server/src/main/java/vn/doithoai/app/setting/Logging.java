package vn.doithoai.app.setting;

import java.io.PrintStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import vn.doithoai.question.Act;

/** Sends the log to standard error, one line an event, and keeps talkative libraries quiet. */
public final class Logging {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** Held here: a logger nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.jbake"),
            Logger.getLogger("org.eclipse.jetty"),
            Logger.getLogger("io.javalin"),
            Logger.getLogger("org.apache.commons"));

    private static final Logger OURS = Logger.getLogger("vn.doithoai");

    private Logging() {}

    public static void toStandardError(PrintStream err) {
        LogManager.getLogManager().reset();
        StreamHandler handler = new StreamHandler(err, new OneLine()) {
            @Override
            public synchronized void publish(LogRecord record) {
                super.publish(record);
                flush();
            }
        };
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        // What matters of these comes back as a result or an exception and is told in our own words.
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    /**
     * {@code 2025-06-20 08:00:00 WARNING store: message}; a cause is told in the same line, without its message, which may
     * repeat what a citizen wrote. {@link java.util.logging.SimpleFormatter} can do neither: it puts a whole stack trace
     * with messages below, and it takes the zone of the machine.
     */
    private static final class OneLine extends Formatter {

        @Override
        public String format(LogRecord record) {
            String time = TIME.format(ZonedDateTime.ofInstant(record.getInstant(), Act.ZONE));
            String name = record.getLoggerName() == null ? "" : record.getLoggerName();
            StringBuilder line = new StringBuilder(time)
                    .append(' ')
                    .append(record.getLevel().getName())
                    .append(' ')
                    .append(name.substring(name.lastIndexOf('.') + 1))
                    .append(": ")
                    .append(formatMessage(record));
            for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
                line.append(" | ").append(cause.getClass().getName());
                if (cause.getStackTrace().length > 0) {
                    line.append(" at ").append(cause.getStackTrace()[0]);
                }
            }
            return line.toString().replaceAll("\\R", " ") + System.lineSeparator();
        }
    }
}
