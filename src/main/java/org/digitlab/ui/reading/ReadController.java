package org.digitlab.ui.reading;

import java.util.function.BooleanSupplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.digitlab.network.architecture.Family;
import org.digitlab.reading.PageReading;
import org.digitlab.reading.ReadDigit;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DigitView;
import org.digitlab.ui.drawing.ProbabilityBars;

/** The Read view: a picture, its digits, and the predictions for the selected digit. */
public final class ReadController {

    private static final int MIN_ROWS = 2;
    private static final int MAX_ROWS = 12;

    private final ReadingViewModel model;
    private final Words words;
    private final ReadingText said;
    private final Runnable ask;
    private final Runnable paste;
    private final BooleanSupplier covered;

    @FXML private PictureView picture;
    @FXML private Label name;
    @FXML private Node read;
    @FXML private TextArea text;
    @FXML private Label other;
    @FXML private Label count;
    @FXML private DigitView digit;
    @FXML private Label verdict;
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
     * @param ask     lets the user choose a file and opens it
     * @param paste   reads the picture in the clipboard
     * @param covered whether a card covers the window and keeps the focus
     */
    public ReadController(ReadingViewModel model, Words words, Runnable ask, Runnable paste, BooleanSupplier covered) {
        this.model = model;
        this.words = words;
        this.said = new ReadingText(words);
        this.ask = ask;
        this.paste = paste;
        this.covered = covered;
    }

    @FXML
    private void initialize() {
        name.textProperty().bind(model.nameProperty());
        busy.visibleProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty().map(
                done -> done.doubleValue() >= 1 ? ProgressBar.INDETERMINATE_PROGRESS : done.doubleValue()));
        bars.show(model.answers(), words);
        keepRowHeight(text);
        other.managedProperty().bind(other.textProperty().isNotEmpty());
        result.sceneProperty().subscribe(scene -> model.setShown(scene != null));
        Presence.passFocus(cancel, model.busyProperty(), open);
        model.readingProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::choose);
    }

    /**
     * The skin measures a row before the theme has set how text is bounded, and never again after a change of theme, so
     * that lines would not fit. Call before the area gets its skin.
     */
    private static void keepRowHeight(TextArea area) {
        area.skinProperty().subscribe(skin -> {
            if (area.lookup(".scroll-pane") instanceof ScrollPane scroll) {
                ((Text) scroll.getContent().lookup(".text")).setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            }
        });
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
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
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

    PictureView picture() {
        return picture;
    }

    private void show(PageReading reading) {
        result.setVisible(reading != null);
        invitation.setVisible(reading == null);
        boolean isNew = picture.show(reading, model::choose);
        if (reading != null) {
            count.setText(said.count(reading));
            other.setText(said.other(reading));
            picture.setAccessibleHelp(said.picture(reading));
            showText(reading);
            if (isNew && !reading.found().isEmpty()) {
                focusPicture();
            }
        }
    }

    private void showText(PageReading reading) {
        String first = reading.text(Family.CNN);
        read.setVisible(!reading.found().isEmpty());
        text.setPrefRowCount(Math.max(MIN_ROWS, Math.min(MAX_ROWS, reading.found().lines().size())));
        // Setting an equal text would clear the selection.
        if (!first.equals(text.getText())) {
            text.setText(first);
        }
    }

    /** Focuses the picture so that arrow keys move between digits, unless the user is typing or a card is open. */
    private void focusPicture() {
        Scene scene = picture.getScene();
        if (scene != null && !(scene.getFocusOwner() instanceof TextInputControl) && !covered.getAsBoolean()) {
            picture.requestFocus();
        }
    }

    private void choose(ReadDigit chosen) {
        details.setVisible(chosen != null);
        picture.choose(chosen);
        String read = said.digit(model.readingProperty().get(), chosen);
        picture.setAccessibleText(read);
        digit.setAccessibleText(read);
        if (chosen != null) {
            digit.imageProperty().set(chosen.found().image());
            verdict.setText(said.verdict(chosen));
        }
    }
}
