package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Tells whether a file is still the one that was read.
 *
 * @param file   the file system's own name of it, which changes when it is replaced; may be null
 * @param length in bytes; −1 for no file
 */
record FileStamp(Object file, FileTime modified, long length) {

    static final FileStamp NO_FILE = new FileStamp(null, null, -1);

    static FileStamp of(Path path) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(found.fileKey(), found.lastModifiedTime(), found.size());
        } catch (NoSuchFileException e) {
            return NO_FILE;
        }
    }
}
