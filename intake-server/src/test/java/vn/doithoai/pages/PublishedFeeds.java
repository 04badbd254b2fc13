package vn.doithoai.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.publication.PublishedQuestion;

/** Public questions as tests and the benchmark need them. */
final class PublishedFeeds {

    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2025-05-20T09:00:00+07:00");

    private PublishedFeeds() {}

    static PublishedQuestion answered(QuestionNumber number) {
        return answered(number, "T1", "2025-1", null);
    }

    static PublishedQuestion answered(
            QuestionNumber number, @Nullable String topic, @Nullable String session, @Nullable String village) {
        return answered(number, topic, session, village, null);
    }

    static PublishedQuestion answered(
            QuestionNumber number,
            @Nullable String topic,
            @Nullable String session,
            @Nullable String village,
            @Nullable QuestionNumber follows) {
        return answered(number, topic, session, village, follows, ResponseKind.WAYS);
    }

    static PublishedQuestion answered(
            QuestionNumber number,
            @Nullable String topic,
            @Nullable String session,
            @Nullable String village,
            @Nullable QuestionNumber follows,
            Set<ResponseKind> kinds) {
        LocalDate on = LocalDate.of(2025, 6, 20);
        return question(
                number,
                Stage.ANSWERED,
                Visibility.PUBLIC,
                Outcome.ANSWERED_BY_CHAIR,
                topic,
                new PublishedQuestion.Content(
                        "Đường liên thôn " + number + " bao giờ được sửa?",
                        "Đường bị lún từ mùa mưa năm ngoái.\nXin hỏi xã bao giờ sửa?",
                        Kind.QUESTION,
                        session,
                        village,
                        null,
                        follows,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        new PublishedQuestion.AnswerShown(
                                "Xã sửa trong quý 3.",
                                "Xã đã **bố trí** kinh phí.",
                                kinds,
                                List.of(),
                                "Chủ tịch UBND xã",
                                null,
                                on,
                                true),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new PublishedQuestion.Step(LocalDate.of(2025, 5, 20), EventKind.RECEIVED, null),
                                new PublishedQuestion.Step(on, EventKind.ANSWERED_IN_SESSION, null))));
    }

    static PublishedQuestion counted(QuestionNumber number) {
        return question(number, Stage.RECEIVED, Visibility.COUNTED, null, null, null);
    }

    static PublishedQuestion removed(QuestionNumber number) {
        return question(number, Stage.ANSWERED, Visibility.REMOVED, Outcome.ANSWERED_BY_CHAIR, null, null);
    }

    private static PublishedQuestion question(
            QuestionNumber number,
            Stage stage,
            Visibility visibility,
            @Nullable Outcome outcome,
            @Nullable String topic,
            PublishedQuestion.@Nullable Content content) {
        return new PublishedQuestion(
                number,
                RECEIVED.toLocalDate(),
                RECEIVED,
                Channel.WEB_FORM,
                stage,
                visibility,
                outcome,
                topic,
                null,
                null,
                null,
                String.format(Locale.ROOT, "%064x", number.sequence()),
                String.format(Locale.ROOT, "%064x", number.sequence() + 1),
                List.of(new DueClock(
                        DueClock.Rule.RECEIVED,
                        LocalDate.of(2025, 5, 20),
                        LocalDate.of(2025, 6, 19),
                        null,
                        stage.isOpen() ? null : LocalDate.of(2025, 6, 18),
                        5)),
                RECEIVED,
                content);
    }

    /** A feed as a year of a busy commune: most answered, some counted. */
    static List<PublishedQuestion> many(int count, List<String> topics, List<String> sessions) {
        List<PublishedQuestion> feed = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            QuestionNumber number = new QuestionNumber(2025, i);
            feed.add(
                    i % 7 == 0
                            ? counted(number)
                            : answered(
                                    number,
                                    topics.isEmpty() ? null : topics.get(i % topics.size()),
                                    sessions.isEmpty() ? null : sessions.get(i % sessions.size()),
                                    null));
        }
        return feed;
    }
}
