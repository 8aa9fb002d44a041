package org.digitlab.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.pictures.BarPicture.BLACK;
import static org.digitlab.pictures.BarPicture.WHITE;
import static org.digitlab.pictures.BarPicture.bar;
import static org.digitlab.pictures.BarPicture.resource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.digitlab.files.ProgressListener;
import org.digitlab.pictures.image.GrayImage;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.image.PictureFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs are rotated by the orientation in their metadata. */
class UprightPictureTest {

    @TempDir
    private Path folder;

    /** Exif orientation, size of the upright picture, and the bar's left and top edge. */
    @ParameterizedTest
    @CsvSource({"1, 160, 200, 30, 60", "2, 160, 200, 120, 60", "3, 160, 200, 120, 40", "4, 160, 200, 30, 40",
        "5, 200, 160, 60, 30", "6, 200, 160, 40, 30", "7, 200, 160, 40, 120", "8, 200, 160, 60, 120"})
    void aPhotographIsRotatedUpright(int orientation, int width, int height, int left, int top) throws IOException {
        byte[] jpeg = Files.readAllBytes(bar(folder, BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "jpg"));
        Path file = Files.write(folder.resolve("turned.jpg"), withOrientation(jpeg, orientation));

        Picture picture = PictureFile.read(file, ProgressListener.NONE);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        GrayImage brightness = picture.pixels().brightness();
        assertThat(dark(brightness).map(i -> i % width).min().orElseThrow()).isCloseTo(left, within(2));
        assertThat(dark(brightness).map(i -> i / width).min().orElseThrow()).isCloseTo(top, within(2));
    }

    @ParameterizedTest
    @CsvSource({"1, 29, false", "6, 39, false", "8, 59, true"})
    void aWebpPhotographIsRotatedUpright(int orientation, int left, boolean prefixed) throws Exception {
        byte[] simple = Files.readAllBytes(resource("lossy.webp"));
        Path file = Files.write(folder.resolve("turned.webp"),
                webp(simple, (prefixed ? "Exif\0\0" : "") + text(tiff(orientation))));

        Picture picture = PictureFile.read(file, ProgressListener.NONE);
        int width = picture.width();
        assertThat(width).isEqualTo(orientation == 1 ? 160 : 200);
        assertThat(dark(picture.pixels().brightness()).map(i -> i % width).min().orElseThrow())
                .isCloseTo(left, within(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MM\0*", "Exif\0\0II*\0\u00ff\u00ff\u00ff\u00ff"})
    void aWebpPictureWithDamagedMetadataIsNotRotated(String exif) throws Exception {
        byte[] simple = Files.readAllBytes(resource("lossy.webp"));
        Path file = Files.write(folder.resolve("damaged.webp"), webp(simple, exif));

        assertThat(PictureFile.read(file, ProgressListener.NONE).width()).isEqualTo(160);
    }

    /** Returns an extended WebP file with the picture of a simple one of 160 × 200 pixels and an Exif chunk. */
    private static byte[] webp(byte[] simple, String exif) {
        byte[] chunk = exif.getBytes(StandardCharsets.ISO_8859_1);
        int padded = chunk.length + chunk.length % 2;
        ByteBuffer file = ByteBuffer.allocate(simple.length + 18 + 8 + padded).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(simple.length + 18 + padded)
                .put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(8)
                .put(new byte[] {(byte) 159, 0, 0, (byte) 199, 0, 0}).put(simple, 12, simple.length - 12)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(chunk.length).put(chunk);
        return file.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Returns the indices of dark pixels. */
    private static IntStream dark(GrayImage brightness) {
        return IntStream.range(0, brightness.values.length).filter(i -> brightness.values[i] < 128);
    }

    /** Returns the JPEG with a minimal Exif segment that holds only the orientation. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff(orientation));
        return ByteBuffer.allocate(jpeg.length + 36).put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Returns a TIFF file with one field and no picture, which is the format of Exif. */
    private static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26).put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0).array();
    }
}
