package vn.doithoai.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.doithoai.question.Answer;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Deed;
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

/** Valid public records with made-up content. */
final class PublishedSamples {

    private static final String SEAL = "c".repeat(64);
    private static final String HASH = "d".repeat(64);

    private PublishedSamples() {}

    /** Only number, date and status. */
    static PublishedQuestion counted(QuestionNumber number) {
        return new PublishedQuestion(
                number,
                Samples.AT.toLocalDate(),
                Samples.AT,
                Channel.WEB_FORM,
                Stage.RECEIVED,
                Visibility.COUNTED,
                null,
                null,
                null,
                null,
                null,
                SEAL,
                HASH,
                List.of(new DueClock(DueClock.Rule.NONE, null, null, null, null, 0)),
                Samples.AT,
                null);
    }

    /** With every optional part there, though no lifecycle would allow all of it together. */
    static PublishedQuestion full(QuestionNumber number) {
        LocalDate day = Samples.DAY;
        return new PublishedQuestion(
                number,
                Samples.AT.toLocalDate(),
                Samples.AT,
                Channel.SPOKEN_IN_SESSION,
                Stage.ANSWERED,
                Visibility.PUBLIC,
                Outcome.BEYOND_AUTHORITY,
                "T3",
                "ly-do",
                "Chủ tịch UBND xã",
                new QuestionNumber(2025, 7),
                SEAL,
                HASH,
                List.of(
                        new DueClock(
                                DueClock.Rule.SESSION_END,
                                day,
                                day.plusDays(30),
                                day.plusDays(32),
                                day.plusDays(9),
                                day.plusDays(8),
                                5,
                                List.of()),
                        new DueClock(DueClock.Rule.REOPENED, day.plusDays(20), day.plusDays(50), null, null, 5)),
                Samples.AT.plusDays(7),
                new PublishedQuestion.Content(
                        "Sửa đường liên thôn",
                        "Khi nào sửa đường\nliên thôn?",
                        Kind.PETITION,
                        "2025-1",
                        "thon-mau",
                        new PublishedQuestion.CollectiveShown("Chi đoàn thôn Mẫu", 12, List.of("thon-khac")),
                        new QuestionNumber(2025, 7),
                        "Người Hỏi Mẫu",
                        null,
                        "UBND",
                        "Công chức Địa chính",
                        List.of("MTTQ"),
                        new PublishedQuestion.AnswerShown(
                                "Xã sẽ sửa trong quý III.",
                                "Chi tiết <b>không phải thẻ</b>",
                                Set.of(ResponseKind.ANSWER, ResponseKind.EXPLAIN),
                                List.of(new Answer.LegalBasis("Văn bản mẫu", "01", "Điều 2", "https://example.org/vb")),
                                "Công chức Địa chính",
                                "UBND",
                                day,
                                true),
                        List.of(new PublicUndertakings.PromiseShown(
                                0,
                                day,
                                "Sửa xong",
                                "UBND",
                                "Phó Chủ tịch",
                                day.plusDays(30),
                                List.of(new Renewal(day.plusDays(5), day.plusDays(40), "Chờ vật tư")),
                                new PublicUndertakings.Progress(
                                        List.of(new PublicUndertakings.ProgressShown(
                                                day.plusDays(3), day.plusDays(4), "Đã khảo sát", null)),
                                        new Deed(
                                                day.plusDays(8),
                                                new Deed.Evidence(Deed.Source.MINUTES, "Biên bản số 3"))))),
                        List.of(new PublicUndertakings.StudyShown(
                                0,
                                Outcome.COMPLEX,
                                day,
                                "UBND",
                                List.of("MTTQ"),
                                "Cần khảo sát",
                                day.plusDays(60),
                                List.of(),
                                PublicUndertakings.Progress.NONE)),
                        List.of(new PublicUndertakings.PetitionShown(
                                0,
                                day,
                                "Cơ quan mẫu",
                                BodyLevel.MINISTRY,
                                day.plusDays(14),
                                List.of(new Renewal(day.plusDays(3), day.plusDays(20), "Chờ số liệu")),
                                day.plusDays(16),
                                PublicUndertakings.Progress.NONE)),
                        List.of(new PublicUndertakings.ForwardShown(
                                0,
                                day,
                                "Cơ quan mẫu",
                                BodyLevel.MINISTRY,
                                "12/UBND",
                                day,
                                day.plusDays(90),
                                List.of(),
                                day.plusDays(80),
                                PublicUndertakings.Progress.NONE)),
                        List.of(new PublishedQuestion.CorrectionShown(day, "Sai ngày", "Câu cũ", "", "Phó Chủ tịch")),
                        List.of(
                                new PublishedQuestion.ReopeningShown(
                                        day.plusDays(20),
                                        true,
                                        null,
                                        new PublishedQuestion.AnswerShown(
                                                "Xã sẽ xem xét.",
                                                "",
                                                Set.of(ResponseKind.ANSWER),
                                                List.of(),
                                                "Công chức Địa chính",
                                                "UBND",
                                                day.plusDays(9),
                                                false)),
                                new PublishedQuestion.ReopeningShown(day.plusDays(22), false, "Chủ tịch", null)),
                        List.of(),
                        List.of(
                                new PublishedQuestion.Step(day, EventKind.RECEIVED, null),
                                new PublishedQuestion.Step(
                                        day.plusDays(3),
                                        EventKind.PROGRESSED,
                                        null,
                                        Outcome.COMPLEX,
                                        new PublicUndertakings.ProgressShown(
                                                day.plusDays(3), day.plusDays(4), "Đã khảo sát", new Deed(day, null))),
                                new PublishedQuestion.Step(day, EventKind.ACCEPTED, "Văn phòng"))));
    }
}
