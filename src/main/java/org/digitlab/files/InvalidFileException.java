package org.digitlab.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that cannot be used. The message is one {@link Printable} sentence with the file, what is wrong and what was
 * expected.
 */
public class InvalidFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** As {@link #InvalidFileException(String, String, Throwable)}, for a file as the user specified it. */
    public InvalidFileException(Path file, String detail) {
        this(file.toString(), detail, null);
    }

    /**
     * @param file   the name of a file or another source
     * @param detail what is wrong and what was expected, without a leading capital letter or a full stop
     * @param cause  for the log; may be null
     */
    public InvalidFileException(String file, String detail, Throwable cause) {
        super(Printable.escaped(file) + ": " + Printable.sentence(detail), cause);
    }

    /** Returns an exception with the operating system's reason why something failed, such as "cannot be written". */
    public static InvalidFileException because(Path file, String failed, IOException cause) {
        String reason = cause instanceof FileSystemException e ? Problem.reason(e) : cause.getMessage();
        return new InvalidFileException(file.toString(), reason == null || reason.isBlank() ? failed
                : failed + ", " + reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1), cause);
    }
}
