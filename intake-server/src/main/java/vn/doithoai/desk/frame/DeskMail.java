package vn.doithoai.desk.frame;

import java.util.Optional;
import java.util.function.Function;

/** Letters by e-mail, as far as the desk has to do with them. */
public interface DeskMail {

    /** None are sent. */
    DeskMail OFF = new DeskMail() {
        @Override
        public Optional<Queue> queue() {
            return Optional.empty();
        }

        @Override
        public void again() {
            // There is nothing.
        }

        @Override
        public Wish wish(String account) {
            return Wish.NONE;
        }

        @Override
        public void keep(String account, Wish wish) {
            // Nobody is asked.
        }

        @Override
        public void tellDays(Function<String, Optional<Day>> days) {
            // Nobody asks.
        }
    };

    /**
     * How it stands with the letters.
     *
     * @param waiting letters that are still tried
     * @param failed letters that are tried no more by themselves
     * @param trouble what is the matter with the mail server, as the end of a key of words, or empty
     */
    record Queue(int waiting, int failed, String trouble) {}

    /**
     * What one person wishes for the own account.
     *
     * @param address where letters go, or empty: nowhere
     * @param assigned a letter for each question that is given to this person
     * @param morning a letter each working morning on which something waits
     */
    record Wish(String address, boolean assigned, boolean morning) {
        static final Wish NONE = new Wish("", false, false);
    }

    /**
     * What waits for one person, as the first page of the desk counts it.
     *
     * @param turns how many are this person's turn
     * @param fresh how many were newly given
     * @param late how many are past their day
     */
    record Day(int turns, int fresh, int late) {}

    /** How it stands, or nothing where letters are switched off. */
    Optional<Queue> queue();

    /** Has everything tried again now; returns at once. */
    void again();

    /** What one person wishes; nothing where that was never said. */
    Wish wish(String account);

    /**
     * Keeps what one person wishes.
     *
     * @throws IllegalArgumentException where no letter can go to that address
     */
    void keep(String account, Wish wish);

    /** Says where to ask in the morning what waits for an account; nothing where that is nothing, or today is a day off. */
    void tellDays(Function<String, Optional<Day>> days);
}
