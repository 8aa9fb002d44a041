package org.digitlab.ui.chart;

import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Smoothing;

/** How charts are displayed. Charts with the same options share x axis and crosshair. */
public final class ChartOptions {

    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", Smoothing.DEFAULT);
    private final ObjectProperty<XKind> xKind = new SimpleObjectProperty<>(this, "xKind", XKind.ITERATION);
    private final BooleanProperty log = new SimpleBooleanProperty(this, "log");
    private final BooleanProperty gapBand = new SimpleBooleanProperty(this, "gapBand");
    private final DoubleProperty hoverX = new SimpleDoubleProperty(this, "hoverX", Double.NaN);
    private final ObjectProperty<Range> zoomX = new SimpleObjectProperty<>(this, "zoomX");

    private double lastSmoothing = Smoothing.DEFAULT;

    public ChartOptions() {
        xKind.addListener(changed -> {
            zoomX.set(null);
            hoverX.set(Double.NaN);
        });
    }

    /** Returns how strongly noisy curves are smoothed, 0 (off) to 0.99. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public boolean isSmoothed() {
        return smoothing.get() > 0;
    }

    /** Turns smoothing off, or on again as strong as before. */
    public void toggleSmoothing() {
        double before = smoothing.get();
        smoothing.set(isSmoothed() ? 0 : lastSmoothing);
        lastSmoothing = before > 0 ? before : lastSmoothing;
    }

    public ObjectProperty<XKind> xKindProperty() {
        return xKind;
    }

    /** Returns whether the y axes are logarithmic. */
    public BooleanProperty logProperty() {
        return log;
    }

    /** Returns whether the generalisation gap is shaded. */
    public BooleanProperty gapBandProperty() {
        return gapBand;
    }

    /** Returns the x of the crosshair, always a measured one; NaN while there is no crosshair. */
    public DoubleProperty hoverXProperty() {
        return hoverX;
    }

    /** Returns the visible range of the x axis; null while not zoomed. */
    public ObjectProperty<Range> zoomXProperty() {
        return zoomX;
    }

    Subscription subscribe(Runnable changed) {
        return Stream.of(smoothing, xKind, log, gapBand, hoverX, zoomX).map(option -> option.subscribe(changed))
                .reduce(Subscription::and).orElseThrow();
    }
}
