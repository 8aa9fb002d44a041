package org.digitlab.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.digitlab.files.InvalidFileException;
import org.digitlab.ink.DigitImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 5", "20000, 20000", "2147483647, 2147483647"})
    void aPngOfImpossibleSizeIsRefusedByItsHeader(int width, int height) throws IOException {
        Path file = Files.write(folder.resolve("size.png"), pngHeader(width, height));

        assertFault(file, "expected");
    }

    @Test
    void textIsNotAPicture() throws IOException {
        assertFault(Files.writeString(folder.resolve("a.png"), "hello"), "is not a picture, expected PNG");
        assertFault(Files.writeString(folder.resolve("b.png"), ""), "is not a picture, expected PNG");
    }

    @Test
    void aTruncatedPictureIsRefused() throws IOException {
        byte[] png = Files.readAllBytes(bar(BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "png"));

        assertFault(Files.write(folder.resolve("cut.png"), Arrays.copyOf(png, png.length / 2)), "damaged");
    }

    @Test
    void anEvenPictureHasNoDigit() throws IOException {
        assertThat(found(bar(BufferedImage.TYPE_INT_RGB, WHITE, WHITE, "png")).isEmpty()).isTrue();
        assertThat(found(bar(BufferedImage.TYPE_INT_ARGB, 0, 0, "png")).isEmpty()).isTrue();
        assertThat(found(bar(BufferedImage.TYPE_INT_RGB, WHITE, 0xFFF0F0F0, "png")).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"png, -1, -16777216", "png, -16777216, -1", "jpg, -1, -16777216", "gif, -1, -16777216",
        "bmp, -8355712, -16777216"})
    void aBarOfEitherPolarityFillsTwentyPixels(String format, int paper, int pen) throws IOException {
        assertBar(digit(bar(BufferedImage.TYPE_INT_RGB, paper, pen, format)));
    }

    @Test
    void transparentPicturesWorkWithDarkAndLightInk() throws IOException {
        assertBar(digit(bar(BufferedImage.TYPE_INT_ARGB, 0, BLACK, "png")));
        assertBar(digit(bar(BufferedImage.TYPE_INT_ARGB, 0, WHITE, "png")));
    }

    @Test
    void greyAndSixteenBitPicturesWork() throws IOException {
        assertBar(digit(bar(BufferedImage.TYPE_BYTE_GRAY, WHITE, BLACK, "png")));
        assertBar(digit(bar(BufferedImage.TYPE_USHORT_GRAY, WHITE, BLACK, "png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aLargePictureIsThinnedOut(String format) throws IOException {
        BufferedImage picture = new BufferedImage(4000, 5000, BufferedImage.TYPE_BYTE_GRAY);
        fill(picture, 2000, 1000, 200, 2000, WHITE);

        FoundDigits found = found(save(picture, format));
        assertThat(found.digits()).hasSize(1);
        assertBar(found.lines().get(0).get(0).image());
        Box box = found.lines().get(0).get(0).box();
        assertThat(box.left()).isCloseTo(2000, within(12));
        assertThat(box.right()).isCloseTo(2200, within(12));
        assertThat(box.top()).isCloseTo(1000, within(12));
        assertThat(box.bottom()).isCloseTo(3000, within(12));
    }

    @Test
    void dustIsIgnored() throws IOException {
        BufferedImage picture = picture(BufferedImage.TYPE_INT_RGB, WHITE, BLACK);
        picture.setRGB(5, 190, BLACK);

        assertThat(digit(save(picture, "png")))
                .isEqualTo(digit(bar(BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "png")));
    }

    @Test
    void aPreparedImageIsTakenAsItIs() throws IOException {
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(7, 9, 0, 128);
        picture.getRaster().setSample(8, 9, 0, 250);

        DigitImage image = digit(save(picture, "png"));
        assertThat(image.ink(9, 7)).isEqualTo(128);
        assertThat(image.ink(9, 8)).isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource({"230, 0.2", "110, 140"})
    void aShadowAcrossTheSheetIsNotInk(int paper, double ink) throws IOException {
        BufferedImage picture = new BufferedImage(160, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 160; x++) {
                boolean bar = x >= 30 && x < 40 && y >= 60 && y < 160;
                double light = 0.5 + 0.5 / (1 + Math.exp((x + y - 180) / 40.0));
                int grey = (int) (ink < 1 ? paper * light * (bar ? ink : 1) : paper * light + (bar ? ink : 0));
                picture.setRGB(x, y, grey * 0x010101);
            }
        }

        assertBar(digit(save(picture, "png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "lossy.webp", "lossless.webp", "animated.gif", "animated.webp",
        "sixteen-bit.png", "palette.png"})
    void whatPeopleHaveIsRead(String name) throws Exception {
        Picture picture = PictureFile.read(resource(name), ReadingProgress.NONE);

        assertThat(picture.width()).isEqualTo(160);
        assertThat(picture.height()).isEqualTo(200);
        assertThat(picture.isAnimated()).isEqualTo(name.startsWith("animated"));
        FoundDigits found = DigitFinder.find(picture, image -> 1);
        assertThat(found.digits()).hasSize(1);
        assertBar(found.lines().get(0).get(0).image());
        Box box = found.lines().get(0).get(0).box();
        assertThat(box.left()).isBetween(28, 31);
        assertThat(box.right()).isBetween(39, 42);
        assertThat(box.top()).isBetween(58, 61);
        assertThat(box.bottom()).isBetween(159, 162);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "lossy.webp", "lossless.webp", "animated.gif", "sixteen-bit.png"})
    void whatIsHalfDownloadedIsRefused(String name) throws Exception {
        byte[] whole = Files.readAllBytes(resource(name));

        assertFault(Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2)), "expected a whole");
    }

    /** The orientation of a camera's metadata, and where the bar's left and top edge are seen. */
    @ParameterizedTest
    @CsvSource({"1, 160, 200, 30, 60", "2, 160, 200, 120, 60", "3, 160, 200, 120, 40", "4, 160, 200, 30, 40",
        "5, 200, 160, 60, 30", "6, 200, 160, 40, 30", "7, 200, 160, 40, 120", "8, 200, 160, 60, 120"})
    void aPhotographIsTurnedUpright(int orientation, int width, int height, int left, int top) throws IOException {
        byte[] jpeg = Files.readAllBytes(bar(BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "jpg"));
        Path file = Files.write(folder.resolve("turned.jpg"), withOrientation(jpeg, orientation));

        Picture picture = PictureFile.read(file, ReadingProgress.NONE);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        Box box = ink(picture);
        assertThat(box.left()).isCloseTo(left, within(2));
        assertThat(box.top()).isCloseTo(top, within(2));
    }

    @ParameterizedTest
    @CsvSource({"1, 29, false", "6, 39, false", "8, 59, true"})
    void aWebpPhotographIsTurnedUpright(int orientation, int left, boolean prefixed) throws Exception {
        byte[] simple = Files.readAllBytes(resource("lossy.webp"));
        Path file = Files.write(folder.resolve("turned.webp"),
                webp(simple, (prefixed ? "Exif\0\0" : "") + text(tiff(orientation))));

        Picture picture = PictureFile.read(file, ReadingProgress.NONE);
        assertThat(picture.width()).isEqualTo(orientation == 1 ? 160 : 200);
        assertThat(ink(picture).left()).isCloseTo(left, within(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MM\0*", "Exif\0\0II*\0\u00ff\u00ff\u00ff\u00ff"})
    void aWebpPictureWithDamagedMetadataIsReadAsItIs(String exif) throws Exception {
        byte[] simple = Files.readAllBytes(resource("lossy.webp"));
        Path file = Files.write(folder.resolve("damaged.webp"), webp(simple, exif));

        assertThat(PictureFile.read(file, ReadingProgress.NONE).width()).isEqualTo(160);
    }

    /** A WebP file of the extended form, with the picture of a simple one of 160 x 200 pixels and an Exif chunk. */
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

    @Test
    void decodingEndsWhenItIsCancelled() throws IOException {
        Path file = bar(BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "jpg");
        ReadingProgress cancelled = new ReadingProgress() {
            @Override
            public void at(double part) {
                assertThat(part).isBetween(0.0, 1.0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> PictureFile.read(file, cancelled)).isInstanceOf(CancellationException.class);
    }

    /** The box of what is dark. */
    private static Box ink(Picture picture) {
        Plane brightness = Brightness.of(picture.pixels());
        GlyphMeasure dark = new GlyphMeasure(1);
        for (int i = 0; i < brightness.values.length; i++) {
            if (brightness.values[i] < 128) {
                dark.add(i % brightness.width, i / brightness.width, false, 0);
            }
        }
        return dark.glyph().box();
    }

    /** A JPEG with a minimal Exif segment, which holds nothing but the orientation. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff(orientation));
        return ByteBuffer.allocate(jpeg.length + 36).put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Exif is a TIFF file without a picture; here of one field. */
    private static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26).put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0).array();
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(PictureFileTest.class.getResource(name).toURI());
    }

    private static FoundDigits found(Path file) throws IOException {
        return DigitFinder.find(PictureFile.read(file, ReadingProgress.NONE), image -> 1);
    }

    private static DigitImage digit(Path file) throws IOException {
        FoundDigits found = found(file);
        assertThat(found.digits()).hasSize(1);
        return found.lines().get(0).get(0).image();
    }

    private void assertFault(Path file, String part) {
        assertThatThrownBy(() -> digit(file)).isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(part);
    }

    /** An upright bar of a tenth of its height: 20 x 2 pixels with its centre of mass where MNIST has it. */
    private static void assertBar(DigitImage image) {
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

    private Path bar(int type, int paper, int pen, String format) throws IOException {
        return save(picture(type, paper, pen), format);
    }

    private static BufferedImage picture(int type, int paper, int pen) {
        BufferedImage picture = new BufferedImage(160, 200, type);
        fill(picture, 0, 0, 160, 200, paper);
        fill(picture, 30, 60, 10, 100, pen);
        return picture;
    }

    private static void fill(BufferedImage picture, int left, int top, int width, int height, int colour) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                picture.setRGB(x, y, colour);
            }
        }
    }

    private Path save(BufferedImage picture, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return file;
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).put(chunk.array())
                .putInt((int) crc.getValue()).array();
    }
}
