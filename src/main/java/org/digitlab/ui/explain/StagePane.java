package org.digitlab.ui.explain;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.digitlab.inference.ExplainedScore;
import org.digitlab.inference.StageView;

/** One stage: its title and its units. */
final class StagePane extends VBox {

    private final ExplainText text;
    private final Label title = new Label();
    private final MapGrid grid;
    private StageView view;
    private ExplainedScore contrast;

    /**
     * @param pointed told the stage and what of it is looked at, null for nothing
     * @param chosen  told the unit to enlarge
     */
    StagePane(int index, ExplainText text, BiConsumer<StagePane, MapGrid.Pointed> pointed,
            BiConsumer<StagePane, Unit> chosen) {
        this.text = text;
        getStyleClass().add("stage-pane");
        title.getStyleClass().add("quiet");
        grid = new MapGrid(looked -> {
            pointed.accept(this, looked);
            say();
        }, unit -> chosen.accept(this, new Unit(index, unit)));
        getChildren().addAll(title, grid);
    }

    void show(StageView newest, ExplainedScore about, UnitOrder order) {
        view = newest;
        contrast = about;
        int[] units = order.of(newest);
        title.setText(text.title(newest.stage(), units.length));
        grid.show(newest, units);
        say();
    }

    private void say() {
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
