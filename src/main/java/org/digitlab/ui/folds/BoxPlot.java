package org.digitlab.ui.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.Spread;
import org.digitlab.plot.axis.Measure;
import org.digitlab.ui.chart.legend.InkChip;

/**
 * A vertical box plot of a few values: the box spans the middle half with a line at the median, the whiskers reach to the
 * minimum and the maximum, a diamond marks the mean. Every value is drawn beside the box in its own colour.
 */
public final class BoxPlot extends Region {

    private static final double TOP = 10;
    private static final double BOX = 36;
    private static final double CAP = 16;
    private static final double CHIP = 8;
    private static final double MAX_STEP = 28;
    private static final double GAP = 10;
    private static final double DIAMOND = 5;

    private final Region box = styled(new Region(), "box");
    private final Line whisker = styled(new Line(), "whisker");
    private final Line upperCap = styled(new Line(), "whisker");
    private final Line lowerCap = styled(new Line(), "whisker");
    private final Line median = styled(new Line(), "median");
    private final Polygon mean = styled(new Polygon(0, -DIAMOND, DIAMOND, 0, 0, DIAMOND, -DIAMOND, 0), "mean");
    private final List<Label> labels = List.of(new Label(), new Label(), new Label());
    private final List<InkChip> chips = new ArrayList<>();
    private Spread spread;
    private double[] values = {};

    public BoxPlot() {
        getStyleClass().add("box-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        labels.forEach(label -> label.getStyleClass().add("quiet"));
        fill();
    }

    void show(Measure measure, FoldsResult result) {
        spread = FoldsText.spread(measure, result);
        ToDoubleFunction<FoldResult> value = measure == Measure.ACCURACY ? FoldResult::accuracy : FoldResult::loss;
        values = result.folds().stream().mapToDouble(value).toArray();
        labels.get(0).setText(measure.format(spread.max()));
        labels.get(1).setText(measure.format(spread.median()));
        labels.get(2).setText(measure.format(spread.min()));
        chips.clear();
        result.folds().forEach(fold -> {
            InkChip chip = new InkChip();
            chip.inkProperty().set(FoldCharts.ink(fold.fold()));
            chips.add(chip);
        });
        fill();
    }

    void clear() {
        spread = null;
        values = new double[0];
        chips.clear();
        fill();
    }

    @Override
    protected void layoutChildren() {
        if (spread == null) {
            return;
        }
        double left = labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0) + GAP;
        double centre = left + BOX / 2;
        vertical(whisker, centre, y(spread.max()), y(spread.min()));
        level(upperCap, centre, CAP, y(spread.max()));
        level(lowerCap, centre, CAP, y(spread.min()));
        double top = y(spread.upperQuartile());
        box.resizeRelocate(left, top, BOX, Math.max(1, y(spread.lowerQuartile()) - top));
        level(median, centre, BOX, y(spread.median()));
        mean.relocate(centre - DIAMOND, y(spread.mean()) - DIAMOND);
        layoutLabels();
        layoutChips(left + BOX + GAP);
    }

    private void layoutLabels() {
        double height = labels.get(0).prefHeight(-1);
        double middle = y(spread.median());
        double[] at = {Math.min(y(spread.max()), middle - height), middle,
            Math.max(y(spread.min()), middle + height)};
        for (int i = 0; i < at.length; i++) {
            labels.get(i).autosize();
            labels.get(i).relocate(0, at[i] - height / 2);
            labels.get(i).setVisible(i == 1 || spread.min() < spread.max());
        }
    }

    /** Places the chips side by side in the order of the folds, overlapping if there is not enough room. */
    private void layoutChips(double left) {
        double step = Math.min(MAX_STEP, Math.max(0, getWidth() - left - CHIP) / Math.max(1, chips.size() - 1));
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).resizeRelocate(left + i * step, y(values[i]) - CHIP / 2, CHIP, CHIP);
        }
    }

    private double y(double value) {
        double span = spread.max() - spread.min();
        double room = getHeight() - 2 * TOP;
        return TOP + (span == 0 ? room / 2 : room * (spread.max() - value) / span);
    }

    private void fill() {
        List<Node> parts = new ArrayList<>();
        if (spread != null) {
            parts.addAll(List.of(whisker, upperCap, lowerCap, box, median, mean));
            parts.addAll(labels);
            parts.addAll(chips);
        }
        getChildren().setAll(parts);
        requestLayout();
    }

    private static void level(Line line, double centre, double width, double y) {
        line.setStartX(centre - width / 2);
        line.setEndX(centre + width / 2);
        line.setStartY(y);
        line.setEndY(y);
    }

    private static void vertical(Line line, double x, double from, double to) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(from);
        line.setEndY(to);
    }

    private static <T extends Node> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        return node;
    }
}
