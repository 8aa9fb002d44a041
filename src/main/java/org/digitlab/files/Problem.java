package org.digitlab.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.concurrent.CompletionException;

/** Describes exceptions to users in one sentence. */
public final class Problem {

    private Problem() {
    }

    /** Returns one {@link Printable} sentence; messages of this program's own exceptions are sentences already. */
    public static String sentence(Throwable error) {
        return Printable.sentence(raw(error));
    }

    private static String raw(Throwable error) {
        if (error instanceof CompletionException && error.getCause() != null) {
            return raw(error.getCause());
        }
        if (error instanceof FileSystemException e && reason(e) != null) {
            return e.getFile() + ": " + reason(e);
        }
        if (error instanceof InvalidPathException e) {
            return "\"%s\" is not a valid file name in this locale (LC_ALL=C.UTF-8 accepts all names)"
                    .formatted(e.getInput());
        }
        if (error instanceof ReadOnlyFileSystemException) {
            return "The disk is read-only";
        }
        if (error instanceof OutOfMemoryError) {
            return "Not enough memory; try a smaller batch size or close other programs";
        }
        String message = error.getMessage();
        return message == null || message.isBlank() ? "Unexpected " + error.getClass().getSimpleName() : message;
    }

    /** Returns the operating system's reason in words for users; null if there is none. */
    static String reason(FileSystemException error) {
        if (error instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "a file with this name already exists";
        }
        return error instanceof NotDirectoryException ? "not a folder" : error.getReason();
    }
}
