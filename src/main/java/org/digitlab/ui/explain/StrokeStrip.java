package org.digitlab.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.StrokeStep;

/** The effects of the last strokes, side by side, as many as fit. */
public final class StrokeStrip extends HBox {

    private static final double TILE = 62;

    private final List<StrokeTile> tiles = new ArrayList<>();
    private Explanation explanation;
    private ExplainText text;
    private Consumer<StrokeStep> chosen = step -> { };

    public StrokeStrip() {
        getStyleClass().add("stroke-strip");
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
            tiles.add(new StrokeTile(step -> chosen.accept(step)));
        }
        for (int i = 0; i < shown; i++) {
            tiles.get(i).show(explanation, steps - shown + i, text);
        }
        if (getChildren().size() != shown) {
            getChildren().setAll(tiles.subList(0, shown));
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * TILE;
    }
}
