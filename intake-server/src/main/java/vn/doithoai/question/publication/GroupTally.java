package vn.doithoai.question.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.life.Question;

/**
 * How many questions of a year that is over came from each group of askers. The group is not public with a question, and it
 * must not be found out from two tallies with one question between them: so there is none while the year runs, and a
 * number from 1 to 4 is left out.
 *
 * @param questions of the year that name a group
 * @param counts by group, a question in several counted in each; a group that is missing has from 1 to 4
 */
public record GroupTally(int year, int questions, Map<AskerGroup, Integer> counts) {

    /** The smallest number told. */
    public static final int FEWEST = 5;

    public GroupTally {
        Map<AskerGroup, Integer> sorted = new EnumMap<>(AskerGroup.class);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
    }

    /** Takes in one question after the other. */
    public static final class Counter {

        private final SortedMap<Integer, Map<AskerGroup, Integer>> byYear = new TreeMap<>();
        private final SortedMap<Integer, Integer> questions = new TreeMap<>();

        public void add(Question question) {
            int year = question.number().year();
            Map<AskerGroup, Integer> counts = byYear.computeIfAbsent(year, any -> new EnumMap<>(AskerGroup.class));
            Set<AskerGroup> groups = question.state().origin().groups();
            groups.forEach(group -> counts.merge(group, 1, Integer::sum));
            questions.merge(year, groups.isEmpty() ? 0 : 1, Integer::sum);
        }

        /** The years that are over on a day, oldest first; one with fewer than five questions has no tally. */
        public List<GroupTally> tallies(LocalDate today) {
            List<GroupTally> tallies = new ArrayList<>();
            byYear.headMap(today.getYear()).forEach((year, counts) -> {
                int named = questions.getOrDefault(year, 0);
                if (named >= FEWEST) {
                    Map<AskerGroup, Integer> told = new EnumMap<>(AskerGroup.class);
                    for (AskerGroup group : AskerGroup.values()) {
                        int count = counts.getOrDefault(group, 0);
                        if (count == 0 || count >= FEWEST) {
                            told.put(group, count);
                        }
                    }
                    tallies.add(new GroupTally(year, named, told));
                }
            });
            return List.copyOf(tallies);
        }
    }
}
