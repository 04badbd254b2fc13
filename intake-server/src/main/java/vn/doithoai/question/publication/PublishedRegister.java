package vn.doithoai.question.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.QuestionNumber;

/**
 * What a release told of the ledger and of the chain of acts, to be held against those of today: both must be continued.
 *
 * @param manifest SHA-256 of the list of the release: which release it is
 * @param head hash of the last ledger line then, or none while there was no line
 * @param actsHead hash of the newest line of the chain over all that was done then, or none
 * @param received how many questions there were
 * @param lines the register, ascending by number
 * @param records SHA-256 of the whole public record of each question
 * @param changed files of the release that are not as they were built, in the output folder, with slashes
 */
public record PublishedRegister(
        String manifest,
        @Nullable String head,
        @Nullable String actsHead,
        int received,
        List<Line> lines,
        Map<QuestionNumber, String> records,
        List<String> changed) {

    public PublishedRegister {
        lines = List.copyOf(lines);
        records = Map.copyOf(records);
        changed = List.copyOf(changed);
    }

    /**
     * One number of the register.
     *
     * @param file of the register in the output folder, with slashes
     * @param place line of it, from 1
     * @param hash of the ledger line
     */
    public record Line(String file, int place, QuestionNumber number, String hash) {}
}
