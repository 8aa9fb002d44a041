package org.digitlab.pictures.image;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Tells how far a decoder is, and ends it when nobody waits for the picture any more. */
final class DecodingProgress implements IIOReadProgressListener {

    private final ReadingProgress progress;

    DecodingProgress(ReadingProgress progress) {
        this.progress = progress;
    }

    @Override
    public void imageProgress(ImageReader source, float percent) {
        progress.at(percent / 100);
        if (progress.isCancelled()) {
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        // One picture is read, no sequence.
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        // One picture is read, no sequence.
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        imageProgress(source, 0);
    }

    @Override
    public void imageComplete(ImageReader source) {
        progress.at(1);
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        // Thumbnails are not read.
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percent) {
        // Thumbnails are not read.
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        // Thumbnails are not read.
    }

    @Override
    public void readAborted(ImageReader source) {
        // The decoder says so itself.
    }
}
