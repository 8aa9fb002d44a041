package org.digitlab.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/** Fills the band between the smallest and the largest values: far cheaper than stroking dense noise. */
final class BandPen implements Decimator.Pen {

    private static final double LEAST_HEIGHT = 1;

    private final GraphicsContext gc;
    private final double[] x;
    private final double[] upper;
    private final double[] lower;
    private int size;
    private int points;

    /** @param columns the most there can be */
    BandPen(GraphicsContext gc, int columns) {
        this.gc = gc;
        x = new double[columns];
        upper = new double[columns];
        lower = new double[columns];
        gc.beginPath();
    }

    @Override
    public void column(double fromX, double fromY, double toX, double toY) {
        x[size] = (fromX + toX) / 2;
        upper[size] = Math.min(fromY, toY);
        lower[size] = Math.max(Math.max(fromY, toY), upper[size] + LEAST_HEIGHT);
        size++;
    }

    @Override
    public void lift() {
        for (int i = 0; i < size; i++) {
            if (i == 0) {
                gc.moveTo(x[i], upper[i]);
            } else {
                gc.lineTo(x[i], upper[i]);
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            gc.lineTo(x[i], lower[i]);
        }
        points += 2 * size;
        size = 0;
    }

    /** Fills what was traced and says how many points it has. */
    int finish() {
        gc.fill();
        return points;
    }
}
