package vn.doithoai.intake;

import vn.doithoai.question.Act;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.TriageEvent;

/** What an asker can do with a question after sending it; who may do what when, the lifecycle says. */
enum AskerAct {
    ANSWER_BACK("tra-loi", EventKind.CLARIFIED, Words.REQUIRED, false),
    STILL_UNCLEAR("chua-ro", EventKind.REOPENED, Words.REQUIRED, false),
    WITHDRAW_NAME("rut-ten", EventKind.NAME_WITHDRAWN, Words.NONE, false),
    CORRECT_DATA("sua-du-lieu", EventKind.DATA_REQUESTED, Words.REQUIRED, false),
    ERASE_DATA("xoa-du-lieu", EventKind.DATA_REQUESTED, Words.OPTIONAL, true),
    WITHDRAW("rut-cau-hoi", EventKind.WITHDRAWN, Words.OPTIONAL, true);

    /** Limit in code points; a question has the same. */
    static final int TEXT_MAX = 2_000;

    private final String slug;
    private final EventKind kind;
    private final Words words;
    private final boolean confirmed;

    AskerAct(String slug, EventKind kind, Words words, boolean confirmed) {
        this.slug = slug;
        this.kind = kind;
        this.words = words;
        this.confirmed = confirmed;
    }

    /** Whether the asker writes something with it. */
    enum Words {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** Last part of its address, name of its field and last part of the keys of its words. */
    String slug() {
        return slug;
    }

    EventKind kind() {
        return kind;
    }

    Words words() {
        return words;
    }

    /** Whether a tick is asked for, because it cannot be taken back. */
    boolean isConfirmed() {
        return confirmed;
    }

    /** @param text what was written, cleaned */
    Event event(Act plain, String text) {
        return switch (this) {
            case ANSWER_BACK -> new TriageEvent.Clarified(plain, text);
            case STILL_UNCLEAR -> new AnswerEvent.Reopened(new Act(plain.at(), plain.by(), text));
            case WITHDRAW_NAME -> new DataEvent.NameWithdrawn(plain);
            case CORRECT_DATA -> new DataEvent.DataRequested(plain, DataWish.CORRECTION, text);
            case ERASE_DATA -> new DataEvent.DataRequested(plain, DataWish.ERASURE, text);
            case WITHDRAW -> new OtherWayEvent.Withdrawn(new Act(plain.at(), plain.by(), text));
        };
    }
}
