package org.digitlab.ui.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.util.Subscription;
import org.digitlab.export.ChartRequest;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.paint.PlotFrame;
import org.digitlab.plot.series.Curve;
import org.digitlab.ui.chart.canvas.FramePacer;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Presence;
import org.digitlab.ui.common.Words;

/**
 * A chart that updates while a training runs.
 *
 * <p>Draws at most two points per pixel column and thirty frames per second, and only after a change. The axes move
 * smoothly and keep the newest points in view until the user zooms (rectangle, wheel, keys); a crosshair (mouse, or
 * arrow keys while focused) shows values. For the FX thread only.
 */
public final class LiveChart extends ChartSettings {

    private static final String HIDDEN = new Words().get("chart.hidden");
    private static final double MIN_EPOCHS = 0.1;
    private static final double MIN_SECONDS = 1;

    private final ChartCurves curves = new ChartCurves();
    private final Map<ChartRun, Subscription> followed = new HashMap<>();
    private final FramePacer pacer = new FramePacer(this::frame);
    private final ChartScreen screen = new ChartScreen(this, this::requestFrame);
    private final Viewport viewport = new Viewport(this);
    private final ZoomGestures zoomGestures = new ZoomGestures(this);
    private final ChartParts parts;
    private final ObservableValue<Boolean> visible = Presence.seen(this);
    private Subscription followedOptions = Subscription.EMPTY;

    /**
     * @param measure   the measure on the y axis
     * @param emptyText the text in the middle of an empty chart
     * @param runsText  the format of the legend's menu button; null for the number of runs
     */
    public LiveChart(@NamedArg("measure") Measure measure, @NamedArg("emptyText") String emptyText,
            @NamedArg("runsText") String runsText) {
        super(measure, emptyText);
        parts = new ChartParts(this, screen, zoomGestures.rubberBand(), runsText);
        getStyleClass().add("live-chart");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setMinSize(200, 120);
        setPrefSize(600, 300);
        getChildren().addAll(parts.all());
        emptyTextProperty().subscribe(this::requestFrame);
        optionsProperty().subscribe(this::followOptions);
        // Consumers read the value: a frame may not do so, and only the first change would be reported otherwise.
        viewport.zoomYProperty().subscribe(zoom -> requestFrame());
        sceneProperty().subscribe(scene -> requestFrame());
        visible.subscribe(seen -> requestFrame());
        new ChartGestures(this).install();
        zoomGestures.install();
    }

    /** Shows a run's curves of this chart's measure, and its name in the legend. */
    public void addRun(ChartRun run) {
        curves.add(run, measure());
        parts.legend().add(run);
        followed.put(run, Subscription.combine(run.nameProperty().subscribe(this::requestFrame),
                run.inkProperty().subscribe(this::requestFrame), run.visibleProperty().subscribe(this::requestFrame),
                run.versionProperty().subscribe(version -> requestFrame())));
        requestFrame();
    }

    public void removeRun(ChartRun run) {
        curves.remove(run);
        parts.legend().remove(run);
        followed.remove(run).unsubscribe();
        requestFrame();
    }

    /** Returns a snapshot of the chart to be drawn elsewhere; later measurements do not change it. */
    public Plot picture() {
        List<Curve> shown = aim();
        viewport.jump();
        requestFrame();
        return plot(shown).frozen();
    }

    /** Returns the settings with which the chart would show stored runs. */
    public ChartRequest request() {
        ChartOptions options = options();
        boolean log = options.logProperty().get();
        return new ChartRequest(measure(), options.xKindProperty().get(), options.smoothingProperty().get(), log,
                options.gapBandProperty().get(), options.zoomXProperty().get(),
                viewport.zoomedValues(measure().scale(log)));
    }

    /** Returns whether the chart is zoomed. */
    public boolean isZoomed() {
        return viewport.isZoomed();
    }

    /** Resets the zoom and follows new measurements. */
    public void follow() {
        viewport.reset();
    }

    /** Extends the y axis to all values, until the zoom is reset. */
    void showCut() {
        viewport.showCut();
    }

    @Override
    public String getUserAgentStylesheet() {
        return LiveChart.class.getResource("/org/digitlab/styles/chart.css").toExternalForm();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? Crosshair.said(this, plot(curves.shown(options())), invitation())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        parts.layout(measure().isValidated());
        requestFrame();
    }

    /** Moves the axes to their targets at once. */
    void settle() {
        frame(0);
        viewport.jump();
        frame(0);
    }

    int drawnPoints() {
        return screen.drawnPoints();
    }

    boolean isAnimating() {
        return pacer.isRunning();
    }

    /** Returns the axes of the last frame, in coordinates of the {@link #canvas}; null before the first. */
    PlotFrame plotFrame() {
        return screen.frame();
    }

    Canvas canvas() {
        return screen.canvas();
    }

    public Viewport viewport() {
        return viewport;
    }

    /** Returns the text of a chart without visible curves. */
    String invitation() {
        return curves.isEmpty() ? emptyTextProperty().get() : HIDDEN;
    }

    /** Returns the points of visible curves, to which the crosshair snaps. */
    List<MinMaxSeries> shownPoints() {
        return curves.shown(options()).stream().map(Curve::points).toList();
    }

    private void followOptions(ChartOptions chosen) {
        followedOptions.unsubscribe();
        followedOptions = chosen.subscribe(this::requestFrame);
        requestFrame();
    }

    private void requestFrame() {
        if (getScene() == null) {
            pacer.stop();
        } else {
            pacer.request();
        }
    }

    /** Sets the targets of the axes from the visible curves, which it returns; keys may come before the first frame. */
    List<Curve> aim() {
        List<Curve> shown = curves.shown(options());
        viewport.aim(shown, minSpan());
        return shown;
    }

    /** Draws a frame; returns whether another is needed. Drawing waits until the chart is visible. */
    private boolean frame(double seconds) {
        if (getScene() == null || !visible.getValue() || screen.isEmpty()) {
            return false;
        }
        List<Curve> shown = aim();
        boolean moving = viewport.step(seconds, shown);
        parts.show(shown, viewport);
        screen.paint(plot(shown));
        return moving;
    }

    private Plot plot(List<Curve> shown) {
        ChartOptions options = options();
        return new Plot(measure(), options.logProperty().get(), options.xKindProperty().get(), viewport.x(),
                viewport.y(), viewport.cut(), epochLength(), options.gapBandProperty().get(),
                Double.isNaN(options.hoverXProperty().get()), curves.names(), shown);
    }

    private double epochLength() {
        return curves.epochLength(options().xKindProperty().get());
    }

    private double minSpan() {
        return options().xKindProperty().get() == XKind.TIME ? MIN_SECONDS : MIN_EPOCHS * epochLength();
    }
}
