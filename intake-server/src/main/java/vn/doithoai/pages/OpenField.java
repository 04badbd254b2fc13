package vn.doithoai.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Deed;
import vn.doithoai.question.publication.PublicUndertakings.ForwardShown;
import vn.doithoai.question.publication.PublicUndertakings.PetitionShown;
import vn.doithoai.question.publication.PublicUndertakings.PromiseShown;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.PublishedQuestion.AnswerShown;
import vn.doithoai.question.publication.PublishedQuestion.CollectiveShown;
import vn.doithoai.question.publication.PublishedQuestion.Content;
import vn.doithoai.question.publication.Undertaking;

/**
 * The fields of a question in the open data, in their order: JSON, CSV, schema and the table for people all come from here.
 * Names follow Open311 GeoReport v2 where it has one. A field is never renamed or taken away; new ones come at the end.
 */
enum OpenField {
    SERVICE_REQUEST_ID(Type.TEXT, true, question -> question.number().toString()),
    /** Open311: {@code open} or {@code closed}. */
    STATUS(Type.TEXT, true, question -> question.stage().isOpen() ? "open" : "closed"),
    STAGE(Type.TEXT, true, question -> code(question.stage())),
    VISIBILITY(Type.TEXT, true, question -> code(question.visibility())),
    OUTCOME(
            Type.TEXT,
            false,
            question -> question.outcome() == null ? null : question.outcome().code()),
    /** Missing only where {@link #BEING_RESTORED} and nothing but the ledger is known. */
    CHANNEL(Type.TEXT, false, question -> question.channel() == null ? null : code(question.channel())),
    /** Day the office was asked, which for paper and the spoken word may be before it was entered. */
    RECEIVED_DATE(Type.DAY, true, PublishedQuestion::receivedOn),
    REQUESTED_DATETIME(Type.TIME, true, question -> local(question.enteredAt())),
    UPDATED_DATETIME(Type.TIME, true, question -> local(question.changedAt())),
    /** Last day in time, as it was told first. */
    EXPECTED_DATE(Type.DAY, false, question -> question.clock().due()),
    DUE_RULE(Type.TEXT, true, question -> code(question.clock().rule())),
    ANSWERED_DATE(Type.DAY, false, question -> question.clock().stoppedOn()),
    SERVICE_CODE(Type.TEXT, false, PublishedQuestion::topic),
    SESSION(Type.TEXT, false, content(Content::session)),
    VILLAGE(Type.TEXT, false, content(Content::village)),
    OTHER_VILLAGES(Type.TEXT, false, collective(all -> String.join(" ", all.villages()))),
    COLLECTIVE(Type.TEXT, false, collective(CollectiveShown::name)),
    PEOPLE(Type.NUMBER, false, collective(all -> all.people() == 0 ? null : all.people())),
    TITLE(Type.TEXT, false, content(Content::title)),
    DESCRIPTION(Type.TEXT, false, content(Content::text)),
    AGENCY_RESPONSIBLE(Type.TEXT, false, content(Content::unit)),
    POST_RESPONSIBLE(Type.TEXT, false, content(Content::post)),
    SHORT_ANSWER(Type.TEXT, false, answer(AnswerShown::shortAnswer)),
    ANSWER(Type.TEXT, false, answer(AnswerShown::details)),
    ANSWERED_BY(Type.TEXT, false, answer(AnswerShown::answeredBy)),
    ANSWERED_IN_SESSION(Type.TRUTH, false, answer(AnswerShown::inSession)),
    PROMISE(Type.TEXT, false, promise(PromiseShown::text)),
    PROMISED_ON(Type.DAY, false, promise(PromiseShown::madeOn)),
    PROMISE_DUE(Type.DAY, false, promise(PromiseShown::due)),
    FORWARDED_TO(Type.TEXT, false, forward(ForwardShown::body)),
    FORWARDED_ON(Type.DAY, false, forward(ForwardShown::since)),
    FORWARD_EXPECTED(Type.DAY, false, forward(ForwardShown::expected)),
    FORWARD_REPLIED_ON(Type.DAY, false, forward(ForwardShown::repliedOn)),
    CORRECTIONS(Type.NUMBER, false, content(content -> content.corrections().size())),
    MERGED_INTO(
            Type.TEXT,
            false,
            question ->
                    question.mergedInto() == null ? null : question.mergedInto().toString()),
    REASON_CODE(Type.TEXT, false, PublishedQuestion::reasonCode),
    REASON_GIVEN_BY(Type.TEXT, false, PublishedQuestion::reasonGivenBy),
    SEAL(Type.TEXT, true, PublishedQuestion::seal),
    LEDGER_HASH(Type.TEXT, true, PublishedQuestion::ledgerHash),
    /** Of several the titles one after the other. */
    LEGAL_BASIS(Type.TEXT, false, answer(OpenField::basis)),
    REOPENINGS(Type.NUMBER, false, content(content -> content.reopenings().size())),
    /** Answers that a later one replaced, oldest first, each after its day. */
    FORMER_ANSWERS(Type.TEXT, false, content(OpenField::formerAnswers)),
    /** What the office said it would do: all of it, also where the text is not public; what lapsed is left out. */
    UNDERTAKINGS(Type.NUMBER, false, undertakings(EnumSet.allOf(Undertaking.Status.class))),
    UNDERTAKINGS_KEPT(Type.NUMBER, false, undertakings(EnumSet.of(Undertaking.Status.KEPT))),
    UNDERTAKINGS_KEPT_LATE(Type.NUMBER, false, undertakings(EnumSet.of(Undertaking.Status.KEPT_LATE))),
    /** Of what is not done yet; a day that is over is one that is late. */
    UNDERTAKINGS_DUE(Type.TEXT, false, OpenField::dueDates),
    /** The later day that still counts beside {@link #EXPECTED_DATE}. */
    RENEWED_DATE(Type.DAY, false, question -> question.clock().renewedDue()),
    UNDERTAKINGS_KEPT_RENEWED(Type.NUMBER, false, undertakings(EnumSet.of(Undertaking.Status.KEPT_RENEWED))),
    /** Each later day that was told: the day it was told, the first day, the later day, the reason. */
    RENEWALS(Type.TEXT, false, OpenField::renewals),
    PETITION_TO(Type.TEXT, false, petition(PetitionShown::body)),
    PETITION_DECIDED_ON(Type.DAY, false, petition(PetitionShown::since)),
    PETITION_DUE(Type.DAY, false, petition(PetitionShown::due)),
    PETITION_SENT_ON(Type.DAY, false, petition(PetitionShown::sentOn)),
    /** The day it was done, where that is borne out: it is judged by this day, else by {@link #ANSWERED_DATE}. */
    DONE_DATE(Type.DAY, false, question -> question.clock().doneOn()),
    /** What bears out that day. */
    DONE_EVIDENCE(Type.TEXT, false, OpenField::evidence),
    /** Each step that was told: its day, its text, and the day all of it was done. */
    PROGRESS(Type.TEXT, false, OpenField::progress),
    /** The earlier question that it takes up, where both are shown. */
    FOLLOWS(Type.TEXT, false, content(Content::follows)),
    /** Whether the answer says that the law gives no ground for what is asked. */
    NO_LEGAL_GROUND(Type.TRUTH, false, answer(AnswerShown::findsNoLegalGround)),
    /** The office cannot read its record now: all else is as it was known last. */
    BEING_RESTORED(Type.TRUTH, false, PublishedQuestion::beingRestored);

