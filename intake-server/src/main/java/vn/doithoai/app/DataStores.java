package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.post.PostRoom;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.app.setting.Version;
import vn.doithoai.base.Codes;
import vn.doithoai.store.ContentFiles;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.JsonPublicFeed;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.JsonSessionRegister;
import vn.doithoai.store.JsonStaffRegister;
import vn.doithoai.store.JsonUnsentForms;
import vn.doithoai.store.KeyDamaged;
import vn.doithoai.store.Keys;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.NewerData;
import vn.doithoai.store.Restorations;
import vn.doithoai.store.StaffUnreadable;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataFolderInUse;
import vn.doithoai.store.disk.DataFolderNotWritable;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.store.disk.LastWrite;
import vn.doithoai.store.disk.Trouble;
import vn.doithoai.store.draft.DraftFiles;
import vn.doithoai.store.duty.IncidentFile;
import vn.doithoai.store.duty.MonitorNoteFile;
import vn.doithoai.store.files.QuestionFolders;
import vn.doithoai.view.Words;

/** An opened data folder with all that lies in it; this process alone works in it until it is closed. */
final class DataStores implements AutoCloseable {

    /** Lies in a data folder whose questions are invented; every page made from it says so. */
    private static final String DEMO_MARK = "demo";

    /** How often a disk that refused is tried again for who asks. */
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    /** Another process works in the data folder. */
    static final class InUse extends UserError {

        private static final long serialVersionUID = 1;

