package org.digitlab.runs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Identity of a file's content: while the stamp stays the same, the file need not be read again.
 *
 * @param file   key of the file in its file system, which changes when the file is replaced; null if not supported
 * @param length in bytes; −1 if the file does not exist
 */
record FileStamp(Object file, FileTime modified, long length) {

    private static final FileStamp NO_FILE = new FileStamp(null, null, -1);

    static FileStamp of(Path path) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(found.fileKey(), found.lastModifiedTime(), found.size());
        } catch (NoSuchFileException e) {
            return NO_FILE;
        }
    }

    boolean exists() {
        return length >= 0;
    }
}
