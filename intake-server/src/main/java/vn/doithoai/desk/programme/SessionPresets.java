package vn.doithoai.desk.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.doithoai.base.Codes;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.programme.SessionSection.Rows;
import vn.doithoai.dialogue.DialogueSession.Level;

/** What is chosen instead of typed: who takes part by the plan, and the files that a link or evidence can lead to. */
final class SessionPresets {

    /** A file beside the pages, in the place of what is typed. */
    static final Input FILE = Input.chosen("", "tep-chon", Input.Kind.CHOICE, SessionPresets::files);

    private static final Input GROUPS = Input.chosen("", "them-thanh-phan", Input.Kind.MANY, SessionPresets::groups);

    private static final int GROUP_COUNT = 19;

    /** The last group of the commune's own level; the others come from the villages. */
    private static final int LAST_OF_COMMUNE = 10;

    private static final List<String> WITH_FILES = List.of("document link", "notice evidence", "legal evidence");

    private SessionPresets() {}

    /** The choice that a part of a session offers below its rows. */
    static Optional<Input> of(SessionSection section) {
        return section.equals(SessionSection.PARTICIPANTS) ? Optional.of(GROUPS) : Optional.empty();
    }

    static boolean takesFile(Rows rows, Input part) {
        return WITH_FILES.contains(rows.key() + " " + part.key());
    }

    /** The rows of what was chosen. */
    static List<String> rows(Filled filled, SessionSection section, DeskParts parts) {
        if (of(section).isEmpty()) {
            return List.of();
        }
        return Arrays.stream(filled.read(GROUPS, GROUPS.name()).split(",", -1))
                .map(String::strip)
                .filter(id -> id.matches("[1-9]|1\\d"))
                .map(id -> HeaderText.row(List.of(level(id), parts.wording().get("desk.participant." + id))))
                .toList();
    }

    private static String level(String id) {
        boolean ofCommune = Integer.parseInt(id) <= LAST_OF_COMMUNE;
        return Codes.of(ofCommune ? Level.COMMUNE : Level.VILLAGE);
    }

    private static List<Choice> groups(DeskParts parts) {
        return IntStream.rangeClosed(1, GROUP_COUNT)
                .mapToObj(String::valueOf)
                .map(id -> new Choice(id, parts.wording().get("desk.participant." + id)))
                .toList();
    }

    private static List<Choice> files(DeskParts parts) {
        return parts.content().attachments().all().stream()
                .map(file -> new Choice(file.address(), file.name()))
                .toList();
    }
}
