package org.digitlab.ui.explain;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.StrokeStep;
import org.digitlab.ui.drawing.DigitView;

/** The drawing after one stroke: what the model saw, how it read it, and what the stroke changed. */
final class StrokeTile extends VBox {

    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final double PICTURE = 28;

    private final DigitView picture = new DigitView();
    private final Label reading = new Label();
    private final Label change = new Label();
    private final Tooltip tooltip = new Tooltip();

    StrokeTile() {
        getStyleClass().add("stroke-tile");
        picture.setSide(PICTURE);
        change.getStyleClass().add("change");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        Tooltip.install(this, tooltip);
        getChildren().addAll(picture, reading, change);
    }

    void show(Explanation found, int index, ExplainText text) {
        StrokeStep step = found.steps().get(index);
        double gain = step.score() - ExplainText.before(found, index);
        picture.imageProperty().set(step.image());
        reading.setText(text.reading(step));
        change.setText(Double.isNaN(gain) ? "" : ExplainText.signed(gain));
        change.pseudoClassStateChanged(LOSS, gain < 0);
        tooltip.setText(text.step(found, index));
        setAccessibleText(text.step(found, index));
    }
}
