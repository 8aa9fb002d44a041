package org.digitlab.ui.drawing;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;

/** Binds the drawing, the models' predictions and the samples to the controls of the pane. */
public final class DrawingPaneController {

    private final DrawingViewModel drawing;
    private final ProbabilityBarsViewModel answers;
    private final SampleStripViewModel sampleModel;
    private final Words words;

    @FXML private InkCanvas canvas;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private ToggleGroup tools;
    @FXML private Slider width;
    @FXML private DigitView preview;
    @FXML private Label verdict;
    @FXML private ProbabilityBars bars;
    @FXML private SampleStrip samples;

    public DrawingPaneController(DrawingViewModel drawing, ProbabilityBarsViewModel answers,
            SampleStripViewModel sampleModel, Words words) {
        this.drawing = drawing;
        this.answers = answers;
        this.sampleModel = sampleModel;
        this.words = words;
    }

    @FXML
    private void initialize() {
        canvas.show(drawing, words.get("drawing.hint"));
        bars.show(answers, words);
        samples.show(sampleModel, words, drawing::show);
        drawing.pageProperty().subscribe(page -> samples.mark(page.sample()));
        preview.imageProperty().bind(drawing.imageProperty());
        width.valueProperty().bindBidirectional(drawing.widthProperty());
        verdict.textProperty().bind(verdictText());
        ToggleChoice.bind(tools, drawing.toolProperty());
        undo.disableProperty().bind(drawing.undoableProperty().not());
        redo.disableProperty().bind(drawing.redoableProperty().not());
    }

    private ObservableValue<String> verdictText() {
        VerdictText text = new VerdictText(words);
        return Bindings.createStringBinding(() -> {
            Page page = drawing.pageProperty().get();
            boolean blank = page.isBlank() && drawing.strokeProperty().get() == null;
            return text.of(Verdict.of(blank, answers.predictionsProperty().get()), page.trueLabel());
        }, drawing.pageProperty(), drawing.strokeProperty(), answers.predictionsProperty());
    }

    @FXML
    private void onUndo() {
        drawing.undo();
    }

    @FXML
    private void onRedo() {
        drawing.redo();
    }

    @FXML
    private void onClear() {
        drawing.clear();
    }

    @FXML
    private void onShuffle() {
        sampleModel.shuffle();
        samples.mark(drawing.pageProperty().get().sample());
    }
}
