package vn.doithoai.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Announcements;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.store.AnnouncementsFile;
import vn.doithoai.store.ContentReader;
import vn.doithoai.view.Messages;

/**
 * Reads everything a site is made of before anything is baked, and tells all that is wrong with it at once, with file and
 * line. JBake would drop most of it without a word.
 */
public final class ContentCheck {

    private static final System.Logger LOG = System.getLogger(ContentCheck.class.getName());

    /** What is left when nothing is wrong. */
    public record Checked(Programme programme, List<PublishedQuestion> feed, List<GroupTally> groups, Messages words) {}

    private final SiteMessages messages;
    private final List<BuildProblem> problems = new ArrayList<>();

    public ContentCheck(SiteMessages messages) {
        this.messages = messages;
    }

    /** The content and the feed; throws {@link BuildFailure} with every problem found. */
    public Checked read(BuildRequest request) throws IOException {
        Path content = request.folders().content();
        if (!Files.isDirectory(content)) {
            throw new BuildFailure(messages.problemIn(content.toString(), 0, "content.folder"));
        }
        ContentReader.Reading reading = ContentReader.read(content);
        reading.problems().forEach(problem -> add(content, problem));
        Optional<Programme> programme = reading.programme();
        ContentFiles.read(content, messages, problems);
        List<PublishedQuestion> feed = readable(() -> feed(request));
        List<GroupTally> groups = readable(request.feed()::groups);
        List<Announcements> told =
                readable(() -> List.of(new AnnouncementsFile(request.folders().feed()).read()));
        // With a session unread, every question of it would be a mistake that is none.
        if (problems.isEmpty()) {
            programme.ifPresent(known -> feed.forEach(question -> references(question, known, request)));
        }
        if (programme.isEmpty() || !problems.isEmpty()) {
            throw new BuildFailure(problems);
        }
        return new Checked(
                programme.get().compared(told.get(0)),
                feed,
                groups,
                words(request.folders().templates()));
    }

    /** Those of the office, and of the program where it has none: a new word keeps no site from being built. */
    private Messages words(Path templates) {
        try {
            Messages own = Messages.of(templates);
            Messages shipped = Messages.shipped();
            Set<String> missing = own.missing(shipped);
            if (!missing.isEmpty() && own.isCopyOf(shipped)) {
                LOG.log(System.Logger.Level.WARNING, "words of the program stand in for {0}", missing);
            }
            return own.or(shipped);
        } catch (IllegalStateException e) {
            throw new BuildFailure(messages.problemIn(
                    templates.resolve("messages").toString(), 0, "template", String.valueOf(e.getMessage())));
        }
    }

    private void add(Path content, ContentProblem problem) {
        problems.add(messages.problemIn(
                content.resolve(problem.file()).toString(),
                problem.line(),
                problem.key(),
                problem.args().toArray()));
    }

    private <T> List<T> readable(Supplier<List<T>> part) {
        try {
            return part.get();
        } catch (FeedUnreadable e) {
            problems.add(messages.problemIn(e.file().toString(), e.line(), e.key(), e.where()));
            return List.of();
        }
    }

    private List<PublishedQuestion> feed(BuildRequest request) {
        List<PublishedQuestion> feed = request.feed().read();
        long stated = request.ledger().received().orElse(feed.size());
        if (stated != feed.size()) {
            problems.add(messages.problem("feed.received", feed.size(), stated));
        }
        return feed;
    }

    /** What a question names must exist, or its page would lead nowhere. */
    private void references(PublishedQuestion question, Programme known, BuildRequest request) {
        reference(
                request,
                question,
                "topic",
                question.topic(),
                id -> known.catalogue().topic(id).isPresent());
        PublishedQuestion.Content content = question.content();
        if (content != null) {
            reference(
                    request,
                    question,
                    "session",
                    content.session(),
                    id -> known.session(id).isPresent());
            reference(
                    request,
                    question,
                    "village",
                    content.village(),
                    id -> id.equals(PublishedQuestion.OUTSIDE_COMMUNE)
                            || known.catalogue().village(id).isPresent());
        }
    }

    private void reference(
            BuildRequest request,
            PublishedQuestion question,
            String field,
            @Nullable String id,
            java.util.function.Predicate<String> exists) {
        if (id == null || exists.test(id)) {
            return;
        }
        Path file = request.folders()
                .feed()
                .resolve(Integer.toString(question.number().year()))
                .resolve(question.number() + ".json");
        problems.add(messages.problemIn(file.toString(), lineOf(file, field, id), "feed.unknown-" + field, id));
    }

    private static int lineOf(Path file, String field, String id) {
        if (!Files.isReadable(file)) {
            return 0;
        }
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.contains("\"" + field + "\"") && line.contains("\"" + id + "\"")) {
                    return number;
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
