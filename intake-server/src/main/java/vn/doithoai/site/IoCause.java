package vn.doithoai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What a stream or a parallel task had to wrap. */
final class IoCause {

    private IoCause() {}

    static IOException of(UncheckedIOException e) {
        return Objects.requireNonNull(e.getCause(), "an I/O error without its cause");
    }
}
