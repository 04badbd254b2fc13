package vn.doithoai.site;

import java.util.List;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Visibility;

/** What only machines read and holds no word of ours. */
final class Machines {

    private Machines() {}

    static String robots(String host) {
        return "User-agent: *\nDisallow: /can-bo/\nDisallow: /tiep-nhan/\n\nSitemap: " + host + "/sitemap.xml\n";
    }

    /** Addresses whose content was taken away, for servers that answer 410 there; the first line says so, never empty. */
    static String removed(List<PublishedQuestion> feed) {
        StringBuilder lines = new StringBuilder("# 410 Gone\n");
        feed.stream()
                .filter(question -> question.visibility() == Visibility.REMOVED)
                .forEach(question ->
                        lines.append("/hoi-dap/").append(question.number()).append("/\n"));
        return lines.toString();
    }

    /**
     * The ledger of a year, a line a number: number, time of receipt, seal of the text, hash of the line. The first line is
     * the hash the year's first number is chained to.
     */
    static String ledger(String previous, List<PublishedQuestion> questions) {
        StringBuilder lines = new StringBuilder(previous).append('\n');
        for (PublishedQuestion question : questions) {
            lines.append(question.number())
                    .append(' ')
                    .append(LedgerLine.sealedTime(question.receivedAt()))
                    .append(' ')
                    .append(question.commitment())
                    .append(' ')
                    .append(question.ledgerHash())
                    .append('\n');
        }
        return lines.toString();
    }
}
