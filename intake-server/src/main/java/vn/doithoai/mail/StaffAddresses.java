package vn.doithoai.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.doithoai.store.JsonText;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** Where those who work here want letters and which, {@code private/mail/staff.json}; each says so for the own account alone. */
public final class StaffAddresses {

    private static final System.Logger LOG = System.getLogger(StaffAddresses.class.getName());

    private final Path folder;
    private final Path file;
    private final DurableFiles files;
    private final Predicate<String> enabled;

    /** @param enabled whether an account may sign in: others get nothing */
    public StaffAddresses(DataLayout layout, DurableFiles files, Predicate<String> enabled) {
        this.folder = layout.mail();
        this.file = folder.resolve("staff.json");
        this.files = files;
        this.enabled = enabled;
    }

    /**
     * What one person wishes.
     *
     * @param assigned a letter for each question that is given to this person
     * @param morning a letter each working morning on which something waits
     */
    public record Wish(String address, boolean assigned, boolean morning) {}

    /** The shape of the file. */
    private record Wishes(Map<String, Wish> accounts) {}

    /** Every account that may sign in and said something. */
    Map<String, Wish> everybody() {
        Map<String, Wish> all = new TreeMap<>(readable());
        all.keySet().removeIf(account -> !enabled.test(account));
        return all;
    }

    /** What an account wishes, if it may sign in. */
    public Optional<Wish> of(String account) {
        return Optional.ofNullable(readable().get(account)).filter(wish -> enabled.test(account));
    }

    /** Keeps what an account wishes; no address takes everything away. */
    public synchronized void keep(String account, Wish wish) {
        Map<String, Wish> all = new TreeMap<>(all());
        if (wish.address().isEmpty()) {
            all.remove(account);
        } else {
            all.put(account, wish);
        }
        try {
            files.makeFolders(folder);
            files.replace(file, JsonText.bytes(new Wishes(all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is damaged: then nobody knows who of the staff wishes letters. */
    boolean isDamaged() {
        try {
            all();
            return false;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    /** While it is damaged nobody of the staff gets letters, so that those of the askers go out; {@link #keep} refuses. */
    private Map<String, Wish> readable() {
        try {
            return all();
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "no letters to the staff: {0}", String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    private synchronized Map<String, Wish> all() {
        if (Files.notExists(file)) {
            return Map.of();
        }
        try {
            return JsonText.read(file, Wishes.class).accounts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
