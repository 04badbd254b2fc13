package vn.doithoai.question.life;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Visibility;

/**
 * How it stands in the list.
 *
 * @param topic the asker's own choice until the secretary's
 * @param publicText what the public reads; none before it is accepted
 * @param about account ids of the staff it is about (S42)
 * @param decided what may be shown, if nothing else forbids it
 * @param reasonCode of refusal or removal
 */
public record Listing(
        @Nullable String topic,
        @Nullable String session,
        @Nullable PublicText publicText,
        Set<String> about,
        Visibility decided,
        @Nullable String reasonCode) {

    Listing because(@Nullable String code) {
        return new Listing(topic, session, publicText, about, decided, code);
    }

    /** A reason code is looked up only for a removal, so no other is kept: it would be public unchecked. */
    Listing shown(Visibility visibility, @Nullable String code, @Nullable PublicText changed) {
        return new Listing(
                topic,
                session,
                changed == null ? publicText : changed,
                about,
                visibility,
                visibility == Visibility.REMOVED ? code : null);
    }

    Listing atMostCounted() {
        Visibility most = decided == Visibility.REMOVED ? decided : Visibility.COUNTED;
        return new Listing(topic, session, publicText, about, most, reasonCode);
    }
}
