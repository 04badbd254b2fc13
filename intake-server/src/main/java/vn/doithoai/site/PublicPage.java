package vn.doithoai.site;

import java.util.function.Supplier;

/** A page of the public site: where it is, what it is made of and what it says. */
public interface PublicPage {

    /** As a reader types it, {@code /hoi-dap/}; permanent. */
    String address();

    /** Everything the text depends on. */
    Inputs inputs();

    /** Made when it is its turn, from any thread, so that no more than a few pages are in memory. */
    String text();

    /** A page whose text is made when it is asked for. */
    static PublicPage of(String address, Inputs inputs, Supplier<String> text) {
        return new Made(address, inputs, text);
    }

    /** See {@link #of}. */
    record Made(String address, Inputs inputs, Supplier<String> maker) implements PublicPage {
        @Override
        public String text() {
            return maker.get();
        }
    }
}
