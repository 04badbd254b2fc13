package vn.doithoai.store;

import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.question.QuestionNumber;

/**
 * One thing that does not fit.
 *
 * @param file relative to the data folder, with slashes
 * @param line of that file, from 1, or 0 where no line is meant
 * @param number the question it is about, or none
 * @param what the account, or the place of the event among those of the question, or why the file cannot be read and where in
 *     it, or empty
 */
public record Finding(
        Problem problem, String file, int line, @Nullable QuestionNumber number, String what) {

    /** What can be wrong; each has words under {@code store.ledger.…}. */
    public enum Problem {
        /** The last line was cut; the next start of the server mends it. */
        TORN_LAST_LINE,
        NO_LEDGER_LINE,
        /** The line does not follow from the one before it: it, or one before it, was changed or taken out. */
        CHAIN_BROKEN,
        NUMBER_TWICE,
        /** A number in between was never recorded. */
        NUMBER_MISSING,
        FILE_MISSING,
        FILE_UNREADABLE,
        /** The next start of the server gives it its line. */
        FILE_WITHOUT_LINE,
        /** The question is not the one that was received. */
        SEAL_DIFFERS,
        PUBLISHED_UNREADABLE,
        PUBLISHED_DIFFERS,
        NO_ACT_LINE,
        /** The line of the chain of acts does not follow from the one before it. */
        ACT_CHAIN_BROKEN,
        /** The last act of all was told and is not there: a crash, of which the next start says that it was not done. */
        ACT_NOT_DONE,
        /** An event, or what was sent, is not what it was when it was recorded. */
        RECORD_REWRITTEN,
        /** Events that were recorded are not there any more: an older copy, or some were taken out. */
        RECORD_CUT,
        /** An event was put in by hand. */
        RECORD_HAS_MORE,
        RECORD_WITHOUT_ACT,
        /** The chain tells of a record that is not there. */
        RECORD_GONE,
        ACCOUNTS_UNREADABLE,
        /** An account is not as the desk or the command made it. */
        ACCOUNT_CHANGED,
        ACCOUNT_GONE,
        /** Lines of the audit log were changed or taken out. */
        AUDIT_CHANGED,
        AUDIT_HAS_MORE,
        /** The file of the restorations is not as the chain tells: nothing is explained by it. */
        RESTORED_CHANGED,
        /** The key is not the one this program made, or it is gone. */
        KEY_CHANGED,
        /** A question of the public feed is not as the last release has it; the next export makes it anew. */
        PUBLISHED_REWRITTEN,
        /** The last release has a number that is not in the ledger. */
        RELEASE_NUMBER_LOST,
        /** The last release has another line of a number. */
        RELEASE_LINE_DIFFERS,
        /** The ledger does not have the line that was its last one in the last release. */
        RELEASE_HEAD_LOST,
        /** The chain of acts does not have the line that was its newest one in the last release: it was made anew, or cut. */
        RELEASE_ACTS_LOST,
        /** The last release counts more questions than there are. */
        RELEASE_HAS_MORE,
        /** A file of the last release is not as it was built. */
        RELEASE_FILE_CHANGED;

        /** Whether it does not keep anybody from publishing: a start mends it, or the next export makes it anew. */
        public boolean isMended() {
            return this == TORN_LAST_LINE
                    || this == ACT_NOT_DONE
                    || this == RELEASE_FILE_CHANGED
                    || this == FILE_WITHOUT_LINE
                    || this == PUBLISHED_UNREADABLE
                    || this == PUBLISHED_REWRITTEN;
        }

        /** Whether the number stands in public as being restored until the record is back: nothing vanishes, so the rest goes on. */
        public boolean isCarried() {
            return this == FILE_MISSING || this == FILE_UNREADABLE;
        }

        /** Whether a restoration can explain it; one that somebody wrote into the file by hand explains nothing. */
        public boolean canBeExplained() {
            return this != RESTORED_CHANGED;
        }

        /** Whether it is found in the last release, and goes with it. */
        public boolean isOfRelease() {
            return name().startsWith("RELEASE_");
        }
    }

    Finding(Problem problem, String file, int line, @Nullable QuestionNumber number) {
        this(problem, file, line, number, "");
    }

    /** What the message is about. */
    public Object[] args() {
        return number == null ? new Object[] {what} : new Object[] {number, what};
    }

    /** Key of the reason why the file cannot be read, or empty. */
    public String reason() {
        return problem == Problem.FILE_UNREADABLE ? what.split(" ", 2)[0] : "";
    }

    /** Where in the file that is, or empty. */
    public String where() {
        int space = what.indexOf(' ');
        return space < 0 ? "" : what.substring(space + 1);
    }

    /** Key of the message. */
    public String key() {
        return "store.ledger." + Codes.of(problem);
    }

    /** Whether the file is one of a release, in the output folder. */
    public boolean isInOutput() {
        return problem == Problem.RELEASE_NUMBER_LOST
                || problem == Problem.RELEASE_LINE_DIFFERS
                || problem == Problem.RELEASE_FILE_CHANGED;
    }

    /** The same for the same thing, wherever it stands. */
    public String id() {
        return Codes.of(problem) + " " + (number == null ? file : number.toString()) + " " + what;
    }
}
