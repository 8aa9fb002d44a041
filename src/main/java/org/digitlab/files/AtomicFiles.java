package org.digitlab.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file completely or not at all: to a temporary sibling, flushed to the disk, then moved to its place. */
public final class AtomicFiles {

    private static final String TEMPORARY = ".tmp";

    private AtomicFiles() {
    }

    /** Deletes the temporary files that a killed process left in a folder to which no other process writes. */
    public static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*" + TEMPORARY)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Creates or replaces a file, and its parent folders; if writing fails, {@code target} is unchanged. */
    public static void write(Path target, IoConsumer<OutputStream> content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Files.createTempFile would make a file that only its owner may read.
        Path temporary = folder.resolve(".%s-%s%s".formatted(target.getFileName(), UUID.randomUUID(), TEMPORARY));
        try {
            fill(temporary, content);
            move(temporary, target);
        } catch (InvalidFileException e) {
            throw e;
        } catch (IOException e) {
            throw InvalidFileException.because(target, "cannot be written", e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path file, IoConsumer<OutputStream> content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.accept(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
