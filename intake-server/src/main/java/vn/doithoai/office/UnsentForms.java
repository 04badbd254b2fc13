package vn.doithoai.office;

import java.util.List;
import java.util.Optional;

/**
 * What people of the desk have typed and not sent. A call that returns has changed the disk; where that refuses, each throws
 * {@link java.io.UncheckedIOException}.
 */
public interface UnsentForms {

    /** What is kept of one person, the newest first; what cannot be read is left out. */
    List<UnsentForm> of(String account);

    default Optional<UnsentForm> find(String account, String key) {
        return of(account).stream().filter(form -> form.key().equals(key)).findFirst();
    }

    /**
     * Keeps a form over an earlier state of the same opening.
     *
     * @return false where that opening has been sent: a word from its page that came late, which is kept no more
     */
    boolean keep(UnsentForm form);

    /** Takes one away that is not wanted. */
    void drop(String account, String key);

    /** Takes one away that was sent, and lets nothing of the same opening come back. */
    void sent(String account, String key);

    /** Takes away whatever anybody typed at addresses that begin so. */
    void dropBelow(String path);

    /** Takes away all of a person. */
    void dropAllOf(String account);
}
