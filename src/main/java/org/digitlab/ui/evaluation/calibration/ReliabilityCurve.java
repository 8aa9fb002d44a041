package org.digitlab.ui.evaluation.calibration;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.digitlab.metrics.classification.Calibration;
import org.digitlab.metrics.classification.Interval;
import org.digitlab.ui.common.FamilyStyle;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** The calibration curve of one model: its points and the line through them. */
final class ReliabilityCurve extends Group {

    private final Polyline line = new Polyline();
    private final List<Point> points;

    ReliabilityCurve(TestedModel model, String style, Words words) {
        points = model.report().calibration().bins().stream().filter(bin -> bin.count() > 0)
                .map(bin -> new Point(bin, words.format("evaluation.calibration.bin",
                        model.subject().name(), bin.from() * 100, bin.to() * 100, bin.count(),
                        bin.confidence() * 100, bin.accuracy() * 100))).toList();
        getStyleClass().addAll(style, FamilyStyle.of(model.subject().family()));
        line.getStyleClass().add("curve");
        getChildren().add(line);
        getChildren().addAll(points);
    }

    /** Returns a line of text per point. */
    String said() {
        return points.stream().map(Point::getAccessibleText).collect(Collectors.joining("\n"));
    }

    void place(double left, double top, double width, double height) {
        line.getPoints().clear();
        for (Point point : points) {
            point.place(left, top, width, height);
            line.getPoints().addAll(point.x(left, width), point.y(top, height));
        }
    }

    /** A bin of a calibration curve: a dot that grows with the number of images, with a whisker for the 95 % interval. */
    private static final class Point extends Group {

        private static final double MIN_RADIUS = 3;
        private static final double RADIUS_PER_DECADE = 1;

        private final Calibration.Bin bin;
        private final Interval interval;
        private final Line whisker = new Line();
        private final Circle dot = new Circle();

        Point(Calibration.Bin bin, String said) {
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
}
