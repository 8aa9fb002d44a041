package org.digitlab.ui.evaluation.calibration;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.shape.Polyline;
import org.digitlab.ui.common.FamilyStyle;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.TestedModel;

/** The calibration curve of one model: its points and the line through them. */
final class ReliabilityCurve extends Group {

    private final Polyline line = new Polyline();
    private final List<ReliabilityPoint> points;

    ReliabilityCurve(TestedModel model, String style, Words words) {
        points = model.report().calibration().bins().stream().filter(bin -> bin.count() > 0)
                .map(bin -> new ReliabilityPoint(bin, words.format("evaluation.calibration.bin",
                        model.subject().name(), bin.from() * 100, bin.to() * 100, bin.count(),
                        bin.confidence() * 100, bin.accuracy() * 100))).toList();
        getStyleClass().addAll(style, FamilyStyle.of(model.subject().family()));
        line.getStyleClass().add("curve");
        getChildren().add(line);
        getChildren().addAll(points);
    }

    /** Returns a line of text per point. */
    String said() {
        return points.stream().map(ReliabilityPoint::getAccessibleText).collect(Collectors.joining("\n"));
    }

    void place(double left, double top, double width, double height) {
        line.getPoints().clear();
        for (ReliabilityPoint point : points) {
            point.place(left, top, width, height);
            line.getPoints().addAll(point.x(left, width), point.y(top, height));
        }
    }
}
