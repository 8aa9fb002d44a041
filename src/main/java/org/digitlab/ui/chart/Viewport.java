package org.digitlab.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.AutoRange;
import org.digitlab.plot.axis.AxisScale;
import org.digitlab.plot.axis.EasedRange;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Curve;

/** The visible part of a chart's axes: everything, moving smoothly with new points, until the user zooms. */
public final class Viewport {

    private final ChartSettings chart;
    /** In positions on the y axis; null while the axis follows the curves. */
    private final ObjectProperty<Range> zoomY = new SimpleObjectProperty<>(this, "zoomY");
    private Axes axes;
    private EasedRange x = new EasedRange();
    private EasedRange y = new EasedRange();
    private Range everyX;
    private Range everyY;
    private Range cut;

    Viewport(ChartSettings chart) {
        this.chart = chart;
    }

    /** Sets the targets of the axes from the visible curves. */
    void aim(List<Curve> curves, double minSpan) {
        begin(new Axes(chart.measure(), options().xKindProperty().get(), options().logProperty().get()));
        List<MinMaxSeries> lines = curves.stream().map(Curve::line).toList();
        everyX = AutoRange.x(lines, minSpan);
        Range settled = AutoRange.y(lines, axes.measure, axes.log);
        everyY = settled.and(AutoRange.y(lines, axes.measure, axes.log, everyX));
        Range zoomX = options().zoomXProperty().get();
        cut = isZoomed() ? null : AutoRange.cut(lines, axes.measure.scale(axes.log), settled);
        x.aim(zoomX == null ? everyX : zoomX);
        y.aim(zoomY.get() != null ? zoomY.get() : zoomX == null ? settled
                : AutoRange.y(lines, axes.measure, axes.log, zoomX));
        jumpIfHeld(zoomX);
    }

    /** Moves the axes towards their targets; returns whether they are still moving. */
    boolean step(double seconds, List<Curve> curves) {
        boolean moving = x.step(seconds) | y.step(seconds);
        if (options().zoomXProperty().get() == null) {
            x.includeUpper(AutoRange.x(curves.stream().map(Curve::line).toList(), 0).upper());
        }
        return moving;
    }

    void jump() {
        x.jump();
        y.jump();
    }

    Range x() {
        return x.current();
    }

    Range y() {
        return y.current();
    }

    /** Returns the range of all values if the y axis leaves out the beginning of a curve; otherwise null. */
    Range cut() {
        return cut;
    }

    /** Extends the y axis to all values. */
    void showCut() {
        zoomY.set(everyY);
    }

    public ObjectProperty<Range> zoomYProperty() {
        return zoomY;
    }

    /** Returns the zoomed range of the y axis, in values; null while the axis follows the curves. */
    Range zoomedValues(AxisScale scale) {
        Range zoom = zoomY.get();
        return zoom == null ? null : new Range(scale.value(zoom.lower()), scale.value(zoom.upper()));
    }

    boolean isZoomed() {
        return options().zoomXProperty().get() != null || zoomY.get() != null;
    }

    /** @param factor below 1 zooms in */
    void zoomX(double factor, double at) {
        set(options().zoomXProperty(), shownX().scaled(factor, at).zoomed(everyX));
    }

    void zoomY(double factor, double at) {
        set(zoomY, shownY().scaled(factor, at).zoomed(everyY));
    }

    /** @param share fraction of the visible range, positive to the right */
    void panX(double share) {
        set(options().zoomXProperty(), shownX().shifted(share * shownX().span()).zoomed(everyX));
    }

    void panY(double share) {
        set(zoomY, shownY().shifted(share * shownY().span()).zoomed(everyY));
    }

    /** Zooms to ranges of the axes; null leaves an axis as it is. */
    void show(Range partX, Range partY) {
        if (partX != null) {
            set(options().zoomXProperty(), partX.zoomed(everyX));
        }
        if (partY != null) {
            set(zoomY, partY.zoomed(everyY));
        }
    }

    void reset() {
        options().zoomXProperty().set(null);
        zoomY.set(null);
    }

    /** Returns the target of the x axis, because several wheel events may come between two frames. */
    private Range shownX() {
        Range zoom = options().zoomXProperty().get();
        return zoom == null ? x() : zoom;
    }

    private Range shownY() {
        return zoomY.get() == null ? y() : zoomY.get();
    }

    private void begin(Axes shown) {
        if (!shown.equals(axes)) {
            axes = shown;
            zoomY.set(null);
            x = new EasedRange();
            y = new EasedRange();
        }
    }

    /** Zooming by hand is not animated. */
    private void jumpIfHeld(Range zoomX) {
        if (zoomX != null) {
            x.jump();
        }
        if (zoomY.get() != null) {
            y.jump();
        }
    }

    private ChartOptions options() {
        return chart.options();
    }

    private static void set(ObjectProperty<Range> zoom, Optional<Range> shown) {
        zoom.set(shown.orElse(null));
    }

    private record Axes(Measure measure, XKind kind, boolean log) {
    }
}
