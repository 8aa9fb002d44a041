package org.digitlab.pictures.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.pictures.BarPicture.BLACK;
import static org.digitlab.pictures.BarPicture.WHITE;
import static org.digitlab.pictures.BarPicture.assertBar;
import static org.digitlab.pictures.BarPicture.bar;
import static org.digitlab.pictures.BarPicture.fill;
import static org.digitlab.pictures.BarPicture.picture;
import static org.digitlab.pictures.BarPicture.resource;
import static org.digitlab.pictures.BarPicture.save;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.ProgressListener;
import org.digitlab.ink.DigitImage;
import org.digitlab.pictures.DigitFinder;
import org.digitlab.pictures.layout.FoundDigits;
import org.digitlab.pictures.segment.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 5", "20000, 20000", "2147483647, 2147483647"})
    void aPngOfImpossibleSizeIsRejectedByItsHeader(int width, int height) throws IOException {
        Path file = Files.write(folder.resolve("size.png"), pngHeader(width, height));

        assertFault(file, "expected");
    }

    /** A row costs a decoder some time, however short the row is, and a row cannot be downsampled to less than a pixel. */
    @ParameterizedTest
    @CsvSource({"1, 119000000", "119000000, 1", "65536, 1"})
    void aPictureWithAVeryLongSideIsRejectedByItsHeader(int width, int height) throws IOException {
        Path file = Files.write(folder.resolve("size.png"), pngHeader(width, height));

        assertFault(file, "has %d x %d pixels, expected sides of 1 to 65535".formatted(width, height));
    }

    @Test
    void aJpegThatRepeatsItsScansIsRejectedBeforeItIsDecoded() throws IOException {
        byte[] jpeg = Files.readAllBytes(bar(folder, BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "jpg"));
        String whole = new String(jpeg, StandardCharsets.ISO_8859_1);
        int scan = whole.lastIndexOf("\u00ff\u00da");
        Path file = Files.writeString(folder.resolve("scans.jpg"), whole.substring(0, scan)
                + whole.substring(scan, whole.length() - 2).repeat(65), StandardCharsets.ISO_8859_1);

        assertFault(file, "has more than 64 scans, expected");
    }

    @Test
    void textIsNotAPicture() throws IOException {
        assertFault(Files.writeString(folder.resolve("a.png"), "hello"), "is not a picture, expected PNG");
        assertFault(Files.writeString(folder.resolve("b.png"), ""), "is not a picture, expected PNG");
    }

    @Test
    void aTruncatedPictureIsRejected() throws IOException {
        byte[] png = Files.readAllBytes(bar(folder, BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "png"));

        assertFault(Files.write(folder.resolve("cut.png"), Arrays.copyOf(png, png.length / 2)), "damaged");
    }

    @ParameterizedTest
    @CsvSource({BufferedImage.TYPE_INT_RGB + ", 0xFFFFFFFF, 0xFFFFFFFF", BufferedImage.TYPE_INT_ARGB + ", 0, 0",
        BufferedImage.TYPE_INT_RGB + ", 0xFFFFFFFF, 0xFFF0F0F0"})
    void aUniformPictureHasNoDigit(int type, String paper, String pen) throws IOException {
        Path file = bar(folder, type, Long.decode(paper).intValue(), Long.decode(pen).intValue(), "png");
        assertThat(found(file).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"png, -1, -16777216", "png, -16777216, -1", "jpg, -1, -16777216", "gif, -1, -16777216",
        "bmp, -8355712, -16777216"})
    void aDarkOrLightBarIsScaledToTwentyPixels(String format, int paper, int pen) throws IOException {
        assertBar(digit(bar(folder, BufferedImage.TYPE_INT_RGB, paper, pen, format)));
    }

    @ParameterizedTest
    @ValueSource(ints = {BLACK, WHITE})
    void darkAndLightInkOnTransparencyIsRead(int pen) throws IOException {
        assertBar(digit(bar(folder, BufferedImage.TYPE_INT_ARGB, 0, pen, "png")));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void grayPicturesOfEightAndSixteenBitsAreRead(int type) throws IOException {
        assertBar(digit(bar(folder, type, WHITE, BLACK, "png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aLargePictureIsSubsampled(String format) throws IOException {
        BufferedImage picture = new BufferedImage(4000, 5000, BufferedImage.TYPE_BYTE_GRAY);
        fill(picture, 2000, 1000, 200, 2000, WHITE);

        FoundDigits found = found(save(folder, picture, format));
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

        assertThat(digit(save(folder, picture, "png")))
                .isEqualTo(digit(bar(folder, BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "png")));
    }

    @Test
    void anImageInMnistFormatIsUnchanged() throws IOException {
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(7, 9, 0, 128);
        picture.getRaster().setSample(8, 9, 0, 250);

        DigitImage image = digit(save(folder, picture, "png"));
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
                int gray = (int) (ink < 1 ? paper * light * (bar ? ink : 1) : paper * light + (bar ? ink : 0));
                picture.setRGB(x, y, gray * 0x010101);
            }
        }

        assertBar(digit(save(folder, picture, "png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "lossy.webp", "lossless.webp", "animated.gif", "animated.webp",
        "sixteen-bit.png", "palette.png"})
    void commonFormatsAreRead(String name) throws Exception {
        Picture picture = PictureFile.read(resource(name), ProgressListener.NONE);

        assertThat(picture.width()).isEqualTo(160);
        assertThat(picture.height()).isEqualTo(200);
        assertThat(picture.animated()).isEqualTo(name.startsWith("animated"));
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
    void aHalfDownloadedPictureIsRejected(String name) throws Exception {
        byte[] whole = Files.readAllBytes(resource(name));

        assertFault(Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2)), "expected a whole");
    }

    @Test
    void decodingEndsWhenItIsCancelled() throws IOException {
        Path file = bar(folder, BufferedImage.TYPE_INT_RGB, WHITE, BLACK, "jpg");
        ProgressListener cancelled = new ProgressListener() {
            @Override
            public void at(double fraction) {
                assertThat(fraction).isBetween(0.0, 1.0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> PictureFile.read(file, cancelled)).isInstanceOf(CancellationException.class);
    }

    private static FoundDigits found(Path file) throws IOException {
        return DigitFinder.find(PictureFile.read(file, ProgressListener.NONE), image -> 1);
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

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).put(chunk.array())
                .putInt((int) crc.getValue()).array();
    }
}
