package org.digitlab.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.digitlab.export.Pictures;
import org.digitlab.export.surface.Typeface;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.series.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FileFormatTest {

    private static final PictureSize MILLIMETRES = new PictureSize(160, 90, true);
    private static final String HOSTILE = "<b>\"R&D\"</b> \u0001 ]]> \u00e9\u65e5";

    @Test
    void pngHasTheRequestedPixelsAndDensity() throws Exception {
        byte[] png = write(FileFormat.PNG, Pictures.of(Look.LIGHT, MILLIMETRES, 3, "MLP"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo((int) Math.round(3 * 160 / 25.4 * 96));
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
        var density = (Element) ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                .getElementsByTagName("pHYs").item(0);
        double metres = image.getWidth() / Double.parseDouble(density.getAttribute("pixelsPerUnitXAxis"));
        assertThat(metres).isCloseTo(0.16, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void everyLookDrawsBackgroundAndCurvesInItsColours(Look look) {
        BufferedImage image = PngWriter.draw(Pictures.of(look, PictureSize.DEFAULT, 1, "MLP", "CNN"));
        assertThat(count(image, look.colors().surface().hex())).isGreaterThan(image.getWidth() * image.getHeight() / 2);
        for (int run = 0; run < 2; run++) {
            String ink = Palette.run(run).on(look.colors().surface()).hex();
            assertThat(count(image, ink)).as(ink).isGreaterThan(300);
        }
    }

    @Test
    void svgIsWellFormedAndKeepsTextAsText() throws Exception {
        Document svg = svg(Pictures.of(Look.LIGHT, MILLIMETRES, 1, "MLP", HOSTILE));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("160mm");
        assertThat(root.getAttribute("height")).isEqualTo("90mm");
        StringBuilder words = new StringBuilder();
        var texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            words.append(texts.item(i).getTextContent()).append('\n');
        }
        assertThat(words.toString()).contains("Loss\n", "Training\n", "MLP\n", "<b>\"R&D\"</b>", "\u65e5", "Iteration\n");
    }

    @Test
    void longNamesAreShortened() throws Exception {
        PictureSize small = new PictureSize(400, 300, false);
        var texts = svg(Pictures.of(Look.LIGHT, small, 1, "A run with a long name ".repeat(10))).getDocumentElement()
                .getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            assertThat(Typeface.width(texts.item(i).getTextContent(), Lettering.SMALL))
                    .isLessThan(400 - 2 * PicturePainter.EDGE);
        }
    }

    @Test
    void pdfHasTheRequestedSizeAndEmbeddedFont() throws IOException {
        byte[] pdf = write(FileFormat.PDF, Pictures.of(Look.PRINT, MILLIMETRES, 1, "MLP", HOSTILE));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo((float) (160 / 25.4 * 72), within(0.01f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo((float) (90 / 25.4 * 72), within(0.01f));
            assertThat(new PDFTextStripper().getText(document)).contains("Loss", "Training", "MLP", "<b>\"R&D\"</b>");
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
        assertThat(pdf).hasSizeLessThan(120_000);
    }

    @Test
    void sizesAreParsed() {
        assertThat(PictureSize.parse("1200x600")).isEqualTo(PictureSize.DEFAULT);
        assertThat(PictureSize.parse("160,5x90,25mm")).isEqualTo(new PictureSize(160.5, 90.25, true));
        assertThat(PictureSize.parse(" 160 x 90.5 mm ")).isEqualTo(new PictureSize(160, 90.5, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1200", "axb", "0x0", "10x10", "99999x600", "5000x5000mm", "-5x7"})
    void aWrongSizeIsRefusedWithOneSentence(String wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> PictureSize.parse(wrong))
                .withMessageStartingWith("Size: expected");
    }

    @Test
    void aWrongScaleIsRefusedWithOneSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.of(Look.LIGHT, PictureSize.DEFAULT, 5, "MLP"))
                .withMessageContaining("from 1 to 4");
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF"})
    void emptyChartsAndChartsOfManyRunsAreDrawn(FileFormat format) throws IOException {
        String[] many = new String[12];
        for (int i = 0; i < many.length; i++) {
            many[i] = "A run with a name that is rather long, number " + i;
        }
        assertThat(write(format, Pictures.of(Look.DARK, new PictureSize(400, 300, false), 1))).isNotEmpty();
        assertThat(write(format, Pictures.of(Look.DARK, PictureSize.DEFAULT, 1, many))).isNotEmpty();
    }

    static byte[] write(FileFormat format, ChartPicture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(picture, out);
        return out.toByteArray();
    }

    private static Document svg(ChartPicture picture) throws Exception {
        byte[] svg = write(FileFormat.SVG, picture);
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("\u0001");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static long count(BufferedImage image, String hex) {
        int wanted = Integer.parseInt(hex.substring(1), 16);
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += (image.getRGB(x, y) & 0xffffff) == wanted ? 1 : 0;
            }
        }
        return found;
    }
}
