package org.digitlab.ui.reading;

import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import org.digitlab.inference.Prediction;
import org.digitlab.network.Family;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DigitView;
import org.digitlab.ui.drawing.ProbabilityBars;

/** The place where a picture is read: its digits, their number, and what the models make of the one that is chosen. */
public final class ReadPlaceController {

    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 12;
    private static final double KEY_ZOOM = 1.5;

    private final ReadingViewModel model;
    private final Words words;
    private final Runnable ask;
    private final Runnable paste;

    @FXML private ResourceBundle resources;
    @FXML private PictureView picture;
    @FXML private Label name;
    @FXML private Node read;
    @FXML private TextArea text;
    @FXML private Label other;
    @FXML private Label count;
    @FXML private DigitView digit;
    @FXML private ProbabilityBars bars;
    @FXML private Button pane;
    @FXML private Button open;
    @FXML private Button cancel;
    @FXML private ProgressBar progress;
    @FXML private Node busy;
    @FXML private Node result;
    @FXML private Node details;
    @FXML private Node invitation;

    /**
     * @param ask   asks for a file and opens it
     * @param paste reads what is on the clipboard
     */
    public ReadPlaceController(ReadingViewModel model, Words words, Runnable ask, Runnable paste) {
        this.model = model;
        this.words = words;
        this.ask = ask;
        this.paste = paste;
    }

    @FXML
    private void initialize() {
        name.textProperty().bind(model.nameProperty());
        busy.visibleProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty().map(
                part -> part.doubleValue() >= 1 ? ProgressBar.INDETERMINATE_PROGRESS : part.doubleValue()));
        bars.show(model.answers(), resources);
        TextRows.keep(text);
        other.managedProperty().bind(other.textProperty().isNotEmpty());
        read.managedProperty().bind(read.visibleProperty());
        result.sceneProperty().subscribe(scene -> model.setShown(scene != null));
        model.busyProperty().subscribe(this::handBack);
        model.readingProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::choose);
    }

    @FXML
    private void onOpen() {
        ask.run();
    }

    @FXML
    private void onPaste() {
        paste.run();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onPane() {
        model.openInPane();
    }

    @FXML
    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, UP -> model.move(-1);
            case RIGHT, DOWN -> model.move(1);
            case ENTER -> model.openInPane();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void onPressed() {
        picture.requestFocus();
    }

    /** Looks closer at the picture. */
    public void zoomIn() {
        picture.zoom(KEY_ZOOM);
    }

    /** Looks at more of it. */
    public void zoomOut() {
        picture.zoom(1 / KEY_ZOOM);
    }

    /** Looks at all of it. */
    public void zoomToFit() {
        picture.fit();
    }

    private void show(PageReading reading) {
        result.setVisible(reading != null);
        invitation.setVisible(reading == null);
        picture.show(reading, ReadPlaceController::digit, model::choose);
        if (reading != null) {
            count.setText(count(reading));
            read.setVisible(!reading.found().isEmpty());
            if (reading.found().isEmpty()) {
                showNothing();
            } else {
                showText(reading);
            }
        }
    }

    private void showNothing() {
        other.setText(words.get("reading.none.help"));
        picture.setAccessibleText(words.get("reading.none.accessible"));
    }

    private void showText(PageReading reading) {
        String first = reading.text(Family.CNN);
        String second = reading.text(Family.MLP);
        text.setPrefRowCount(Math.max(LEAST_ROWS, Math.min(MOST_ROWS, reading.found().lines().size())));
        // Not the same again: it would take away what somebody has selected.
        if (!first.equals(text.getText())) {
            text.setText(first);
        }
        other.setText(first.equals(second) ? "" : words.format("reading.other", second.replace("\n", " · ")));
        picture.setAccessibleText(words.format("reading.picture.accessible", first.replace("\n", ", ")));
    }

    private String count(PageReading reading) {
        int digits = reading.digits().size();
        if (digits < 2) {
            return words.get(digits == 0 ? "reading.none" : "reading.one");
        }
        int lines = reading.found().lines().size();
        return lines == 1 ? words.format("reading.count.line", digits)
                : words.format("reading.count", digits, lines);
    }

    private void choose(ReadDigit chosen) {
        details.setVisible(chosen != null);
        picture.choose(chosen);
        if (chosen != null) {
            digit.imageProperty().set(chosen.found().image());
        }
    }

    /** The keyboard must not stay on a button that is gone. */
    private void handBack(boolean reading) {
        if (!reading && cancel.isFocused()) {
            open.requestFocus();
        }
    }

    private static String digit(ReadDigit digit) {
        Prediction prediction = digit.predictions().get(Family.CNN);
        return prediction == null ? "" : Integer.toString(prediction.digit());
    }
}
