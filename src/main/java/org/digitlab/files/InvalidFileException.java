package org.digitlab.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** A file that cannot be used; its message is one sentence that names the file and what was expected of it. */
public class InvalidFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file   the file as the user named it
     * @param detail what is wrong and what was expected, without a leading capital or a full stop
     */
    public InvalidFileException(Path file, String detail) {
        this(file.toString(), detail, null);
    }

    /** As the other, for a source that has a name but no path, and keeping the cause for the log. */
    public InvalidFileException(String file, String detail, Throwable cause) {
        super(file + ": " + detail, cause);
    }

    /**
     * One that adds what the system says, often without the file's name.
     *
     * @param failed for instance "cannot be written"
     */
    public static InvalidFileException because(Path file, String failed, IOException cause) {
        String reason = cause instanceof FileSystemException e ? Problem.reason(e) : cause.getMessage();
        return new InvalidFileException(file.toString(), reason == null || reason.isBlank() ? failed
                : failed + ", " + reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1), cause);
    }
}
