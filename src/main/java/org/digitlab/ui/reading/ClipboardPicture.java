package org.digitlab.ui.reading;

import java.io.File;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/** Takes a picture from the clipboard or a drop: a file, or pixels. */
public final class ClipboardPicture {

    private ClipboardPicture() {
    }

    /**
     * Starts reading the picture.
     *
     * @return whether there is a picture
     */
    public static boolean read(Clipboard source, ReadingViewModel reading) {
        List<File> files = source.getFiles();
        if (files != null && !files.isEmpty()) {
            reading.open(files.get(0).toPath());
            return true;
        }
        Image image = source.getImage();
        if (image == null || image.getPixelReader() == null || image.getWidth() < 1 || image.getHeight() < 1) {
            return false;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        reading.paste(width, height, argb);
        return true;
    }
}
