package org.digitlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.digitlab.metrics.MinMaxSeries;

/**
 * A chart that is watched while a training runs.
 *
 * <p>It draws at most two points a pixel column and thirty frames a second, and only after something changed. Its axes
 * glide, the present is always in view, and a crosshair (mouse, or the arrow keys while focused) reads the values.
 * Use it on the FX thread.
 */
public final class LiveChart extends ChartSettings {

    private static final double BACKDROP_MARGIN = 4;

    private final List<ChartSeries> series = new ArrayList<>();
    private final FramePacer pacer = new FramePacer(this::frame);
    private final ChartTheme theme = new ChartTheme(this::requestFrame);
    private final PlotLayer plot = new PlotLayer(this, theme);
    private final Rectangle backdrop = new Rectangle();
    private final Canvas canvas = new Canvas();
    private final Label heading = new Label();
    private final Label invitation = new Label();
    private final Legend legend = new Legend(trainingTextProperty(), validationTextProperty());
    private final HBox header = new HBox(heading, legend);
    private final EasedRange xRange = new EasedRange();
    private final EasedRange yRange = new EasedRange();

    public LiveChart() {
        getStyleClass().add("live-chart");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        buildHeader();
        invitation.getStyleClass().add("invitation");
        invitation.textProperty().bind(emptyTextProperty());
        invitation.setMouseTransparent(true);
        backdrop.getStyleClass().add("backdrop");
        backdrop.setManaged(false);
        canvas.setManaged(false);
        getChildren().addAll(theme, backdrop, canvas, header, invitation, plot.card());
        InvalidationListener redraw = changed -> requestFrame();
        for (var setting : settings()) {
            setting.addListener(redraw);
        }
        sceneProperty().subscribe(scene -> requestFrame());
        new ChartHands(this).install();
    }

    /**
     * Adds an empty curve.
     *
     * @param name       of what it measures, shown in the legend; curves of one name share colour and visibility
     * @param role       how it is drawn
     * @param styleClass gives curves of this name their colour in the style sheet, for instance "mlp"
     */
    public ChartSeries addSeries(String name, SeriesRole role, String styleClass) {
        LegendItem item = legend.item(name, styleClass, this::requestFrame);
        ChartSeries added = new ChartSeries(role, item, this::requestFrame);
        series.add(added);
        requestFrame();
        return added;
    }

    @Override
    public String getUserAgentStylesheet() {
        return LiveChart.class.getResource("/org/digitlab/styles/chart.css").toExternalForm();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? plot.inWords(shown())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        legend.fit(getWidth());
        double headerHeight = Math.ceil(header.prefHeight(width));
        header.resizeRelocate(left, top, width, headerHeight);
        double below = top + headerHeight;
        double height = Math.max(0, getHeight() - below - snappedBottomInset());
        // On whole pixels the canvas clips by a rectangle, else by a mask, which takes longer than all the drawing.
        canvas.relocate(Math.ceil(left), Math.ceil(below));
        canvas.setWidth(Math.floor(Math.max(0, width)));
        canvas.setHeight(Math.floor(height));
        layoutBackdrop();
        plot.layoutInvitation(invitation, canvas);
        requestFrame();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }

    /** Shows where the axes are gliding to at once. */
    void settle() {
        frame(0);
        xRange.jump();
        yRange.jump();
        frame(0);
    }

    int drawnPoints() {
        return plot.drawnPoints();
    }

    boolean isAnimating() {
        return pacer.isRunning();
    }

    /** What the plot shows, in the coordinates of the {@link #canvas}; null before the first frame. */
    PlotFrame plotFrame() {
        return plot.frame();
    }

    Canvas canvas() {
        return canvas;
    }

    /** The visible curves' points, for the crosshair to stand on. */
    List<MinMaxSeries> shownPoints() {
        return shown().stream().map(ChartSeries::points).toList();
    }

    private List<ChartSeries> shown() {
        return series.stream().filter(ChartSeries::isShown).toList();
    }

    private void requestFrame() {
        if (getScene() == null) {
            pacer.stop();
        } else {
            pacer.request();
        }
    }

    /** Opaque and larger than what changes: a new frame then draws nothing of what is behind the chart. */
    private void layoutBackdrop() {
        backdrop.relocate(-BACKDROP_MARGIN, -BACKDROP_MARGIN);
        backdrop.setWidth(Math.ceil(getWidth()) + 2 * BACKDROP_MARGIN);
        backdrop.setHeight(Math.ceil(getHeight()) + 2 * BACKDROP_MARGIN);
    }

    private boolean frame(double seconds) {
        if (getScene() == null || canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return false;
        }
        List<ChartSeries> shown = shown();
        List<MinMaxSeries> lines = shown.stream().map(curve -> curve.line(isSmoothing())).toList();
        xRange.aim(AutoRange.x(lines, getEpochLength() / 10));
        yRange.aim(AutoRange.y(lines, getYScale()));
        boolean moving = xRange.step(seconds) | yRange.step(seconds);
        xRange.includeUpper(AutoRange.x(lines, 0).upper());
        invitation.setVisible(shown.isEmpty());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        plot.paint(gc, xRange.current(), yRange.current(), series, shown);
        return moving;
    }

    private void buildHeader() {
        header.getStyleClass().add("chart-header");
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(titleProperty());
        heading.setMinWidth(Region.USE_PREF_SIZE);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
    }
}
