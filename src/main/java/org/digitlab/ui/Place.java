package org.digitlab.ui;

import org.digitlab.ui.common.FxmlFile;

/** What the middle of the window can show. The drawing pane stays at hand in all of them. */
public enum Place {
    TRAIN(FxmlFile.TRAIN_PLACE, true),
    COMPARE(FxmlFile.COMPARE_PLACE, false),
    EVALUATE(FxmlFile.EVALUATE_PLACE, false),
    FOLDS(FxmlFile.FOLDS_PLACE, true),
    EXPLAIN(FxmlFile.EXPLAIN_PLACE, false);

    private final FxmlFile view;
    private final boolean trains;

    Place(FxmlFile view, boolean trains) {
        this.view = view;
        this.trains = trains;
    }

    FxmlFile view() {
        return view;
    }

    /** Whether it trains by the recipe of the left column, which else gives its room to the place. */
    boolean trains() {
        return trains;
    }
}
