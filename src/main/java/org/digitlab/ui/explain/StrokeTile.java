package org.digitlab.ui.explain;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.StrokeStep;
import org.digitlab.ui.drawing.DigitView;

/** The drawing after one stroke: the image, the prediction, and the change of the score. */
final class StrokeTile extends Button {

    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PICTURE = 28;

    private final DigitView picture = new DigitView();
    private final Label reading = new Label();
    private final Label change = new Label();
    private final Tooltip tooltip = new Tooltip();
    private StrokeStep step;

    /** @param chosen takes the step to explain */
    StrokeTile(Consumer<StrokeStep> chosen) {
        getStyleClass().setAll("stroke-tile");
        picture.setSide(PICTURE);
        change.getStyleClass().add("change");
        VBox content = new VBox(picture, reading, change);
        content.getStyleClass().add("content");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(tooltip);
        setOnAction(event -> chosen.accept(step));
    }

    void show(Explanation found, int index, ExplainText text) {
        step = found.steps().get(index);
        double gain = step.score() - ExplainText.before(found, index);
        picture.imageProperty().set(step.image());
        reading.setText(text.reading(step));
        change.setText(Double.isNaN(gain) ? "" : ExplainText.signed(gain));
        change.pseudoClassStateChanged(LOSS, gain < 0);
        pseudoClassStateChanged(CHOSEN, step.image().equals(found.question().image()));
        tooltip.setText(text.step(found, index));
        setAccessibleText(text.step(found, index));
    }
}
