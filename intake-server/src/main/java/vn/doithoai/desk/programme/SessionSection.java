package vn.doithoai.desk.programme;

import static vn.doithoai.desk.content.Input.Kind.AREA;
import static vn.doithoai.desk.content.Input.Kind.CHOICE;
import static vn.doithoai.desk.content.Input.Kind.DAY;
import static vn.doithoai.desk.content.Input.Kind.HOUR;
import static vn.doithoai.desk.content.Input.Kind.LINE;
import static vn.doithoai.desk.content.Input.Kind.MANY;
import static vn.doithoai.desk.content.Input.Kind.MONTH;
import static vn.doithoai.desk.content.Input.Kind.NUMBER;
import static vn.doithoai.desk.content.Input.Kind.PASSAGE;
import static vn.doithoai.desk.content.Input.Kind.RICH;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.dialogue.DialogueSession.Audience;
import vn.doithoai.dialogue.DialogueSession.Board;
import vn.doithoai.dialogue.DialogueSession.Direction;
import vn.doithoai.dialogue.DialogueSession.DocumentKind;
import vn.doithoai.dialogue.DialogueSession.Form;
import vn.doithoai.dialogue.DialogueSession.Level;
import vn.doithoai.dialogue.LegalDuty;
import vn.doithoai.office.Permission;

/**
 * A part of a session that is filled in by itself; its words are {@code desk.session.<slug>}.
 *
 * @param inputs single keys of the header
 * @param rows rows of one numbered key, or none
 * @param body whether it is the text below the header
 */
