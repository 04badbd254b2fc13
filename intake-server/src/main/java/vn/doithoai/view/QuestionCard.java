package vn.doithoai.view;

import org.jspecify.annotations.Nullable;

/**
 * A question as a slip in a list.
 *
 * @param answered day of the answer, or none
 * @param asked the beginning of what was asked where there is no answer yet, or none: it is not public
 */
public record QuestionCard(
        String number,
        String address,
        String title,
        StatusTag tag,
        @Nullable String topic,
        @Nullable String village,
        String received,
        @Nullable String answered,
        @Nullable String answer,
        @Nullable String asked,
        @Nullable DeadlineBar bar) {

    /**
     * A status: word and shape, never colour alone.
     *
     * @param look {@code done, open, promised, forwarded, late, hidden}
     */
    public record StatusTag(String look, String label) {}
}
