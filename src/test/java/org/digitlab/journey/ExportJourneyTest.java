package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.plot.axis.Range;
import org.digitlab.ui.export.ExportCommands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class ExportJourneyTest {

    @Test
    void chartsAreZoomedSmoothedAndExportedAsShown(@TempDir Path home) throws Exception {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            saveInto(lab, home);
            lab.robot().push(KeyCode.CONTROL, KeyCode.E);
            lab.await("the message on the empty charts", () -> lab.text("#notification").startsWith("Nothing to export"));

            SeenChart loss = new SeenChart(lab, "#loss");
            train(lab, loss);
            Range whole = loss.plot().x();
            loss.zoom();
            lab.await("the zoomed chart", () -> loss.plot().x().span() < 0.7 * whole.span());
            assertThat(lab.find(".follow").isVisible()).isTrue();
            smooth(lab);

            lab.robot().push(KeyCode.CONTROL, KeyCode.E);
            lab.await("a preview", () -> ((ImageView) lab.find(".export #preview")).getImage() != null);
            lab.robot().clickOn(".export #copy");
            lab.await("the picture on the clipboard", () -> Clipboard.getSystemClipboard().hasImage());
            lab.robot().push(KeyCode.ESCAPE);
            for (FileFormat format : new FileFormat[] {FileFormat.PNG, FileFormat.SVG, FileFormat.PDF}) {
                save(lab, home, format);
            }
            for (String name : List.of("measurements.csv", "measurements.json", "report.html")) {
                saveAs(lab, home, name);
            }
            String svg = Files.readString(home.resolve("loss.svg"));
            assertThat(svg).contains(">Training<", ">Validation<");
            assertThat(svg).as("tick 0, which is outside the zoomed range").doesNotContain(">0<");

            loss.showAll();
            lab.await("the reset zoom", () -> loss.plot().x().lower() == 0);
        }
    }

    private static void train(Lab lab, SeenChart loss) {
        lab.type("#epochs", "1");
        lab.type("#batchSize", "200");
        lab.robot().clickOn("#train");
        lab.await("a few points", () -> loss.plot().x().upper() > 60 && lab.curves("#loss").contains("training"));
        lab.robot().clickOn("#stop");
        lab.await("the trained model", () -> lab.text("#sourceTitle").startsWith("Trained here"));
        new Frames(30).await(lab);
    }

    private static void smooth(Lab lab) {
        lab.robot().clickOn("#smoothing").push(KeyCode.HOME);
        lab.awaitText("#smoothingValue", "chart.smoothing.off");
        lab.robot().push(KeyCode.RIGHT);
        lab.await("some smoothing", () -> lab.text("#smoothingValue").equals("0.05"));
    }

    private static void save(Lab lab, Path home, FileFormat format) {
        lab.robot().push(KeyCode.CONTROL, KeyCode.E);
        lab.await("the card", () -> lab.find(".export #save") != null && !lab.find(".export #save").isDisabled());
        lab.robot().interact(() -> choose(lab.find(".export #format"), format));
        lab.robot().clickOn(".export #save");
        Path file = home.resolve("loss." + format.id());
        lab.awaitText("#notification", "app.saved", file.getFileName());
        assertThat(file).isNotEmptyFile();
    }

    /** Saves the measurements or the report of the latest training, the last two entries of the content list. */
    private static void saveAs(Lab lab, Path home, String name) {
        FileFormat format = FileFormat.of(Path.of(name));
        lab.robot().push(KeyCode.CONTROL, KeyCode.E);
        lab.await("the card", () -> lab.find(".export #save") != null && !lab.find(".export #save").isDisabled());
        lab.robot().interact(() -> {
            ComboBox<?> subject = (ComboBox<?>) lab.find(".export #subject");
            subject.getSelectionModel().select(subject.getItems().size() - (format == FileFormat.HTML ? 1 : 2));
            choose(lab.find(".export #format"), format);
        });
        lab.robot().clickOn(".export #save");
        lab.awaitText("#notification", "app.saved", name);
        assertThat(home.resolve(name)).isNotEmptyFile();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Node box, FileFormat format) {
        ((ComboBox<FileFormat>) box).setValue(format);
    }

    /** Replaces the file dialog, which a robot cannot use, by an answer in {@code folder}. */
    private static void saveInto(Lab lab, Path folder) throws ReflectiveOperationException {
        ExportCommands commands = lab.context().exports();
        Field field = commands.getClass().getDeclaredField("askForFile");
        field.setAccessible(true);
        Function<String, Optional<Path>> answer = name -> Optional.of(folder.resolve(name));
        field.set(commands, answer);
    }
}
