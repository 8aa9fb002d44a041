package org.digitlab.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.concurrent.CompletionException;

/** Says in one sentence, to a person, what went wrong. */
public final class Problem {

    private Problem() {
    }

    /** One sentence for {@code error}; messages of this project's own exceptions are sentences already. */
    public static String sentence(Throwable error) {
        if (error instanceof CompletionException && error.getCause() != null) {
            return sentence(error.getCause());
        }
        if (error instanceof NoSuchFileException e) {
            return e.getFile() + ": no such file or folder";
        }
        if (error instanceof AccessDeniedException e) {
            return e.getFile() + ": permission denied";
        }
        if (error instanceof FileAlreadyExistsException e) {
            return e.getFile() + ": a file of that name is in the way";
        }
        if (error instanceof NotDirectoryException e) {
            return e.getFile() + ": not a folder";
        }
        if (error instanceof ReadOnlyFileSystemException) {
            return "The disk is read-only";
        }
        if (error instanceof FileSystemException e && e.getReason() != null) {
            return e.getFile() + ": " + e.getReason();
        }
        if (error instanceof OutOfMemoryError) {
            return "Not enough memory; try a smaller batch size or close other programs";
        }
        String message = error.getMessage();
        return message == null || message.isBlank() ? "Unexpected " + error.getClass().getSimpleName() : message;
    }
}
