package vn.doithoai.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.StaffRegister;
import vn.doithoai.store.Unreadable.Fault;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DeskLock;
import vn.doithoai.store.disk.DurableFiles;

/**
 * All accounts in one file, {@code private/staff.json}. It is read anew whenever it changed, so that a command beside the
 * server can let a locked-out office in; every change is made under {@link DeskLock}, on what the file holds at that moment.
 */
public final class JsonStaffRegister implements StaffRegister {

    private static final System.Logger LOG = System.getLogger(JsonStaffRegister.class.getName());
    private static final String SCHEMA = "schema";
    private static final String STAFF = "staff";
    private static final String END = "end";

    private final Path file;
    private final DurableFiles files;
    private final DeskLock lock;
    private final ActChain acts;
    private volatile Accounts accounts = Accounts.NONE;

    private JsonStaffRegister(DataLayout layout, DurableFiles files) {
        this.file = layout.staff();
        this.files = files;
        this.lock = new DeskLock(layout, files);
        this.acts = new ActChain(layout, files);
    }

    /**
     * Reads the accounts; none where there is no file yet. Needs no lock on the data folder.
     *
     * @throws StaffUnreadable when the file is there and is not what it should be
     */
    public static JsonStaffRegister open(DataLayout layout) throws IOException {
        return open(layout, new DurableFiles(DurableFiles.Access.OWNER, 0));
    }

