package vn.doithoai.site;

import java.util.List;
import java.util.SortedMap;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Page;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublishedQuestion;

/**
 * How each page comes to its text; the build knows which pages there are, this knows how they look. Called from several
 * threads.
 */
interface PageTexts {

    /** What a list of questions is a list of. */
    sealed interface Heading permits AllQuestions, OfTopic, OfSession, OfVillage, OfOutcome {}

    record AllQuestions() implements Heading {}

    record OfTopic(String id) implements Heading {}

    record OfSession(String id) implements Heading {}

    record OfVillage(String id) implements Heading {}

    record OfOutcome(Outcome outcome) implements Heading {}

    /** The home page; {@code feed} is every question, ascending by number. */
    String home(List<PublishedQuestion> feed);

    String schedule();

    /** A session; {@code body} is what JBake made of its Markdown, {@code questions} those with a text, newest first. */
    String session(DialogueSession session, String body, List<PublishedQuestion> questions);

    String plan(Plan plan, String body);

    /** A guide or a notice. */
    String page(Page page, String body);

    String notices(List<Page> notices);

    String question(PublishedQuestion question);

    String list(Heading heading, QuestionLists.Part part);

    /** The register of a year; {@code years} holds every year there is with the number of its questions. */
    String register(int year, SortedMap<Integer, Integer> years, List<PublishedQuestion> questions);

    String lookUp();

    String form();

    String notFound();

    /** The Atom feed of the latest questions with a text, newest first. */
    String atom(List<PublishedQuestion> latest);

    /** Name of the calendar and title of a session in it. */
    String calendarName();

    /** Where a meeting point is, in one line; empty where nothing is announced. */
    String place(DialogueSession.MeetingPoint point);
}
