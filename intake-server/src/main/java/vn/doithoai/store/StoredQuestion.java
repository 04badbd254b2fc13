package vn.doithoai.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.store.Unreadable.Fault;

/**
 * A question as its file has it: the question, and the whole tree it was read from, so that fields of a later version
 * outlive a change made by this one.
 */
record StoredQuestion(Question question, ObjectNode tree) {

    private static final String SCHEMA = "schema";
    private static final String NUMBER = "number";
    private static final String REVISION = "revision";
    private static final String SUBMISSION = "submission";
    private static final String PROOF = "proof";
    private static final String EVENTS = "events";
    private static final String EVENT = "event";
    /** Stands last in every file: its presence proves that nothing behind it was cut off. */
    private static final String END = "end";

    static StoredQuestion read(Path file, QuestionNumber expected) throws IOException, Unreadable {
        StoredQuestion stored = parse(Json.text(file));
        if (!stored.question.number().equals(expected)) {
            throw new Unreadable(Fault.WRONG_NUMBER);
        }
        return stored;
    }

    static StoredQuestion parse(String text) throws Unreadable {
        try {
            if (Json.TOLERANT.readTree(text) instanceof ObjectNode tree) {
                return new StoredQuestion(question(tree), tree);
            }
            throw new Unreadable(Fault.NOT_JSON);
        } catch (JacksonException e) {
            throw Json.explain(e);
        }
    }

    /** The bytes of a question that is new, read back before anybody relies on them. */
    static byte[] bytes(Question question) {
        return checked(question, tree(question));
    }

    /**
     * The bytes of this question as it is now, with every field of the file that this version does not know; but once its
     * text is erased or its contact purged, none of them: they may repeat what must go.
     */
    byte[] bytesOf(Question changed) {
        boolean takenOut = changed.recorded().stream()
                .skip(question.revision())
                .anyMatch(event -> event.kind().takesWordsOut());
        if (takenOut) {
            return bytes(changed);
        }
        ObjectNode fresh = tree(changed);
        ObjectNode old = tree.deepCopy();
        old.remove(END);
        Json.keepUnknown(old, tree(question), fresh);
        return checked(changed, fresh);
    }

    private static byte[] checked(Question question, ObjectNode tree) {
        tree.put(END, true);
        byte[] bytes = Json.pretty(tree);
        if (bytes.length > Json.MAX_BYTES) {
            throw new QuestionStore.RecordFull(question.number(), bytes.length);
        }
        try {
            if (!parse(Json.utf8(bytes)).question.equals(question)) {
                throw new IllegalArgumentException(question.number() + ": not the same when read back");
            }
        } catch (Unreadable e) {
            throw new IllegalArgumentException(question.number() + ": could not be read back: " + e.getMessage(), e);
        }
        return bytes;
    }

    /**
     * SHA-256 over all of a question as its file has it, without what this version does not know. The salt of the receipt and
     * the hash of the secret are in it, so that nobody can try texts against it; once these are erased it tells of nothing that
     * is not in the file.
     */
    static String digest(Question question) {
        return Sha256.hex("doithoai-record-v1\n" + new String(Json.line(tree(question)), StandardCharsets.UTF_8));
    }

    /** A question as it was after so many events; what was erased since is not in it. */
    static Question first(Question question, int events) {
        return new Question(
                question.number(),
                question.submission(),
                question.proof(),
                question.recorded().subList(0, events));
    }

    private static ObjectNode tree(Question question) {
        ObjectNode tree = Json.TOLERANT.createObjectNode();
        tree.put(SCHEMA, Json.SCHEMA);
        tree.put(NUMBER, question.number().toString());
        tree.put(REVISION, question.revision());
        tree.set(SUBMISSION, Json.TOLERANT.valueToTree(question.submission()));
        tree.set(PROOF, Json.TOLERANT.valueToTree(question.proof()));
        ArrayNode events = tree.putArray(EVENTS);
        question.recorded().forEach(event -> events.add(tree(event)));
        return tree;
    }

    private static ObjectNode tree(Event event) {
        ObjectNode tree = Json.TOLERANT.createObjectNode();
        tree.put(EVENT, name(event.kind()));
        tree.setAll((ObjectNode) Json.TOLERANT.<JsonNode>valueToTree(event));
        return tree;
    }

    private static Question question(ObjectNode tree) throws JsonProcessingException, Unreadable {
        JsonNode schema = tree.path(SCHEMA);
        if (!schema.isInt() || schema.intValue() < 1) {
            throw new Unreadable(Fault.WRONG_VALUE, SCHEMA, 0);
        }
        if (schema.intValue() > Json.SCHEMA) {
            throw new Unreadable(Fault.TOO_NEW);
        }
        if (!lastKey(tree).equals(END) || !tree.path(END).booleanValue()) {
            throw new Unreadable(Fault.NOT_WHOLE);
        }
        List<Event> events = events(tree);
        if (tree.path(REVISION).asInt() != events.size()) {
            throw new Unreadable(Fault.WRONG_REVISION);
        }
        QuestionNumber number = part(tree, NUMBER, QuestionNumber.class);
        Submission submission = part(tree, SUBMISSION, Submission.class);
        ReceiptProof proof = part(tree, PROOF, ReceiptProof.class);
        try {
            return new Question(number, submission, proof, events);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Fault.WRONG_VALUE, EVENTS, 0);
        }
    }

    private static String lastKey(ObjectNode tree) {
        String last = "";
        for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
            last = names.next();
        }
        return last;
    }

    private static List<Event> events(ObjectNode tree) throws JsonProcessingException, Unreadable {
        List<Event> events = new ArrayList<>();
        for (JsonNode node : tree.path(EVENTS)) {
            String place = EVENTS + "[" + events.size() + "]";
            events.add(value(node, type(node.path(EVENT).asText(), place), place));
        }
        return events;
    }

    private static <T> T part(ObjectNode tree, String name, Class<T> type) throws JsonProcessingException, Unreadable {
        return value(tree.path(name), type, name);
    }

    private static <T> T value(JsonNode node, Class<T> type, String place) throws JsonProcessingException, Unreadable {
        if (node.isMissingNode() || node.isNull()) {
            throw new Unreadable(Fault.WRONG_VALUE, place, 0);
        }
        try {
            return Json.TOLERANT.treeToValue(node, type);
        } catch (JsonMappingException e) {
            Unreadable inside = Json.explain(e);
            String path = inside.where().isEmpty() ? place : place + "." + inside.where();
            throw new Unreadable(inside.fault(), path, 0);
        }
    }

    private static String name(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Class<? extends Event> type(String name, String place) throws Unreadable {
        for (EventKind kind : EventKind.values()) {
            if (name(kind).equals(name)) {
                return kind.type();
            }
        }
        throw new Unreadable(Fault.WRONG_VALUE, place + "." + EVENT, 0);
    }
}
