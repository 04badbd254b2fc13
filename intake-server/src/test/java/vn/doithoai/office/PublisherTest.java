package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.app.PlanFacts;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.SampleFiles;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OfficeFacts.Seen;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.publication.FileShown;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.files.QuestionFolders;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublisherTest {

    /** No page can be made of a text with it. */
    private static final String BROKEN = "[[[";

    private static final Instant NOW = Instant.parse("2025-06-10T03:00:00Z");

    @TempDir
    Path folder;

    private DataFolder opened;
    private JsonQuestionStore store;
    private PublicSide readers;
    private Publisher publisher;
    private QuestionFolders files;
    private final Feed feed = new Feed();
    private int received;

    private static final class Feed implements PublicFeed {
        private List<PublishedQuestion> questions = new ArrayList<>();
        private Runnable whileWriting = () -> {};
        private List<GroupTally> groups = List.of();

        @Override
        public void replace(List<PublishedQuestion> all) {
            whileWriting.run();
            questions = List.copyOf(all);
        }

        @Override
        public List<PublishedQuestion> read() {
            return questions;
        }

        @Override
        public void replaceGroups(List<GroupTally> tallies) {
            groups = List.copyOf(tallies);
        }

        @Override
        public List<GroupTally> groups() {
            return groups;
        }
    }

    @BeforeEach
    void open() throws IOException {
        opened = DataFolder.open(folder, 0);
        store = JsonQuestionStore.open(opened, new Random(1));
        readers = new PublicSide(feed, store);
        files = new QuestionFolders(opened.layout());
        publisher = new Publisher(
                store,
                readers,
                new PlanFacts(store),
                text -> !text.contains(BROKEN),
                files,
                Clock.fixed(NOW, Act.ZONE));
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    private Question received(Contact contact) {
        Submission submission = new Submission(
                null,
                "Bao giờ sửa đường thôn?",
                Kind.QUESTION,
                "T3",
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                contact,
                new Consent(true, false, "1"));
        Act act = new Act(NOW.minusSeconds(5 * 86_400).atOffset(java.time.ZoneOffset.UTC), Actor.INTAKE);
        return store.receive(
                        submission,
                        new TriageEvent.Received(act, Channel.WEB_FORM, Set.of()),
                        Secret.of(new byte[16]),
                        "key " + received++)
                .question();
    }

    private static Answer answer(String shortAnswer, String details) {
        return new Answer(
                shortAnswer, details, Set.of(ResponseKind.ANSWER), List.of(), true, "Công chức", PlanFacts.UNIT);
    }

    private Question approved(Contact contact, String publicText) {
        return approved(contact, publicText, "");
    }

    private Question approved(Contact contact, String publicText, String details) {
        Question question = received(contact);
        Lifecycle lifecycle = new Lifecycle(new PlanFacts(store));
        Answer answer = answer("Tháng 7 sửa xong.", details);
        int day = 4;
        for (Event event : List.of(
                new TriageEvent.Accepted(
                        act(Role.SECRETARY, day--),
                        "T3",
                        null,
                        Visibility.PUBLIC,
                        new PublicText("Sửa đường thôn", publicText, true),
                        Set.of()),
                new AnswerEvent.Assigned(act(Role.SECRETARY, day--), PlanFacts.UNIT, "Công chức", "officer", List.of()),
                new AnswerEvent.Drafted(act(Role.OFFICER, day--), answer),
                new AnswerEvent.Approved(act(Role.LEADER, day), Outcome.ANSWERED_BY_OFFICER))) {
            Lifecycle.Decision decision = lifecycle.attempt(question, event);
            assertThat(decision).isInstanceOf(Lifecycle.Done.class);
            Question next = ((Lifecycle.Done) decision).question();
            store.save(next, question.revision());
            question = next;
        }
        return question;
    }

    private static Act act(Role role, int daysAgo) {
        Actor actor = new Actor(role == Role.OFFICER ? "officer" : role.name(), Set.of(role), "");
        return new Act(NOW.minusSeconds(daysAgo * 86_400L).atOffset(java.time.ZoneOffset.UTC), actor);
    }

    private static Contact phone(String phone) {
        return new Contact("Phạm Thị Mẫu", phone, null, null, ReplyWish.PHONE);
    }

    @Test
    void an_approved_question_is_exported_as_it_will_be_once_published() {
        Question question = approved(Contact.NONE, "Bao giờ sửa đường?");

        Publisher.Export export = publisher.export();

        assertThat(export.approved()).containsExactly(question.number());
        assertThat(feed.questions).singleElement().satisfies(shown -> {
            assertThat(shown.stage()).isEqualTo(Stage.ANSWERED);
            PublishedQuestion.Content content = Objects.requireNonNull(shown.content());
            assertThat(Objects.requireNonNull(content.answer()).on()).isEqualTo(LocalDate.of(2025, 6, 10));
        });
        assertThat(store.find(question.number()).orElseThrow().state().stage())
                .as("nothing is recorded before readers see it")
                .isEqualTo(Stage.APPROVED);
    }

    @Test
    void what_is_recorded_after_the_build_gives_the_same_feed_again() {
        Question question = approved(Contact.NONE, "Bao giờ sửa đường?");
        Publisher.Export export = publisher.export();
        List<PublishedQuestion> before = feed.questions;

        publisher.published(export, "20250610-100000-abcd");

        assertThat(store.find(question.number()).orElseThrow().state().stage()).isEqualTo(Stage.ANSWERED);
        assertThat(publisher.export().approved()).isEmpty();
        assertThat(feed.questions).isEqualTo(before);
    }

    @Test
    void a_question_that_is_only_received_is_counted_and_nothing_more() {
        received(phone("0900000001"));

        publisher.export();

        assertThat(feed.questions).singleElement().satisfies(shown -> {
            assertThat(shown.visibility()).isEqualTo(Visibility.COUNTED);
            assertThat(shown.content()).isNull();
        });
    }

    @Test
    void the_export_tells_how_many_were_received_and_where_the_ledger_ends() {
        received(Contact.NONE);

        Publisher.Export export = publisher.export();

        assertThat(export.received()).isEqualTo(1);
        assertThat(export.head()).isEqualTo(store.ledger().get(0).hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gọi cho tôi: 0900000001",
                "Gọi cho tôi: 0900 000 001",
                "Gọi cho tôi: 0900.000.001.",
                "Gọi (+84) 900-000-001"
            })
    void a_telephone_number_left_in_the_public_text_holds_that_question_and_no_other(String publicText) {
        Question clean = approved(Contact.NONE, "Bao giờ sửa đường?");
        Question question = approved(phone("0900000001"), publicText);

        Publisher.Export export = publisher.export();

        assertThat(export.held()).containsExactly(Map.entry(question.number(), HoldReason.PHONE));
        assertThat(export.approved()).containsExactly(clean.number());
        assertThat(export.received()).isEqualTo(2);
        assertThat(shown(clean.number()).content()).isNotNull();
        assertThat(shown(question.number()))
                .returns(null, PublishedQuestion::content)
                .returns(Visibility.COUNTED, PublishedQuestion::visibility)
                .returns(Stage.APPROVED, PublishedQuestion::stage);
        assertThat(publisher.now(question).content()).isNull();
    }

    @Test
    void what_readers_know_stays_while_a_later_text_is_held() {
        Question question = approved(phone("0900000001"), "Bao giờ sửa đường?");
        publisher.published(publisher.export(), "b1");
        PublishedQuestion before = shown(question.number());
        Question answered = store.find(question.number()).orElseThrow();
        assertThat(new Acts(store, new PlanFacts(store))
                        .perform(
                                question.number(),
                                answered.revision(),
                                new AnswerEvent.Corrected(
                                        new Act(
                                                NOW.atOffset(ZoneOffset.UTC),
                                                new Actor("chu", Set.of(Role.CHAIR), "Chủ tịch"),
                                                "sai số"),
                                        answer("Gọi 0900.000.001", ""))))
                .isInstanceOf(Acts.Done.class);

        assertThat(publisher.export().held()).containsOnlyKeys(question.number());
        assertThat(shown(question.number())).isEqualTo(before);
        assertThat(publisher.changes()).anyMatch(change -> change.held() == HoldReason.PHONE);
    }

    @Test
    void an_answer_no_page_can_be_made_of_holds_itself_alone() {
        Question question = approved(Contact.NONE, "Bao giờ sửa đường?", BROKEN);

        assertThat(publisher.export().held()).containsExactly(Map.entry(question.number(), HoldReason.TEXT));
    }

    private PublishedQuestion shown(QuestionNumber number) {
        return feed.find(number).orElseThrow();
    }

    @Test
    void an_address_left_in_the_public_text_holds_the_question() {
        approved(
                new Contact(null, null, "mau@example.org", null, ReplyWish.EMAIL),
                "Trả lời vào Mau@Example.org giúp tôi");

        assertThat(publisher.export().held()).containsValue(HoldReason.EMAIL);
    }

    @Test
    void readers_have_seen_what_the_feed_holds_and_nothing_later() {
        Question question = approved(Contact.NONE, "Bao giờ sửa đường?");
        QuestionNumber number = question.number();
        OffsetDateTime approvedAt = question.recorded().get(4).act().at();
        assertThat(readers.seen(number, approvedAt)).isEqualTo(Seen.NO);

        publisher.export();

        assertThat(readers.seen(number, approvedAt)).isEqualTo(Seen.YES);
        assertThat(readers.seen(number, NOW.plusSeconds(60).atOffset(ZoneOffset.UTC)))
                .isEqualTo(Seen.NO);
        assertThat(readers.seen(new QuestionNumber(2025, 999), approvedAt)).isEqualTo(Seen.NO);
    }

    @Test
    void while_the_feed_is_made_nobody_can_tell_what_readers_will_see() {
        Question question = approved(Contact.NONE, "Bao giờ sửa đường?");
        OffsetDateTime approvedAt = question.recorded().get(4).act().at();
        List<Seen> meanwhile = new ArrayList<>();
        feed.whileWriting = () -> meanwhile.add(readers.seen(question.number(), approvedAt));

        publisher.export();

        assertThat(meanwhile).containsExactly(Seen.PERHAPS);
    }

    @Test
    void what_a_build_took_back_because_it_failed_was_seen_by_nobody() {
        Question question = received(Contact.NONE);
        publisher.export();
        TriageEvent.Accepted accepted = new TriageEvent.Accepted(
                act(Role.SECRETARY, 1),
                "T3",
                null,
                Visibility.PUBLIC,
                new PublicText("Sửa đường", "Khi nào?", true),
                Set.of());
        new Acts(store, new PlanFacts(store)).perform(question.number(), question.revision(), accepted);
        Publisher.Export failed = publisher.export();
        assertThat(readers.seen(question.number(), accepted.act().at())).isEqualTo(Seen.YES);

        publisher.takeBack(failed);

        assertThat(readers.seen(question.number(), accepted.act().at())).isEqualTo(Seen.NO);
    }

    @Test
    void numbers_of_others_are_not_the_askers() {
        approved(phone("0900000001"), "Đường dây nóng 0900 000 002, kinh phí 1.250.000.000 đồng");

        assertThat(publisher.export().held()).isEmpty();
    }

    /** A public file of an answered question. */
    private Question withFile(AttachedFile.Standing standing) throws IOException, FileKind.NotTaken {
        Question question = approved(phone("0912345678"), "Bao giờ sửa đường?");
        QuestionFiles.Kept kept = files.take(
                question.number(), Files.write(folder.resolve("in"), SampleFiles.pdf("bytes of the file")), "a.pdf");
        Question with = ((Lifecycle.Done) new Lifecycle(new PlanFacts(store))
                        .attempt(
                                question,
                                new RecordEvent.Attached(
                                        act(Role.CHAIR, 0),
                                        new AttachedFile(
                                                kept.sha256(),
                                                kept.kind(),
                                                kept.size(),
                                                kept.scan(),
                                                "Công văn số 45/UBND",
                                                AttachedFile.Belongs.ANSWER,
                                                null),
                                        standing)))
                .question();
        store.save(with, question.revision());
        files.settle(question.number(), kept, store.find(question.number()));
        return with;
    }

    private Path beside(Question question) {
        return DataLayout.filesOf(DataLayout.filesBeside(opened.layout().publicQuestions()), question.number())
                .resolve(question.files().get(0).file().sha256());
    }

    private FileShown shown(Question question) {
        return feed.find(question.number()).orElseThrow().files().get(0);
    }

    @Test
    void a_public_file_goes_out_with_its_question_under_a_name_that_says_what_it_is() throws Exception {
        Question question = withFile(AttachedFile.Standing.PUBLIC);
        publisher.published(publisher.export(), "1");

        assertThat(shown(question).name()).isEqualTo("cong-van-so-45-ubnd.pdf");
        assertThat(beside(question)).hasBinaryContent(SampleFiles.pdf("bytes of the file"));
    }

    @Test
    void a_file_of_the_office_is_neither_in_the_feed_nor_beside_it() throws Exception {
        Question question = withFile(AttachedFile.Standing.OFFICE);
        publisher.published(publisher.export(), "1");

        assertThat(feed.find(question.number()).orElseThrow().files()).isEmpty();
        assertThat(beside(question)).doesNotExist();
    }

    @Test
    void a_file_that_was_hidden_again_goes_with_the_next_build_and_not_before() throws Exception {
        Question question = withFile(AttachedFile.Standing.PUBLIC);
        publisher.published(publisher.export(), "1");
        Question now = store.find(question.number()).orElseThrow();
        Question hidden = ((Lifecycle.Done) new Lifecycle(new PlanFacts(store))
                        .attempt(
                                now,
                                new RecordEvent.Attached(
                                        act(Role.CHAIR, 0), now.files().get(0).file(), AttachedFile.Standing.OFFICE)))
                .question();
        store.save(hidden, now.revision());
        Publisher.Export export = publisher.export();
        assertThat(beside(question)).exists();

        publisher.published(export, "2");

        assertThat(beside(question)).doesNotExist();
    }

    @Test
    void a_file_whose_bytes_are_damaged_is_told_and_holds_nothing_up() throws Exception {
        Question question = withFile(AttachedFile.Standing.PUBLIC);
        Files.writeString(files.find(question.number(), shaOf(question)).orElseThrow(), "hỏng");

        Publisher.Export export = publisher.export();

        assertThat(export.held()).isEmpty();
        assertThat(export.approved()).containsExactly(question.number());
        assertThat(shown(question).isThere()).isFalse();
        assertThat(beside(question)).doesNotExist();
    }

    private static String shaOf(Question question) {
        return question.files().get(0).file().sha256();
    }
}
