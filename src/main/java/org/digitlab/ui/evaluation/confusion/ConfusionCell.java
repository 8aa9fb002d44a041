package org.digitlab.ui.evaluation.confusion;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One cell of the grid: a number on the family's colour, stronger for more frequent mistakes. */
public final class ConfusionCell extends StackPane {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** Opacity of the most frequent mistake, on which the number must be readable in both themes. */
    private static final double MAX_HEAT = 0.55;

    private final int actual;
    private final int predicted;
    private final Region heat = new Region();
    private final Label number = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final Runnable fire;

    ConfusionCell(int actual, int predicted, Runnable fire) {
        this.actual = actual;
        this.predicted = predicted;
        this.fire = fire;
        getStyleClass().add("confusion-cell");
        heat.getStyleClass().add("heat");
        number.setMinWidth(0);
        number.setMouseTransparent(true);
        getChildren().addAll(heat, number);
        setAccessibleRole(AccessibleRole.BUTTON);
        pseudoClassStateChanged(RIGHT, actual == predicted);
        Tooltip.install(this, tooltip);
        setOnMouseClicked(click -> fire());
    }

    public int actual() {
        return actual;
    }

    public int predicted() {
        return predicted;
    }

    void show(MatrixCell cell) {
        number.setText(cell.text());
        heat.setOpacity(cell.right() ? 1 : cell.heat() * MAX_HEAT);
        tooltip.setText(cell.said());
        setAccessibleText(cell.said());
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void fire() {
        requestFocus();
        fire.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
