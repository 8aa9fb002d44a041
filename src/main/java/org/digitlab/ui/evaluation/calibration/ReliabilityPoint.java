package org.digitlab.ui.evaluation.calibration;

import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.digitlab.metrics.classification.CalibrationBin;
import org.digitlab.metrics.classification.Interval;

/** A bin of a calibration curve: a dot that grows with the number of images, with a whisker for the 95 % interval. */
final class ReliabilityPoint extends Group {

    private static final double MIN_RADIUS = 3;
    private static final double RADIUS_PER_DECADE = 1;

    private final CalibrationBin bin;
    private final Interval interval;
    private final Line whisker = new Line();
    private final Circle dot = new Circle();

    ReliabilityPoint(CalibrationBin bin, String said) {
        this.bin = bin;
        interval = Interval.wilson((int) Math.round(bin.accuracy() * bin.count()), bin.count());
        dot.setRadius(MIN_RADIUS + RADIUS_PER_DECADE * Math.log10(bin.count()));
        dot.getStyleClass().add("dot");
        whisker.getStyleClass().add("whisker");
        getChildren().addAll(whisker, dot);
        setAccessibleText(said);
        Tooltip.install(this, new Tooltip(said));
    }

    /** Positions the point in a plot area of {@code width} × {@code height} pixels. */
    void place(double left, double top, double width, double height) {
        double x = x(left, width);
        dot.setCenterX(x);
        dot.setCenterY(y(top, height));
        whisker.setStartX(x);
        whisker.setEndX(x);
        whisker.setStartY(top + (1 - interval.low()) * height);
        whisker.setEndY(top + (1 - interval.high()) * height);
    }

    double x(double left, double width) {
        return left + bin.confidence() * width;
    }

    double y(double top, double height) {
        return top + (1 - bin.accuracy()) * height;
    }
}