    /** What sort of value, as JSON Schema has it. */
    enum Type {
        TEXT("string", null),
        DAY("string", "date"),
        TIME("string", "date-time"),
        NUMBER("integer", null),
        TRUTH("boolean", null);

        private final String json;
        private final @Nullable String format;

        Type(String json, @Nullable String format) {
            this.json = json;
            this.format = format;
        }

        String json() {
            return json;
        }

        @Nullable
        String format() {
            return format;
        }
    }

    private final Type type;
    private final boolean always;
    // Only the functions above, which keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<PublishedQuestion, @Nullable Object> value;

    OpenField(Type type, boolean always, Function<PublishedQuestion, @Nullable Object> value) {
        this.type = type;
        this.always = always;
        this.value = value;
    }

    /** Its name in the data: lower case, as Open311 writes names. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type() {
        return type;
    }

    /** Whether every question has it. */
    boolean isAlways() {
        return always;
    }

    /** A text, a number or a truth value, or nothing. */
    @Nullable
    Object of(PublishedQuestion question) {
        Object found = value.apply(question);
        return found == null || found instanceof Integer || found instanceof Boolean ? found : found.toString();
    }

    private static Function<PublishedQuestion, @Nullable Object> content(Function<Content, @Nullable Object> part) {
        return question -> question.content() == null ? null : part.apply(question.content());
    }

