package org.digitlab.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.StrokeStep;
import org.digitlab.ui.drawing.DigitView;

/** The effects of the last strokes, side by side, as many as fit. */
public final class StrokeStrip extends HBox {

    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double TILE = 62;
    private static final double PICTURE = 28;

    private final List<StrokeTile> tiles = new ArrayList<>();
    private Explanation explanation;
    private ExplainText text;
    private Consumer<StrokeStep> chosen = step -> { };

    public StrokeStrip() {
        getStyleClass().add("stroke-strip");
        setMinWidth(2 * TILE);
        widthProperty().subscribe(this::fill);
    }

    /** @param handler takes the step to explain */
    void setOnChosen(Consumer<StrokeStep> handler) {
        chosen = handler;
    }

    void show(Explanation found, ExplainText words) {
        explanation = found;
        text = words;
        fill();
    }

    private void fill() {
        int steps = explanation == null ? 0 : explanation.steps().size();
        int shown = Math.min(steps, (int) (getWidth() / TILE));
        while (tiles.size() < shown) {
            tiles.add(new StrokeTile());
        }
        for (int i = 0; i < shown; i++) {
            tiles.get(i).show(steps - shown + i);
        }
        if (getChildren().size() != shown) {
            getChildren().setAll(tiles.subList(0, shown));
        }
    }

    /** The drawing after one stroke: the image, the prediction, and the change of the score. */
    private final class StrokeTile extends Button {

        private final DigitView picture = new DigitView();
        private final Label reading = new Label();
        private final Label change = new Label();
        private final Tooltip tooltip = new Tooltip();
        private StrokeStep step;

        StrokeTile() {
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

        void show(int index) {
            step = explanation.steps().get(index);
            double gain = step.score() - ExplainText.before(explanation, index);
            picture.imageProperty().set(step.image());
            reading.setText(text.reading(step));
            change.setText(Double.isNaN(gain) ? "" : ExplainText.signed(gain));
            change.pseudoClassStateChanged(LOSS, gain < 0);
            pseudoClassStateChanged(CHOSEN, step.image().equals(explanation.question().image()));
            tooltip.setText(text.step(explanation, index));
            setAccessibleText(tooltip.getText());
        }
    }
}
