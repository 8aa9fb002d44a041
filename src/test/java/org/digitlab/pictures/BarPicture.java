package org.digitlab.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.digitlab.ink.DigitImage;

/** Pictures of 160 × 200 pixels with a vertical bar of 10 × 100 pixels, whose top left corner is at 30, 60. */
public final class BarPicture {

    public static final int WHITE = 0xFFFFFFFF;
    public static final int BLACK = 0xFF000000;

    private BarPicture() {
    }

    /** Asserts that the image is a vertical bar of 2 × 20 pixels with MNIST's centre of mass. */
    public static void assertBar(DigitImage image) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < 784; i++) {
            double ink = image.ink(i / 28, i % 28) / 255.0;
            mass += ink;
            x += ink * (i % 28);
            y += ink * (i / 28);
        }
        assertThat(mass).isEqualTo(40, within(6.0));
        assertThat(x / mass).isEqualTo(14, within(0.1));
        assertThat(y / mass).isEqualTo(14, within(0.1));
        assertThat(image.ink(14, 14)).isGreaterThan(240);
        assertThat(image.ink(14, 10)).isZero();
    }

    public static Path bar(Path folder, int type, int paper, int pen, String format) throws IOException {
        return save(folder, picture(type, paper, pen), format);
    }

    public static BufferedImage picture(int type, int paper, int pen) {
        BufferedImage picture = new BufferedImage(160, 200, type);
        fill(picture, 0, 0, 160, 200, paper);
        fill(picture, 30, 60, 10, 100, pen);
        return picture;
    }

    public static void fill(BufferedImage picture, int left, int top, int width, int height, int color) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                picture.setRGB(x, y, color);
            }
        }
    }

    public static Path save(Path folder, BufferedImage picture, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return file;
    }

    /** Returns the path of a picture in the test resources. */
    public static Path resource(String name) throws URISyntaxException {
        return Path.of(BarPicture.class.getResource(name).toURI());
    }
}
