package org.digitlab.pictures.image;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import org.digitlab.files.ProgressListener;

/**
 * Passes a decoder's progress on, aborts the decoder when the reading is cancelled, and notices truncated files. Only one
 * picture is read and no thumbnails; {@link PictureDecoder} checks whether the reading was cancelled.
 */
final class DecodingListener implements IIOReadProgressListener, IIOReadWarningListener {

    private final ProgressListener progress;
    private boolean truncated;

    DecodingListener(ProgressListener progress) {
        this.progress = progress;
    }

    /** Whether the file ended before the picture did: a truncated JPEG is padded with grey and causes only a warning. */
    boolean isTruncated() {
        return truncated;
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        truncated |= words.contains("truncated") || words.contains("premature");
    }

    @Override
    public void imageProgress(ImageReader source, float percent) {
        if (progress.isCancelled()) {
            source.abort();
        } else {
            progress.at(percent / 100);
        }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        imageProgress(source, 0);
    }

    @Override
    public void imageComplete(ImageReader source) {
        imageProgress(source, 100);
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
    }

    @Override
    public void sequenceComplete(ImageReader source) {
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percent) {
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
    }

    @Override
    public void readAborted(ImageReader source) {
    }
}
