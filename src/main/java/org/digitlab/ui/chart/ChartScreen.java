package org.digitlab.ui.chart;

import javafx.scene.canvas.Canvas;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.paint.PlotFrame;
import org.digitlab.plot.paint.PlotPainter;
import org.digitlab.ui.chart.canvas.CanvasSurface;
import org.digitlab.ui.chart.canvas.ChartTheme;
import org.digitlab.ui.chart.canvas.HoverCard;

/** Draws a {@link LiveChart} and its crosshair on a canvas, in the colours and the font of the window. */
final class ChartScreen {

    private final Canvas canvas = new Canvas();
    private final ChartTheme theme;
    private final Crosshair crosshair;
    private CanvasSurface surface;
    private PlotFrame frame;
    private int drawnPoints;

    /** @param restyled called when colours or font change */
    ChartScreen(ChartSettings settings, Runnable restyled) {
        theme = new ChartTheme(restyled);
        crosshair = new Crosshair(settings, theme);
    }

    Canvas canvas() {
        return canvas;
    }

    ChartTheme theme() {
        return theme;
    }

    HoverCard card() {
        return crosshair.card();
    }

    boolean isEmpty() {
        return canvas.getWidth() < 1 || canvas.getHeight() < 1;
    }

    /** Returns the axes of the last frame, in canvas coordinates; null before the first. */
    PlotFrame frame() {
        return frame;
    }

    int drawnPoints() {
        return drawnPoints;
    }

    void paint(Plot plot) {
        if (surface == null || !surface.writes(theme.getFont())) {
            surface = new CanvasSurface(canvas.getGraphicsContext2D(), theme.getFont());
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        PlotPainter painter = new PlotPainter(surface, theme.colors());
        frame = painter.paint(plot, 0, canvas.getWidth(), canvas.getHeight(), 1);
        drawnPoints = painter.drawnPoints();
        crosshair.paint(surface, painter, frame, plot);
    }
}
