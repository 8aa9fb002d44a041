package org.digitlab.ui.chart;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.digitlab.ui.common.Words;

/** The switches of all runs in a menu, for charts that have no room for their names. */
final class LegendMenu extends MenuButton {

    private static final Words WORDS = new Words();

    LegendMenu() {
        getStyleClass().addAll("small", "flat");
    }

    void add(ChartRun run) {
        CheckMenuItem item = new CheckMenuItem();
        InkChip chip = new InkChip();
        chip.inkProperty().bind(run.inkProperty());
        item.setGraphic(chip);
        item.setUserData(run);
        item.textProperty().bind(run.nameProperty());
        item.selectedProperty().bindBidirectional(run.visibleProperty());
        getItems().add(item);
        count();
    }

    void remove(ChartRun run) {
        getItems().removeIf(item -> {
            if (item.getUserData() == run) {
                release((CheckMenuItem) item, run);
            }
            return item.getUserData() == run;
        });
        count();
    }

    private void count() {
        setText(WORDS.format("chart.runs", getItems().size()));
    }

    /** Lets go of the run, which may live longer. */
    private static void release(CheckMenuItem item, ChartRun run) {
        item.textProperty().unbind();
        item.selectedProperty().unbindBidirectional(run.visibleProperty());
        ((InkChip) item.getGraphic()).inkProperty().unbind();
    }
}
