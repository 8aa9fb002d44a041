package org.digitlab.ui.explain;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.digitlab.network.gradients.Filters;

/** The weights of one unit: a picture for each input map; a single small kernel with its numbers. */
final class KernelView extends TintedRegion {

    private static final int GAP = 3;
    private static final int COLUMNS = 8;
    private static final int MANY = 64;
    private static final int NUMBERED_SCALE = 40;
    private static final double NUMBER_SIZE = 11;
    /** Divides colours so that numbers are readable on the largest weight. */
    private static final double PALE = 2;

    private Filters filters;
    private int unit;

    KernelView() {
        getStyleClass().add("kernel-view");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void show(Filters newFilters, int newUnit) {
        filters = newFilters;
        unit = newUnit;
        setPrefSize(width(), height());
        canvas().setWidth(width());
        canvas().setHeight(height());
        repaint();
    }

    private int columns() {
        return Math.min(filters.inputs(), filters.inputs() > MANY ? 2 * COLUMNS : COLUMNS);
    }

    private boolean isNumbered() {
        return filters.inputs() == 1 && filters.width() <= 7;
    }

    private int scale() {
        if (filters.inputs() == 1) {
            return isNumbered() ? NUMBERED_SCALE : 5;
        }
        return filters.inputs() > MANY ? 3 : 5;
    }

    private int width() {
        return columns() * (filters.width() * scale() + GAP) - GAP;
    }

    private int height() {
        int rows = (filters.inputs() + columns() - 1) / columns();
        return rows * (filters.height() * scale() + GAP) - GAP;
    }

    @Override
    protected void repaint() {
        if (filters == null) {
            return;
        }
        clear();
        if (filters.inputs() == 1 && !isNumbered()) {
            paint(weightTint(), 1);
        } else {
            paint(tint(), isNumbered() ? PALE : 1);
        }
        if (isNumbered()) {
            number(pen());
        }
    }

    /** @param paler divisor of the colours' strength */
    private void paint(Tint tint, double paler) {
        double largest = paler * Tint.largest(filters.values(), unit * filters.size(), filters.size());
        int area = filters.width() * filters.height();
        for (int input = 0; input < filters.inputs(); input++) {
            int[] argb = tint.argb(filters.values(), unit * filters.size() + input * area, area, largest);
            double left = input % columns() * (filters.width() * scale() + GAP);
            double top = input / columns() * (filters.height() * scale() + GAP);
            pen().drawImage(image(argb, filters.width(), filters.height()), left, top, filters.width() * scale(),
                    filters.height() * scale());
        }
    }

    private void number(GraphicsContext pen) {
        pen.setFill(ink());
        pen.setFont(Font.font("IBM Plex Sans", NUMBER_SIZE));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < filters.height(); row++) {
            for (int column = 0; column < filters.width(); column++) {
                pen.fillText(ExplainText.weight(filters.weight(unit, 0, row, column)), (column + 0.5) * scale(),
                        (row + 0.5) * scale());
            }
        }
    }
}
