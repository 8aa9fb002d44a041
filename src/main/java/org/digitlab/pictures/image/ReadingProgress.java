package org.digitlab.pictures.image;

/** Follows the decoding of a picture, which takes seconds for some, and may end it; on the thread that decodes. */
public interface ReadingProgress {

    /** Nobody watches. */
    ReadingProgress NONE = new ReadingProgress() {
        @Override
        public void at(double part) {
            // Nothing is shown.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** @param part of the picture that is decoded, 0 to 1 */
    void at(double part);

    /** Whether to end with a {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();
}
