package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Restoration;
import vn.doithoai.view.Layout;
import vn.doithoai.view.QuestionViews;
import vn.doithoai.view.Words;

/**
 * All that pages are made of, read once for a build.
 *
 * @param lists the feed in the orders in which pages show it
 * @param undertakings what the office said it would do
 * @param restorations when the office went on with data that did not continue what was published
 * @param actsHead hash of the newest line of the chain over all that is done, or none
 */
record Sources(
        PageMaker maker,
        List<PublishedQuestion> feed,
        List<GroupTally> groups,
        QuestionLists lists,
        UndertakingLists undertakings,
        QuestionViews views,
        List<Restoration> restorations,
        @Nullable String actsHead) {

    /** The folder of the content files of sessions. */
    static final String SESSIONS = "lich/";

    /** The content file of a session. */
    static String sessionFile(String id) {
        return SESSIONS + id + ".md";
    }

    static Sources of(PageMaker maker, List<PublishedQuestion> feed, List<GroupTally> groups) {
        return of(maker, feed, groups, List.of(), null);
    }

    static Sources of(
            PageMaker maker,
            List<PublishedQuestion> feed,
            List<GroupTally> groups,
            List<Restoration> restorations,
            @Nullable String actsHead) {
        return new Sources(
                maker,
                List.copyOf(feed),
                List.copyOf(groups),
                new QuestionLists(feed),
                new UndertakingLists(feed, maker.today()),
                new QuestionViews(maker.wording(), maker.programme(), maker.today()),
                List.copyOf(restorations),
                actsHead);
    }

    Words wording() {
        return maker.wording();
    }

    Programme programme() {
        return maker.programme();
    }

    Layout frame() {
        return maker.frame();
    }

    LocalDate today() {
        return maker.today();
    }

    String host() {
        return frame().host();
    }

    /** Years with a plan or a question, newest first; never none. */
    List<Integer> years() {
        SortedSet<Integer> all = new TreeSet<>(Comparator.reverseOrder());
        programme().plans().forEach(plan -> all.add(plan.year()));
        all.addAll(lists.register().keySet());
        if (all.isEmpty()) {
            all.add(today().getYear());
        }
        return List.copyOf(all);
    }

    /** Every number of a year, in their order. */
    List<PublishedQuestion> ofYear(int year) {
        return lists.register().getOrDefault(year, List.of());
    }
}
