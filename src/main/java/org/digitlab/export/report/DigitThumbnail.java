package org.digitlab.export.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Picture of a test image, dark on light. */
final class DigitThumbnail {

    private static final int SIDE = 28;
    private static final int WHITE = 255;

    private DigitThumbnail() {
    }

    /** @param pixels 28 × 28, from 0 (background) to 255 (ink) */
    static BufferedImage of(byte[] pixels) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.getRaster().setSample(i % SIDE, i / SIDE, 0, WHITE - (pixels[i] & 0xff));
        }
        return image;
    }

    /** Returns the picture as a {@code data:} URL. */
    static String address(byte[] pixels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(of(pixels), "png", stream);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
