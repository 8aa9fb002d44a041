package org.digitlab.ui.common;

import java.net.URL;
import java.util.Objects;

/** Every view of the program. */
public enum FxmlFile {
    MAIN("main.fxml"),
    CHART_BOARD("chart-board.fxml"),
    TRAIN("train.fxml"),
    COMPARE("compare.fxml"),
    EVALUATE("evaluate.fxml"),
    EVALUATE_FIGURES("evaluate-figures.fxml"),
    EVALUATE_ANALYSIS("evaluate-analysis.fxml"),
    EVALUATE_CONFUSION("evaluate-confusion.fxml"),
    EVALUATE_CLASSES("evaluate-classes.fxml"),
    EVALUATE_GALLERY("evaluate-gallery.fxml"),
    CROSS_VALIDATE("cross-validate.fxml"),
    READ("read.fxml"),
    EXPLAIN("explain.fxml"),
    MODEL_PANEL("model-panel.fxml"),
    RECIPE("recipe.fxml"),
    AUGMENTATION("augmentation.fxml"),
    DRAWING_PANE("drawing-pane.fxml"),
    NOTIFICATION("notification.fxml"),
    EXPORT("export.fxml"),
    SUMMARY("summary.fxml"),
    SHORTCUTS("shortcuts.fxml"),
    PALETTE("palette.fxml"),
    ABOUT("about.fxml");

    private final String name;

    FxmlFile(String name) {
        this.name = name;
    }

    public URL url() {
        return Objects.requireNonNull(FxmlFile.class.getResource("/org/digitlab/fxml/" + name), name);
    }
}
