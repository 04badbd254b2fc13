package vn.doithoai.store;

import static java.util.Map.entry;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.publication.PublishedQuestion;

/** The JSON Schema of a public question, made from the records: what must be there, of what kind, in which words. */
final class PublishedSchema {

    private static final String HASH = "^[0-9a-f]{64}$";

    private static final Map<String, String> PATTERNS = Map.of("question.seal", HASH, "question.ledgerHash", HASH);

    /** Texts that may be empty; every other has something to say or is absent. */
    private static final Set<String> MAY_BE_EMPTY =
            Set.of("answer.details", "correction.reason", "correction.formerDetails");

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            entry("question.outcome", "How it ended or is carried on; absent while open."),
            entry("question.topic", "Id of the topic, where it may be shown."),
            entry("question.reasonCode", "Why it was refused or removed."),
            entry("question.reasonGivenBy", "Post of who removed it."),
            entry("question.mergedInto", "The question whose state this one shows."),
            entry("question.seal", "SHA-256 seal over what was received; the asker's receipt proves it."),
            entry("question.ledgerHash", "Hash of the line of the ledger."),
            entry("question.clocks", "One for each time it was taken up, the present one last."),
            entry("question.changedAt", "When the public part last changed."),
            entry("clock.rule", "Where the due date comes from."),
            entry("clock.due", "The last day in time."),
            entry("clock.nextWorkingDay", "Where the due date is a day off."),
            entry("clock.stoppedOn", "The day of the answer."),
            entry("content", "What is shown of a public or summarised question."),
            entry("content.title", "The office's title of the question."),
            entry(
                    "content.text",
                    "The question, cleared of personal data, or the office's summary. Plain text with line ends."),
            entry("content.session", "Id of the dialogue session it belongs to."),
            entry("content.village", "Id of the village, where it was given and may be shown."),
            entry("content.askerName", "Only with the asker's own consent."),
            entry("content.unit", "Unit in charge."),
            entry("content.post", "Responsible post, never a person."),
            entry("content.promises", "All promises ever made, oldest first."),
            entry("content.reopenings", "Each time it was taken up again, oldest first; absent in older files."),
            entry("answer.details", "Markdown without HTML, may be empty."),
            entry("answer.answeredBy", "Office title, never a name."),
            entry("forward.repliedOn", "Absent while the reply is awaited."),
            entry("correction.post", "Office title of who decided."),
            entry("reopening.byAsker", "Asked for by the asker; else decided by the chair."),
            entry("reopening.post", "Office title of who decided."),
            entry("reopening.replaced", "The public answer that stood then, once a later one has taken its place."));

    private PublishedSchema() {}

    static ObjectNode make() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.TOLERANT, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral()
                .withPropertySorter((unusedOne, unusedOther) -> 0)
                .withDefinitionNamingStrategy(
                        (key, context) -> name(key.getType().getErasedType()))
                .withDescriptionResolver(
                        scope -> DESCRIPTIONS.get(name(scope.getType().getErasedType())))
                .withCustomDefinitionProvider((type, context) -> {
                    ObjectNode written = written(type);
                    return written == null
                            ? null
                            : new CustomDefinition(
                                    written,
                                    CustomDefinition.DefinitionType.INLINE,
                                    CustomDefinition.AttributeInclusion.YES);
                })
                .withTypeAttributeOverride((node, scope, context) -> {
                    if (scope.getType().getErasedType() == PublishedQuestion.class) {
                        contentWhereShown(node);
                    }
                });
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withDescriptionResolver(
                        field -> field.isFakeContainerItemScope() ? null : DESCRIPTIONS.get(path(field)))
                .withStringPatternResolver(field -> PATTERNS.get(path(field)))
                .withStringMinLengthResolver(field -> is(field, String.class)
                                && !PATTERNS.containsKey(path(field))
                                && !MAY_BE_EMPTY.contains(path(field))
                        ? 1
                        : null)
                .withNumberInclusiveMinimumResolver(field -> is(field, int.class) ? BigDecimal.ZERO : null)
                .withArrayMinItemsResolver(field ->
                        !field.isFakeContainerItemScope() && path(field).equals("question.clocks") ? 1 : null)
                .withArrayUniqueItemsResolver(field -> is(field, Set.class) ? true : null);
        SchemaBuilder builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
        ObjectNode question = builder.createSchemaReference(PublishedQuestion.class);
        return whole(question, builder.collectDefinitions("$defs"));
    }

    private static ObjectNode whole(ObjectNode question, ObjectNode definitions) {
        ObjectNode schema = Json.TOLERANT.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A question of the public dialogue, as anybody may know it");
        schema.put(
                "description",
                "Version 1. Keys that do not apply are absent. Dates are local dates of Asia/Ho_Chi_Minh.");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.putArray("required").add("schema").add("question");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("schema").put("const", Json.SCHEMA);
        properties.set("question", question);
        schema.set("$defs", definitions);
        return schema;
    }

    /** {@code PublishedQuestion} is a {@code question}, {@code AnswerShown} an {@code answer}. */
    private static String name(Class<?> type) {
        String name = type.getSimpleName().replaceFirst("^(Published|Due)", "").replaceFirst("Shown$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String path(FieldScope field) {
        return name(field.getRawMember().getDeclaringClass()) + "."
                + field.getRawMember().getName();
    }

    private static boolean is(FieldScope field, Class<?> type) {
        ResolvedType own = field.getType();
        return own != null && own.getErasedType() == type;
    }

    /** What is one value in the files, or null. */
    private static @Nullable ObjectNode written(ResolvedType type) {
        Class<?> raw = type.getErasedType();
        ObjectNode node = Json.TOLERANT.createObjectNode();
        if (raw == QuestionNumber.class) {
            return node.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{4,6}$");
        }
        if (raw == LocalDate.class) {
            return node.put("type", "string").put("format", "date");
        }
        if (raw == OffsetDateTime.class) {
            return node.put("type", "string").put("format", "date-time");
        }
        if (raw.isEnum()) {
            node.put("type", "string").putArray("enum").addAll(words(raw));
            return node;
        }
        return null;
    }

    private static List<TextNode> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> !(one instanceof EventKind kind) || kind.isPublicStep())
                .map(one -> Json.TOLERANT.<TextNode>valueToTree(one))
                .toList();
    }

    private static void contentWhereShown(ObjectNode question) {
        ArrayNode shown = question.putObject("if")
                .putObject("properties")
                .putObject("visibility")
                .putArray("enum");
        Arrays.stream(Visibility.values())
                .filter(Visibility::showsText)
                .forEach(visibility -> shown.add(Json.TOLERANT.<JsonNode>valueToTree(visibility)));
        question.putObject("then").putArray("required").add("content");
        question.putObject("else").putObject("properties").put("content", false);
    }
}
