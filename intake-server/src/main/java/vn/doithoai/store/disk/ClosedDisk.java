package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/** Writes nothing, so that what is there can be read from a folder that must not or cannot be changed. */
final class ClosedDisk extends Disk {

    private final Trouble why;

    ClosedDisk(Trouble why) {
        this.why = why;
    }

    private Trouble.NotWritable refused() {
        return new Trouble.NotWritable(why);
    }

    @Override
    void writeNew(Path file, byte[] bytes, boolean force, FileAttribute<?>... attributes) throws IOException {
        throw refused();
    }

    @Override
    void append(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        throw refused();
    }

    @Override
    void truncate(Path file, long length) throws IOException {
        throw refused();
    }

    @Override
    void replace(Path from, Path to) throws IOException {
        throw refused();
    }

    @Override
    void link(Path existing, Path name) throws IOException {
        throw refused();
    }

    @Override
    void makeFolder(Path folder, FileAttribute<?>... attributes) throws IOException {
        throw refused();
    }

    @Override
    void delete(Path file) throws IOException {
        throw refused();
    }
}
