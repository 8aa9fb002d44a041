package org.digitlab.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.DrawingFile;
import org.digitlab.ink.InkRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabeledDrawingsTest {

    @TempDir
    Path folder;

    @Test
    void everyDrawingBecomesAnImageAndTheOriginIsRecorded() throws IOException {
        Path file = list(30);
        ExtraImages read = LabeledDrawings.read(file, 0, "by me");
        assertThat(read.training().size()).isEqualTo(30);
        assertThat(read.heldOut().size()).isZero();
        for (int i = 0; i < 30; i++) {
            Drawing drawing = SyntheticDigits.drawing(i, 1);
            assertThat(read.training().label(i)).isEqualTo(drawing.label());
            assertThat(read.training().image(i)).isEqualTo(InkRenderer.render(drawing).pixels());
        }
        assertThat(read.origin().name()).isEqualTo("pens.jsonl");
        assertThat(read.origin().images()).isEqualTo(30);
        assertThat(read.origin().credit()).isEqualTo("by me");
        assertThat(read.origin().sha256()).hasSize(64).isEqualTo(LabeledDrawings.read(file, 0, null).origin().sha256());
    }

    @Test
    void aFractionOfEachDigitIsHeldOutOfTheTrainingImages() throws IOException {
        ExtraImages read = LabeledDrawings.read(list(600), 0.25, null);
        assertThat(read.training().size() + read.heldOut().size()).isEqualTo(600);
        List<String> trained = contents(read.training());
        assertThat(contents(read.heldOut())).doesNotContainAnyElementsOf(trained);
        for (int digit = 0; digit < 10; digit++) {
            int held = 0;
            for (int i = 0; i < read.heldOut().size(); i++) {
                held += read.heldOut().label(i) == digit ? 1 : 0;
            }
            assertThat(held).as("digit %d", digit).isBetween(8, 24);
        }
        assertThat(contents(LabeledDrawings.read(list(600), 0.25, null).heldOut())).isEqualTo(contents(read.heldOut()));
    }

    @Test
    void aDrawingWithoutALabelIsReportedWithItsLine() throws IOException {
        Path file = list(2);
        Files.writeString(file, Files.readString(file) + "{\"strokes\":[[[1,2],[3,4]]]}\n");
        assertThatThrownBy(() -> LabeledDrawings.read(file, 0, null)).isInstanceOf(InvalidFileException.class)
                .hasMessage(file + ": line 3 has no label or no ink, expected a labelled drawing");
    }

    private static List<String> contents(LabeledImages images) {
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            contents.add(images.label(i) + new String(images.image(i), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    private Path list(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        Path one = folder.resolve("one.json");
        for (int i = 0; i < count; i++) {
            DrawingFile.write(one, SyntheticDigits.drawing(i, 1));
            lines.append(Files.readString(one)).append('\n');
        }
        return Files.writeString(folder.resolve("pens.jsonl"), lines);
    }
}
