package vn.doithoai.desk.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.doithoai.base.Codes;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession.Board;
import vn.doithoai.dialogue.DialogueSession.Direction;
import vn.doithoai.dialogue.SessionCheck;

/** What is good to know while a part of a session is filled in: the days left for a notice, the people's share of the time. */
final class SessionFacts {

    /** What is usually done, with the days from the day of the session. */
    private static final Map<String, Integer> USUAL = usual();

    private final DeskParts parts;

    SessionFacts(DeskParts parts) {
        this.parts = parts;
    }

    private static Map<String, Integer> usual() {
        Map<String, Integer> usual = new LinkedHashMap<>();
        usual.put("content", -20);
        usual.put("notice-first", -14);
        usual.put("notice-again", -10);
        usual.put("notice-last", -8);
        usual.put("invitations", -7);
        usual.put("questions", -3);
        usual.put("room", -1);
        usual.put("slips", -1);
        usual.put("minutes", 1);
        usual.put("conclusion", 3);
        usual.put("results", 7);
        usual.put("report", 10);
        return usual;
    }

    List<String> notes(SessionSection section, String id, HeaderText text) {
        List<String> notes = new ArrayList<>(List.of(parts.wording().get("desk.session-note." + section.slug())));
        if (section.equals(SessionSection.AGENDA)) {
            notes.add(share(text));
        }
        if (section.equals(SessionSection.TOLD)) {
            notes.add(told(text));
        }
        if (section.equals(SessionSection.NOTICES)) {
            notes.addAll(countdown(id));
        }
        return notes;
    }

    /** The text with the usual tasks, where none is written down yet and the day is known; saved only when somebody does. */
    HeaderText proposed(SessionSection section, String id, HeaderText text) {
        if (section.equals(SessionSection.TOLD)) {
            return text.withRows("told", toBeTold(text.values("told")));
        }
        if (!section.equals(SessionSection.TASKS) || !text.values("task").isEmpty()) {
            return text;
        }
        return parts.programme()
                .session(id)
                .flatMap(session -> session.firstDay())
                .map(day -> text.withRows(
                        "task",
                        USUAL.entrySet().stream()
                                .map(task -> HeaderText.row(List.of(
                                        parts.wording().get("desk.task." + task.getKey()),
                                        day.plusDays(task.getValue()).toString())))
                                .toList()))
                .orElse(text);
    }

    /** What is written down, and a line for each village and board that nobody has told. */
    private List<String> toBeTold(List<String> told) {
        List<String> rows = new ArrayList<>(told);
        for (Catalogue.Village village : parts.programme().catalogue().villagesOn(parts.today())) {
            for (Board board : Board.values()) {
                String begins = village.id() + " | " + Codes.of(board);
                boolean known = told.stream()
                        .map(row -> HeaderText.parts(row, 6))
                        .anyMatch(row -> begins.equals(row.get(0) + " | " + row.get(1)));
                if (!known) {
                    rows.add(begins);
                }
            }
        }
        return rows;
    }

    /** How many of the villages and boards have been told. */
    private String told(HeaderText text) {
        int all = parts.programme().catalogue().villagesOn(parts.today()).size() * Board.values().length;
        if (all == 0) {
            return parts.wording().get("desk.session.no-villages");
        }
        long told = text.values("told").stream()
                .map(row -> HeaderText.parts(row, 6))
                .map(row -> row.get(0) + " " + row.get(1))
                .distinct()
                .count();
        return parts.wording().get("desk.session.told", told, all);
    }

    /** The people's minutes beside those of the presentations (S53). */
    private String share(HeaderText text) {
        int people = minutes(text, Direction.DIALOGUE);
        int told = minutes(text, Direction.ONE_WAY);
        return parts.wording().get(people >= told ? "desk.session.share" : "desk.session.share-short", people, told);
    }

    private static int minutes(HeaderText text, Direction direction) {
        return text.values("agenda").stream()
                .map(row -> HeaderText.parts(row, 5))
                .filter(row ->
                        row.get(4).equals(Codes.of(direction)) && row.get(3).matches("\\d{1,4}"))
                .mapToInt(row -> Integer.parseInt(row.get(3)))
                .sum();
    }

    /** How each channel that must tell it stands today. */
    private List<String> countdown(String id) {
        return parts.programme()
                .session(id)
                .map(session -> SessionCheck.of(session, parts.programme().catalogue(), parts.today()).stream()
                        .filter(check -> check.kind() == SessionCheck.Kind.NOTICE && check.channel() != null)
                        .map(this::countdown)
                        .toList())
                .orElse(List.of());
    }

    private String countdown(SessionCheck check) {
        String channel = parts.programme()
                .catalogue()
                .noticeChannel(String.valueOf(check.channel()))
                .map(known -> known.label())
                .orElse("");
        LocalDate due = check.due();
        if (due == null || check.doneOn() != null) {
            return parts.wording()
                    .get("desk.session.notice", channel, parts.wording().label(check.result()));
        }
        long left = ChronoUnit.DAYS.between(parts.today(), due);
        return left < 0
                ? parts.wording()
                        .get(
                                "desk.session.notice-late",
                                channel,
                                parts.wording().date(due),
                                -left)
                : parts.wording()
                        .get(
                                "desk.session.notice-left",
                                channel,
                                parts.wording().date(due),
                                left);
    }
}
