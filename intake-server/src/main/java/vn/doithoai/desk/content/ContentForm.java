package vn.doithoai.desk.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;

/**
 * A page with one form over a content file.
 *
 * @param nav which room of the menu it is in
 * @param back where one goes from here without saving
 * @param action where it is sent
 * @param revision of the file it was made from
 * @param problems what is wrong and belongs to no control, worded
 * @param conflict what somebody else wrote meanwhile, or none
 * @param publishes whether it may be put before readers at once
 * @param notes what is good to know, one sentence each
 * @param links to what belongs to it
 * @param draft what it has to do with a draft, or none: it can only be saved
 */
public record ContentForm(
        DeskBar desk,
        String title,
        String nav,
        Link back,
        String action,
        String revision,
        List<Group> groups,
        List<String> problems,
        @Nullable Conflict conflict,
        boolean publishes,
        List<String> notes,
        List<Link> links,
        @Nullable Drafting draft) {

    public ContentForm {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        links = List.copyOf(links);
    }

    /** A form that can only be saved. */
    public ContentForm(
            DeskBar desk,
            String title,
            String nav,
            Link back,
            String action,
            String revision,
            List<Group> groups,
            List<String> problems,
            @Nullable Conflict conflict,
            boolean publishes,
            List<String> notes,
            List<Link> links) {
        this(desk, title, nav, back, action, revision, groups, problems, conflict, publishes, notes, links, null);
    }

    /** The same as a form of which a draft can be kept. */
    public ContentForm with(Drafting drafting) {
        return new ContentForm(
                desk, title, nav, back, action, revision, groups, problems, conflict, publishes, notes, links,
                drafting);
    }

    /**
     * A draft that goes on.
     *
     * @param revision of the draft the form goes on from, or empty: of none
     * @param told whose it is, or empty where the form is not a draft's
     */
    public record Drafting(String revision, String told) {}

    /** Controls that belong together; without a legend they stand alone. */
    public record Group(String id, String legend, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Two versions of a file.
     *
     * @param by who wrote the one that is there
     * @param theirs lines only it has, {@code ours} lines only the one that was typed
     * @param ofDraft whether the one that is there is a draft
     */
    public record Conflict(String by, List<String> theirs, List<String> ours, boolean ofDraft) {
        public Conflict {
            theirs = List.copyOf(theirs);
            ours = List.copyOf(ours);
        }

        /** Of a file itself. */
        public Conflict(String by, List<String> theirs, List<String> ours) {
            this(by, theirs, ours, false);
        }
    }

    /** The controls that are wrong. */
    public List<Field> errors() {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.error() != null)
                .toList();
    }
}
