package org.digitlab.ui.chart;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Smoothing;

/** How charts are read. Charts with the same options have one x axis and one crosshair. */
public final class ChartOptions {

    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", Smoothing.DEFAULT);
    private final ObjectProperty<XKind> xKind = new SimpleObjectProperty<>(this, "xKind", XKind.ITERATION);
    private final BooleanProperty log = new SimpleBooleanProperty(this, "log");
    private final BooleanProperty gapBand = new SimpleBooleanProperty(this, "gapBand");
    private final DoubleProperty hoverX = new SimpleDoubleProperty(this, "hoverX", Double.NaN);
    private final ObjectProperty<Range> zoomX = new SimpleObjectProperty<>(this, "zoomX");

    private double usualSmoothing = Smoothing.DEFAULT;

    public ChartOptions() {
        xKind.addListener(changed -> {
            zoomX.set(null);
            hoverX.set(Double.NaN);
        });
    }

    /** How strongly noisy curves are smoothed, 0 (not at all) to 0.99. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public boolean isSmoothed() {
        return smoothing.get() > 0;
    }

    /** Shows curves as they were measured, or smooths them as strongly as they were before. */
    public void toggleSmoothing() {
        double before = smoothing.get();
        smoothing.set(isSmoothed() ? 0 : usualSmoothing);
        usualSmoothing = before > 0 ? before : usualSmoothing;
    }

    public ObjectProperty<XKind> xKindProperty() {
        return xKind;
    }

    /** Whether the y axes are logarithmic. */
    public BooleanProperty logProperty() {
        return log;
    }

    /** Whether the generalisation gap is tinted. */
    public BooleanProperty gapBandProperty() {
        return gapBand;
    }

    /** The x under the crosshair, always a measured one; NaN while there is no crosshair. */
    public DoubleProperty hoverXProperty() {
        return hoverX;
    }

    /** The stretch of the x axis that was zoomed to; null while everything is shown. */
    public ObjectProperty<Range> zoomXProperty() {
        return zoomX;
    }

    Observable[] all() {
        return new Observable[] {smoothing, xKind, log, gapBand, hoverX, zoomX};
    }
}