    private static Function<PublishedQuestion, @Nullable Object> collective(
            Function<CollectiveShown, @Nullable Object> part) {
        return content(content -> content.collective() == null ? null : part.apply(content.collective()));
    }

    private static Function<PublishedQuestion, @Nullable Object> answer(Function<AnswerShown, @Nullable Object> part) {
        return content(content -> content.answer() == null ? null : part.apply(content.answer()));
    }

    /** Of several promises the last, which is the one that runs. */
    private static Function<PublishedQuestion, @Nullable Object> promise(
            Function<PromiseShown, @Nullable Object> part) {
        return content(content -> content.promises().isEmpty()
                ? null
                : part.apply(content.promises().get(content.promises().size() - 1)));
    }

    private static Function<PublishedQuestion, @Nullable Object> petition(
            Function<PetitionShown, @Nullable Object> part) {
        return content(content -> content.petition() == null ? null : part.apply(content.petition()));
    }

    private static Function<PublishedQuestion, @Nullable Object> forward(
            Function<ForwardShown, @Nullable Object> part) {
        return content(content -> content.forward() == null ? null : part.apply(content.forward()));
    }

    private static @Nullable String basis(AnswerShown answer) {
        return answer.legalBasis().isEmpty()
                ? null
                : answer.legalBasis().stream().map(Answer.LegalBasis::inOneLine).collect(Collectors.joining("; "));
    }

    /** Nothing where nothing was said. Only what is done is told apart, which no day to come changes. */
    private static Function<PublishedQuestion, @Nullable Object> undertakings(Set<Undertaking.Status> wanted) {
        return question -> {
            List<Undertaking.Status> all = Undertaking.standings(question, question.receivedOn());
            return all.isEmpty()
                    ? null
                    : (int) all.stream().filter(wanted::contains).count();
        };
    }

    private static @Nullable String dueDates(PublishedQuestion question) {
        List<LocalDate> days = Undertaking.dueDates(question);
        return days.isEmpty()
                ? null
                : days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    private static @Nullable String renewals(PublishedQuestion question) {
        String all = Undertaking.of(question).stream()
                .flatMap(undertaking -> undertaking.renewals().stream()
                        .map(renewal -> String.join(
                                " ",
                                renewal.on().toString(),
                                undertaking.due().toString(),
                                renewal.due().toString(),
                                Objects.requireNonNullElse(renewal.reason(), ""))))
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String evidence(PublishedQuestion question) {
        String all = Undertaking.of(question).stream()
                .flatMap(undertaking -> Stream.ofNullable(undertaking.progress().deed()))
                .filter(Deed::isProven)
                .map(deed -> String.join(
                        " ",
                        deed.on().toString(),
                        code(Objects.requireNonNull(deed.evidence()).source()),
                        deed.evidence().text()))
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String progress(PublishedQuestion question) {
        String all = Undertaking.of(question).stream()
                .flatMap(undertaking -> undertaking.progress().steps().stream())
                .map(step -> step.done() == null
                        ? step.on() + " " + step.text()
                        : step.on() + " " + step.text() + " " + step.done().on())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String formerAnswers(Content content) {
        List<AnswerShown> former = content.reopenings().stream()
                .flatMap(reopening -> Stream.ofNullable(reopening.replaced()))
                .toList();
        return former.isEmpty()
                ? null
                : former.stream()
                        .map(answer -> answer.on() + " " + (answer.shortAnswer() + "\n\n" + answer.details()).strip())
                        .collect(Collectors.joining("\n\n"));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String local(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZoneSameInstant(Act.ZONE).toOffsetDateTime());
    }
}
