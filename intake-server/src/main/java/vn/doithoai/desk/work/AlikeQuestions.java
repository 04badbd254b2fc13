package vn.doithoai.desk.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.desk.frame.Alike;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Addresses;

/**
 * Finds questions that ask for the same, whatever became of them, by the pairs of syllables they share: most words of
 * Vietnamese have two. A pair that few questions have counts more than one that many have.
 */
public final class AlikeQuestions implements Alike.Finder {

    private static final int MOST = 5;

    /** Share of what the shorter text says that the other says too, by weight. */
    private static final double ENOUGH = 0.3;

    /** Fewer shared pairs are a turn of speech. */
    private static final int FEWEST = 2;

    private static final Set<Stage> TAKES_NONE_IN =
            Set.of(Stage.MERGED, Stage.DIVERTED, Stage.WITHDRAWN, Stage.REFUSED, Stage.QUARANTINED, Stage.CLARIFYING);

    private final DeskParts parts;
    private final Worklist worklist;

    public AlikeQuestions(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
    }

    private record Found(Worklist.Item item, double share, boolean sameAsker) {}

    @Override
    public List<Alike> find(Signed who, Question question) {
        Set<String> wanted = pairs(Folding.fold(question.submission().text()));
        @Nullable String phone = question.submission().contact().phone();
        boolean contacts = parts.knowledge().mayReadContacts(who.member(), question.state());
        String called = phone != null && contacts ? Folding.fold(phone) : "";
        Cells cells = new Cells(parts, who);
        List<Worklist.Item> others = worklist.visibleTo(who.member(), parts.knowledge()).stream()
                .filter(item -> !item.number().equals(question.number()) && !item.isOneOfMany())
                .toList();
        Map<Worklist.Item, Set<String>> shared = new HashMap<>();
        Map<String, Integer> having = new HashMap<>();
        for (Worklist.Item item : others) {
            Set<String> both = pairs(item.coveredWords());
            both.retainAll(wanted);
            both.forEach(pair -> having.merge(pair, 1, Integer::sum));
            shared.put(item, both);
        }
        double all = weight(wanted, having, others.size());
        List<Found> found = new ArrayList<>();
        for (Worklist.Item item : others) {
            Set<String> both = shared.getOrDefault(item, Set.of());
            double share = all == 0 || both.size() < FEWEST ? 0 : weight(both, having, others.size()) / all;
            boolean same = !called.isEmpty() && cells.searched(item).contains(called);
            if (share >= ENOUGH || same) {
                found.add(new Found(item, share, same));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Found one) -> -one.share())
                        .thenComparing(one -> one.item().number(), Comparator.reverseOrder()))
                .limit(MOST)
                .map(one -> new Alike(
                        one.item().number().toString(),
                        cells.title(one.item()),
                        Addresses.deskQuestion(one.item().number()),
                        parts.wording().label(one.item().stage()),
                        one.sameAsker(),
                        !TAKES_NONE_IN.contains(one.item().stage())))
                .toList();
    }

    private static double weight(Set<String> pairs, Map<String, Integer> having, int all) {
        return pairs.stream()
                .mapToDouble(pair -> Math.log((all + 1.0) / (having.getOrDefault(pair, 0) + 0.5)))
                .sum();
    }

    private static Set<String> pairs(String folded) {
        Set<String> pairs = new HashSet<>();
        String before = "";
        for (String syllable : folded.split(" ", -1)) {
            if (!before.isEmpty()) {
                pairs.add(before + " " + syllable);
            }
            before = syllable;
        }
        return pairs;
    }
}
