package org.digitlab.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.digitlab.data.DigitData;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.RunFolder;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.Sample;
import org.digitlab.ui.evaluation.confusion.ConfusionCell;
import org.digitlab.ui.evaluation.gallery.GalleryViewModel;
import org.digitlab.ui.evaluation.gallery.Pick;
import org.digitlab.ui.evaluation.testing.EvaluationViewModel;
import org.digitlab.ui.evaluation.testing.Side;
import org.digitlab.ui.evaluation.testing.TestableModel;
import org.digitlab.ui.window.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EvaluateViewTest {

    private static final String LABELS = "4".repeat(240);

    private final Words words = new Words();
    private final FakeTester tester = new FakeTester();
    private final List<Sample> opened = new ArrayList<>();
    private final ObjectProperty<DigitData> data = new SimpleObjectProperty<>(Reports.data(LABELS));
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final EvaluationViewModel evaluation = new EvaluationViewModel(words, new CurrentThreadExecutor(), tester,
            data, loading);
    private final GalleryViewModel gallery = new GalleryViewModel(opened::add);
    private Parent view;

    @Start
    void open(Stage stage) {
        tester.answers.put("MLP", Reports.report(LABELS, "9".repeat(230) + "4".repeat(10)));
        tester.answers.put("CNN", Reports.report(LABELS, "4".repeat(235) + "7".repeat(5)));
        FxmlViews views = new FxmlViews(words.bundle());
        view = new EvaluateView(evaluation, gallery, words, new Views()).load(views);
        Scene scene = new Scene(view, 744, 590);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(getClass().getResource("/org/digitlab/styles/digit-lab.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theInvitationIsShownUntilModelsAreEvaluated(FxRobot robot) {
        assertThat(text(".invitation .label")).contains("Press Evaluate").contains("240 images");
        robot.clickOn("#evaluate");
        assertThat(view.lookup(".invitation").isVisible()).isFalse();
        assertThat(text("#comparison")).contains("CNN is better");
        assertThat(view.lookup("#evaluate").isFocused()).as("focused again").isTrue();
        assertThat(view.lookupAll(".figure")).map(figure -> ((Label) figure).getText())
                .containsExactly("4.17 %", "97.92 %");
    }

    @Test
    void withoutImagesTheReasonIsShown(FxRobot robot) {
        robot.interact(() -> {
            data.set(null);
            loading.set(true);
        });
        assertThat(text(".invitation .label")).isEqualTo("Loading images…");
        robot.interact(() -> loading.set(false));
        assertThat(text(".invitation .label")).startsWith("No images");
        robot.interact(() -> data.set(Reports.data(LABELS)));
        assertThat(text(".invitation .label")).contains("240 images");
    }

    @Test
    void arrowsMoveInTheMatrixAndEnterChoosesACell(FxRobot robot) {
        robot.clickOn("#evaluate");
        robot.interact(() -> cell(4, 8).requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(cell(4, 9).isFocused()).isTrue();
        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertThat(gallery.pickProperty().get()).isEqualTo(Pick.cell(Side.A, 4, 9));
        assertThat(pickedText()).isEqualTo("4 predicted as 9: MLP");
        assertThat(view.lookupAll(".gallery-tile")).hasSize(100);
        robot.push(KeyCode.UP).push(KeyCode.SPACE);
        assertThat(gallery.pickProperty().get()).isEqualTo(Pick.cell(Side.A, 3, 9));
        assertThat(pickedText()).isEqualTo("3 predicted as 9: MLP");
        robot.interact(() -> picked().setValue(picked().getItems().get(0)));
        assertThat(pickedText()).isEqualTo("All mistakes: MLP");
        robot.interact(() -> picked().setValue(picked().getItems().get(5)));
        assertThat(pickedText()).isEqualTo("3 predicted as 9: MLP");
        assertThat(view.lookup(".gallery-tile")).isNull();
    }

    @Test
    void theMatrixOfTheSecondModelShowsItsImages(FxRobot robot) {
        robot.clickOn("#evaluate").clickOn(toggle("CNN")).clickOn(cell(4, 7));
        assertThat(gallery.pickProperty().get()).isEqualTo(Pick.cell(Side.B, 4, 7));
        assertThat(text("#galleryRange")).isEqualTo("5 images");
        assertThat(cell(4, 7).getAccessibleText())
                .isEqualTo("4 predicted as 7: 5 (2.08 % of the row, 100.00 % of the column)");
        robot.clickOn(toggle("Row %"));
        assertThat(((Label) cell(4, 7).lookup(".label")).getText()).isEqualTo("2.1");
    }

    @Test
    void everyPointOfTheCalibrationIsAccessible(FxRobot robot) {
        robot.clickOn("#evaluate");
        assertThat(view.lookup(".reliability-chart").getAccessibleText().lines())
                .anyMatch(line -> line.startsWith("MLP, ")).anyMatch(line -> line.startsWith("CNN, "))
                .allMatch(line -> line.contains(", accuracy "));
    }

    @Test
    void outdatedFiguresAreMarked(FxRobot robot) {
        robot.clickOn("#evaluate");
        assertThat(view.lookup("#outdated").isVisible()).isFalse();
        robot.interact(() -> evaluation.weights().changed(Family.CNN, "Trained here, 10 steps"));
        assertThat(view.lookup("#outdated").isVisible()).isTrue();
    }

    @Test
    void aClickedImageGoesToTheDrawingPane(FxRobot robot) {
        robot.clickOn("#evaluate").clickOn(view.lookup(".gallery-tile"));
        assertThat(opened).containsExactly(gallery.shown().get(0).sample());
        assertThat(view.lookup(".gallery-tile").getAccessibleText())
                .isEqualTo("Image 0 is a 4. MLP predicts 9 (50.0 %; 4: 25.0 %). CNN predicts 4 (50.0 %).");
    }

    @Test
    void manyMistakesAreShownInPages(FxRobot robot) {
        robot.clickOn("#evaluate");
        assertThat(text("#galleryRange")).isEqualTo("1\u2013100 of 230");
        robot.clickOn(named("Next images")).clickOn(named("Next images"));
        assertThat(text("#galleryRange")).isEqualTo("201\u2013230 of 230");
        assertThat(view.lookupAll(".gallery-tile")).hasSize(30);
        assertThat(named("Next images").isDisabled()).isTrue();
    }

    @Test
    void oneModelAloneHasNoSidesAndNoComparison(FxRobot robot) {
        robot.interact(() -> evaluation.choice().secondProperty().set(evaluation.choice().others().get(0)));
        robot.clickOn("#evaluate");
        assertThat(view.lookup("#comparison").isVisible()).isFalse();
        assertThat(view.lookup("#sidePills").isVisible()).isFalse();
        robot.clickOn("#calibrationPill");
        assertThat(view.lookupAll(".curve")).hasSize(1);
        robot.clickOn("#classesPill");
        assertThat(view.lookup(".class-scores").isVisible()).isTrue();
    }

    @Test
    void newAndDeletedRunsKeepTheChoiceValid(FxRobot robot) {
        TestableModel run = new TestableModel(Family.CNN, new RunFolder(Path.of("runs/1")), "run", "run");
        tester.runs.add(run);
        robot.interact(evaluation::refresh);
        assertThat(subjects().get(0).getValue()).isEqualTo(evaluation.choice().subjects().get(0));
        robot.interact(() -> subjects().get(0).setValue(run));
        assertThat(evaluation.choice().firstProperty().get()).isEqualTo(run);
        tester.runs.add(0, new TestableModel(Family.MLP, new RunFolder(Path.of("runs/2")), "newer", "newer"));
        robot.interact(evaluation::refresh);
        assertThat(subjects().get(0).getValue()).isEqualTo(run);
        tester.runs.clear();
        robot.interact(evaluation::refresh);
        assertThat(subjects().get(0).getValue()).isEqualTo(evaluation.choice().subjects().get(0));
        assertThat(subjects().get(1).getValue()).isEqualTo(evaluation.choice().subjects().get(1));
    }

    private Node cell(int actual, int predicted) {
        return view.lookupAll(".confusion-cell").stream().map(ConfusionCell.class::cast)
                .filter(cell -> cell.actual() == actual && cell.predicted() == predicted).findFirst().orElseThrow();
    }

    /** Returns the text of the closed combo box. */
    private String pickedText() {
        return picked().lookupAll(".list-cell").stream().filter(cell -> cell.getParent() == picked())
                .map(cell -> ((Labeled) cell).getText()).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Pick> picked() {
        return (ComboBox<Pick>) view.lookup("#galleryPick");
    }

    @SuppressWarnings("unchecked")
    private List<ComboBox<TestableModel>> subjects() {
        return view.lookupAll(".figures .combo-box").stream().map(box -> (ComboBox<TestableModel>) box).toList();
    }

    private Node toggle(String text) {
        return view.lookupAll(".toggle-button").stream()
                .filter(pill -> ((ToggleButton) pill).getText().equals(text)).findFirst().orElseThrow();
    }

    private Button named(String name) {
        return view.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> name.equals(button.getAccessibleText())).findFirst().orElseThrow();
    }

    private String text(String query) {
        return ((Label) view.lookup(query)).getText();
    }
}
