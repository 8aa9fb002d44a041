package org.digitlab.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws a light line where each epoch ends and its number above; fewer of both where they would crowd. */
final class EpochPainter {

    private static final double LEAST_PIXELS = 34;
    private static final double TITLE_PIXELS = 64;
    private static final double NUMBER_GAP = 5;

    private final ChartTheme theme;

    EpochPainter(ChartTheme theme) {
        this.theme = theme;
    }

    /** @param length iterations an epoch; nothing is drawn unless it is positive */
    void paint(GraphicsContext gc, PlotFrame frame, double length, String title) {
        if (!(length > 0)) {
            return;
        }
        double pixels = frame.width() * length / frame.x().span();
        long every = every(pixels);
        gc.setLineWidth(1);
        gc.setTextBaseline(VPos.BOTTOM);
        gc.setTextAlign(TextAlignment.RIGHT);
        for (long epoch = every; epoch * length <= frame.x().upper(); epoch += every) {
            double x = Math.round(frame.px(epoch * length)) + 0.5;
            gc.setStroke(theme.grid());
            gc.strokeLine(x, frame.top() - NUMBER_GAP, x, frame.bottom());
            gc.setFill(theme.muted());
            boolean titled = epoch == every && pixels * every >= TITLE_PIXELS;
            gc.fillText(titled ? title + " " + epoch : Long.toString(epoch), x - NUMBER_GAP, frame.top() - 2);
        }
    }

    /** Of how many epochs one is marked: 1, 2, 5, 10 and so on. */
    static long every(double pixelsAnEpoch) {
        double step = Ticks.niceStep(LEAST_PIXELS / pixelsAnEpoch);
        return step <= 1 ? 1 : Math.round(step == 2.5 ? 5 : step);
    }
}
