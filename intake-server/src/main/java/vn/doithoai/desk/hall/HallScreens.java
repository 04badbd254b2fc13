package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.matter.Redaction;
import vn.doithoai.desk.matter.Redaction.Stretch;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Permission;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Link;

/**
 * What was said so far, by topic, for the chair and for the wall of the hall. Whoever sits there reads it: no name, nothing that may be
 * one, nothing of a topic or a question whose text is not public. The page is fetched anew by itself.
 */
final class HallScreens {

    private static final String SCREEN = HallBook.PATH + "-man-chieu";
    private static final String TOPIC = "linh-vuc";
    private static final String MINE = "cua-toi";
    private static final String STILL = "dung";
    private static final String EVERY_SECONDS = "10";
    private static final int TEXT_MAX = 180;
    /** So many lines of two rows stand on 1920 by 1080. */
    private static final int ON_ONE_WALL = 18;

    private static final int MANY_TOPICS = 8;
    private static final String COVER = "\u2026";

    private final DeskParts parts;
    private final HallBook book;

    HallScreens(DeskParts parts, HallBook book) {
        this.parts = parts;
        this.book = book;
    }

    /** A session with what can be done in its hall. */
    public record Row(String title, String when, List<Link> ways) {
        public Row {
            ways = List.copyOf(ways);
        }
    }

    /** The sessions, the nearest to today first. */
    public record HallsPage(DeskBar desk, List<Row> rows) {
        public HallsPage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One opinion.
     *
     * @param state what has come of it, or empty
     */
    public record Line(String number, String village, String text, String state) {}

