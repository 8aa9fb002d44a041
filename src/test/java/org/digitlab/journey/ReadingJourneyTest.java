package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class ReadingJourneyTest {

    @Test
    void aPastedPictureIsReadAndItsDigitsAreShown(@TempDir Path home) throws Exception {
        Path page = page(home);
        Path broken = Files.writeString(home.resolve("broken.png"), "no picture");
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT5);
            lab.await("the Read view", () -> lab.find("#openPicture") != null);

            paste(lab, page);
            lab.await("the number", () -> read(lab).equals("1 11\n11"));
            assertThat(lab.text("#pictureName")).isEqualTo("page.png");
            assertThat(lab.text("#digitCount")).isEqualTo("5 digits in 2 lines");
            assertThat(lab.onFx(() -> lab.root().lookupAll(".found").size())).isEqualTo(5);

            lab.robot().clickOn("#picture").push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
            lab.await("the digit in the drawing pane", () -> lab.bars().contains("1"));

            paste(lab, broken);
            lab.await("the error", () -> lab.root().lookupAll(".label").stream()
                    .anyMatch(label -> ((Label) label).getText().contains("is not a picture")));
            assertThat(read(lab)).as("the previous result stays").isEqualTo("1 11\n11");
        }
    }

    private static void paste(Lab lab, Path file) {
        lab.robot().interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        lab.robot().push(KeyCode.CONTROL, KeyCode.V);
    }

    private static String read(Lab lab) {
        return lab.onFx(() -> ((TextArea) lab.find("#readText")).getText());
    }

    private static Path page(Path folder) throws IOException {
        BufferedImage picture = new BufferedImage(1200, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        paper.setColor(new Color(235, 230, 215));
        paper.fillRect(0, 0, 1200, 700);
        paper.setColor(new Color(30, 40, 110));
        paper.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int x : new int[] {200, 500, 560}) {
            paper.drawLine(x, 120, x - 10, 260);
        }
        for (int x : new int[] {240, 300}) {
            paper.drawLine(x, 420, x - 10, 560);
        }
        paper.dispose();
        Path file = folder.resolve("page.png");
        assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
        return file;
    }
}
