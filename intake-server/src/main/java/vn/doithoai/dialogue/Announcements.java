package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.DialogueSession.MeetingPoint;
import vn.doithoai.dialogue.DialogueSession.Notice;

/**
 * When and where each notice said that a session meets, as it stood when the notice was first seen (S79–S81). A notice that
 * told another day, hour or place does not count for the one that holds now, whether or not anybody wrote that it changed.
 *
 * @param sessions what was told, by id of the session
 */
public record Announcements(Map<String, List<Told>> sessions) {

    /** Nothing was ever told. */
    public static final Announcements NONE = new Announcements(Map.of());

    /**
     * What one notice told.
     *
     * @param nth which of the notices of that channel and day, from 1: a second one may correct the first
     */
    public record Told(String channel, LocalDate date, int nth, List<Meeting> meetings) {
        public Told {
            meetings = List.copyOf(meetings);
        }

        private boolean isOf(Notice notice, int ordinal) {
            return channel.equals(notice.channel()) && date.equals(notice.date()) && nth == ordinal;
        }
    }

    /** One meeting point, with what was known of it. */
    public record Meeting(
            @Nullable String venue,
            @Nullable String village,
            @Nullable LocalDate date,
            @Nullable LocalTime start) {

        private static Meeting of(MeetingPoint point) {
            return new Meeting(point.venue(), point.village(), point.date(), point.start());
        }

        /** What was left open then may be filled in; what was said may not be another thing now. */
        private boolean stillHolds(Meeting now) {
            return sameOrOpen(venue, now.venue)
                    && sameOrOpen(village, now.village)
                    && sameOrOpen(date, now.date)
                    && sameOrOpen(start, now.start);
        }

        private static boolean sameOrOpen(@Nullable Object told, @Nullable Object now) {
            return told == null || told.equals(now);
        }
    }

    public Announcements {
        Map<String, List<Told>> sorted = new TreeMap<>();
        sessions.forEach((id, told) -> sorted.put(id, List.copyOf(told)));
        sessions = Map.copyOf(sorted);
    }

    /**
     * With the notices that were not seen before. What was seen stays for ever, also when its line is gone.
     *
     * @param today a notice of a later day has told nothing yet
     */
    public Announcements seeing(List<DialogueSession> now, LocalDate today) {
        Map<String, List<Told>> all = new TreeMap<>(sessions);
        for (DialogueSession session : now) {
            List<Meeting> meetings = meetings(session);
            List<Notice> notices = session.notices();
            List<Told> fresh = Stream.iterate(0, i -> i < notices.size(), i -> i + 1)
                    .filter(i -> !notices.get(i).date().isAfter(today))
                    .filter(i -> told(session.id(), notices, i).isEmpty())
                    .map(i -> new Told(notices.get(i).channel(), notices.get(i).date(), nth(notices, i), meetings))
                    .toList();
            if (!fresh.isEmpty()) {
                all.merge(
                        session.id(),
                        fresh,
                        (before, more) ->
                                Stream.concat(before.stream(), more.stream()).toList());
            }
        }
        return new Announcements(all);
    }

    /** The session with the notices marked that told another day, hour or place. */
    public DialogueSession marking(DialogueSession session) {
        List<Notice> notices = session.notices();
        List<Meeting> meetings = meetings(session);
        return session.withNotices(Stream.iterate(0, i -> i < notices.size(), i -> i + 1)
                .map(i -> told(session.id(), notices, i)
                        .map(told -> notices.get(i).tellingOther(!holds(told.meetings(), meetings)))
                        .orElse(notices.get(i)))
                .toList());
    }

    private Optional<Told> told(String session, List<Notice> notices, int i) {
        int nth = nth(notices, i);
        return sessions.getOrDefault(session, List.of()).stream()
                .filter(told -> told.isOf(notices.get(i), nth))
                .findFirst();
    }

    private static int nth(List<Notice> notices, int i) {
        Notice notice = notices.get(i);
        return (int) notices.subList(0, i + 1).stream()
                .filter(other ->
                        other.channel().equals(notice.channel()) && other.date().equals(notice.date()))
                .count();
    }

    private static List<Meeting> meetings(DialogueSession session) {
        return session.points().stream().map(Meeting::of).toList();
    }

    /** Every point of now was told, and none that was told is gone; the order does not matter. */
    private static boolean holds(List<Meeting> told, List<Meeting> now) {
        return told.size() == now.size()
                && now.stream().allMatch(meeting -> told.stream().anyMatch(one -> one.stillHolds(meeting)))
                && told.stream().allMatch(one -> now.stream().anyMatch(one::stillHolds));
    }
}
