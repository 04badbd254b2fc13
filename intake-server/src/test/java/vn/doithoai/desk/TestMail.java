package vn.doithoai.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.mail.Letter;

/** Letters as the desk sees them, without a mail server. */
final class TestMail implements DeskMail {

    private final Map<String, Wish> wishes = new ConcurrentHashMap<>();
    private volatile @Nullable Queue queue;
    private volatile Function<String, Optional<Day>> days = account -> Optional.empty();
    private volatile int tried;

    void is(Queue now) {
        queue = now;
    }

    int tried() {
        return tried;
    }

    @Override
    public void tellDays(Function<String, Optional<Day>> of) {
        days = of;
    }

    Optional<Day> day(String account) {
        return days.apply(account);
    }

    @Override
    public Optional<Queue> queue() {
        return Optional.ofNullable(queue);
    }

    @Override
    public synchronized void again() {
        tried++;
    }

    @Override
    public Wish wish(String account) {
        return wishes.getOrDefault(account, new Wish("", false, false));
    }

    @Override
    public void keep(String account, Wish wish) {
        if (!wish.address().isEmpty() && !Letter.isAddress(wish.address())) {
            throw new IllegalArgumentException("not one address");
        }
        wishes.put(account, wish);
    }
}
