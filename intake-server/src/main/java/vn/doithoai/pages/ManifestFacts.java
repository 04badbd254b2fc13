package vn.doithoai.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.publication.PublishedQuestion;

/** What the manifest says of the whole: the day, the heads of ledger and chain of acts, counts, the hash of every question. */
final class ManifestFacts {

    private ManifestFacts() {}

    static Map<String, Object> of(Sources sources) {
        List<PublishedQuestion> feed = sources.feed();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("as_of", sources.today().toString());
        String ledgerHead = sources.frame().ledgerHead();
        if (ledgerHead != null) {
            facts.put("ledger_head", ledgerHead);
        }
        String actsHead = sources.actsHead();
        if (actsHead != null) {
            facts.put("acts_head", actsHead);
        }
        if (!sources.restorations().isEmpty()) {
            facts.put("restored", sources.restorations());
        }
        facts.put("received", feed.size());
        Map<String, Long> stages = new TreeMap<>();
        feed.forEach(question -> stages.merge(OpenField.code(question.stage()), 1L, Long::sum));
        facts.put("questions_by_stage", stages);
        facts.put(
                "overdue",
                feed.stream()
                        .filter(question -> question.stage().isOpen())
                        .filter(question -> question.clock()
                                .readingOn(sources.today())
                                .status()
                                .isOverdue())
                        .count());
        Map<String, String> hashes = new OpenData(sources).hashes();
        StringBuilder all = new StringBuilder();
        hashes.forEach(
                (number, hash) -> all.append(number).append(' ').append(hash).append('\n'));
        facts.put("all_questions_sha256", Sha256.hex(all.toString()));
        facts.put("questions_sha256", hashes);
        return facts;
    }
}
