package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue session of a plan, from the planned month to the closed report (lifecycle, Session). Lines are shown in the
 * order the office wrote them.
 *
 * @param id {@code 2025-1}, also its address
 * @param month planned month (S70); stays as the plan said when a date is set
 * @param points meeting points, one at least; undated while only the month is planned
 * @param reason why it was moved, postponed or cancelled
 * @param rescheduledOn day on which date or place were last changed; only later notices count
 * @param planPublishedOn day the plan and programme were made public, for youth sessions (L4)
 * @param details what is told besides
 * @param resultsPublishedOn, resultsPostedOn, resultsSentOn the three duties after the session (L2)
 */
public record DialogueSession(
        String id,
        String title,
        int year,
        int ordinal,
        State state,
        Form form,
        YearMonth month,
        List<MeetingPoint> points,
        String chair,
        @Nullable String coChair,
        Set<Audience> audience,
        List<Participant> participants,
        List<AgendaItem> agenda,
        List<String> topics,
        List<Notice> notices,
        List<Document> documents,
        @Nullable String rules,
        @Nullable Integer plannedDelegates,
        @Nullable String howToTakePart,
        @Nullable String reason,
        @Nullable LocalDate rescheduledOn,
        @Nullable LocalDate planPublishedOn,
        @Nullable LocalDate resultsPublishedOn,
        @Nullable LocalDate resultsPostedOn,
        @Nullable LocalDate resultsSentOn,
        Details details) {

    public DialogueSession {
        points = List.copyOf(points);
        audience = Set.copyOf(audience);
        participants = List.copyOf(participants);
        agenda = List.copyOf(agenda);
        topics = List.copyOf(topics);
        notices = List.copyOf(notices);
        documents = List.copyOf(documents);
        if (points.isEmpty()) {
            throw new IllegalArgumentException(id + ": a session needs a meeting point");
        }
    }

    /** Where the session stands. */
    public enum State {
        PLANNED,
        ANNOUNCED,
        OPEN,
        HELD,
        REPORTED,
        CLOSED,
        MOVED,
        POSTPONED,
        CANCELLED;

        /** Whether questions can still be sent to it. */
        public boolean takesQuestions() {
            return this == PLANNED || this == ANNOUNCED || this == OPEN || this == MOVED || this == POSTPONED;
        }
    }

    /** How it is held (S14). */
    public enum Form {
        DIRECT,
        ONLINE
    }

    /** Whom the Chairman meets (S2). */
    public enum Audience {
        PEOPLE,
        UNION_MEMBERS,
        YOUTH
    }

    /** The level a group of participants comes from (S25–S31). */
    public enum Level {
        COMMUNE,
        VILLAGE
    }

    /** Who tells a village of it (S79, S84). */
    public enum Board {
        /** The head of the village, at its board. */
        VILLAGE,
        /** The Front's work board of the village. */
        FRONT
    }

    /** Whether an item of the programme is told to the people or spoken with them (S52). */
    public enum Direction {
        ONE_WAY,
        DIALOGUE
    }

    /** What a document of a session is (A10.8). */
    public enum DocumentKind {
        PLAN,
        PROGRAMME,
        OVERVIEW,
        NOTICE,
        MINUTES,
        CONCLUSION,
        REPORT,
        RESULTS
    }

    /**
     * A place and, once set, its day and hours (S71, S72).
     *
     * @param venue id of the catalogue, or none when it is a village's own
     * @param village id of the catalogue, or none
     */
    public record MeetingPoint(
            @Nullable String venue,
            @Nullable String village,
            @Nullable LocalDate date,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String chair) {}

    /**
     * A group that takes part.
     *
     * @param invited how many were invited, {@code present} how many came; none while nobody has counted (S82)
     */
    public record Participant(
            Level level,
            String label,
            @Nullable Integer invited,
            @Nullable Integer present) {}

    /**
     * What a session is for and how one can be there from afar.
     *
     * @param purpose and what is required of it (S59), or none
     * @param questionsUntil last day on which questions are taken in for it, or none: until its last day
     * @param live where it can be followed, or none
     * @param tasks what the office prepares and does afterwards; on no page
     * @param legal what of the duties of the law was done, when; on no page
     */
    public record Details(
            @Nullable String purpose,
            @Nullable String requirements,
            @Nullable LocalDate questionsUntil,
            @Nullable String live,
            List<Task> tasks,
            List<Legal> legal) {
        public Details {
            tasks = List.copyOf(tasks);
            legal = List.copyOf(legal);
        }
    }

    /**
     * A duty of the law that was done.
     *
     * @param evidence words or a link, or none
     */
    public record Legal(
            LegalDuty duty, LocalDate date, @Nullable String evidence) {}

    /**
     * Something to be done for the session.
     *
     * @param due the day for it, {@code done} the day it was done on, or none
     * @param who answers for it, a post
     */
    public record Task(
            String what,
            @Nullable LocalDate due,
            @Nullable String who,
            @Nullable LocalDate done) {}

    /**
     * A line of the programme (A10.4).
     *
     * @param code {@code G0} to {@code G6}
     * @param minutes planned minutes, or none
     */
    public record AgendaItem(
            String code,
            String title,
            String responsible,
            @Nullable Integer minutes,
            Direction direction) {}

    /**
     * A notice in one channel (S79).
     *
     * @param evidence where it can be seen, a link or words, or none
     * @param reasonWhenLate required when it came after the last day
     * @param hour of the day, and how many {@code times} it was repeated, or none
     * @param toldOther whether it told another day, hour or place than the one that holds now ({@link Announcements})
     */
    public record Notice(
            LocalDate date,
            String channel,
            @Nullable String by,
            @Nullable String evidence,
            @Nullable String reasonWhenLate,
            @Nullable LocalTime hour,
            @Nullable Integer times,
            boolean toldOther) {

        /** Whether it tells the date and place that hold now (S81). */
        boolean holds(@Nullable LocalDate rescheduled) {
            return !toldOther && (rescheduled == null || !date.isBefore(rescheduled));
        }

        Notice tellingOther(boolean other) {
            return new Notice(date, channel, by, evidence, reasonWhenLate, hour, times, other);
        }
    }

    /** A document with its day and address on this site or another. */
    public record Document(
            DocumentKind kind,
            String label,
            @Nullable LocalDate date,
            @Nullable String link) {}

    DialogueSession withNotices(List<Notice> other) {
        return new DialogueSession(
                id,
                title,
                year,
                ordinal,
                state,
                form,
                month,
                points,
                chair,
                coChair,
                audience,
                participants,
                agenda,
                topics,
                other,
                documents,
                rules,
                plannedDelegates,
                howToTakePart,
                reason,
                rescheduledOn,
                planPublishedOn,
                resultsPublishedOn,
                resultsPostedOn,
                resultsSentOn,
                details);
    }

    /** The day it meets on or the planned month, where one lies outside the other or outside the plan's year (S70). */
    Optional<LocalDate> dayOutsidePlan() {
        return Stream.concat(Stream.of(month.atDay(1)), days().stream())
                .filter(day -> day.getYear() != year || !YearMonth.from(day).equals(month))
                .findFirst();
    }

    /** The first day of the session, once any meeting point has one. */
    public Optional<LocalDate> firstDay() {
        return points.stream()
                .map(MeetingPoint::date)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder());
    }

    /** The next of its days, today included; once all are over, the first. */
    public Optional<LocalDate> nextDay(LocalDate today) {
        return days().stream().filter(day -> !day.isBefore(today)).findFirst().or(this::firstDay);
    }

    /** The day of a meeting point, counted from 1; empty where there is none, or it has no day yet. */
    public Optional<LocalDate> dayOf(int point) {
        return point < 1 || point > points.size()
                ? Optional.empty()
                : Optional.ofNullable(points.get(point - 1).date());
    }

    /** The first meeting point of a day, counted from 1: for a clock all points of a day are one. */
    public Optional<Integer> pointOn(LocalDate day) {
        return IntStream.rangeClosed(1, points.size())
                .filter(point -> day.equals(points.get(point - 1).date()))
                .boxed()
                .findFirst();
    }

    /** The days it meets on that are known, in order. */
    public List<LocalDate> days() {
        return points.stream()
                .flatMap(point -> Stream.ofNullable(point.date()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The day the last meeting point ends; empty until every point has a day (Q16). */
    public Optional<LocalDate> endDay() {
        if (points.stream().anyMatch(point -> point.date() == null)) {
            return Optional.empty();
        }
        return points.stream()
                .map(MeetingPoint::date)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }

    /** Whether the day is over on which the last question was to come in. */
    boolean isClosedForQuestions(LocalDate today) {
        return details.questionsUntil() != null && today.isAfter(details.questionsUntil());
    }

    /** Whether the rule for youth dialogues holds (L4). */
    public boolean isForYouth() {
        return audience.contains(Audience.YOUTH);
    }

    /** For sorting: the first day, or the first day of the planned month. */
    public LocalDate sortDay() {
        return firstDay().orElse(month.atDay(1));
    }

    /** Whether the month it was planned for is over and no day was ever announced. */
    public boolean hasMissedItsMonth(LocalDate today) {
        return state == State.PLANNED
                && firstDay().isEmpty()
                && month.atEndOfMonth().isBefore(today);
    }

    /** Whether it has taken place, as far as anybody has told. */
    public boolean isOver(LocalDate today) {
        return switch (state) {
            case HELD, REPORTED, CLOSED -> true;
            case PLANNED, ANNOUNCED, OPEN, MOVED ->
                endDay().map(day -> day.isBefore(today)).orElse(false);
            case POSTPONED, CANCELLED -> false;
        };
    }
}
