package vn.doithoai.desk.programme;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.content.ContentStore;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskParts;

/** The text another session begins with: like an earlier one, with what belongs to its own day left out. */
public final class SessionDrafts {

    /** Rows and keys of the day of the earlier one. */
    private static final List<String> OWN_ROWS =
            List.of("notice", "document", "task", "legal", "told", "script", "spoken");

    private static final List<String> OWN = List.of(
            "reason",
            "rescheduled",
            "plan-published",
            "results-published",
            "results-posted",
            "results-sent",
            "questions-until",
            "live",
            "date");

    private final DeskParts parts;

    public SessionDrafts(DeskParts parts) {
        this.parts = parts;
    }

    /** Which earlier one it takes after. */
    public static Input like() {
        return Input.chosen("", "phien-mau", Input.Kind.CHOICE, SessionDrafts::sessions);
    }

    /** Where it is. */
    public static Input venue() {
        return SessionSection.venue().needed();
    }

    /** The content file of a session. */
    public static String path(String id) {
        return SessionPages.path(id);
    }

    private static List<Choice> sessions(DeskParts parts) {
        return parts.programme().sessions().stream()
                .map(session -> new Choice(session.id(), session.title()))
                .toList();
    }

    /** The number of the next session of a year. */
    public int nextOrdinal(String year) {
        return parts.contentFiles().paths().stream()
                        .filter(path -> path.matches("lich/" + year + "-\\d{1,3}\\.md"))
                        .mapToInt(path -> Integer.parseInt(path.replaceAll("^.*-|\\.md$", "")))
                        .max()
                        .orElse(0)
                + 1;
    }

    /**
     * The text of a session that is planned.
     *
     * @param like id of an earlier one it takes after, or empty
     * @param row its first meeting point as the file has it
     */
    public HeaderText text(String like, String year, int ordinal, String month, String row) {
        HeaderText model = parts.contentFiles()
                .find(SessionPages.path(like.isEmpty() ? "-" : like))
                .map(ContentStore.Stored::text)
                .map(HeaderText::of)
                .orElseGet(() -> HeaderText.of("~~~~~~\n")
                        .with("chair", parts.wording().get("desk.session.chair"))
                        .with("form", "direct"));
        for (String key : OWN) {
            model = model.with(key, "");
        }
        for (String key : OWN_ROWS) {
            model = model.withRows(key, List.of());
        }
        List<String> points = new ArrayList<>(List.of(row));
        model.values("point").stream()
                .skip(1)
                .map(point -> HeaderText.parts(point, 6))
                .map(point -> HeaderText.row(List.of(point.get(0), point.get(1), "", "", "", point.get(5))))
                .forEach(points::add);
        List<String> participants = model.values("participant").stream()
                .map(line -> HeaderText.parts(line, 4))
                .map(line -> HeaderText.row(List.of(line.get(0), line.get(1), line.get(2))))
                .toList();
        return model.with("title", parts.wording().get("desk.session.title", ordinal, year))
                .with("type", "session")
                .with("status", "published")
                .with("year", year)
                .with("ordinal", String.valueOf(ordinal))
                .with("state", "planned")
                .with("month", month)
                .withRows("point", points)
                .withRows("participant", participants)
                .withBody("");
    }
}
