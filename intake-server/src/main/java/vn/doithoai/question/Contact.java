package vn.doithoai.question;

import org.jspecify.annotations.Nullable;

/** How the asker can be reached: all optional, all private (L10). */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String postalAddress,
        ReplyWish replyWish) {

    public static final Contact NONE = new Contact(null, null, null, null, ReplyWish.LOOK_UP_MYSELF);

    /** Somebody who gave a name and a telephone number, and wants to be called. */
    public static Contact byPhone(String name, String phone) {
        return new Contact(name, phone, null, null, ReplyWish.PHONE);
    }

    public Contact {
        name = Texts.lineOrNull(name);
        phone = Texts.lineOrNull(phone);
        email = Texts.lineOrNull(email);
        postalAddress = Texts.lineOrNull(postalAddress);
    }

    public boolean isEmpty() {
        return name == null && phone == null && email == null && postalAddress == null;
    }

    /** Whether there is a way to tell the asker something: a name alone is none. */
    public boolean isReachable() {
        return phone != null || email != null || postalAddress != null;
    }

    /** Hidden: a record that reaches a log must not name a citizen. */
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
