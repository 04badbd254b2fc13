package vn.doithoai.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.store.Unreadable.Fault;

/**
 * One way to write and two to read: keys in the order of the record components, enums in lower case with dashes, dates in
 * ISO form, sets in order, nothing for what is not there. Reading is bounded, refuses a key that comes twice, and never
 * guesses: no number for a text, no missing part that the domain needs.
 */
final class Json {

    /** The format these files are written in. Older ones are read for ever, newer ones are left alone. */
    static final int SCHEMA = 1;

    /** Bounds of one record: an answer of {@code Answer.DETAILS_MAX} and every correction of it fit many times. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_STRING = 50_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_NAME = 64;
    private static final int MAX_NUMBER = 20;
    private static final int MAX_TOKENS = 50_000;

    /** Passes over what it does not know: a field of a later version, kept on rewrite. */
    static final JsonMapper TOLERANT = mapper(false);

    /** Refuses what it does not know. */
    static final JsonMapper STRICT = mapper(true);

    private static final ObjectWriter PRETTY =
            TOLERANT.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withArrayEmptySeparator("")
                            .withObjectEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** The bytes of a file: indented, one line end at the end. */
    static byte[] pretty(Object value) {
        try {
            return (PRETTY.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written as JSON", e);
        }
    }

    /** Everything on one line, with its line end. */
    static byte[] line(Object value) {
        try {
            return (TOLERANT.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written as JSON", e);
        }
    }

    /** The text of a file of at most {@link #MAX_BYTES}. */
    static String text(Path file) throws IOException, Unreadable {
        return utf8(bytes(file));
    }

    private static byte[] bytes(Path file) throws IOException, Unreadable {
        // A folder, or a pipe that nobody ever writes into.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Unreadable(Fault.NOT_A_FILE);
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Unreadable(Fault.TOO_LARGE);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Unreadable(Fault.MISSING);
        }
    }

    static String utf8(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank()) {
                throw new Unreadable(Fault.EMPTY);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(Fault.NOT_UTF8);
        }
    }

    /** Reads what must fit exactly, and says in which line it does not. */
    static <T> T exactly(String text, Class<T> type) throws Unreadable {
        try {
            T read = STRICT.readValue(text, type);
            if (read == null) {
                throw new Unreadable(Fault.WRONG_VALUE, "", 1);
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            // Jackson notices at the end of the object; the name itself stands further up.
            int end = (int) Math.max(0, e.getLocation().getCharOffset());
            int name = text.lastIndexOf('"' + e.getPropertyName() + '"', end);
            int line = (int) text.substring(0, Math.max(0, name))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw new Unreadable(Fault.UNKNOWN_FIELD, path(e), line);
        } catch (JacksonException e) {
            throw explain(e);
        }
    }

    /**
     * Refuses halves of a character: escapes can name what no UTF-8 can hold, and it would be stored as a question mark.
     */
    static void requireWholeCharacters(String text) throws Unreadable {
        try (JsonParser parser = STRICT.getFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean string = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
                if (string && !StandardCharsets.UTF_8.newEncoder().canEncode(parser.getText())) {
                    throw new Unreadable(
                            Fault.WRONG_VALUE, "", parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException e) {
            throw explain(e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    /** What is wrong, in our words: Jackson's own would repeat parts of the text. */
    static Unreadable explain(JacksonException e) {
        if (e.getCause() instanceof StreamReadException syntax) {
            return explain(syntax);
        }
        JsonLocation location = e.getLocation();
        int line = location == null ? 0 : Math.max(0, location.getLineNr());
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return new Unreadable(e instanceof JsonMappingException ? Fault.WRONG_VALUE : Fault.NOT_JSON, path, line);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static JsonMapper mapper(boolean strict) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .maxDocumentLength(MAX_BYTES)
                        .maxTokenCount(MAX_TOKENS)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(types())
                .annotationIntrospector(new RecordIntrospector())
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultSetterInfo(strict ? JsonSetter.Value.forContentNulls(Nulls.FAIL) : JsonSetter.Value.empty())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static SimpleModule types() {
        SimpleModule module = new SimpleModule("vn.doithoai.store");
        add(module, QuestionNumber.class, QuestionNumber::toString, Json::number);
        add(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
        add(module, LocalTime.class, LocalTime::toString, LocalTime::parse);
        add(
                module,
                OffsetDateTime.class,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME::format,
                text -> OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        module.setSerializerModifier(new BeanSerializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonSerializer<?> modifyCollectionSerializer(
                    SerializationConfig config,
                    CollectionType type,
                    BeanDescription description,
                    JsonSerializer<?> serializer) {
                return type.isTypeOrSubTypeOf(Set.class) ? new SortedSet() : serializer;
            }
        });
        return module;
    }

    /** Copies into {@code fresh} what is in {@code old} and would not be written by this version. */
    static void keepUnknown(JsonNode old, JsonNode known, JsonNode fresh) {
        if (old instanceof ObjectNode from && fresh instanceof ObjectNode to) {
            for (Map.Entry<String, JsonNode> field : from.properties()) {
                JsonNode understood = known.path(field.getKey());
                if (understood.isMissingNode() && !to.has(field.getKey())) {
                    to.set(field.getKey(), field.getValue());
                } else {
                    keepUnknown(field.getValue(), understood, to.path(field.getKey()));
                }
            }
        } else if (old instanceof ArrayNode from && fresh instanceof ArrayNode to) {
            for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
                keepUnknown(from.get(i), known.path(i), to.get(i));
            }
        }
    }

    private static QuestionNumber number(String text) {
        return QuestionNumber.parse(text)
                .filter(number -> number.toString().equals(text))
                .orElseThrow(() -> new DateTimeException("not a question number"));
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                String text = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "";
                try {
                    return read.apply(text);
                } catch (DateTimeException e) {
                    throw context.weirdStringException(text, type, "not one");
                }
            }
        });
    }

    /** Sets have another order in each process; files must not. */
    private static final class SortedSet extends JsonSerializer<Set<?>> {
        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (Object value : set.stream().sorted().toList()) {
                provider.defaultSerializeValue(value, out);
            }
            out.writeEndArray();
        }
    }
}
