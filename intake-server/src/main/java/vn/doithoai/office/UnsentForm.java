package vn.doithoai.office;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.doithoai.base.Sha256;

/**
 * A form of the desk as far as somebody has typed it, for that person alone.
 *
 * @param path where the form would be sent
 * @param opening marks one opening of the form: another tab or a later day does not write over it
 * @param at when it was typed last
 * @param fields what stands in it, without the token
 */
public record UnsentForm(String account, String path, String opening, OffsetDateTime at, List<Field> fields) {

    private static final int KEY_LENGTH = 32;

    public UnsentForm {
        fields = List.copyOf(fields);
    }

    /** A field with its value, as it was typed. */
    public record Field(String name, String value) {}

    /** Names one opening of one form. */
    public static String keyOf(String path, String opening) {
        return Sha256.hex(path + "\n" + opening).substring(0, KEY_LENGTH);
    }

    public String key() {
        return keyOf(path, opening);
    }

    /** The fields as a request would bring them. */
    public Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach(field ->
                values.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field.value()));
        return values;
    }
}
