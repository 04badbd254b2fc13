package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.office.UnsentForms;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** Unsent forms as files, {@code private/unsent/<account>/<key>.json}. */
public final class JsonUnsentForms implements UnsentForms {

    /** Of one person; one more pushes out the oldest. */
    public static final int AT_MOST = 50;

    /** Nobody comes back to it later. */
    public static final int DAYS = 30;

    /** How many sent openings are known, so that what was on its way when they were sent stays away. */
    private static final int SENT_KNOWN = 1_000;

    private static final String END = ".json";
    private static final System.Logger LOG = System.getLogger(JsonUnsentForms.class.getName());

    private final Path root;
    private final DurableFiles files;
    private final Set<String> sent = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > SENT_KNOWN;
        }
    });
    private @Nullable LocalDate swept;

    private JsonUnsentForms(Path root, DurableFiles files) {
        this.root = root;
        this.files = files;
    }

    /** For the process that works in the folder; keeps nothing once the disk is down to its reserve. */
    public static JsonUnsentForms open(DataFolder folder) {
        return new JsonUnsentForms(folder.layout().unsent(), folder.files());
    }

    /** For a command beside the server, to take away. */
    public static JsonUnsentForms open(DataLayout layout) {
        return new JsonUnsentForms(layout.unsent(), new DurableFiles(DurableFiles.Access.OWNER, 0));
    }

    /** The shape of a file, in the order of its keys. */
    private record Stored(
            int schema, String account, String path, String opening, OffsetDateTime at, List<UnsentForm.Field> fields) {

        static Stored of(UnsentForm form) {
            return new Stored(Json.SCHEMA, form.account(), form.path(), form.opening(), form.at(), form.fields());
        }

        UnsentForm form() {
            return new UnsentForm(account, path, opening, at, fields);
        }
    }

    @Override
    public synchronized List<UnsentForm> of(String account) {
        try {
            return listed(folder(account));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "private/unsent cannot be listed: {0}", e.toString());
            return List.of();
        }
    }

    @Override
    public synchronized boolean keep(UnsentForm form) {
        if (sent.contains(form.account() + "/" + form.key())) {
            return false;
        }
        try {
            Path folder = folder(form.account());
            files.makeFolders(folder);
            files.refuseBelowReserve(folder);
            sweep(form.at());
            files.replace(file(form.account(), form.key()), Json.pretty(Stored.of(form)));
            List<UnsentForm> all = listed(folder);
            for (UnsentForm old : all.subList(Math.min(AT_MOST, all.size()), all.size())) {
                files.delete(file(old.account(), old.key()));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void drop(String account, String key) {
        remove(folder(account), form -> form.key().equals(key));
    }

    @Override
    public synchronized void sent(String account, String key) {
        sent.add(account + "/" + key);
        drop(account, key);
    }

    @Override
    public synchronized void dropBelow(String path) {
        try {
            for (Path folder : folders()) {
                remove(folder, form -> form.path().startsWith(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void dropAllOf(String account) {
        try {
            files.removeTree(folder(account));
            if (Files.isDirectory(root)) {
                files.forceFolders(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(Path folder, Predicate<UnsentForm> which) {
        try {
            List<UnsentForm> found = listed(folder).stream().filter(which).toList();
            for (UnsentForm form : found) {
                files.delete(file(form.account(), form.key()));
            }
            if (!found.isEmpty()) {
                files.forceFolders(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once a day what is old goes. */
    private void sweep(OffsetDateTime now) throws IOException {
        if (now.toLocalDate().equals(swept)) {
            return;
        }
        for (Path folder : folders()) {
            remove(folder, form -> form.at().plusDays(DAYS).isBefore(now));
        }
        swept = now.toLocalDate();
    }

    private List<Path> folders() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private List<UnsentForm> listed(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<UnsentForm> forms = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(path -> DataLayout.fileName(path).endsWith(END)).toList()) {
                read(file).ifPresent(forms::add);
            }
        }
        forms.sort(Comparator.comparing(UnsentForm::at).reversed().thenComparing(UnsentForm::key));
        return forms;
    }

    /** Only what lies where it belongs: a file put into another person's folder is nobody's. */
    private Optional<UnsentForm> read(Path file) {
        try {
            UnsentForm form = Json.exactly(Json.text(file), Stored.class).form();
            return file.equals(file(form.account(), form.key())) ? Optional.of(form) : Optional.empty();
        } catch (IOException | Unreadable e) {
            LOG.log(System.Logger.Level.WARNING, "{0} in private/unsent cannot be read", file.getFileName());
            return Optional.empty();
        }
    }

    private Path folder(String account) {
        return root.resolve(account);
    }

    private Path file(String account, String key) {
        return folder(account).resolve(key + END);
    }
}
