package org.digitlab.network.keras;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file, but not for ever: addresses in a damaged file may lead in a circle. */
final class MeteredChannel implements SeekableByteChannel {

    /** For the parts that are read again and again, a few bytes each. */
    private static final long SPARE = 16L << 20;

    private final SeekableByteChannel file;
    private long left;

    MeteredChannel(Path path) throws IOException {
        file = Files.newByteChannel(path);
        left = 4 * file.size() + SPARE;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        // At least one: asking for nothing, or behind the end, can go on for ever as well.
        left -= Math.max(1, target.remaining());
        if (left < 0) {
            throw new IOException("Reads in circles");
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
