package vn.doithoai.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Puts other lists into a catalogue file. */
public final class CatalogueParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CatalogueParts() {}

    /**
     * The catalogue with some of its members replaced, in the same order.
     *
     * @param parts a JSON object with those members
     * @throws IOException where one of the two is no JSON object
     */
    public static String replaced(String catalogue, String parts) throws IOException {
        ObjectNode whole = (ObjectNode) JSON.readTree(catalogue);
        JSON.readTree(parts).fields().forEachRemaining(part -> whole.set(part.getKey(), part.getValue()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n";
    }
}
