package org.digitlab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on a disk that is full whenever the test says so: writes half of what it is given, then fails. */
public final class FaultyChannel implements SeekableByteChannel {

    private final SeekableByteChannel file;
    public boolean full;

    public FaultyChannel(Path path) throws IOException {
        this(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private FaultyChannel(Path path, OpenOption... options) throws IOException {
        file = Files.newByteChannel(path, options);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (!full) {
            return file.write(bytes);
        }
        file.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        throw new IOException("No space left on device");
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        file.position(place);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
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
