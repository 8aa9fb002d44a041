package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class DrawingJourneyTest {

    private static final String VERDICT = ".drawing-pane .verdict";

    @Test
    void aDigitIsReadAtOnceAndUndoneByKeyboard(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            assertThat(lab.text(VERDICT)).isEqualTo(lab.words("drawing.verdict.blank"));
            lab.draw(0.56, 0.15, 0.5, 0.5, 0.44, 0.85);
            lab.await("a verdict", () -> lab.text(VERDICT).matches("(MLP|CNN|Both|Unsure).*\\d.*"));
            assertThat(lab.bars()).matches("MLP: \\d, \\d+ percent");
            String verdict = lab.text(VERDICT);

            lab.robot().push(KeyCode.CONTROL, KeyCode.Z);
            lab.awaitText(VERDICT, "drawing.verdict.blank");
            lab.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            lab.await("the stroke after redo", () -> lab.text(VERDICT).equals(verdict));
            lab.robot().push(KeyCode.DELETE);
            lab.awaitText(VERDICT, "drawing.verdict.blank");
            lab.await("empty bars", () -> lab.bars().equals(lab.words("drawing.bars.none", "MLP")));
        }
    }
}
