package org.digitlab.network.keras;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A read-only channel with a limit on the bytes read, because addresses in a damaged file may form a cycle. */
final class MeteredChannel implements SeekableByteChannel {

    /** Allowance for small parts that are read repeatedly. */
    private static final long ALLOWANCE = 16L << 20;

    private final SeekableByteChannel file;
    private long remaining;

    MeteredChannel(Path path) throws IOException {
        file = Files.newByteChannel(path);
        remaining = 4 * file.size() + ALLOWANCE;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        // At least one, because reads of nothing, or past the end, may repeat forever too.
        remaining -= Math.max(1, target.remaining());
        if (remaining < 0) {
            throw new IOException("Read limit exceeded: addresses in the file form a cycle");
        }
        return file.read(target);
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
