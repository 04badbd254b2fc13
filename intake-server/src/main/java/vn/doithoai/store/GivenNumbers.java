package vn.doithoai.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.doithoai.question.QuestionNumber;

/** The last number of each year that was given to somebody, whatever became of its record. */
final class GivenNumbers {

    private final Map<Integer, Integer> last = new ConcurrentHashMap<>();

    void use(QuestionNumber number) {
        last.merge(number.year(), number.sequence(), Math::max);
    }

    /** If it is the one to be given next; one further on was never given, for numbers are given without a hole. */
    void useNext(QuestionNumber number) {
        if (number.equals(next(number.year()))) {
            use(number);
        }
    }

    QuestionNumber next(int year) {
        return new QuestionNumber(year, last.getOrDefault(year, 0) + 1);
    }

    /** The last one of its year, that nobody was told. */
    void takeBack(QuestionNumber number) {
        last.computeIfPresent(number.year(), (year, given) -> given == number.sequence() ? given - 1 : given);
    }
}
