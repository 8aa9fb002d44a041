package org.digitlab.ink;

import java.util.List;

/**
 * Turns strokes into a 28 × 28 image the way MNIST was made: crop, fit into 20 × 20, centre of mass in the middle.
 *
 * <p>The larger side of the ink, the pen's width included, becomes 20 pixels, wherever and however large it was drawn;
 * pens keep their width. A single point stays a dot, and ink smaller than a thousandth of its farthest coordinate is
 * not magnified any further, since that is a trembling pen. Everything happens to the geometry, at a fraction of a
 * pixel, before it becomes pixels.
 */
public final class InkRenderer {

    private InkRenderer() {
    }

    /** The image of {@code drawing}; {@link DigitImage#BLANK} if it has no strokes. */
    public static DigitImage render(Drawing drawing) {
        if (drawing.isBlank()) {
            return DigitImage.BLANK;
        }
        double unit = farthest(drawing);
        List<InkBox.Extent> extents = drawing.strokes().stream().map(s -> InkBox.Extent.of(s, unit)).toList();
        double scale = InkBox.fittingScale(extents);
        InkBox box = InkBox.of(extents, scale);
        double x = (DigitImage.SIDE - box.width()) / 2;
        double y = (DigitImage.SIDE - box.height()) / 2;
        double[] mass = rasterize(drawing, unit, scale, x - box.left(), y - box.top()).centreOfMass();
        double left = Frame.start(box.width(), mass[0] - x);
        double top = Frame.start(box.height(), mass[1] - y);
        return rasterize(drawing, unit, scale, left - box.left(), top - box.top()).toImage();
    }

    /** Coordinates are divided by this first, so that even the largest numbers cannot overflow. */
    private static double farthest(Drawing drawing) {
        double farthest = 0;
        for (Stroke stroke : drawing.strokes()) {
            for (InkPoint point : stroke.points()) {
                farthest = Math.max(farthest, Math.max(Math.abs(point.x()), Math.abs(point.y())));
            }
        }
        return farthest == 0 ? 1 : farthest;
    }

    private static InkGrid rasterize(Drawing drawing, double unit, double scale, double dx, double dy) {
        InkGrid grid = new InkGrid();
        for (Stroke stroke : drawing.strokes()) {
            InkPoint first = stroke.points().get(0);
            double fromX = first.x() / unit * scale + dx;
            double fromY = first.y() / unit * scale + dy;
            for (InkPoint point : stroke.points()) {
                double toX = point.x() / unit * scale + dx;
                double toY = point.y() / unit * scale + dy;
                grid.line(fromX, fromY, toX, toY, stroke.width());
                fromX = toX;
                fromY = toY;
            }
        }
        return grid;
    }
}
