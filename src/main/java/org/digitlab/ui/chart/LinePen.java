package org.digitlab.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/** Strokes a curve as a line: both extremes of a pixel column, or their middle for a trend, which has no spikes. */
final class LinePen implements Decimator.Pen {

    private final GraphicsContext gc;
    private final boolean extremes;
    private boolean down;
    private int points;

    LinePen(GraphicsContext gc, boolean extremes) {
        this.gc = gc;
        this.extremes = extremes;
        gc.beginPath();
    }

    @Override
    public void column(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY || !extremes) {
            go((fromX + toX) / 2, (fromY + toY) / 2);
        } else {
            go(fromX, fromY);
            go(toX, toY);
        }
    }

    @Override
    public void lift() {
        down = false;
    }

    /** Strokes what was traced and says how many points it has. */
    int finish() {
        gc.stroke();
        return points;
    }

    private void go(double x, double y) {
        if (down) {
            gc.lineTo(x, y);
        } else {
            gc.moveTo(x, y);
        }
        down = true;
        points++;
    }
}
