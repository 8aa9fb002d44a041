package org.digitlab.ui.explain;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.digitlab.inference.StageView;
import org.digitlab.ui.drawing.InkedRegion;

/** Paints each unit of a stage: its picture, and a bar for its contribution below. */
final class UnitPainter {

    private final TintedRegion region;
    private final GraphicsContext pen;
    private final StageView view;
    private final UnitTiles tiles;
    private final double maxActivation;
    private final double maxContribution;

    /** @param region the region to paint on, in its colours */
    UnitPainter(TintedRegion region, StageView view, UnitTiles tiles) {
        this.region = region;
        this.view = view;
        this.tiles = tiles;
        pen = region.pen();
        maxActivation = Tint.largest(view.activations(), 0, view.activations().length);
        maxContribution = Tint.largest(view.contributions(), 0, view.contributions().length);
    }

    /**
     * Paints a unit.
     *
     * @param box    bounds of the picture
     * @param framed whether to highlight it
     */
    void paint(int unit, Rectangle2D box, boolean framed) {
        pen.setFill(region.ink().deriveColor(0, 1, 1, 0.06));
        pen.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        pen.drawImage(InkedRegion.image(pixels(unit), tiles.width(), tiles.height()), box.getMinX(), box.getMinY(),
                box.getWidth(), box.getHeight());
        double share = maxContribution > 0 ? view.contributions()[unit] / maxContribution : 0;
        pen.setFill(region.tint().of(share));
        pen.fillRect(box.getMinX(), tiles.barTop(box), Math.ceil(box.getWidth() * Math.abs(share)), UnitTiles.BAR);
        if (framed) {
            pen.setStroke(region.focus());
            pen.setLineWidth(2);
            pen.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        }
    }

    private int[] pixels(int unit) {
        if (UnitTiles.showsWeights(view)) {
            float[] weights = view.filters().values();
            int size = view.filters().size();
            return region.weightTint().argb(weights, unit * size, size, Tint.largest(weights, unit * size, size));
        }
        int area = view.stage().area();
        return region.inkTint().argb(view.activations(), unit * area, area, maxActivation);
    }
}
