package vn.doithoai.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CalendarLeaf;

/** All sessions, a block a year. */
final class Schedule implements PageKind {

    /** The page. */
    public record View(List<Year> years, String calendar) {}

    /** The sessions of a year and its plan. */
    public record Year(int year, @Nullable String plan, List<CalendarLeaf> sessions) {}

    private final Sources sources;

    Schedule(Sources sources) {
        this.sources = sources;
    }

    @Override
    public List<PublicPage> pages() {
        Inputs inputs = Inputs.framed().today().catalogue().allContent();
        return List.of(PublicPage.of(Addresses.SCHEDULE, inputs, this::text));
    }

    private String text() {
        Map<Integer, List<DialogueSession>> byYear = sources.programme().sessions().stream()
                .collect(Collectors.groupingBy(DialogueSession::year, LinkedHashMap::new, Collectors.toList()));
        List<Year> years = byYear.entrySet().stream()
                .sorted(Map.Entry.<Integer, List<DialogueSession>>comparingByKey()
                        .reversed())
                .map(entry -> year(entry.getKey(), entry.getValue()))
                .toList();
        return sources.maker().render("pages/schedule.ftlh", new View(years, Addresses.SESSION_CALENDAR));
    }

    private Year year(int year, List<DialogueSession> sessions) {
        return new Year(
                year,
                sources.programme().plans().stream()
                        .map(Plan::year)
                        .filter(planned -> planned == year)
                        .findFirst()
                        .map(Addresses::plan)
                        .orElse(null),
                sessions.stream()
                        .map(session -> CalendarLeaf.of(
                                session, sources.programme().catalogue(), sources.today(), sources.wording()))
                        .toList());
    }
}
