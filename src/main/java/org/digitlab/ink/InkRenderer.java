package org.digitlab.ink;

import java.util.List;

/**
 * Renders strokes as a 28 × 28 image in the way of MNIST: cropped, scaled to 20 × 20 pixels, centred by mass.
 *
 * <p>The larger side of the ink, including the pen's width, becomes 20 pixels, whatever its position and size were; pens
 * keep their width. A single point remains a dot, and ink smaller than a thousandth of its largest coordinate is not
 * magnified further, since its size is due to a tremor. The geometry is transformed before it is rasterised.
 */
public final class InkRenderer {

    private InkRenderer() {
    }

    /** Renders a drawing; {@link DigitImage#BLANK} if it has no strokes. */
    public static DigitImage render(Drawing drawing) {
        if (drawing.isBlank()) {
            return DigitImage.BLANK;
        }
        double unit = largestCoordinate(drawing);
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

    /** Returns the unit by which coordinates are divided, so that large numbers cannot overflow. */
    private static double largestCoordinate(Drawing drawing) {
        double largest = 0;
        for (Stroke stroke : drawing.strokes()) {
            for (InkPoint point : stroke.points()) {
                largest = Math.max(largest, Math.max(Math.abs(point.x()), Math.abs(point.y())));
            }
        }
        return largest == 0 ? 1 : largest;
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
