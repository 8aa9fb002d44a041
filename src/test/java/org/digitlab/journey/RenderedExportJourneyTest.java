package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.digitlab.Waiting;
import org.digitlab.export.Pictures;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.plot.paint.Plot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports rendered by other programs (of Debian's librsvg2-bin and poppler-utils) match the PNG. */
@Tag("journey")
class RenderedExportJourneyTest {

    private static final int SCALE = 2;
    private static final String[] NAMES = {"MLP classic", "CNN classic"};

    @TempDir
    private Path folder;

    @Test
    void theSvgLooksLikeThePng() throws Exception {
        for (Look look : Look.values()) {
            ChartPicture picture = Pictures.of(look, PictureSize.DEFAULT, SCALE, NAMES);
            Path svg = write(FileFormat.SVG, picture);
            run("rsvg-convert", "--zoom", "2", svg.toString(), "-o", folder.resolve("svg.png").toString());
            compare(picture, read("svg.png"));
        }
    }

    @Test
    void thePdfLooksLikeThePng() throws Exception {
        for (Look look : Look.values()) {
            ChartPicture picture = Pictures.of(look, PictureSize.DEFAULT, SCALE, NAMES);
            Path pdf = write(FileFormat.PDF, picture);
            run("pdftoppm", "-r", "192", "-png", "-singlefile", pdf.toString(), folder.resolve("pdf").toString());
            compare(picture, read("pdf.png"));
        }
    }

    /** Asserts that a rendering is much closer to the PNG than to any PNG without one of the curves. */
    private void compare(ChartPicture picture, BufferedImage rendered) throws IOException {
        double whole = difference(png(picture), rendered);
        System.out.printf("Mean difference per pixel from the PNG, 0 to 255: %.3f%n", whole);
        for (int missing = 0; missing < picture.plot().curves().size(); missing++) {
            double without = difference(png(picture.showing(without(picture.plot(), missing))), rendered);
            System.out.printf("  without curve %d: %.3f%n", missing, without);
            assertThat(whole).isLessThan(0.7 * without);
        }
        assertThat(whole).isLessThan(1.5);
    }

    private static Plot without(Plot plot, int missing) {
        var curves = new ArrayList<>(plot.curves());
        curves.remove(missing);
        return new Plot(plot.measure(), plot.log(), plot.xKind(), plot.x(), plot.y(), plot.cut(),
                plot.epochLength(), plot.gapBand(), plot.valued(), plot.names(), curves);
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(List.of(other.getWidth(), other.getHeight())).isEqualTo(List.of(one.getWidth(), one.getHeight()));
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum / 3 / one.getWidth() / one.getHeight();
    }

    private BufferedImage png(ChartPicture picture) throws IOException {
        return ImageIO.read(write(FileFormat.PNG, picture).toFile());
    }

    private BufferedImage read(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).toFile());
    }

    private Path write(FileFormat format, ChartPicture picture) throws IOException {
        Path file = folder.resolve("chart." + format.id());
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(picture, out);
        }
        return file;
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
