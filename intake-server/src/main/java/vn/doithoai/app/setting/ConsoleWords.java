package vn.doithoai.app.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import vn.doithoai.view.Messages;

/** The sentences of the command line, from a UTF-8 bundle on the class path: they are there even where templates are not. */
public final class ConsoleWords {

    private static final Locale VIETNAMESE = new Locale("vi", "VN");

    private final ResourceBundle bundle;

    private ConsoleWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The sentences the commands speak. */
    public static ConsoleWords ofCommands() {
        return new ConsoleWords(load("app.properties"));
    }

    /** The sentence with its arguments; numbers are grouped as in Vietnamese. */
    public String say(String key, Object... args) {
        NumberFormat numbers = NumberFormat.getInstance(VIETNAMESE);
        Object[] shown = Arrays.stream(args)
                .map(arg -> arg instanceof Number ? numbers.format(arg) : arg)
                .toArray();
        return Messages.fill(bundle.getString(key), shown);
    }

    /** All of them, for the help of the command line. */
    public ResourceBundle bundle() {
        return bundle;
    }

    private static ResourceBundle load(String name) {
        try (InputStream in = ConsoleWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
