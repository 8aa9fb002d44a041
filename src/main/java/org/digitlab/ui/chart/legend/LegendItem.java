package org.digitlab.ui.chart.legend;

import javafx.scene.control.ToggleButton;

/** A run in the legend; a click shows or hides its curves. */
final class LegendItem extends ToggleButton {

    private final ChartRun run;

    LegendItem(ChartRun run) {
        this.run = run;
        InkChip chip = new InkChip();
        chip.inkProperty().bind(run.inkProperty());
        setGraphic(chip);
        getStyleClass().setAll("legend-item");
        textProperty().bind(run.nameProperty());
        selectedProperty().bindBidirectional(run.visibleProperty());
    }

    boolean shows(ChartRun other) {
        return run == other;
    }

    /** Unbinds from the run, which may live longer. */
    void release() {
        textProperty().unbind();
        selectedProperty().unbindBidirectional(run.visibleProperty());
        ((InkChip) getGraphic()).inkProperty().unbind();
    }
}
