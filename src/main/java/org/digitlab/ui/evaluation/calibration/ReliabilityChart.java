package org.digitlab.ui.evaluation.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.NamedArg;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.testing.EvaluationResult;

/**
 * A reliability diagram: accuracy against confidence. On the diagonal a model is calibrated, below it the model is
 * overconfident.
 */
public final class ReliabilityChart extends Region {

    private static final double LEFT = 58;
    private static final double BOTTOM = 40;
    private static final double TOP = 10;
    private static final double RIGHT = 20;
    private static final double TITLE = 18;
    private static final int STEPS = 4;

    private final List<Line> rows = new ArrayList<>();
    private final List<Line> columns = new ArrayList<>();
    private final List<Label> rowLabels = new ArrayList<>();
    private final List<Label> columnLabels = new ArrayList<>();
    private final Line diagonal = line("diagonal");
    private final Label xTitle;
    private final Group yTitleTurned;
    private final List<ReliabilityCurve> curves = new ArrayList<>();

    public ReliabilityChart(@NamedArg("xTitle") String xTitle, @NamedArg("yTitle") String yTitle) {
        getStyleClass().add("reliability-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 160);
        this.xTitle = label(xTitle);
        Label turned = label(yTitle);
        turned.setRotate(-90);
        yTitleTurned = new Group(turned);
        for (int step = 0; step <= STEPS; step++) {
            rows.add(line("grid"));
            columns.add(line("grid"));
            rowLabels.add(label(100 * step / STEPS + " %"));
            columnLabels.add(label(100 * step / STEPS + " %"));
        }
        getChildren().addAll(rows);
        getChildren().addAll(columns);
        getChildren().addAll(rowLabels);
        getChildren().addAll(columnLabels);
        getChildren().addAll(diagonal, this.xTitle, yTitleTurned);
    }

    private static Line line(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        return line;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    /** Draws one curve per model, the second with hollow points, in place of earlier curves. */
    public void show(EvaluationResult result, Words words) {
        getChildren().removeAll(curves);
        curves.clear();
        curves.add(new ReliabilityCurve(result.a(), "first", words));
        if (result.hasTwo()) {
            curves.add(new ReliabilityCurve(result.b(), "second", words));
        }
        getChildren().addAll(curves);
        setAccessibleText(curves.stream().map(ReliabilityCurve::said).collect(Collectors.joining("\n")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT - RIGHT;
        double height = getHeight() - TOP - BOTTOM;
        for (int step = 0; step <= STEPS; step++) {
            double x = Math.round(LEFT + width * step / STEPS) + 0.5;
            double y = Math.round(TOP + height * (STEPS - step) / STEPS) + 0.5;
            draw(rows.get(step), LEFT, y, LEFT + width, y);
            draw(columns.get(step), x, TOP, x, TOP + height);
            layoutInArea(rowLabels.get(step), TITLE, y - TITLE / 2, LEFT - TITLE - 6, TITLE, 0, HPos.RIGHT,
                    VPos.CENTER);
            layoutInArea(columnLabels.get(step), x - LEFT / 2, TOP + height + 2, LEFT, TITLE, 0, HPos.CENTER,
                    VPos.CENTER);
        }
        draw(diagonal, LEFT, TOP + height, LEFT + width, TOP);
        layoutInArea(xTitle, LEFT, TOP + height + TITLE + 2, width, TITLE, 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(yTitleTurned, 0, TOP, TITLE, height, 0, HPos.CENTER, VPos.CENTER);
        curves.forEach(curve -> curve.place(LEFT, TOP, width, height));
    }

    private static void draw(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
