package org.digitlab.ui.explain;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.digitlab.inference.ExplainedScore;
import org.digitlab.inference.StageView;

/** The title and the units of one stage. */
final class StagePane extends VBox {

    private final ExplainText text;
    private final Label title = new Label();
    private final MapGrid grid;
    private StageView view;
    private ExplainedScore contrast;

    /**
     * @param pointed takes the stage and its unit under the pointer; null for none
     * @param chosen  takes the unit to enlarge
     */
    StagePane(int index, ExplainText text, BiConsumer<StagePane, MapGrid.Pointed> pointed,
            BiConsumer<StagePane, Unit> chosen) {
        this.text = text;
        getStyleClass().add("stage-pane");
        title.getStyleClass().add("quiet");
        grid = new MapGrid(unit -> {
            pointed.accept(this, unit);
            updateText();
        }, unit -> chosen.accept(this, new Unit(index, unit)));
        getChildren().addAll(title, grid);
    }

    void show(StageView newest, ExplainedScore about, UnitOrder order) {
        view = newest;
        contrast = about;
        int[] units = order.of(newest);
        title.setText(text.title(newest.stage(), units.length));
        grid.show(newest, units);
        updateText();
    }

    private void updateText() {
        if (view != null) {
            grid.setAccessibleText(text.unit(view, grid.currentUnit(), contrast));
        }
    }

    StageView view() {
        return view;
    }

    /** @param unit -1 for none */
    void mark(int unit) {
        grid.mark(unit);
    }
}
