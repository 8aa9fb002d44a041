package org.digitlab.ui.explain;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.digitlab.inference.Explanation;
import org.digitlab.inference.ExplanationMethod;
import org.digitlab.inference.StageView;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.gradients.Axis;
import org.digitlab.network.gradients.Stage;

/** The network's input, faint, with the relevance of each pixel over it; or the enlarged map of one unit. */
public final class RelevanceView extends TintedRegion {

    private static final int SIDE = DigitImage.SIDE;
    private static final int MIN_SCALE = 7;
    private static final int PREF_SCALE = 20;
    private static final double FAINT = 0.3;

    private final Region paper = new Region();
    private Explanation explanation;
    private Unit enlarged;

    public RelevanceView() {
        getStyleClass().add("relevance-view");
        paper.getStyleClass().add("paper");
        getChildren().add(0, paper);
        setMinSize(MIN_SCALE * SIDE + 2, MIN_SCALE * SIDE + 2);
        setPrefSize(PREF_SCALE * SIDE + 2, PREF_SCALE * SIDE + 2);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /**
     * @param found null for no explanation
     * @param unit  the unit to show in place of the relevance; null for none
     */
    void show(Explanation found, Unit unit) {
        explanation = found;
        enlarged = unit;
        repaint();
    }

    @Override
    protected void repaint() {
        clear();
        if (explanation == null) {
            return;
        } else if (enlarged != null) {
            drawDigit();
            enlarge(explanation.stages().get(enlarged.stage()), enlarged.index());
        } else if (explanation.question().method() == ExplanationMethod.EVIDENCE) {
            drawDigit();
            drawRelevance();
        } else {
            // These relevances cover the whole image: draw the digit on top.
            drawRelevance();
            drawDigit();
        }
    }

    private void drawDigit() {
        pen().setGlobalAlpha(FAINT);
        draw(inkTint().argb(explanation.question().image().scaled(), 0, DigitImage.PIXELS, 1));
        pen().setGlobalAlpha(1);
    }

    private void drawRelevance() {
        float[] relevance = explanation.relevance();
        draw(tint().argb(relevance, 0, relevance.length, Tint.largest(relevance, 0, relevance.length)));
    }

    private void draw(int[] argb) {
        pen().drawImage(image(argb, SIDE, SIDE), 0, 0, canvas().getWidth(), canvas().getHeight());
    }

    /** Draws a map at the positions of its receptive fields, or weights over their pixels. */
    private void enlarge(StageView view, int unit) {
        if (UnitTiles.showsWeights(view)) {
            int size = view.filters().size();
            float[] weights = view.filters().values();
            draw(weightTint().argb(weights, unit * size, size, Tint.largest(weights, unit * size, size)));
        } else if (view.stage().kind() != Stage.Kind.DENSE) {
            int area = view.stage().area();
            double largest = Tint.largest(view.activations(), 0, view.activations().length);
            drawMap(image(inkTint().argb(view.activations(), unit * area, area, largest), view.stage().columns().size(),
                    view.stage().rows().size()), view.stage().rows(), view.stage().columns());
        }
    }

    private void drawMap(Image map, Axis rows, Axis columns) {
        double scale = canvas().getWidth() / SIDE;
        double left = (columns.start() + 0.5 - columns.step() / 2) * scale;
        double top = (rows.start() + 0.5 - rows.step() / 2) * scale;
        pen().drawImage(map, left, top, columns.size() * columns.step() * scale, rows.size() * rows.step() * scale);
    }

    @Override
    protected void layoutChildren() {
        double side = SIDE * Math.max(MIN_SCALE, Math.floor(Math.min(getWidth(), getHeight()) / SIDE));
        double left = Math.floor((getWidth() - side) / 2);
        double top = Math.floor((getHeight() - side) / 2);
        paper.resizeRelocate(left - 1, top - 1, side + 2, side + 2);
        canvas().relocate(left, top);
        resizeCanvas(side, side);
    }
}