    /**
     * The lines of a topic, newest first.
     *
     * @param count all of them, of which {@code lines} are shown
     * @param more says how many more there are, or empty
     */
    public record Topic(String label, int count, List<Line> lines, String more) {
        public Topic {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The wall.
     *
     * @param chosen which topics, or empty for all
     * @param at time it was made
     */
    public record ScreenPage(String title, int count, String chosen, String at, List<Topic> topics, List<Link> ways) {
        public ScreenPage {
            topics = List.copyOf(topics);
            ways = List.copyOf(ways);
        }
    }

    void add(DeskRouter router) {
        router.get(HallBook.PATH, Permission.READ_PRIVATE, this::halls);
        router.get(SCREEN + "/{phien}", Permission.READ_PRIVATE, this::screen);
    }

    private void halls(Context ctx, Signed who) {
        LocalDate today = parts.today();
        List<Row> rows = parts.programme().sessions().stream()
                .sorted(Comparator.comparingLong(
                        session -> Math.abs(ChronoUnit.DAYS.between(today, session.sortDay()))))
                .map(session -> row(session, who))
                .toList();
        ctx.html(parts.page("desk/halls.ftlh", new HallsPage(DeskBar.of(who, parts.wording(), ""), rows)));
    }

    private Row row(DialogueSession session, Signed who) {
        List<Link> ways = new ArrayList<>();
        if (who.may(Permission.RECEIVE)) {
            ways.add(new Link(say("desk.hall.way.write"), HallBook.PATH + "/" + session.id()));
            ways.add(new Link(say("desk.hall.way.slips"), SlipPages.PATH + "/" + session.id()));
        }
        ways.add(new Link(say("desk.hall.way.screen"), SCREEN + "/" + session.id()));
        if (who.may(Permission.EDIT_CONTENT)) {
            ways.add(new Link(say("desk.hall.way.spoken"), SpokenPages.PATH + "/" + session.id()));
        }
        String when = session.days().isEmpty()
                ? parts.wording().month(session.month())
                : session.days().stream().map(parts.wording()::date).collect(Collectors.joining(", "));
        return new Row(session.title(), when, ways);
    }

    private void screen(Context ctx, Signed who) {
        DialogueSession session = book.session(ctx.pathParam("phien"));
        String topic = Objects.requireNonNullElse(ctx.queryParam(TOPIC), "");
        boolean mine = ctx.queryParam(MINE) != null;
        Predicate<@Nullable String> wanted = id -> topic.isEmpty() || topic.equals(id);
        if (mine) {
            wanted = id -> id != null && parts.facts().isFieldOf(who.member().id(), id);
        }
        Predicate<@Nullable String> chosen = wanted;
        List<Question> lines = book.lines(session, who).stream()
                .filter(HallScreens::isForTheWall)
                .filter(question -> chosen.test(question.state().topic()))
                .toList();
        if (ctx.queryParam(STILL) == null) {
            // Without a script, and without asking the browser to keep anything.
            ctx.header("Refresh", EVERY_SECONDS);
        }
        ctx.html(parts.page(
                "desk/hall-screen.ftlh",
                new ScreenPage(
                        session.title(),
                        lines.size(),
                        mine
                                ? say("desk.hall.mine")
                                : Optional.of(topic)
                                        .filter(id -> !id.isEmpty())
                                        .map(parts.words()::topic)
                                        .orElse(""),
                        parts.wording().time(parts.now().toLocalTime()),
                        shortened(topics(lines), mine || !topic.isEmpty(), lines.size()),
                        ways(session, ctx, who))));
    }

    private List<Topic> topics(List<Question> lines) {
        List<Topic> topics = new ArrayList<>();
        for (QuickChoice topic : book.topics()) {
            add(
                    topics,
                    topic.label(),
                    lines,
                    question -> topic.id().equals(question.state().topic()));
        }
        List<String> known = book.topics().stream().map(QuickChoice::id).toList();
        add(topics, say("desk.hall.no-topic"), lines, question -> {
            String topic = question.state().topic();
            return topic == null || !known.contains(topic);
        });
        return topics;
    }

    private void add(List<Topic> topics, String label, List<Question> lines, Predicate<Question> of) {
        List<Line> these = lines.stream().filter(of).map(this::line).toList();
        if (!these.isEmpty()) {
            topics.add(new Topic(label, these.size(), these, ""));
        }
    }

    /** Nobody turns a page of a wall: of many lines each topic shows its newest, and all of them on its own page. */
    private List<Topic> shortened(List<Topic> topics, boolean chosen, int all) {
        if (chosen || all <= ON_ONE_WALL) {
            return topics;
        }
        int shown = topics.size() > MANY_TOPICS ? 1 : 2;
        return topics.stream()
                .map(topic -> topic.count() <= shown
                        ? topic
                        : new Topic(
                                topic.label(),
                                topic.count(),
                                topic.lines().subList(0, shown),
                                parts.wording().get("desk.hall.more", topic.count() - shown)))
                .toList();
    }

    /** Neither taken back nor what is or may be a complaint. */
    private static boolean isForTheWall(Question question) {
        Stage stage = question.state().stage();
        return !question.state().isRestricted()
                && stage != Stage.WITHDRAWN
                && stage != Stage.REFUSED
                && stage != Stage.QUARANTINED
                && stage != Stage.DIVERTED;
    }

    private Line line(Question question) {
        String village = question.submission().village();
        Stage stage = question.state().stage();
        return new Line(
                question.number().toString(),
                Objects.requireNonNullElse(CatalogueWords.ifAny(village, parts.words()::village), ""),
                text(question),
                stage == Stage.RECEIVED || stage == Stage.ACCEPTED
                        ? ""
                        : parts.wording().label(stage));
    }

    private String text(Question question) {
        QuestionState state = question.state();
        String topic = state.topic();
        PublicText shown = state.publicText();
        if (shown != null && state.visibility().showsText()) {
            return shown.title();
        }
        boolean hidden = shown != null || (topic != null && parts.facts().isSensitive(topic));
        return hidden ? say("desk.hall.hidden") : covered(question.submission().text());
    }

    /** Whatever may be a name or a number of somebody's is covered, also what is not certain: nobody has read it yet. */
    private String covered(String text) {
        StringBuilder covered = new StringBuilder();
        for (Stretch stretch : Redaction.marked(PlainText.line(text), parts.wording())) {
            covered.append(stretch.hint() == null ? stretch.text() : COVER);
        }
        int length = covered.codePointCount(0, covered.length());
        return length <= TEXT_MAX
                ? covered.toString()
                : covered.substring(0, covered.offsetByCodePoints(0, TEXT_MAX)) + COVER;
    }

    private List<Link> ways(DialogueSession session, Context ctx, Signed who) {
        String here = SCREEN + "/" + session.id();
        List<Link> ways = new ArrayList<>();
        ways.add(new Link(say("desk.hall.way.all"), here));
        if (!who.member().topics().isEmpty()) {
            ways.add(new Link(say("desk.hall.mine"), here + "?" + MINE + "=1"));
        }
        for (QuickChoice topic : book.topics()) {
            ways.add(new Link(topic.label(), here + "?" + TOPIC + "=" + topic.id()));
        }
        String query = Objects.requireNonNullElse(ctx.queryString(), "").replaceAll("&?" + STILL + "=1", "");
        ways.add(
                ctx.queryParam(STILL) == null
                        ? new Link(
                                say("desk.hall.way.stop"),
                                here + "?" + STILL + "=1" + (query.isEmpty() ? "" : "&" + query))
                        : new Link(
                                say("desk.hall.way.go"),
                                here + (query.isEmpty() ? "" : "?" + query.replaceFirst("^&", ""))));
        ways.add(new Link(say("desk.hall.way.desk"), HallBook.PATH));
        return ways;
    }

    private String say(String key) {
        return parts.wording().get(key);
    }
}
