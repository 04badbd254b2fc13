package vn.doithoai.app.post;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.mail.Letter;
import vn.doithoai.mail.LetterMaker;
import vn.doithoai.mail.MailQueue;
import vn.doithoai.mail.MailSettings;
import vn.doithoai.mail.Mailing;
import vn.doithoai.mail.MorningLetters;
import vn.doithoai.mail.SmtpServer;
import vn.doithoai.mail.StaffAddresses;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.StaffRegister;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.view.Words;

/** The letters of a server that sends some, beside the desk that asks about them. */
public final class PostRoom implements DeskMail, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PostRoom.class.getName());

    private final Mailing mailing;
    private final StaffAddresses addresses;

    private PostRoom(Mailing mailing, StaffAddresses addresses) {
        this.mailing = mailing;
        this.addresses = addresses;
    }

    /**
     * Begins to send where the configuration says so. Where it does not, letters that were still waiting go unsent, with the
     * addresses in them; a disk that takes no writes keeps nobody from asking.
     *
     * @return nothing where no letters are sent
     */
    public static @Nullable PostRoom open(
            Configuration configuration,
            DataLayout layout,
            DurableFiles files,
            QuestionStore store,
            StaffRegister staff,
            Words words,
            Clock clock) {
        try {
            MailQueue queue = new MailQueue(layout, files);
            MailSettings settings = configuration.mail();
            if (settings == null) {
                int cleared = queue.clear();
                if (cleared > 0) {
                    LOG.log(System.Logger.Level.WARNING, "{0} letters go unsent: letters are switched off", cleared);
                }
                return null;
            }
            StaffAddresses addresses = new StaffAddresses(
                    layout,
                    files,
                    account -> staff.find(account).filter(StaffMember::enabled).isPresent());
            String server = configuration.intakeUrl().isEmpty() ? configuration.siteHost() : configuration.intakeUrl();
            LetterMaker letters =
                    new LetterMaker(words, server, configuration.desk().url(), addresses);
            return new PostRoom(Mailing.start(queue, new SmtpServer(settings), store, letters, clock), addresses);
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "no letters: {0}", String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Override
    public Optional<Queue> queue() {
        Mailing.State state = mailing.state();
        return Optional.of(
                new Queue(state.waiting(), state.failed(), state.trouble() == null ? "" : Codes.of(state.trouble())));
    }

    @Override
    public void again() {
        mailing.again();
    }

    @Override
    public Wish wish(String account) {
        return addresses
                .of(account)
                .map(wish -> new Wish(wish.address(), wish.assigned(), wish.morning()))
                .orElse(new Wish("", false, false));
    }

    @Override
    public void keep(String account, Wish wish) {
        if (!wish.address().isEmpty() && !Letter.isAddress(wish.address())) {
            throw new IllegalArgumentException("not one address");
        }
        addresses.keep(account, new StaffAddresses.Wish(wish.address(), wish.assigned(), wish.morning()));
        mailing.lookAgain();
    }

    @Override
    public void tellDays(Function<String, Optional<Day>> days) {
        mailing.tellDays(account ->
                days.apply(account).map(day -> new MorningLetters.Day(day.turns(), day.fresh(), day.late())));
    }

    @Override
    public void close() {
        mailing.close();
    }
}
