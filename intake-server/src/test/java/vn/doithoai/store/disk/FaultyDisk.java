package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;

/** A real disk that fails at the n-th call, once or from then on; a failing write leaves half of its bytes behind. */
public final class FaultyDisk extends Disk {

    private int left = Integer.MAX_VALUE;
    private boolean once;
    private boolean full;
    private final List<String> calls = new ArrayList<>();

    public void failAt(int call, boolean onlyOnce) {
        left = call;
        once = onlyOnce;
        calls.clear();
    }

    /** Files that all may read, on this disk. */
    public DurableFiles files() {
        return new DurableFiles(this, DurableFiles.Access.EVERYBODY, 0);
    }

    /** No room for a byte more; what needs none still works. */
    public void failWrites() {
        full = true;
    }

    public void heal() {
        left = Integer.MAX_VALUE;
        full = false;
    }

    /** The calls since {@link #failAt}, by name. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private synchronized boolean fails(String call) {
        calls.add(call);
        left--;
        return once ? left == 0 : left <= 0;
    }

    private void failIfDue(String call) throws IOException {
        if (fails(call)) {
            throw new IOException("fault put in by the test: " + call);
        }
    }

    @Override
    void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        if (fails("write") || full) {
            channel.write(ByteBuffer.wrap(bytes, 0, bytes.length / 2));
            throw new IOException("fault put in by the test: No space left on device");
        }
        super.writeFully(channel, bytes);
    }

    @Override
    void truncate(Path file, long length) throws IOException {
        failIfDue("truncate");
        super.truncate(file, length);
    }

    @Override
    void force(FileChannel channel) throws IOException {
        failIfDue("force file");
        super.force(channel);
    }

    @Override
    void forceFolder(Path folder) throws IOException {
        failIfDue("force folder");
        super.forceFolder(folder);
    }

    @Override
    void replace(Path from, Path to) throws IOException {
        failIfDue("replace");
        super.replace(from, to);
    }

    @Override
    void link(Path existing, Path name) throws IOException {
        failIfDue("link");
        super.link(existing, name);
    }

    @Override
    void makeFolder(Path folder, FileAttribute<?>... attributes) throws IOException {
        failIfDue("make folder");
        super.makeFolder(folder, attributes);
    }

    @Override
    void delete(Path file) throws IOException {
        failIfDue("delete");
        super.delete(file);
    }
}
