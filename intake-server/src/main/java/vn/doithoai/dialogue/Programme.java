package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All content of the commune, read and checked together: the lists, the plans, the sessions and the pages.
 *
 * @param plans newest year first
 * @param sessions in the order of their days
 * @param pages by address
 */
public record Programme(Catalogue catalogue, List<Plan> plans, List<DialogueSession> sessions, List<Page> pages) {

    public Programme {
        plans = plans.stream()
                .sorted(Comparator.comparingInt(Plan::year).reversed())
                .toList();
        sessions = sessions.stream()
                .sorted(Comparator.comparing(DialogueSession::sortDay).thenComparing(DialogueSession::id))
                .toList();
        pages = pages.stream().sorted(Comparator.comparing(Page::path)).toList();
    }

    /** The result of {@link #read}: complete, or with every problem found. */
    public record Reading(Programme programme, List<ContentProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the content files.
     *
     * @param files text by path below the content folder, Markdown only
     */
    public static Reading read(Catalogue catalogue, Map<String, String> files) {
        List<ContentProblem> problems = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        List<DialogueSession> sessions = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        new TreeMap<>(files)
                .forEach((path, text) -> ContentFile.read(path, text, problems).ifPresent(file -> {
                    ContentTypes types = new ContentTypes(file, catalogue, problems);
                    types.read(plans::add, sessions::add, pages::add);
                    MarkdownCheck.of(file, problems);
                }));
        Programme programme = new Programme(catalogue, plans, sessions, pages);
        programme.crossCheck(files, problems);
        return new Reading(programme, problems);
    }

    /** With the notices marked that told another day or place than the one that holds now. */
    public Programme compared(Announcements told) {
        return new Programme(
                catalogue, plans, sessions.stream().map(told::marking).toList(), pages);
    }

    /** Sessions whose day lies outside the month or the year they were planned for (S70): told, never refused. */
    public List<ContentProblem> outsidePlan() {
        return sessions.stream()
                .flatMap(session -> session
                        .dayOutsidePlan()
                        .map(day -> ContentProblem.at(
                                ContentTypes.sessionFile(session.id()),
                                0,
                                "content.outside-plan",
                                day.toString(),
                                session.month().toString()))
                        .stream())
                .toList();
    }

    /** The pages that are there: neither withdrawn nor moved. */
    public List<Page> currentPages() {
        return pages.stream().filter(page -> page.gone() == null).toList();
    }

    /** The plan that holds on a day: of its year or the last one before, else the next to come. */
    public Optional<Plan> planInForce(LocalDate today) {
        return plans.stream()
                .filter(plan -> plan.year() <= today.getYear())
                .findFirst()
                .or(() -> plans.stream().min(Comparator.comparingInt(Plan::year)));
    }

    public Optional<DialogueSession> session(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** The session a question can be sent to next: the first one that takes questions and is not over. */
    public Optional<DialogueSession> nextSession(LocalDate today) {
        return openSessions(today).stream().findFirst();
    }

    /** The session that has begun last, today's included: what is typed after a conference was most likely spoken there. */
    public Optional<DialogueSession> lastBegun(LocalDate today) {
        return sessions.stream()
                .filter(session -> session.state() != DialogueSession.State.CANCELLED)
                .filter(session ->
                        session.firstDay().filter(day -> !day.isAfter(today)).isPresent())
                .max(Comparator.comparing(DialogueSession::sortDay));
    }

    /** Sessions a question can be sent to: not held, and their last day or planned month not over, or postponed. */
    public List<DialogueSession> openSessions(LocalDate today) {
        return sessions.stream()
                .filter(session -> session.state().takesQuestions() && !session.isClosedForQuestions(today))
                .filter(session -> session.state() == DialogueSession.State.POSTPONED
                        || !session.endDay()
                                .orElse(session.month().atEndOfMonth())
                                .isBefore(today))
                .toList();
    }

    private void crossCheck(Map<String, String> files, List<ContentProblem> problems) {
        for (DialogueSession session : sessions) {
            String year = String.valueOf(session.year());
            // By the file, for one that is there with mistakes has been told already.
            if (!files.containsKey(ContentTypes.planFile(year))) {
                String path = ContentTypes.sessionFile(session.id());
                problems.add(ContentProblem.at(path, lineOf(files, path, "year"), "content.unknown-plan", year));
            }
        }
        for (Page page : pages) {
            String id = page.session();
            if (id != null && !files.containsKey(ContentTypes.sessionFile(id))) {
                int line = lineOf(files, page.path(), "session");
                problems.add(ContentProblem.at(page.path(), line, "content.unknown-session", id));
            }
        }
        successors(files, problems);
        problems.addAll(CatalogueCheck.of(catalogue));
    }

    /** Who is led on must arrive, and at once: at a page that did not move itself. */
    private void successors(Map<String, String> files, List<ContentProblem> problems) {
        Set<String> addresses = new TreeSet<>();
        files.keySet().forEach(path -> addresses.add("/" + path.replaceFirst("\\.md$", "/")));
        pages.stream().filter(page -> page.type() == Page.Type.MOVED).forEach(page -> addresses.remove(page.address()));
        for (Page page : pages) {
            String to = page.gone() == null ? null : page.gone().successor();
            if (to != null && to.startsWith("/") && (!addresses.contains(to) || to.equals(page.address()))) {
                String key = page.type() == Page.Type.MOVED ? "to" : "replaced-by";
                problems.add(
                        ContentProblem.at(page.path(), lineOf(files, page.path(), key), "content.unknown-address", to));
            }
        }
    }

    private static int lineOf(Map<String, String> files, String path, String key) {
        return ContentFile.read(path, files.getOrDefault(path, ""), new ArrayList<>())
                .flatMap(file -> file.value(key))
                .map(ContentFile.Value::line)
                .orElse(1);
    }

    /**
     * Years in which a due date of a dated session falls and whose days off are not listed: the note on a day off would be
     * wrong there. Fails the check; the build goes on, for the strict date does not depend on them.
     */
    public List<ContentProblem> missingHolidays() {
        Set<Integer> years = new TreeSet<>();
        for (DialogueSession session : sessions) {
            session.firstDay().ifPresent(day -> years.add(day.getYear()));
            session.endDay()
                    .map(day -> DatedRules.lastAnswerDay(day, catalogue.rulesOn(day)))
                    .ifPresent(day -> years.add(day.getYear()));
        }
        return years.stream()
                .filter(year -> !catalogue.hasHolidaysOf(year))
                .map(year -> ContentProblem.at(CatalogueCheck.FILE, 0, "catalogue.holidays", String.valueOf(year)))
                .toList();
    }
}
