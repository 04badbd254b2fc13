package vn.doithoai.view;

import org.jspecify.annotations.Nullable;

/** A link with words of its own, and how many things are behind it where that is known. */
public record Link(String label, String address, @Nullable String count) {

    public Link(String label, String address) {
        this(label, address, null);
    }
}
