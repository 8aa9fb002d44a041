package org.digitlab.ui.explain;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.StageView;

/** A card about the unit under the pointer: kernel, activation, and contribution. */
public final class UnitCard extends VBox {

    private static final double GAP = 10;

    private final Label title = new Label();
    private final KernelView kernel = new KernelView();
    private final Label figures = new Label();
    private final Label weights = new Label();

    public UnitCard() {
        getStyleClass().add("unit-card");
        title.getStyleClass().add("title");
        figures.getStyleClass().add("quiet");
        weights.getStyleClass().add("quiet");
        weights.setWrapText(true);
        kernel.managedProperty().bind(kernel.visibleProperty());
        weights.managedProperty().bind(weights.visibleProperty());
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(title, figures, kernel, weights);
    }

    void hide() {
        setVisible(false);
    }

    /** @param onScene bounds of the unit's picture in the scene, beside which the card is placed */
    void show(Explanation found, StageView view, int unit, Bounds onScene, ExplainText text) {
        title.setText(text.unitTitle(view, unit));
        figures.setText(text.unitFigures(view, unit, found.contrast()));
        kernel.setVisible(view.filters() != null);
        weights.setVisible(view.filters() != null && view.filters().inputs() > 1);
        if (view.filters() != null) {
            kernel.show(view.filters(), unit);
            weights.setText(text.kernel(view.filters(), unit));
            weights.setMaxWidth(Math.max(180, kernel.getPrefWidth()));
        }
        setVisible(true);
        place(getParent().sceneToLocal(onScene), getParent().getLayoutBounds());
    }

    private void place(Bounds unit, Bounds view) {
        applyCss();
        double width = prefWidth(-1);
        double height = prefHeight(width);
        double left = unit.getMaxX() + GAP + width <= view.getMaxX() ? unit.getMaxX() + GAP
                : unit.getMinX() - GAP - width;
        double top = Math.max(0, Math.min(unit.getMinY(), view.getMaxY() - height));
        resizeRelocate(Math.round(Math.max(0, left)), Math.round(top), Math.ceil(width), Math.ceil(height));
    }
}
