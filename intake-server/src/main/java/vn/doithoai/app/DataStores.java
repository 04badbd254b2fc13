package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.store.ContentFiles;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.JsonPublicFeed;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.JsonSessionRegister;
import vn.doithoai.store.JsonStaffRegister;
import vn.doithoai.store.JsonUnsentForms;
import vn.doithoai.store.KeyDamaged;
import vn.doithoai.store.Keys;
import vn.doithoai.store.Restorations;
import vn.doithoai.store.StaffUnreadable;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataFolderInUse;
import vn.doithoai.store.disk.DataFolderNotWritable;

/** An opened data folder with all that lies in it; this process alone works in it until it is closed. */
final class DataStores implements AutoCloseable {

    /** Lies in a data folder whose questions are invented; every page made from it says so. */
    private static final String DEMO_MARK = "demo";

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
    }

    /**
     * Opens the data folder, and makes it the first time.
     *
     * @throws UserError when somebody else works in it or it cannot be written
     */
    static DataStores open(Path data, long reserve, RandomGenerator random, ConsoleWords words) {
        try {
            DataFolder folder = DataFolder.open(data, reserve);
            try {
                new Restorations(folder.layout()).settle();
                return new DataStores(
                        folder,
                        JsonQuestionStore.open(folder, random),
                        Keys.open(folder, random),
                        JsonStaffRegister.open(folder.layout()),
                        JsonAuditLog.open(folder.layout(), reserve),
                        reserve);
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

    /** The content folder as the desk writes it; what stood in it before lies in this data folder. */
    ContentFiles contentFiles(Path content) {
        return ContentFiles.open(content, folder);
    }

    /** Whether a question could be stored now: the folder is writable and the disk is not down to its reserve. */
    boolean canStore() {
        Path questions = folder.layout().privateQuestions();
        try {
            return Files.isWritable(questions) && Files.getFileStore(questions).getUsableSpace() >= reserve;
        } catch (IOException e) {
            return false;
        }
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
