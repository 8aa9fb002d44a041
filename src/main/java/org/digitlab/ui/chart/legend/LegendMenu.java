package org.digitlab.ui.chart.legend;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** The toggles of all runs in a menu, for charts without room for the names. */
final class LegendMenu extends MenuButton {

    /** @param runsText format of the number of runs */
    LegendMenu(ObservableStringValue runsText) {
        getStyleClass().addAll("small", "flat");
        textProperty().bind(Bindings.createStringBinding(() -> runsText.get().formatted(getItems().size()), runsText,
                getItems()));
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
    }

    void remove(ChartRun run) {
        getItems().removeIf(item -> {
            if (item.getUserData() == run) {
                release((CheckMenuItem) item, run);
            }
            return item.getUserData() == run;
        });
    }

    /** Unbinds from the run, which may live longer. */
    private static void release(CheckMenuItem item, ChartRun run) {
        item.textProperty().unbind();
        item.selectedProperty().unbindBidirectional(run.visibleProperty());
        ((InkChip) item.getGraphic()).inkProperty().unbind();
    }
}
