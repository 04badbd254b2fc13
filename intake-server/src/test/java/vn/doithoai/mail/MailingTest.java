package vn.doithoai.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Kind;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Office;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Words;

/** Letters by a real mail server: what goes out, what does not, and what a dead server or a crash leave. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailingTest {

    private static final String TEXT = "Đường liên thôn hỏng, khi nào sửa?";
    private static final String ASKER = "nguoi-hoi@example.org";
    private static final Actor SECRETARY = new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng");
    private static final Secret SECRET = Secret.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    @TempDir
    Path root;

    private final Time time = new Time();
    private DataFolder folder;
    private JsonQuestionStore store;
    private GreenMail mail;
    private int port;
    private @Nullable Mailing mailing;

    /** A clock that stands until it is moved. */
    private static final class Time extends Clock {

        private Instant now = Instant.parse("2025-06-14T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return Act.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }

        OffsetDateTime at() {
            return OffsetDateTime.ofInstant(now, Act.ZONE);
        }

        void goOn(Duration by) {
            now = now.plus(by);
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = DataFolder.open(root, 0);
        store = JsonQuestionStore.open(folder, new Random(1));
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        port = mail.getSmtp().getPort();
    }

    @AfterEach
    void close() throws IOException {
        if (mailing != null) {
            mailing.close();
        }
        mail.stop();
        folder.close();
    }

    private MailSettings settings(String user, String password) {
        return new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                "doi-thoai@xa.example.vn",
                user,
                password,
                Duration.ofSeconds(5));
    }

    private StaffAddresses addresses() {
        return new StaffAddresses(folder.layout(), folder.files(), account -> !account.equals("da-nghi"));
    }

    private MailQueue queue() {
        return new MailQueue(folder.layout(), folder.files());
    }

    private Mailing watching(MailServer server) {
        Words words = new Words(
                Messages.of(Path.of("..", "templates").toAbsolutePath().normalize()));
        Mailing made = Mailing.watching(
                queue(),
                server,
                store,
                new LetterMaker(words, "https://xa.example.vn", "https://can-bo.example.vn", addresses()),
                time);
        mailing = made;
        return made;
    }

    private Mailing watching() {
        return watching(new SmtpServer(settings("", "")));
    }

    private Question receive(String email, ReplyWish wish, Suspicion... suspicions) {
        Contact contact = new Contact("Người Hỏi\r\nBcc: ai@example.org", null, email, null, wish);
        Submission submission = new Submission(
                null,
                TEXT,
                Kind.QUESTION,
                "T3",
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                contact,
                new Consent(true, false, "1"));
        TriageEvent.Received received =
                new TriageEvent.Received(new Act(time.at(), Actor.INTAKE), Channel.WEB_FORM, Set.of(suspicions));
        return store.receive(submission, received, SECRET, "k" + store.numbers().size())
                .question();
    }

    private Question add(Question question, Event... events) {
        List<Event> more = new ArrayList<>(question.recorded());
        more.addAll(List.of(events));
        Question changed = new Question(question.number(), question.submission(), question.proof(), more);
        store.save(changed, question.revision());
        return changed;
    }

    private Act act() {
        return new Act(time.at(), SECRETARY);
    }

    private TriageEvent.Accepted accepted() {
        return new TriageEvent.Accepted(
                act(), "T3", null, Visibility.PUBLIC, new PublicText("Đường", TEXT, false), Set.of());
    }

    private List<MimeMessage> sent() {
        return Arrays.asList(mail.getReceivedMessages());
    }

    private static String body(MimeMessage message) throws IOException, MessagingException {
        return String.valueOf(message.getContent());
    }

    private List<Path> holding(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder.layout().mail())) {
            List<Path> found = new ArrayList<>();
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(path, StandardCharsets.UTF_8).contains(text)) {
                    found.add(path);
                }
            }
            return found;
        }
    }

    @Test
    void an_asker_who_wished_it_gets_the_number_without_question_and_secret() throws Exception {
        Mailing watching = watching();
        Question question = receive(ASKER, ReplyWish.EMAIL);
        watching.round();

        MimeMessage letter = sent().get(0);
        String number = question.number().toString();
        assertThat(sent()).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("Đã nhận câu hỏi số " + number);
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(ASKER);
        assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("doi-thoai@xa.example.vn");
        assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(letter.getMessageID()).isEqualTo("<" + number + "-0-received@xa.example.vn>");
        assertThat(body(letter))
                .contains("Kính gửi ông/bà", number, "https://xa.example.vn/tra-cuu/")
                .doesNotContain("Đường liên thôn", SECRET.toString(), "Người Hỏi", "ai@example.org");
        assertThat(watching.state()).isEqualTo(new Mailing.State(0, 0, null));
        assertThat(holding(ASKER)).isEmpty();
    }

    @Test
    void nobody_else_gets_a_letter() {
        Mailing watching = watching();
        receive(ASKER, ReplyWish.PHONE);
        receive("a@example.org, b@example.org", ReplyWish.EMAIL);
        receive("a@example.org\r\nBcc: b@example.org", ReplyWish.EMAIL);
        receive(ASKER, ReplyWish.EMAIL, Suspicion.TOO_FAST);
        watching.round();
        assertThat(sent()).isEmpty();
    }

    @Test
    void what_was_held_is_told_once_a_person_let_it_through() throws Exception {
        Mailing watching = watching();
        Question held = receive(ASKER, ReplyWish.EMAIL, Suspicion.TOO_FAST);
        add(held, new TriageEvent.Released(act(), "nguoi-that"));
        watching.round();
        assertThat(sent()).hasSize(1);
        assertThat(sent().get(0).getSubject()).startsWith("Đã nhận");
    }

    @Test
    void asked_back_and_given_to_an_officer_are_told_each_once() throws Exception {
        addresses().keep("hung", new StaffAddresses.Wish("hung@xa.example.vn", true, false));
        addresses().keep("da-nghi", new StaffAddresses.Wish("da-nghi@xa.example.vn", true, true));
        addresses().keep("mai", new StaffAddresses.Wish("mai@xa.example.vn", false, true));
        Mailing watching = watching();
        Question question = add(
                receive(ASKER, ReplyWish.EMAIL),
                new TriageEvent.ClarificationAsked(act(), "Đoạn đường nào?"),
                new TriageEvent.Clarified(act(), "Đoạn đầu thôn"),
                accepted());
        for (String officer : List.of("da-nghi", "mai", "hung")) {
            question = add(question, new AnswerEvent.Assigned(act(), "dia-chinh", "Công chức", officer, List.of()));
            watching.round();
            watching.round();
        }

        assertThat(sent()).hasSize(3);
        assertThat(sent().get(1).getSubject()).contains("xin ông/bà nói rõ thêm");
        assertThat(body(sent().get(1))).doesNotContain("Đoạn đường nào");
        MimeMessage assigned = sent().get(2);
        assertThat(assigned.getAllRecipients()).extracting(Object::toString).containsExactly("hung@xa.example.vn");
        assertThat(body(assigned))
                .contains("https://can-bo.example.vn/can-bo/")
                .doesNotContain("Đường liên thôn", ASKER, "Người Hỏi");
    }

    @Test
    void a_dead_server_keeps_letters_until_it_is_back() {
        mail.stop();
        Mailing watching = watching();
        receive(ASKER, ReplyWish.EMAIL);
        watching.round();
        assertThat(watching.state()).isEqualTo(new Mailing.State(1, 0, MailTrouble.Kind.UNREACHABLE));

        mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        watching.round();
        assertThat(sent()).as("before its time").isEmpty();
        time.goOn(Duration.ofMinutes(2));
        watching.round();

        assertThat(sent()).hasSize(1);
        assertThat(watching.state()).isEqualTo(new Mailing.State(0, 0, null));
    }

    @Test
    void after_three_days_a_letter_has_failed_until_somebody_has_it_tried_again_and_its_address_goes_at_last()
            throws Exception {
        mail.stop();
        Mailing watching = watching();
        receive(ASKER, ReplyWish.EMAIL);
        watching.round();
        time.goOn(Duration.ofDays(3).plusMinutes(1));
        watching.round();
        assertThat(watching.state().waiting()).isZero();
        assertThat(watching.state().failed()).isEqualTo(1);

        watching.tryAll();
        assertThat(watching.state().waiting()).isEqualTo(1);
        time.goOn(Duration.ofDays(15));
        watching.round();
        assertThat(watching.state().failed()).isZero();
        assertThat(holding(ASKER)).isEmpty();
    }

    @Test
    void a_crash_between_sending_and_noting_it_sends_the_same_letter_under_the_same_name() throws Exception {
        SmtpServer real = new SmtpServer(settings("", ""));
        Mailing first = watching(() -> new Dying(real.open()));
        receive(ASKER, ReplyWish.EMAIL);
        assertThatThrownBy(first::round).isInstanceOf(Killed.class);
        first.close();
        assertThat(sent()).hasSize(1);

        Mailing next = watching();
        next.catchUp();
        next.round();
        next.round();
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(1).getMessageID()).isEqualTo(sent().get(0).getMessageID());

        Mailing third = watching();
        third.catchUp();
        third.round();
        assertThat(sent()).as("noted by now").hasSize(2);
    }

    /** Stands for the end of the process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Hands the letter over and dies before that is noted. */
    private record Dying(MailServer.Line line) implements MailServer.Line {
        @Override
        public void send(Letter letter) throws MailTrouble {
            line.send(letter);
            line.close();
            throw new Killed();
        }

        @Override
        public void close() {
            line.close();
        }
    }

    @Test
    void what_a_crash_kept_from_being_made_is_made_at_the_next_start_and_nothing_from_before_letters_were_on() {
        receive("truoc@example.org", ReplyWish.EMAIL);
        time.goOn(Duration.ofMinutes(1));
        watching().close();
        time.goOn(Duration.ofMinutes(1));
        receive(ASKER, ReplyWish.EMAIL);

        Mailing next = watching();
        next.catchUp();
        next.round();
        assertThat(sent()).hasSize(1);
        assertThat(mail.getReceivedMessagesForDomain(ASKER)).hasSize(1);
    }

    @Test
    void a_letter_whose_mark_the_disk_refuses_goes_out_once() throws IOException {
        Mailing watching = watching();
        receive(ASKER, ReplyWish.EMAIL);
        Path done = folder.layout().mail().resolve("done");
        Files.delete(done);
        Files.writeString(done, "no folder");
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(watching::round).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(sent()).hasSize(1);

        Files.delete(done);
        Files.createDirectory(done);
        watching.round();
        assertThat(sent()).hasSize(1);
        assertThat(watching.state().waiting()).isZero();
    }

    @Test
    void letters_go_out_where_a_copy_without_their_folder_was_put_back() throws IOException {
        watching().close();
        Files.delete(folder.layout().waitingMail());
        Mailing next = watching();
        receive(ASKER, ReplyWish.EMAIL);
        next.round();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_damaged_file_of_the_staff_s_addresses_stops_no_letter_to_an_asker() throws IOException {
        addresses().keep("hung", new StaffAddresses.Wish("hung@xa.example.vn", true, true));
        Path wishes = folder.layout().mail().resolve("staff.json");
        Mailing watching = watching();
        Question question = add(
                receive(ASKER, ReplyWish.EMAIL),
                accepted(),
                new AnswerEvent.Assigned(act(), "dia-chinh", "Công chức", "hung", List.of()));
        String whole = Files.readString(wishes);
        Files.writeString(wishes, whole.substring(0, 5));
        watching.round();
        assertThat(sent())
                .extracting(MimeMessage::getSubject)
                .containsExactly("Đã nhận câu hỏi số " + question.number());

        Files.writeString(wishes, whole);
        watching.catchUp();
        watching.round();
        assertThat(sent()).hasSize(2);
    }

    @Test
    void a_wrong_password_is_told_and_loses_nothing() {
        mail.setUser("doi-thoai@xa.example.vn", "doi-thoai", "dung-mat-khau");
        Mailing wrong = watching(new SmtpServer(settings("doi-thoai", "sai-mat-khau")));
        receive(ASKER, ReplyWish.EMAIL);
        wrong.round();
        assertThat(wrong.state()).isEqualTo(new Mailing.State(1, 0, MailTrouble.Kind.SIGN_IN));
        wrong.close();

        watching(new SmtpServer(settings("doi-thoai", "dung-mat-khau"))).round();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_server_that_cannot_encrypt_gets_nothing_where_encryption_is_wanted() {
        MailSettings plain = settings("", "");
        Mailing strict = watching(new SmtpServer(new MailSettings(
                plain.host(), plain.port(), MailSettings.Security.STARTTLS, plain.from(), "", "", plain.timeout())));
        receive(ASKER, ReplyWish.EMAIL);
        strict.round();
        assertThat(strict.state()).isEqualTo(new Mailing.State(1, 0, MailTrouble.Kind.ENCRYPTION));
        assertThat(sent()).isEmpty();
    }

    @Test
    void who_is_forgotten_gets_no_letter_that_was_still_waiting() throws Exception {
        mail.stop();
        Mailing watching = watching();
        Question question = receive(ASKER, ReplyWish.EMAIL);
        watching.round();
        assertThat(holding(ASKER)).hasSize(1);
        Act wish = new Act(time.at(), Actor.ASKER, "thôi");
        question = add(
                question,
                new DataEvent.DataRequested(wish, DataWish.ERASURE, "xóa"),
                new OtherWayEvent.Withdrawn(wish));
        Lifecycle.Decision erased = new Lifecycle(new Office())
                .attempt(question, new DataEvent.Erased(new Act(time.at(), SECRETARY, "Luật"), "du-lieu-ca-nhan"));
        store.save(((Lifecycle.Done) erased).question(), question.revision());

        watching.round();
        assertThat(holding(ASKER)).isEmpty();
        assertThat(watching.state().waiting()).isZero();
    }

    @Test
    void switched_off_no_address_is_kept() throws Exception {
        mail.stop();
        Mailing watching = watching();
        receive(ASKER, ReplyWish.EMAIL);
        watching.round();
        assertThat(queue().clear()).isEqualTo(1);
        assertThat(holding(ASKER)).isEmpty();
    }

    @Test
    void a_letter_cannot_be_made_with_a_second_line_in_a_header() {
        OffsetDateTime now = time.at();
        for (String to : List.of(
                "a@example.org\n", "a@example.org\r\nBcc: b@example.org", "a b@example.org", "<a@b.vn>", "a@b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Letter.of("x", "", to, "s", "b", now));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letter.of("x", "", "a@b.vn", "s\r\nBcc: c@d.vn", "b", now));
    }

    @Test
    void in_the_morning_who_wishes_it_is_told_once_what_waits() throws Exception {
        addresses().keep("mai", new StaffAddresses.Wish("mai@xa.example.vn", false, true));
        addresses().keep("hung.2", new StaffAddresses.Wish("hung@xa.example.vn", false, true));
        addresses().keep("lan", new StaffAddresses.Wish("lan@xa.example.vn", true, false));
        addresses().keep("da-nghi", new StaffAddresses.Wish("da-nghi@xa.example.vn", true, true));
        Mailing watching = watching();
        watching.tellDays(
                account -> account.equals("mai") ? Optional.of(new MorningLetters.Day(7, 2, 1)) : Optional.empty());
        watching.round();
        watching.round();
        watching.close();
        Mailing again = watching();
        again.tellDays(account -> Optional.of(new MorningLetters.Day(9, 0, 0)));
        again.catchUp();
        again.round();

        assertThat(sent())
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("mai@xa.example.vn", "hung@xa.example.vn");
        assertThat(sent().get(0).getSubject()).contains("7 việc");
        assertThat(body(sent().get(0))).contains("quá hạn: 1", "https://can-bo.example.vn/can-bo/");
        time.goOn(Duration.ofHours(5));
        again.round();
        assertThat(sent()).hasSize(2);
        time.goOn(Duration.ofHours(18));
        again.round();
        assertThat(sent()).hasSize(4);
    }

    @Test
    void a_morning_letter_of_yesterday_does_not_go_out_today() throws Exception {
        addresses().keep("mai", new StaffAddresses.Wish("mai@xa.example.vn", false, true));
        mail.stop();
        Mailing watching = watching();
        watching.tellDays(account -> Optional.of(new MorningLetters.Day(7, 2, 1)));
        watching.round();
        assertThat(watching.state().waiting()).isEqualTo(1);
        time.goOn(Duration.ofHours(19));
        watching.round();
        assertThat(watching.state().waiting()).isZero();
    }
}
