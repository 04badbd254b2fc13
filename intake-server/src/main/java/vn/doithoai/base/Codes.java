package vn.doithoai.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a constant is written outside of Java, in files, addresses, forms and the API: {@code WEB_FORM} is {@code web-form}. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The code of a constant's name, or of a code itself. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a code stands for. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> constants, String code) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst();
    }
}
