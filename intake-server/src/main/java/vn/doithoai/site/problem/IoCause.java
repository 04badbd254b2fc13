package vn.doithoai.site.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What a stream or a parallel task had to wrap. */
public final class IoCause {

    private IoCause() {}

    public static IOException of(UncheckedIOException e) {
        return Objects.requireNonNull(e.getCause(), "an I/O error without its cause");
    }
}
