package org.digitlab.ink;

import java.io.IOException;
import java.nio.file.Path;
import org.digitlab.files.InvalidFileException;

/**
 * Turns a picture file of one digit into a 28 × 28 image.
 *
 * <p>Uneven light is evened out first. The border tells the background, the stronger deviations from it are the ink, dark or light. The ink is cropped,
 * averaged down into 20 × 20 and centred by its mass.
 */
public final class ImagePreparation {

    private static final int SIDE = DigitImage.SIDE;
    private static final float DARK = 64;

    private ImagePreparation() {
    }

    /**
     * Reads a PNG, JPEG, GIF or BMP of one digit, dark on light or light on dark, and prepares it as drawings are. A
     * picture of exactly 28 × 28 with a dark border is taken to be prepared already.
     *
     * @throws IOException one sentence: not a picture, empty, larger than the limit, or without ink
     */
    public static DigitImage read(Path file) throws IOException {
        GreyPicture picture = GreyPicture.of(PictureFile.read(file));
        InkMap map = InkMap.of(Lighting.evened(picture));
        if (map == null) {
            throw new InvalidFileException(file,
                    "no digit found, expected one that is clearly darker or lighter than its background");
        }
        if (isPrepared(picture)) {
            return asIs(picture);
        }
        map.removeDust();
        return fitted(map);
    }

    private static boolean isPrepared(GreyPicture picture) {
        if (picture.width() != SIDE || picture.height() != SIDE) {
            return false;
        }
        for (float value : picture.border()) {
            if (value >= DARK) {
                return false;
            }
        }
        return true;
    }

    private static DigitImage asIs(GreyPicture picture) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(picture.brightness()[i]);
        }
        return new DigitImage(pixels);
    }

    private static DigitImage fitted(InkMap map) {
        Crop crop = Crop.of(map);
        double scale = Frame.INK_SIDE / Math.max(crop.width(), crop.height());
        double left = Frame.start(crop.width() * scale, crop.massX() * scale);
        double top = Frame.start(crop.height() * scale, crop.massY() * scale);
        float[] field = crop.scaled(scale, left, top);
        float darkest = 0;
        for (float value : field) {
            darkest = Math.max(darkest, value);
        }
        // A thin pen fades when it is averaged; MNIST's strokes are full black somewhere.
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * field[i] / darkest);
        }
        return new DigitImage(pixels);
    }
}