        private InUse(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    private final DataFolder folder;
    private final JsonQuestionStore store;
    private final JsonPublicFeed feed;
    private final Keys keys;
    private final JsonStaffRegister staff;
    private final JsonAuditLog audit;
    private final JsonSessionRegister sessions;
    private final JsonUnsentForms unsent;
    private final QuestionFolders files;
    private final long reserve;

    private DataStores(
            DataFolder folder,
            JsonQuestionStore store,
            Keys keys,
            JsonStaffRegister staff,
            JsonAuditLog audit,
            long reserve) {
        this.staff = staff;
        this.audit = audit;
        this.sessions = JsonSessionRegister.open(folder);
        this.unsent = JsonUnsentForms.open(folder);
        this.reserve = reserve;
        this.folder = folder;
        this.store = store;
        this.feed = new JsonPublicFeed(folder.layout().publicQuestions());
        this.keys = keys;
        this.files = new QuestionFolders(folder.layout());
        store.watch(files::forget);
    }

    /**
     * Opens the data folder, and makes it the first time.
     *
     * @throws UserError when somebody else works in it or it cannot be written
     */
    static DataStores open(Path data, long reserve, RandomGenerator random, ConsoleWords words) {
        return open(data, reserve, false, random, words);
    }

    /**
     * Opens the data folder, and makes it the first time. One that takes no writes is opened all the same, as far as it can
     * be read: {@link #trouble} says what is the matter.
     *
     * @param onlyRead whether nothing is to be written, for a copy or while somebody works on the disk
     * @throws UserError when somebody else works in it or it can neither be made nor read
     */
    static DataStores open(Path data, long reserve, boolean onlyRead, RandomGenerator random, ConsoleWords words) {
        try {
            Optional<String> newer = NewerData.in(data);
            if (newer.isPresent()) {
                throw new UserError(words.say("data.newer", newer.get(), Version.OF_PROGRAM));
            }
            DataFolder folder =
                    onlyRead ? DataFolder.openToRead(data, Trouble.SWITCHED_OFF) : DataFolder.open(data, reserve);
            try {
                Restorations.settle(folder);
                DataStores stores = new DataStores(
                        folder,
                        JsonQuestionStore.open(folder, random),
                        Keys.open(folder, random),
                        JsonStaffRegister.open(folder.layout(), folder.files()),
                        JsonAuditLog.open(folder.layout(), folder.files()),
                        reserve);
                folder.files().tryOut(folder.layout().privateFolder());
                return stores;
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (DataFolderInUse e) {
            throw new InUse(words.say("data.locked", data.toString()), e);
        } catch (DataFolderNotWritable e) {
            throw new UserError(words.say("data.unwritable", data.toString()), e);
        } catch (StaffUnreadable e) {
            throw new UserError(words.say("data.staff", e.file(), Integer.toString(e.line())), e);
        } catch (KeyDamaged e) {
            throw new UserError(words.say("data.key", e.file().toString()), e);
        } catch (IOException e) {
            throw new UserError(words.say("data.unreadable", data.toString(), reason(e)), e);
        } catch (UncheckedIOException e) {
            throw new UserError(words.say("data.unreadable", data.toString(), reason(e)), e);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }

    JsonQuestionStore store() {
        return store;
    }

    JsonPublicFeed feed() {
        return feed;
    }

    Keys keys() {
        return keys;
    }

    JsonStaffRegister staff() {
        return staff;
    }

    JsonAuditLog audit() {
        return audit;
    }

    JsonSessionRegister sessions() {
        return sessions;
    }

    JsonUnsentForms unsent() {
        return unsent;
    }

    QuestionFolders files() {
        return files;
    }

    MonitorNoteFile monitorNotes() {
        return MonitorNoteFile.of(folder.layout(), folder.files());
    }

    /** Letters as the configuration wants them, or none. */
    @Nullable
    PostRoom post(Configuration configuration, Words words, Clock clock) {
        return PostRoom.open(configuration, folder.layout(), folder.files(), store, staff, words, clock);
    }

    IncidentFile incidents() {
        return IncidentFile.of(folder.layout(), folder.files());
    }

    /** The content folder as the desk writes it; what stood in it before lies in this data folder. */
    ContentFiles contentFiles(Path content) {
        return ContentFiles.open(content, folder);
    }

    DraftFiles drafts() {
        return DraftFiles.open(folder);
    }

    /** Whether a question could be stored now. */
    boolean canStore() {
        return trouble().isEmpty();
    }

    /**
     * Why nothing could be stored now, or none: how the last write ended counts. While it is one that failed, somebody who
     * asks has a new one tried, so that nobody has to come with a question first.
     */
    Optional<Trouble> trouble() {
        Path questions = folder.layout().privateQuestions();
        if (Files.notExists(questions) || !folder.isThere()) {
            return Optional.of(Trouble.GONE);
        }
        if (!store.given().isYearPossible()) {
            return Optional.of(Trouble.WRONG_CLOCK);
        }
        LastWrite last = folder.files().lastWrite();
        if (last.trouble().isPresent()
                && last.age().filter(age -> age.compareTo(TRY_AGAIN) > 0).isPresent()) {
            folder.files().tryOut(folder.layout().privateFolder());
        }
        if (last.trouble().isPresent()) {
            return last.trouble();
        }
        try {
            return freeBytes() < reserve ? Optional.of(Trouble.RESERVE) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Trouble.BROKEN);
        }
    }

    /**
     * Moves files that were set aside, and whose good copy is back, to where nothing counts any more.
     *
     * @return where they are now
     */
    List<Path> setSpareAside() throws IOException {
        List<Path> moved = new ArrayList<>();
        for (Path file : LedgerCheck.spare(folder.layout())) {
            Path place = DataLayout.freeName(folder.layout().quarantine(), DataLayout.fileName(file));
            folder.files().move(file, place);
            moved.add(place);
        }
        return moved;
    }

    /** A trouble in words, with what to do. */
    static String sentence(Trouble trouble, Configuration configuration, ConsoleWords words) {
        return words.say(
                "trouble." + Codes.of(trouble), configuration.folders().data().toString());
    }

    /** Whether the folder was opened to be read because it took no writes; nobody wished it so. */
    boolean isOpenedToReadOnly() {
        return folder.isOnlyRead()
                && lastWrite()
                        .trouble()
                        .filter(why -> why != Trouble.SWITCHED_OFF)
                        .isPresent();
    }

    /** Whether the disk of a folder that was opened to be read takes writes now. */
    boolean takesWritesAgain() {
        try {
            Files.delete(Files.createTempFile(folder.layout().root(), DurableFiles.TEMP_PREFIX, ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** How the last write into the folder ended. */
    LastWrite lastWrite() {
        return folder.files().lastWrite();
    }

    /** Room left on the disk of the folder. */
    long freeBytes() throws IOException {
        return Files.getFileStore(folder.layout().root()).getUsableSpace();
    }

    /** Whether the questions of a data folder are invented. */
    static boolean isDemo(Path data) {
        return Files.exists(data.resolve(DEMO_MARK));
    }

    /** Says for good that what lies in this folder is invented. */
    static void markAsDemo(Path data, String why) throws IOException {
        Files.writeString(data.resolve(DEMO_MARK), why + "\n");
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
