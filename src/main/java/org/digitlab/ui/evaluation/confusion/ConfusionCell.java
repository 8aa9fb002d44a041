package org.digitlab.ui.evaluation.confusion;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One cell of the grid: the family's colour as strong as the mistake is frequent, and the number on it. */
public final class ConfusionCell extends StackPane {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** Of the hottest cell; a number must be readable on it in both themes. */
    private static final double STRONGEST = 0.55;

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
        heat.setOpacity(cell.isRight() ? 1 : cell.heat() * STRONGEST);
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
