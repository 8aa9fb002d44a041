package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictPicturesTest {

    @TempDir
    private Path folder;

    @Test
    void aPictureOfOneDigitHasTheFieldsOfADrawing() throws IOException {
        JsonNode event = predicted(picture("one.png", 60));

        assertThat(event.get("digit").asInt()).isEqualTo(1);
        assertThat(event.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(event.get("probabilities")).hasSize(10);
        assertThat(event.get("text").asText()).isEqualTo("1");
    }

    @Test
    void numbersAndLinesAreReadWithTheirBoxes() throws IOException {
        JsonNode event = predicted(picture("page.png", 60, 90, 300, 660, 690));

        assertThat(event.has("digit")).isFalse();
        assertThat(event.get("text").asText()).isEqualTo("11 1 11");
        assertThat(event.get("lines")).hasSize(1);
        assertThat(event.get("digits")).hasSize(5);
        JsonNode second = event.get("digits").get(1);
        assertThat(second.get("digit").asInt()).isEqualTo(1);
        assertThat(second.get("probabilities")).hasSize(10);
        assertThat(second.get("box").get("x").asInt()).isBetween(84, 88);
        assertThat(second.get("box").get("y").asInt()).isBetween(54, 58);
        assertThat(second.get("box").get("width").asInt()).isBetween(7, 12);
        assertThat(second.get("box").get("height").asInt()).isBetween(86, 92);
    }

    @Test
    void lettersAreRejected() throws IOException {
        JsonNode letter = predicted(written("letter.png", paper -> letterA(paper, 60)));
        assertThat(letter.get("rejected").asBoolean()).isTrue();
        JsonNode stroke = predicted(picture("one.png", 60));
        assertThat(stroke.get("rejected").asBoolean()).isFalse();
        assertThat(stroke.get("digits").get(0).get("rejected").asBoolean()).isFalse();

        Path mixed = written("mixed.png", paper -> {
            upright(paper, 60);
            letterA(paper, 300);
        });
        Typed predicted = Typed.run("predict", "--model", "cnn", folder.resolve("letter.png").toString(),
                mixed.toString());
        assertThat(predicted.out()).contains("letter.png: not a digit? ")
                .containsPattern("mixed.png: 1 \\d  at least .* %, not a digit\\? 1 of 2");
    }

    @Test
    void unreadablePicturesAreNamedAndSkipped() throws IOException {
        Path blank = picture("blank.png");
        Path text = Files.writeString(folder.resolve("text.webp"), "RIFF");
        Path page = picture("page.png", 60, 90);

        Typed predicted = Typed.run("predict", "--model", "cnn", blank.toString(), text.toString(), page.toString());
        assertThat(predicted.exitCode()).isEqualTo(1);
        assertThat(predicted.out()).contains("page.png: 11  at least ");
        assertThat(predicted.err()).contains("blank.png: no digits found", "text.webp: is not a picture")
                .doesNotContain("Exception");
    }

    private JsonNode predicted(Path picture) throws IOException {
        Typed predicted = Typed.run("predict", "--json", "--model", "cnn", picture.toString());
        assertThat(predicted.exitCode()).as(predicted.err()).isZero();
        assertThat(predicted.events()).hasSize(1);
        return predicted.events().get(0);
    }

    /** Draws upright strokes at these positions. */
    private Path picture(String name, int... positions) throws IOException {
        return written(name, paper -> {
            for (int x : positions) {
                upright(paper, x);
            }
        });
    }

    private Path written(String name, Consumer<Graphics2D> drawing) throws IOException {
        BufferedImage picture = new BufferedImage(800, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, 800, 200);
        paper.setColor(Color.BLACK);
        paper.setStroke(new BasicStroke(8));
        drawing.accept(paper);
        paper.dispose();
        Path file = folder.resolve(name);
        assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
        return file;
    }

    private static void upright(Graphics2D paper, int x) {
        paper.drawLine(x, 60, x, 140);
    }

    private static void letterA(Graphics2D paper, int x) {
        paper.drawPolyline(new int[] {x, x + 35, x + 70}, new int[] {150, 60, 150}, 3);
        paper.drawLine(x + 15, 115, x + 55, 115);
    }
}
