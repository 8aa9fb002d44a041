package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;

/** A folder that was only just made for a writer: if that cannot begin to fill it, it goes again. */
final class NewFolder {

    private NewFolder() {
    }

    /**
     * Begins to fill a folder.
     *
     * @param parent in which it was made
     * @param removal deletes it with all that may be in it so far
     * @throws IOException one sentence; nothing is left in {@code parent} then
     */
    static <W> W begin(Path parent, Removal removal, Beginning<W> beginning) throws IOException {
        try {
            return beginning.begin();
        } catch (InvalidFileException | RuntimeException | Error e) {
            removal.remove();
            throw e;
        } catch (IOException e) {
            removal.remove();
            throw RunFolder.unusable(parent, e);
        }
    }

    /** Makes the writer. */
    @FunctionalInterface
    interface Beginning<W> {
        W begin() throws IOException;
    }

    /** Takes the folder back. */
    @FunctionalInterface
    interface Removal {
        void remove() throws IOException;
    }
}
