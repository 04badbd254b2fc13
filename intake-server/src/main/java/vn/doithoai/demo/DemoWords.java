package vn.doithoai.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Names, posts and reasons of the invented office, from a UTF-8 bundle on the class path. */
public final class DemoWords {

    private static final String FILE = "demo.properties";

    private final ResourceBundle bundle;

    private DemoWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static DemoWords load() {
        try (InputStream in = DemoWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + FILE);
            }
            return new DemoWords(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String say(String key) {
        return bundle.getString(key);
    }
}
