package vn.doithoai.office;

import java.time.OffsetDateTime;
import java.util.List;

/** The sign-ins of the desk, kept so that a restart of the server signs nobody out. */
public interface SessionRegister {

    /** Those kept last; none where they cannot be read, for then everybody signs in anew. */
    List<Kept> read();

    /**
     * Keeps these and no others; a call that returns has them durably on disk.
     *
     * @throws java.io.UncheckedIOException when the disk refuses
     */
    void keep(List<Kept> sessions);

    /**
     * A sign-in.
     *
     * @param cookie SHA-256 of its cookie, which itself is kept nowhere
     * @param epoch of the account when it began
     * @param seen about when it was used last
     * @param proved when the password was typed last
     * @param browser program and kind of machine, as its user would recognise them
     */
    record Kept(
            String cookie,
            String account,
            int epoch,
            OffsetDateTime began,
            OffsetDateTime seen,
            OffsetDateTime proved,
            String browser) {}
}
