package vn.doithoai.view;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Answer;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Renewal;
import vn.doithoai.question.publication.PublicUndertakings;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.store.CatalogueFile;

/** The content as shipped and questions in every state, as pages show them. */
public final class Samples {

    public static final Path TEMPLATES = Path.of("../templates");
    public static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    public static final Messages MESSAGES = Messages.of(TEMPLATES);
    public static final Words WORDING = new Words(MESSAGES);

    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2025-06-02T09:30:00+07:00");
    private static final String HASH = "3f0c9b2a77de1c55".repeat(4);

    private Samples() {}

    public static Programme programme() {
        return programme(Path.of("../content"));
    }

    public static Programme programme(Path content) {
        var catalogue = CatalogueFile.read(content.resolve("catalogue.json"))
                .catalogue()
                .orElseThrow();
        return Programme.read(catalogue, ContentFolder.read(content, new ArrayList<>()))
                .programme();
    }

    public static Renderer renderer() {
        return new Renderer(TEMPLATES, MESSAGES);
    }

    public static Layout frame(boolean demo) {
        return new Layouts(WORDING, "https://doithoai.example.vn", "", demo, 7)
                .on(
                        TODAY,
                        programme(),
                        "/assets/site.css",
                        Map.of(
                                "deadline-bar.js",
                                "/assets/js/deadline-bar.js",
                                "field.js",
                                "/assets/js/field.js",
                                "error-summary.js",
                                "/assets/js/error-summary.js",
                                "button.js",
                                "/assets/js/button.js"),
                        HASH,
                        12);
    }

    /** One question of each kind of end, and one of each that is hidden. */
    public static List<PublishedQuestion> questions() {
        LocalDate end = LocalDate.of(2025, 6, 20);
        LocalDate due = LocalDate.of(2025, 7, 20);
        DueClock running = new DueClock(DueClock.Rule.SESSION_END, end, due, LocalDate.of(2025, 7, 21), null, 5);
        DueClock late = new DueClock(
                DueClock.Rule.RECEIVED, LocalDate.of(2025, 5, 20), LocalDate.of(2025, 6, 19), null, null, 5);
        DueClock done = new DueClock(DueClock.Rule.SESSION_END, end, due, null, LocalDate.of(2025, 6, 20), 5);
        DueClock waiting = new DueClock(DueClock.Rule.FORWARDED, end, LocalDate.of(2025, 9, 1), null, null, 5);
        DueClock promise = new DueClock(DueClock.Rule.PROMISE, end, LocalDate.of(2025, 7, 5), null, null, 5);
        DueClock none = new DueClock(DueClock.Rule.NONE, null, null, null, null, 0);
        return List.of(
                question(1, Stage.ANSWERED, Outcome.ANSWERED_BY_CHAIR, "T3", done, answered()),
                question(2, Stage.PROMISED, Outcome.PROMISED, "T5", promise, promised()),
                question(3, Stage.FORWARDED, Outcome.BEYOND_AUTHORITY, "T10", waiting, forwarded()),
                question(4, Stage.STUDYING, Outcome.COMPLEX, "T2", late, studied()),
                question(5, Stage.ASSIGNED, null, "T4", running, open()),
                hidden(6, Stage.RECEIVED, Visibility.COUNTED, null, running),
                hidden(7, Stage.REFUSED, Visibility.COUNTED, "advertising", none),
                hidden(8, Stage.ANSWERED, Visibility.REMOVED, "personal-data", done),
                hidden(9, Stage.DIVERTED, Visibility.COUNTED, null, none));
    }

    /** A promise that is late, about a question whose text is not public. */
    public static PublishedQuestion hiddenAndLate() {
        LocalDate made = LocalDate.of(2025, 6, 2);
        return hidden(
                11,
                Stage.PROMISED,
                Visibility.COUNTED,
                null,
                new DueClock(DueClock.Rule.PROMISE, made, LocalDate.of(2025, 6, 25), null, null, 5));
    }

    /** Answered, taken up again for the asker, answered again, and taken up once more by the chair. */
    public static PublishedQuestion takenUpAgain() {
        LocalDate first = LocalDate.of(2025, 6, 12);
        LocalDate second = LocalDate.of(2025, 6, 28);
        PublishedQuestion.Content now = answered();
        PublishedQuestion.Content content = new PublishedQuestion.Content(
                now.title(),
                now.text(),
                now.kind(),
                now.session(),
                null,
                null,
                null,
                null,
                null,
                now.unit(),
                now.post(),
                List.of(),
                now.answer(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PublishedQuestion.CorrectionShown(
                        LocalDate.of(2025, 6, 25), "Ghi nhầm thời gian", "Quý 4.", "", "Phó Chủ tịch UBND xã")),
                List.of(
                        new PublishedQuestion.ReopeningShown(
                                first,
                                true,
                                null,
                                new PublishedQuestion.AnswerShown(
                                        "Xã sẽ xem xét.",
                                        "",
                                        Set.of(ResponseKind.ANSWER),
                                        List.of(),
                                        "Công chức Văn phòng",
                                        null,
                                        LocalDate.of(2025, 6, 10),
                                        false)),
                        new PublishedQuestion.ReopeningShown(second, false, "Chủ tịch UBND xã", null)),
                List.of(),
                List.of(
                        new PublishedQuestion.Step(first, EventKind.REOPENED, null),
                        new PublishedQuestion.Step(second, EventKind.REOPENED, "Chủ tịch UBND xã")));
        DueClock clock = new DueClock(DueClock.Rule.REOPENED, second, second.plusDays(30), null, null, 5);
        return question(10, Stage.ASSIGNED, null, "T3", clock, content);
    }