    /**
     * Reads the accounts of a folder.
     *
     * @param files of a folder that may be one that is only read
     */
    public static JsonStaffRegister open(DataLayout layout, DurableFiles files) throws IOException {
        files.makeFolders(layout.privateFolder());
        JsonStaffRegister register = new JsonStaffRegister(layout, files);
        try {
            register.accounts = register.read();
        } catch (Unreadable e) {
            throw new StaffUnreadable(register.file, e);
        }
        try {
            register.acts.settle(register::entryNow);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "what a crash cut short is told at the next start: {0}",
                    e.getMessage());
        }
        return register;
    }

    /** What tells one state of the file from another: a change puts a new file in place. */
    private record Mark(@Nullable Object key, FileTime modified, long size) {}

    /**
     * The accounts as a file had them.
     *
     * @param mark none: there was no file
     * @param tree the whole file, with fields of later versions
     */
    private record Accounts(@Nullable Mark mark, Map<String, StaffMember> byId, ObjectNode tree) {

        private static final Accounts NONE = new Accounts(null, Map.of(), Json.TOLERANT.createObjectNode());
    }

    @Override
    public List<StaffMember> all() {
        return List.copyOf(latest().byId().values());
    }

    @Override
    public Optional<StaffMember> find(String id) {
        return Optional.ofNullable(latest().byId().get(id));
    }

    @Override
    public boolean add(StaffMember member) {
        return write(now -> now.containsKey(member.id()) ? Optional.empty() : Optional.of(member))
                .isPresent();
    }

    @Override
    public Optional<StaffMember> change(String id, UnaryOperator<StaffMember> change) {
        return write(now -> Optional.ofNullable(now.get(id)).map(before -> {
            StaffMember after = change.apply(before);
            if (!after.id().equals(id)) {
                throw new IllegalArgumentException("a sign-in name never changes");
            }
            return after;
        }));
    }

    /** Decides on one account, seeing all. */
    @FunctionalInterface
    private interface Decision {
        Optional<StaffMember> on(Map<String, StaffMember> now);
    }

    private Optional<StaffMember> write(Decision decision) {
        try {
            return lock.during(() -> {
                Accounts now = readForChange();
                Optional<StaffMember> changed = decision.on(now.byId());
                if (changed.isPresent()
                        && !changed.get().equals(now.byId().get(changed.get().id()))) {
                    keep(now, changed.get());
                }
                return changed;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be read is never written over. */
    private Accounts readForChange() throws IOException {
        try {
            return read();
        } catch (Unreadable e) {
            throw new StaffUnreadable(file, e);
        }
    }

    private void keep(Accounts now, StaffMember changed) throws IOException {
        Map<String, StaffMember> byId = new TreeMap<>(now.byId());
        byId.put(changed.id(), changed);
        byte[] bytes = bytes(byId, now);
        try {
            if (bytes.length > Json.MAX_BYTES
                    || !parse(Json.utf8(bytes), null).byId().equals(byId)) {
                throw new IllegalArgumentException("the accounts are too large, or not the same when read back");
            }
        } catch (Unreadable e) {
            throw new IllegalArgumentException("the accounts could not be read back", e);
        }
        acts.appendHeld(List.of(entry(changed.id(), changed)));
        try {
            files.replace(file, bytes);
        } catch (IOException | RuntimeException e) {
            try {
                acts.appendHeld(List.of(entry(changed.id(), now.byId().get(changed.id()))));
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        try {
            accounts = read();
        } catch (Unreadable e) {
            throw new StaffUnreadable(file, e);
        }
    }

    private static ActChain.Entry entry(String id, @Nullable StaffMember member) {
        return new ActChain.Entry(ActChain.What.ACCOUNT, id, 0, member == null ? ActChain.NOTHING : digest(member));
    }

    /** SHA-256 over all of an account; the hash of its password or link is in it. */
    static String digest(StaffMember member) {
        return Sha256.hex("doithoai-account-v1\n" + new String(Json.line(member), StandardCharsets.UTF_8));
    }

    /** The accounts of a file, without opening it for changes; none where there is no file. */
    static Map<String, StaffMember> look(Path file) throws IOException, Unreadable {
        return Files.exists(file) ? parse(Json.text(file), null).byId() : Map.of();
    }

    /** A crash came between the chain and the file. */
    private Optional<ActChain.Entry> entryNow(ActChain.Entry told) {
        return told.what() == ActChain.What.ACCOUNT
                ? Optional.of(entry(told.about(), accounts.byId().get(told.about())))
                : Optional.empty();
    }

    private static byte[] bytes(Map<String, StaffMember> byId, Accounts now) {
        ObjectNode tree = Json.TOLERANT.createObjectNode();
        tree.put(SCHEMA, Json.SCHEMA);
        ArrayNode list = tree.putArray(STAFF);
        byId.forEach((id, member) -> {
            ObjectNode node = Json.TOLERANT.valueToTree(member);
            StaffMember before = now.byId().get(id);
            if (before != null) {
                Json.keepUnknown(nodeOf(now.tree(), id), Json.TOLERANT.valueToTree(before), node);
            }
            list.add(node);
        });
        now.tree().properties().stream()
                .filter(field -> !tree.has(field.getKey()) && !field.getKey().equals(END))
                .forEach(field -> tree.set(field.getKey(), field.getValue()));
        tree.put(END, true);
        return Json.pretty(tree);
    }

    private static JsonNode nodeOf(ObjectNode tree, String id) {
        for (JsonNode node : tree.path(STAFF)) {
            if (node.path("id").asText().equals(id)) {
                return node;
            }
        }
        return Json.TOLERANT.createObjectNode();
    }

    /** The accounts as the file has them now; while it cannot be read, as it last had them. */
    private Accounts latest() {
        Accounts known = accounts;
        try {
            if (Objects.equals(known.mark(), mark())) {
                return known;
            }
            Accounts now = read();
            accounts = now;
            return now;
        } catch (IOException | Unreadable e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the accounts cannot be read, those known before count: {0}",
                    e.getMessage());
            return known;
        }
    }

    private Accounts read() throws IOException, Unreadable {
        // Taken first: a change in between shows in the next look.
        Mark mark = mark();
        return mark == null ? Accounts.NONE : parse(Json.text(file), mark);
    }

    private @Nullable Mark mark() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Mark(now.fileKey(), now.lastModifiedTime(), now.size());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static Accounts parse(String text, @Nullable Mark mark) throws Unreadable {
        try {
            if (!(Json.TOLERANT.readTree(text) instanceof ObjectNode tree)) {
                throw new Unreadable(Fault.NOT_JSON);
            }
            JsonNode schema = tree.path(SCHEMA);
            if (!schema.isInt() || schema.intValue() < 1) {
                throw new Unreadable(Fault.WRONG_VALUE, SCHEMA, 0);
            }
            if (schema.intValue() > Json.SCHEMA) {
                throw new Unreadable(Fault.TOO_NEW);
            }
            if (!tree.path(END).booleanValue()) {
                throw new Unreadable(Fault.NOT_WHOLE);
            }
            return new Accounts(mark, Collections.unmodifiableMap(members(tree)), tree);
        } catch (JacksonException e) {
            throw Json.explain(e);
        }
    }

    private static Map<String, StaffMember> members(ObjectNode tree) throws JacksonException, Unreadable {
        Map<String, StaffMember> byId = new TreeMap<>();
        for (JsonNode node : tree.path(STAFF)) {
            String place = STAFF + "[" + byId.size() + "]";
            StaffMember member;
            try {
                member = Json.TOLERANT.treeToValue(node, StaffMember.class);
            } catch (JacksonException e) {
                Unreadable inside = Json.explain(e);
                String path = inside.where().isEmpty() ? place : place + "." + inside.where();
                throw new Unreadable(inside.fault(), path, 0);
            }
            if (byId.put(member.id(), member) != null) {
                throw new Unreadable(Fault.WRONG_VALUE, place + ".id", 0);
            }
        }
        return byId;
    }
}
