package vn.doithoai.question.publication;

import java.time.LocalDate;
import vn.doithoai.question.Stage;

/**
 * The lists by status readers have. Each listed question is in hand, answered or merged, in one of the three; the late ones
 * are some of those in hand, as in the figures.
 */
public enum PublicStatus {
    IN_HAND("dang-giai-quyet"),
    LATE("qua-han"),
    ANSWERED("da-tra-loi"),
    MERGED("da-gop");

    private final String slug;

    PublicStatus(String slug) {
        this.slug = slug;
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    public boolean holds(PublishedQuestion question, LocalDate today) {
        return switch (this) {
            case IN_HAND -> question.stage().isOpen();
            case LATE ->
                question.stage().isOpen()
                        && question.clock().readingOn(today).status().isOverdue();
            case ANSWERED -> question.stage() == Stage.ANSWERED;
            case MERGED -> question.stage() == Stage.MERGED;
        };
    }
}
