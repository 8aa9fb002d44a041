package org.digitlab.ui.drawing;

import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.digitlab.ui.common.Words;

/** Binds the drawing, the models' predictions and the samples to the controls of the pane. */
public final class DrawingPaneController {

    private final DrawingViewModel drawing;
    private final ProbabilityBarsViewModel answers;
    private final SampleStripViewModel sampleModel;

    @FXML
    private ResourceBundle resources;
    @FXML
    private InkCanvas canvas;
    @FXML
    private ToggleGroup tools;
    @FXML
    private ToggleButton pen;
    @FXML
    private ToggleButton eraser;
    @FXML
    private Slider width;
    @FXML
    private DigitView preview;
    @FXML
    private Label verdict;
    @FXML
    private ProbabilityBars bars;
    @FXML
    private SampleStrip samples;

    public DrawingPaneController(DrawingViewModel drawing, ProbabilityBarsViewModel answers,
            SampleStripViewModel sampleModel) {
        this.drawing = drawing;
        this.answers = answers;
        this.sampleModel = sampleModel;
    }

    @FXML
    private void initialize() {
        canvas.show(drawing);
        bars.show(answers, resources);
        samples.show(sampleModel, new Words(), drawing::show);
        drawing.pageProperty().subscribe(page -> samples.mark(page.sample()));
        preview.imageProperty().bind(drawing.imageProperty());
        width.valueProperty().bindBidirectional(drawing.widthProperty());
        verdict.textProperty().bind(verdictText());
        tools.selectedToggleProperty().addListener(this::selectTool);
        drawing.toolProperty().subscribe(tool -> (tool == Tool.PEN ? pen : eraser).setSelected(true));
    }

    private ObservableValue<String> verdictText() {
        VerdictText text = new VerdictText(new Words());
        return Bindings.createStringBinding(() -> {
            Page page = drawing.pageProperty().get();
            boolean blank = page.isBlank() && drawing.strokeProperty().get() == null;
            return text.of(Verdict.of(blank, answers.predictionsProperty().get()), page.trueLabel());
        }, drawing.pageProperty(), drawing.strokeProperty(), answers.predictionsProperty());
    }

    /** Keeps one tool selected: a click on the selected tool does not deselect it. */
    private void selectTool(ObservableValue<? extends Toggle> observed, Toggle before, Toggle selected) {
        if (selected == null) {
            before.setSelected(true);
        } else {
            drawing.toolProperty().set(selected == pen ? Tool.PEN : Tool.ERASER);
        }
    }

    @FXML
    private void undo() {
        drawing.undo();
    }

    @FXML
    private void redo() {
        drawing.redo();
    }

    @FXML
    private void clear() {
        drawing.clear();
    }

    @FXML
    private void shuffle() {
        sampleModel.shuffle();
        samples.mark(drawing.pageProperty().get().sample());
    }

    /** Returns the view model that the FXML binds to. */
    public DrawingViewModel getDrawing() {
        return drawing;
    }
}