    public static PublishedQuestion question(
            int sequence,
            Stage stage,
            @Nullable Outcome outcome,
            String topic,
            DueClock clock,
            PublishedQuestion.Content content) {
        return new PublishedQuestion(
                new QuestionNumber(2025, sequence),
                RECEIVED.toLocalDate(),
                RECEIVED,
                Channel.WEB_FORM,
                stage,
                Visibility.PUBLIC,
                outcome,
                topic,
                null,
                null,
                null,
                HASH,
                HASH,
                List.of(clock),
                RECEIVED.plusDays(20),
                content);
    }

    private static PublishedQuestion hidden(
            int sequence, Stage stage, Visibility visibility, @Nullable String reason, DueClock clock) {
        return new PublishedQuestion(
                new QuestionNumber(2025, sequence),
                RECEIVED.toLocalDate(),
                RECEIVED,
                Channel.PAPER_SLIP,
                stage,
                visibility,
                null,
                null,
                reason,
                reason == null ? null : "Văn phòng UBND xã",
                null,
                HASH,
                HASH,
                List.of(clock),
                RECEIVED.plusDays(20),
                null);
    }

    private static PublishedQuestion.Content answered() {
        return content(
                "Đường bê tông thôn Hồ Sơn bao giờ được sửa?",
                new PublishedQuestion.AnswerShown(
                        "Xã sửa xong đoạn hư hỏng trước mùa mưa năm nay; kinh phí đã có trong dự toán.",
                        "Việc sửa chia làm hai đợt:\n\n- đợt 1: từ cầu đến nhà văn hóa;\n- đợt 2: đoạn còn lại.",
                        Set.of(ResponseKind.EXPLAIN, ResponseKind.ANSWER),
                        List.of(new Answer.LegalBasis("Kế hoạch đầu tư công của xã", "12/KH-UBND", null, null)),
                        "Chủ tịch UBND xã",
                        "van-phong",
                        LocalDate.of(2025, 6, 20),
                        true),
                List.of(),
                null,
                null,
                List.of(new PublishedQuestion.CorrectionShown(
                        LocalDate.of(2025, 6, 25),
                        "Ghi nhầm thời gian",
                        "Xã sửa xong trong quý 4.",
                        "",
                        "Chủ tịch UBND xã")));
    }

    private static PublishedQuestion.Content promised() {
        return content(
                "Đề nghị lắp đèn đường ở ngã ba chợ, buổi tối rất tối và nguy hiểm cho học sinh đi học về muộn",
                null,
                List.of(new PublicUndertakings.PromiseShown(
                        0,
                        LocalDate.of(2025, 6, 20),
                        "Lắp 6 bóng đèn ở ngã ba chợ.",
                        "van-phong",
                        "Công chức Địa chính - Xây dựng",
                        LocalDate.of(2025, 7, 5),
                        List.of(),
                        PublicUndertakings.Progress.NONE)),
                null,
                null,
                List.of());
    }

    private static PublishedQuestion.Content forwarded() {
        return content(
                "Đường dây điện trung thế đi sát mái nhà dân",
                null,
                List.of(),
                null,
                new PublicUndertakings.ForwardShown(
                        0,
                        LocalDate.of(2025, 6, 23),
                        "Công ty Điện lực tỉnh",
                        BodyLevel.PROVINCE,
                        "45/UBND",
                        LocalDate.of(2025, 6, 23),
                        LocalDate.of(2025, 9, 1),
                        List.of(),
                        null,
                        PublicUndertakings.Progress.NONE),
                List.of());
    }

    private static PublishedQuestion.Content studied() {
        return content(
                "Nước suối đổi màu sau khi có xưởng chế biến",
                null,
                List.of(),
                new PublicUndertakings.StudyShown(
                        0,
                        Outcome.COMPLEX,
                        LocalDate.of(2025, 6, 20),
                        "van-phong",
                        List.of("Trạm y tế xã"),
                        "Cần lấy mẫu nước và làm việc với nhiều ngành.",
                        LocalDate.of(2025, 6, 30),
                        List.of(new Renewal(
                                LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31), "Chờ kết quả mẫu nước")),
                        PublicUndertakings.Progress.NONE),
                null,
                List.of());
    }

    private static PublishedQuestion.Content open() {
        return content("Nhà văn hóa thôn có mở cửa buổi tối không?", null, List.of(), null, null, List.of());
    }

    private static PublishedQuestion.Content content(
            String title,
            PublishedQuestion.@Nullable AnswerShown answer,
            List<PublicUndertakings.PromiseShown> promises,
            PublicUndertakings.@Nullable StudyShown study,
            PublicUndertakings.@Nullable ForwardShown forward,
            List<PublishedQuestion.CorrectionShown> corrections) {
        return new PublishedQuestion.Content(
                title,
                "Kính gửi Ủy ban nhân dân xã.\nViệc này bà con đã nói nhiều lần, xin cho biết bao giờ làm.",
                Kind.PETITION,
                "2025-1",
                null,
                null,
                null,
                null,
                null,
                "van-phong",
                "Công chức Văn phòng",
                List.of(),
                answer,
                promises,
                study == null ? List.of() : List.of(study),
                List.of(),
                forward == null ? List.of() : List.of(forward),
                corrections,
                List.of(),
                List.of(),
                List.of(
                        new PublishedQuestion.Step(LocalDate.of(2025, 6, 2), EventKind.RECEIVED, null),
                        new PublishedQuestion.Step(LocalDate.of(2025, 6, 4), EventKind.ACCEPTED, "Văn phòng UBND xã")));
    }
}
