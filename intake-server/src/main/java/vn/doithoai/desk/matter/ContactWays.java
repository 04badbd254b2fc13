package vn.doithoai.desk.matter;

import java.util.List;
import java.util.stream.Stream;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Notification;
import vn.doithoai.question.life.Question;

/** How an asker can and wants to be told. */
public final class ContactWays {

    private ContactWays() {}

    /** The ways there are: that the look-up page tells is one only where no other was left (S49). */
    public static List<Notification.Means> all(Question question) {
        boolean reachable = question.submission().contact().isReachable();
        return Stream.of(Notification.Means.values())
                .filter(means -> means != Notification.Means.LOOK_UP || !reachable)
                .toList();
    }

    /** The way that goes with the asker's wish, or with what was left where the wish was to look it up. */
    public static Notification.Means means(Question question) {
        Contact contact = question.submission().contact();
        return switch (contact.replyWish()) {
            case LOOK_UP_MYSELF -> left(contact);
            case PHONE -> Notification.Means.PHONE;
            case ZALO -> Notification.Means.ZALO;
            case EMAIL -> Notification.Means.EMAIL;
            case LETTER -> Notification.Means.LETTER;
        };
    }

    private static Notification.Means left(Contact contact) {
        if (contact.phone() != null) {
            return Notification.Means.PHONE;
        }
        if (contact.email() != null) {
            return Notification.Means.EMAIL;
        }
        return contact.postalAddress() != null ? Notification.Means.LETTER : Notification.Means.LOOK_UP;
    }
}
