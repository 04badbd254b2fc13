package vn.doithoai.desk.matter;

import vn.doithoai.question.Notification;
import vn.doithoai.question.life.Question;

/** How an asker wants to be told. */
public final class ContactWays {

    private ContactWays() {}

    /** The way that goes with the asker's wish. */
    public static Notification.Means means(Question question) {
        return switch (question.submission().contact().replyWish()) {
            case LOOK_UP_MYSELF -> Notification.Means.LOOK_UP;
            case PHONE -> Notification.Means.PHONE;
            case ZALO -> Notification.Means.ZALO;
            case EMAIL -> Notification.Means.EMAIL;
            case LETTER -> Notification.Means.LETTER;
        };
    }
}
