package vn.doithoai.content;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.doithoai.base.Sha256;

/** Plans that nobody outside the office sees yet: one a year at most, until it is approved and becomes a content file. */
public interface PlanDrafts {

    /** The newest year first; what cannot be read is left out. */
    List<PlanDraft> all();

    default Optional<PlanDraft> find(int year) {
        return all().stream().filter(draft -> draft.year() == year).findFirst();
    }

    /**
     * Keeps a draft; when it returns true, it is on the disk.
     *
     * @param revision of the draft it was made from, empty where there was none
     * @return false: somebody else has written meanwhile, and nothing was kept
     */
    boolean keep(PlanDraft draft, String revision);

    /** Takes a draft away, unless it is another by now. */
    boolean drop(int year, String revision);

    /**
     * A draft.
     *
     * @param text of the content file it is to become
     * @param source what the paper said, line by line; empty where there was none
     * @param from what the paper was called, or empty
     * @param asked whether it waits for the Chairman's approval
     * @param note why it was sent back, or empty
     * @param by account that wrote it last
     */
    record PlanDraft(
            int year,
            String text,
            String source,
            String from,
            boolean asked,
            String note,
            String by,
            OffsetDateTime at) {

        /** Changes with whatever is approved. */
        public String revision() {
            return Sha256.hex(year + "\n" + asked + "\n" + note + "\n" + text);
        }
    }
}
