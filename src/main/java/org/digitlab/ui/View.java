package org.digitlab.ui;

import org.digitlab.ui.common.FxmlFile;

/** What the middle of the window can show. The drawing pane stays at hand in all of them. */
public enum View {
    TRAIN(FxmlFile.TRAIN, true),
    COMPARE(FxmlFile.COMPARE, false),
    EVALUATE(FxmlFile.EVALUATE, false),
    FOLDS(FxmlFile.CROSS_VALIDATE, true),
    READ(FxmlFile.READ, false),
    EXPLAIN(FxmlFile.EXPLAIN, false);

    private final FxmlFile view;
    private final boolean trains;

    View(FxmlFile view, boolean trains) {
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
