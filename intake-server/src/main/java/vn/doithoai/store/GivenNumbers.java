package vn.doithoai.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.store.disk.Trouble;

/**
 * The last number of each year that was given to somebody, whatever became of its record; and which years may have numbers at
 * all: a machine whose battery is dead wakes up in 1970 or 2099, and a number once given stays in the register for good.
 */
public final class GivenNumbers {

    /** Years an office may begin in, while nothing tells which one it is. */
    private static final int FIRST = 2025;

    private static final int LAST = 2040;

    private final Map<Integer, Integer> last = new ConcurrentHashMap<>();
    private volatile IntPredicate saidByOffice = year -> true;
    private volatile IntSupplier thisYear = () -> FIRST;

    /**
     * From now on a year has numbers only if one beside it has, or the office says so.
     *
     * @param year whether the office has said that it is, or will be, this year
     * @param now the year of the clock
     */
    public void onlyWhen(IntPredicate year, IntSupplier now) {
        saidByOffice = year;
        thisYear = now;
    }

    /** Whether a number of the clock's year could be given now. */
    public boolean isYearPossible() {
        return isPossible(thisYear.getAsInt());
    }

    private boolean isPossible(int year) {
        boolean near = last.isEmpty()
                ? FIRST <= year && year <= LAST
                : last.keySet().stream().anyMatch(given -> Math.abs(given - year) <= 1);
        return near || saidByOffice.test(year);
    }

    /** A number that somebody has or may have is never given again, whatever became of its record. */
    public void use(QuestionNumber number) {
        last.merge(number.year(), number.sequence(), Math::max);
    }

    /** If it is the one to be given next; one further on was never given, for numbers are given without a hole. */
    void useNext(QuestionNumber number) {
        if (number.equals(following(number.year()))) {
            use(number);
        }
    }

    /** @throws Trouble.NotWritable in a year that cannot be */
    QuestionNumber next(int year) throws Trouble.NotWritable {
        if (!isPossible(year)) {
            throw new Trouble.NotWritable(Trouble.WRONG_CLOCK);
        }
        return following(year);
    }

    private QuestionNumber following(int year) {
        return new QuestionNumber(year, last.getOrDefault(year, 0) + 1);
    }

    /** The last one of its year, that nobody was told. */
    void takeBack(QuestionNumber number) {
        last.computeIfPresent(number.year(), (year, given) -> given == number.sequence() ? given - 1 : given);
    }
}
