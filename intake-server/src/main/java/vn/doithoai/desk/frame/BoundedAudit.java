package vn.doithoai.desk.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.doithoai.office.AuditEntry.What;

/**
 * Writes what was refused into the log without letting anybody fill it: of one account in a quarter of an hour the first of a kind
 * is a line at once, and the rest together one more line with their number, when the quarter is over.
 */
final class BoundedAudit {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Map<String, Map<What, Quarter>> byAccount = new HashMap<>();
    private final DeskParts parts;

    BoundedAudit(DeskParts parts) {
        this.parts = parts;
    }

    /** What came since the first one, which is written already. */
    private record Quarter(Instant until, int more) {}

    /**
     * Counts one.
     *
     * @param account an account there is, or the one mark for all there are not: nobody makes lines by making up names
     * @param about stands in the first line only, may be empty
     */
    synchronized void add(String account, What what, String about) {
        writeOver();
        Map<What, Quarter> quarters = byAccount.computeIfAbsent(account, id -> new EnumMap<>(What.class));
        Quarter quarter = quarters.get(what);
        if (quarter == null) {
            quarters.put(what, new Quarter(parts.clock().instant().plus(QUARTER), 0));
            parts.auditIfPossible(account, what, about);
        } else {
            quarters.put(what, new Quarter(quarter.until(), quarter.more() + 1));
        }
    }

    /** Writes the number of those whose quarter is over. */
    synchronized void writeOver() {
        Instant now = parts.clock().instant();
        byAccount.forEach((account, quarters) -> quarters.entrySet().removeIf(entry -> {
            Quarter quarter = entry.getValue();
            boolean over = !now.isBefore(quarter.until());
            if (over && quarter.more() > 0) {
                parts.auditIfPossible(account, entry.getKey(), "\u00d7" + quarter.more());
            }
            return over;
        }));
        byAccount.values().removeIf(Map::isEmpty);
    }
}
