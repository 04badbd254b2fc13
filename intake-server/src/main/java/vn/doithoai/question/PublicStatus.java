package vn.doithoai.question;

import java.time.LocalDate;

/** The three lists by status readers have; a question is in one of them or, merged or withdrawn, in none. */
public enum PublicStatus {
    IN_HAND("dang-giai-quyet"),
    LATE("qua-han"),
    ANSWERED("da-tra-loi");

    private final String slug;

    PublicStatus(String slug) {
        this.slug = slug;
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    public boolean holds(PublishedQuestion question, LocalDate today) {
        boolean late = question.clock().readingOn(today).status() == DueClock.Status.OVERDUE;
        return switch (this) {
            case IN_HAND -> question.stage().isOpen() && !late;
            case LATE -> question.stage().isOpen() && late;
            case ANSWERED -> question.stage() == Stage.ANSWERED;
        };
    }
}
