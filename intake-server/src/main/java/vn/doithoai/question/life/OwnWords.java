package vn.doithoai.question.life;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.doithoai.base.Folding;
import vn.doithoai.question.Answer;

/**
 * Whether an answer says what somebody wrote before, whoever put a name to it since: a second pair of eyes reads nothing new
 * there. Marks, case, blanks, punctuation and where a sentence stands make no other words, and a few words more none either.
 */
final class OwnWords {

    /** Words in a row that are compared as one. */
    private static final int RUN = 3;

    private OwnWords() {}

    /**
     * Whether at least half of an answer is in earlier ones.
     *
     * @param earlier what the same person drafted of the question before
     */
    static boolean areIn(Answer answer, List<Answer> earlier) {
        Set<List<String>> runs = runs(answer);
        Set<List<String>> own = new HashSet<>();
        earlier.forEach(one -> own.addAll(runs(one)));
        long same = runs.stream().filter(own::contains).count();
        return same > 0 && 2 * same >= runs.size();
    }

    private static Set<List<String>> runs(Answer answer) {
        String all = Normalizer.normalize(answer.shortAnswer() + "\n" + answer.details(), Normalizer.Form.NFKC);
        List<String> words = Arrays.asList(Folding.fold(all).split(" ", -1));
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i == 0 || i + RUN <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, Math.min(i + RUN, words.size()))));
        }
        return runs;
    }
}