record SessionSection(
        String slug,
        Permission permission,
        List<Input> inputs,
        @Nullable Rows rows,
        boolean body) {

    private static final int LONG = 6_000;
    private static final int SHORT = 300;

    /**
     * Rows of a numbered key.
     *
     * @param parts what a row has, in the order of the file
     * @param more empty rows offered below those that are there
     */
    record Rows(String key, List<Input> parts, int more) {

        /** Whether a row names only whom to tell, and nobody has told them yet. */
        boolean isOnlyProposed(List<String> values) {
            return key.equals("told") && values.stream().skip(2).allMatch(String::isEmpty);
        }

        /** The control of a part of a row, counted from 1. */
        String id(int row, Input part) {
            return key + "-" + row + "-" + part.name();
        }
    }

    static final Input TEXT = Input.of("", "noi-dung-phien", RICH, 20_000);

    /** Why a day, hour or place was changed after it had been told. */
    static final Input WHY = line("reason", "ly-do-doi");

    static final SessionSection POINTS = rows(
            "diem",
            "point",
            2,
            List.of(),
            venue(),
            Input.chosen("village", "thon", CHOICE, SessionSection::villages),
            Input.of("date", "ngay", DAY, 10),
            Input.of("start", "tu-gio", HOUR, 5),
            Input.of("end", "den-gio", HOUR, 5),
            line("chair", "chu-tri-diem"));

    static final SessionSection NOTICES = new SessionSection(
            "thong-bao",
            Permission.EDIT_NOTICES,
            List.of(),
            new Rows(
                    "notice",
                    List.of(
                            Input.of("date", "ngay-bao", DAY, 10),
                            Input.chosen("channel", "kenh", CHOICE, SessionSection::channels),
                            line("by", "nguoi-bao"),
                            line("evidence", "minh-chung"),
                            line("reason", "ly-do-tre"),
                            Input.of("hour", "gio-bao", HOUR, 5),
                            Input.of("times", "so-lan", NUMBER, 3)),
                    3),
            false);

    static final SessionSection AGENDA = rows(
            "chuong-trinh",
            "agenda",
            2,
            List.of(),
            Input.chosen("code", "loai", CHOICE, SessionSection::codes),
            line("title", "noi-dung-muc"),
            line("responsible", "nguoi-thuc-hien"),
            Input.of("minutes", "so-phut", NUMBER, 4),
            Input.chosen("direction", "cach", CHOICE, labels(Direction.values())));

    static final SessionSection TASKS = rows(
            "viec",
            "task",
            3,
            List.of(),
            line("what", "viec-gi"),
            Input.of("due", "han-viec", DAY, 10),
            line("who", "ai-lam"),
            Input.of("done", "ngay-xong", DAY, 10));

    /** Each village, by its head and by its Front's board, has a line of its own. */
    static final SessionSection TOLD = new SessionSection(
            "bao-thon",
            Permission.EDIT_NOTICES,
            List.of(),
            new Rows(
                    "told",
                    List.of(
                            Input.chosen("village", "thon-duoc-bao", CHOICE, SessionSection::villages),
                            Input.chosen("board", "ban-nao", CHOICE, labels(Board.values())),
                            Input.of("date", "ngay-bao", DAY, 10),
                            Input.of("hour", "gio-bao", HOUR, 5),
                            line("by", "nguoi-bao"),
                            line("evidence", "minh-chung")),
                    1),
            false);

    private static final SessionSection LEGAL = rows(
            "phap-ly",
            "legal",
            2,
            List.of(),
            Input.chosen(
                    "duty",
                    "viec-luat",
                    CHOICE,
                    parts -> Arrays.stream(LegalDuty.values())
                            .filter(LegalDuty::isOfSession)
                            .map(duty -> new Choice(Codes.of(duty), LegalWords.label(parts, duty, parts.today())))
                            .toList()),
            Input.of("date", "ngay-lam-luat", DAY, 10),
            line("evidence", "minh-chung"));

    static final SessionSection PARTICIPANTS = rows(
            "thanh-phan",
            "participant",
            3,
            List.of(),
            Input.chosen("level", "cap", CHOICE, labels(Level.values())),
            line("label", "thanh-phan"),
            Input.of("invited", "duoc-moi", NUMBER, 6),
            Input.of("present", "co-mat", NUMBER, 6));

    static final List<SessionSection> ALL = List.of(
            new SessionSection(
                    "chung",
                    Permission.EDIT_CONTENT,
                    List.of(
                            line("title", "tieu-de").needed(),
                            Input.of("month", "thang", MONTH, 10).needed(),
                            Input.chosen("form", "hinh-thuc", CHOICE, labels(Form.values()))
                                    .needed(),
                            line("chair", "chu-tri").needed(),
                            line("co-chair", "dong-chu-tri"),
                            Input.chosen("audience", "doi-tuong", MANY, labels(Audience.values())),
                            Input.of("delegates", "so-dai-bieu", NUMBER, 6),
                            passage("purpose", "muc-dich"),
                            passage("requirements", "yeu-cau"),
                            passage("overview", "khai-quat"),
                            Input.of("how-to-take-part", "cach-tham-gia", AREA, LONG),
                            passage("rules", "noi-quy"),
                            Input.of("questions-until", "han-cau-hoi", DAY, 10),
                            line("live", "truc-tuyen")),
                    null,
                    false),
            POINTS,
            new SessionSection(
                    "linh-vuc",
                    Permission.EDIT_CONTENT,
                    List.of(Input.chosen("topics", "linh-vuc-phien", MANY, SessionSection::topics)),
                    null,
                    false),
            AGENDA,
            PARTICIPANTS,
            NOTICES,
            TOLD,
            TASKS,
            LEGAL,
            rows(
                    "tai-lieu",
                    "document",
                    3,
                    List.of(
                            Input.of("plan-published", "ngay-ke-hoach", DAY, 10),
                            Input.of("results-published", "ngay-cong-bo", DAY, 10),
                            Input.of("results-posted", "ngay-niem-yet", DAY, 10),
                            Input.of("results-sent", "ngay-gui-thon", DAY, 10)),
                    Input.chosen("kind", "loai-tai-lieu", CHOICE, labels(DocumentKind.values())),
                    line("label", "ten-tai-lieu"),
                    Input.of("date", "ngay-tai-lieu", DAY, 10),
                    line("link", "lien-ket")),
            new SessionSection("loi-gioi-thieu", Permission.EDIT_CONTENT, List.of(), null, true));

    /** Which control a problem of a row is about, by the key of the problem. */
    private static final Map<String, String> OF_PART = Map.of(
            "content.unknown-village", "thon",
            "content.ends-before-start", "den-gio",
            "content.announced-without-day", "ngay",
            "content.announced-without-hour", "tu-gio",
            "content.unknown-channel", "kenh",
            "content.bad-date", "ngay-bao",
            "content.late-notice-reason", "ly-do-tre");

    static Optional<SessionSection> of(String slug) {
        return ALL.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** The part a key of the header is filled in at. */
    static Optional<SessionSection> holding(String key) {
        String bare = key.replaceFirst("\\.\\d+$", "");
        return ALL.stream()
                .filter(section -> section.inputs().stream()
                                .anyMatch(input -> input.key().equals(bare))
                        || (section.rows() != null && section.rows().key().equals(bare)))
                .findFirst();
    }

    /** The part of a row that a problem is about. */
    static Input partOf(Rows rows, String problem) {
        return rows.parts().stream()
                .filter(part -> part.name().equals(OF_PART.get(problem)))
                .findFirst()
                .orElse(rows.parts().get(0));
    }

    static Input venue() {
        return Input.chosen("venue", "noi", CHOICE, SessionSection::venues);
    }

    private static SessionSection rows(String slug, String key, int more, List<Input> inputs, Input... parts) {
        return new SessionSection(slug, Permission.EDIT_CONTENT, inputs, new Rows(key, List.of(parts), more), false);
    }

    private static Input line(String key, String name) {
        return Input.of(key, name, LINE, SHORT);
    }

    /** With lists and tables, which may be pasted from Word. */
    private static Input passage(String key, String name) {
        return Input.of(key, name, PASSAGE, LONG);
    }

    private static Function<DeskParts, List<Choice>> labels(Enum<?>[] constants) {
        return parts -> Arrays.stream(constants)
                .map(constant -> new Choice(Codes.of(constant), parts.wording().label(constant)))
                .toList();
    }

    private static List<Choice> venues(DeskParts parts) {
        return parts.programme().catalogue().venuesOn(parts.today()).stream()
                .map(venue -> new Choice(venue.id(), venue.name()))
                .toList();
    }

    private static List<Choice> villages(DeskParts parts) {
        return parts.programme().catalogue().villagesOn(parts.today()).stream()
                .map(village -> new Choice(village.id(), village.name()))
                .toList();
    }

    private static List<Choice> topics(DeskParts parts) {
        return parts.programme().catalogue().topicsOn(parts.today()).stream()
                .map(topic -> new Choice(topic.id(), topic.label()))
                .toList();
    }

    private static List<Choice> channels(DeskParts parts) {
        return parts.programme().catalogue().channelsOn(parts.today()).stream()
                .map(channel -> new Choice(channel.id(), channel.label()))
                .toList();
    }

    private static List<Choice> codes(DeskParts parts) {
        return List.of("G0", "G1", "G2", "G3", "G4", "G5", "G6").stream()
                .map(code -> new Choice(code, parts.wording().get("desk.session." + code)))
                .toList();
    }
}
