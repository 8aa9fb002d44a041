package org.digitlab.ui.evaluation.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.digitlab.metrics.classification.Outcomes;

/**
 * A confusion matrix as a grid of cells, one row per true digit. The Tab key stops once at the grid; arrow keys move
 * within it, Enter and Space act like a click.
 */
public final class ConfusionGrid extends Region {

    private static final int SIDE = Outcomes.CLASSES;
    private static final double CAPTION = 18;
    private static final double HEADING = 18;
    private static final double MIN_CELL = 24;
    private static final double MAX_CELL = 64;

    /** Cells at least this high have larger numbers. */
    private static final double ROOMY_HEIGHT = 40;
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

    private final List<ConfusionCell> cells = new ArrayList<>();
    private final List<Label> rows = new ArrayList<>();
    private final List<Label> columns = new ArrayList<>();
    private final Label columnCaption;
    private final Group rowCaptionTurned;
    private BiConsumer<Integer, Integer> chosen = (actual, predicted) -> { };

    public ConfusionGrid(@NamedArg("rowTitle") String rowTitle, @NamedArg("columnTitle") String columnTitle) {
        getStyleClass().add("confusion-grid");
        setMinSize(CAPTION + HEADING + SIDE * MIN_CELL, CAPTION + HEADING + SIDE * MIN_CELL);
        setPrefSize(CAPTION + HEADING + SIDE * MAX_CELL, CAPTION + HEADING + SIDE * MAX_CELL);
        columnCaption = label(columnTitle, "caption");
        Label rowCaption = label(rowTitle, "caption");
        rowCaption.setRotate(-90);
        rowCaptionTurned = new Group(rowCaption);
        for (int digit = 0; digit < SIDE; digit++) {
            rows.add(label(Integer.toString(digit), "heading"));
            columns.add(label(Integer.toString(digit), "heading"));
        }
        for (int cell = 0; cell < SIDE * SIDE; cell++) {
            cells.add(cell(cell / SIDE, cell % SIDE));
        }
        cells.get(0).setFocusTraversable(true);
        getChildren().addAll(columnCaption, rowCaptionTurned);
        getChildren().addAll(columns);
        getChildren().addAll(rows);
        getChildren().addAll(cells);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    private ConfusionCell cell(int actual, int predicted) {
        ConfusionCell cell = new ConfusionCell(actual, predicted, () -> chosen.accept(actual, predicted));
        cell.focusedProperty().subscribe(focused -> {
            if (focused) {
                cells.forEach(other -> other.setFocusTraversable(other == cell));
            }
        });
        return cell;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** @param handler takes the true and the predicted digit of each chosen cell */
    void setOnChosen(BiConsumer<Integer, Integer> handler) {
        chosen = handler;
    }

    /** @param newest all cells, row by row */
    void show(List<MatrixCell> newest) {
        for (int cell = 0; cell < cells.size(); cell++) {
            cells.get(cell).show(newest.get(cell));
        }
    }

    /** Marks one cell, or no cell if the digits are below 0. */
    void mark(int actual, int predicted) {
        cells.forEach(cell -> cell.setChosen(cell.actual() == actual && cell.predicted() == predicted));
    }

    private void move(KeyEvent event) {
        ConfusionCell at = cells.stream().filter(ConfusionCell::isFocused).findFirst().orElse(null);
        if (at == null) {
            return;
        }
        switch (event.getCode()) {
            case UP -> focus(at.actual() - 1, at.predicted());
            case DOWN -> focus(at.actual() + 1, at.predicted());
            case LEFT -> focus(at.actual(), at.predicted() - 1);
            case RIGHT -> focus(at.actual(), at.predicted() + 1);
            case HOME -> focus(at.actual(), 0);
            case END -> focus(at.actual(), SIDE - 1);
            case ENTER, SPACE -> at.fire();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focus(int actual, int predicted) {
        int row = Math.max(0, Math.min(SIDE - 1, actual));
        int column = Math.max(0, Math.min(SIDE - 1, predicted));
        cells.get(row * SIDE + column).requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double left = CAPTION + HEADING;
        double width = Math.min(MAX_CELL, Math.floor((getWidth() - left) / SIDE));
        double height = Math.min(MAX_CELL, Math.floor((getHeight() - left) / SIDE));
        pseudoClassStateChanged(ROOMY, height >= ROOMY_HEIGHT);
        layoutInArea(columnCaption, left, 0, width * SIDE, CAPTION, 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(rowCaptionTurned, 0, left, CAPTION, height * SIDE, 0, HPos.CENTER, VPos.CENTER);
        for (int digit = 0; digit < SIDE; digit++) {
            layoutInArea(columns.get(digit), left + digit * width, CAPTION, width, HEADING, 0, HPos.CENTER,
                    VPos.CENTER);
            layoutInArea(rows.get(digit), CAPTION, left + digit * height, HEADING, height, 0, HPos.CENTER, VPos.CENTER);
        }
        for (ConfusionCell cell : cells) {
            cell.resizeRelocate(left + cell.predicted() * width, left + cell.actual() * height, width, height);
        }
    }
}
