package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.life.UndertakingEvent;
import vn.doithoai.store.Unreadable.Fault;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredQuestionTest {

    private static final String ALL = "question-every-event.json";

    @Test
    void every_kind_of_event_is_written_as_the_golden_file_has_it() {
        Question question = Samples.question(Samples.everyKind());

        assertThat(question.recorded())
                .extracting(Event::kind)
                .containsExactlyElementsOf(Arrays.asList(EventKind.values()));
        Golden.assertSame(ALL, StoredQuestion.bytes(question));
    }

    @Test
    void the_golden_file_is_read_as_every_kind_of_event() throws Unreadable {
        assertThat(StoredQuestion.parse(Golden.text(ALL)).question()).isEqualTo(Samples.question(Samples.everyKind()));
    }

    @Test
    void what_is_not_there_is_not_written_and_not_missed() throws Unreadable {
        Submission bare = new Submission(
                null,
                "Một câu hỏi không có gì thêm",
                Kind.QUESTION,
                null,
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                Contact.NONE,
                Consent.NOT_ASKED);
        Question sample = Samples.question(List.of(
                Samples.received(),
                new TriageEvent.Clarified(Samples.act(), null),
                new UndertakingEvent.StudyStarted(
                        Samples.act(), Outcome.STILL_STUDIED, "UBND", List.of(), "Chỉ đạo", Samples.DAY, null)));
        Question question = new Question(sample.number(), bare, sample.proof(), sample.recorded());

        byte[] bytes = StoredQuestion.bytes(question);

        Golden.assertSame("question-bare.json", bytes);
        assertThat(StoredQuestion.parse(Json.utf8(bytes)).question()).isEqualTo(question);
    }

    @Test
    void fields_of_a_later_version_outlive_a_change() throws Unreadable {
        Question before = Samples.question(Samples.everyKind());
        ObjectNode tree = StoredQuestion.parse(Golden.text(ALL)).tree();
        tree.remove("end");
        tree.putObject("later").put("a", 1);
        ((ObjectNode) tree.path("submission").path("contact")).put("fax", "1");
        ((ObjectNode) tree.path("events").path(3).path("publicText")).put("tone", "plain");
        tree.put("end", true);
        List<Event> more = new ArrayList<>(before.recorded());
        more.add(new OtherWayEvent.Withdrawn(Samples.act()));
        Question after = Samples.question(more);

        byte[] bytes = StoredQuestion.parse(tree.toString()).bytesOf(after);

        StoredQuestion read = StoredQuestion.parse(Json.utf8(bytes));
        assertThat(read.question()).isEqualTo(after);
        assertThat(read.tree().path("later").path("a").intValue()).isEqualTo(1);
        assertThat(read.tree().at("/submission/contact/fax").textValue()).isEqualTo("1");
        assertThat(read.tree().at("/events/3/publicText/tone").textValue()).isEqualTo("plain");
        assertThat(Json.utf8(bytes)).endsWith("\"end\": true\n}\n");
    }

    @Test
    void a_part_the_domain_needs_may_not_be_missing_and_a_part_it_does_not_need_may() {
        List<String> needless = new ArrayList<>();
        walk(tree(), "", needless);

        Golden.assertSame(
                "question-optional-fields.txt", (String.join("\n", needless) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'  \n', EMPTY",
        "'{', NOT_JSON",
        "'[]', NOT_JSON",
        "'{}', WRONG_VALUE",
        "'{\"schema\":2}', TOO_NEW",
        "'{\"schema\":1}', NOT_WHOLE",
        "'{\"schema\":1,\"schema\":1,\"end\":true}', NOT_JSON",
        "'{\"schema\":1,\"end\":true} x', NOT_JSON",
    })
    void a_text_that_is_no_question_is_refused_with_its_fault(String text, Fault fault) {
        Unreadable refusal = catchThrowableOfType(
                Unreadable.class, () -> StoredQuestion.parse(Json.utf8(text.getBytes(StandardCharsets.UTF_8))));

        assertThat(refusal.fault()).isEqualTo(fault);
    }

    @Test
    void a_cut_file_is_never_taken_for_a_whole_one() {
        String whole = Golden.text("question-bare.json").strip();
        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> StoredQuestion.parse(Json.utf8(cut.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100_000})
    void deep_nesting_is_refused(int depth) {
        String text = "{\"schema\":1,\"x\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"end\":true}";

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> StoredQuestion.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "/events/0, channel, '\"WEB_FORM\"', events[0].channel",
        "/events/0, channel, '1', events[0].channel",
        "/events/0, event, '\"nothing\"', events[0].event",
        "/events/0/act, at, '\"14/06/2025\"', events[0].act.at",
        "/submission, text, '\"\"', submission",
        "/submission, text, '7', submission.text",
        "/submission/consent, processing, '\"true\"', submission.consent.processing",
        "/submission, kind, 'null', submission.kind",
        "'', number, '\"2025-42\"', number",
    })
    void a_wrong_value_is_named_by_its_place_and_never_repeated(String parent, String field, String value, String place)
            throws Exception {
        ObjectNode tree = tree();
        JsonNode wrong = Json.TOLERANT.readTree(value);
        ((ObjectNode) tree.at(parent)).set(field, wrong);

        Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> StoredQuestion.parse(tree.toString()));

        assertThat(refusal.fault()).isEqualTo(Fault.WRONG_VALUE);
        assertThat(refusal.where()).isEqualTo(place);
        assertThat(refusal.getMessage()).doesNotContain("14/06", "nothing", "2025-42");
    }

    @Test
    void a_revision_that_does_not_fit_the_events_is_refused() {
        ObjectNode tree = tree();
        tree.put("revision", 1);

        Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> StoredQuestion.parse(tree.toString()));

        assertThat(refusal.fault()).isEqualTo(Fault.WRONG_REVISION);
    }

    @Test
    void what_could_not_be_read_back_is_not_written() {
        TriageEvent.Received received =
                new TriageEvent.Received(new Act(Samples.AT, Actor.INTAKE), Channel.API, Set.of());
        Event tooLong = new ForwardingEvent.ReplyReceived(Samples.act(), Samples.DAY, "x".repeat(60_000));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> StoredQuestion.bytes(Samples.question(List.of(received, tooLong))));
    }

    private static ObjectNode tree() {
        try {
            return StoredQuestion.parse(Golden.text(ALL)).tree();
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    /** Takes each field away in turn, and notes those nobody misses. */
    private static void walk(JsonNode whole, String at, List<String> needless) {
        JsonNode here = whole.at(at);
        if (here instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                ObjectNode copy = tree();
                ((ObjectNode) copy.at(at)).remove(name);
                if (reads(copy)) {
                    needless.add(at + "/" + name);
                }
                walk(whole, at + "/" + name, needless);
            }
        } else if (here.isArray()) {
            for (int i = 0; i < here.size(); i++) {
                walk(whole, at + "/" + i, needless);
            }
        }
    }

    private static boolean reads(ObjectNode tree) {
        try {
            StoredQuestion.parse(tree.toString());
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }
}
