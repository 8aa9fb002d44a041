package org.digitlab.ui.chart;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.digitlab.plot.series.Curve;
import org.digitlab.ui.chart.canvas.ChartTheme;
import org.digitlab.ui.chart.canvas.HoverCard;
import org.digitlab.ui.chart.legend.Legend;
import org.digitlab.ui.common.Words;

/** The nodes of a {@link LiveChart} and their layout. */
final class ChartParts {

    private static final Words WORDS = new Words();
    private static final double BACKDROP_MARGIN = 4;
    private static final double X_AXIS = 26;
    private static final double EDGE = 10;

    private final LiveChart chart;
    private final ChartTheme theme;
    private final Canvas canvas;
    private final HoverCard card;
    private final Rectangle rubberBand;
    private final Rectangle backdrop = new Rectangle();
    private final Label heading = new Label();
    private final Label invitation = new Label();
    private final Legend legend;
    private final Button follow = new Button(WORDS.get("chart.follow"));
    private final Button start = new Button(WORDS.get("chart.start"));
    private final HBox header;

    /** @param runsText the format of the legend's menu button; null for the number of runs */
    ChartParts(LiveChart chart, ChartScreen screen, Rectangle rubberBand, String runsText) {
        this.chart = chart;
        theme = screen.theme();
        canvas = screen.canvas();
        card = screen.card();
        this.rubberBand = rubberBand;
        legend = new Legend(Objects.requireNonNullElseGet(runsText, () -> WORDS.get("chart.runs")));
        header = new HBox(heading, legend, new HelpButton(chart));
        header.getStyleClass().add("chart-header");
        heading.getStyleClass().add("heading");
        heading.setText(chart.measure().title());
        heading.setMinWidth(Region.USE_PREF_SIZE);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        invitation.getStyleClass().add("invitation");
        invitation.setMouseTransparent(true);
        backdrop.getStyleClass().add("backdrop");
        backdrop.setManaged(false);
        canvas.setManaged(false);
        build(follow, "follow", chart::follow);
        build(start, "start", chart::showCut);
    }

    List<Node> all() {
        return List.of(theme, backdrop, canvas, header, invitation, rubberBand, follow, start, card);
    }

    Legend legend() {
        return legend;
    }

    void show(List<Curve> drawn, Viewport viewport) {
        boolean empty = drawn.isEmpty();
        legend.explain(drawn);
        invitation.setVisible(empty);
        invitation.setText(chart.invitation());
        follow.setVisible(viewport.isZoomed() && !empty);
        start.setVisible(viewport.cut() != null);
    }

    void layout(boolean validated) {
        double left = chart.snappedLeftInset();
        double top = chart.snappedTopInset();
        double width = chart.getWidth() - left - chart.snappedRightInset();
        legend.fit(chart.getWidth(), validated);
        double headerHeight = Math.ceil(header.prefHeight(width));
        header.resizeRelocate(left, top, width, headerHeight);
        double below = top + headerHeight;
        // On whole pixels the canvas clips by a rectangle; otherwise by a mask, which takes longer than all drawing.
        canvas.relocate(Math.ceil(left), Math.ceil(below));
        canvas.setWidth(Math.floor(Math.max(0, width)));
        canvas.setHeight(Math.floor(Math.max(0, chart.getHeight() - below - chart.snappedBottomInset())));
        layoutBackdrop();
        layoutInvitation();
        layoutCorner(follow);
        layoutCorner(start);
    }

    /** Builds a button in the lower left corner of the plot. */
    private static void build(Button button, String id, Runnable action) {
        button.getStyleClass().addAll("small", "corner-button", id);
        button.setTooltip(new Tooltip(WORDS.get("chart." + id + ".help")));
        button.setManaged(false);
        button.setVisible(false);
        button.setOnAction(event -> action.run());
    }

    private void layoutCorner(Button button) {
        button.autosize();
        button.relocate(canvas.getLayoutX() + EDGE + 48, canvas.getLayoutY() + canvas.getHeight() - X_AXIS
                - button.getHeight() - EDGE / 2);
    }

    /** An opaque backdrop larger than the changing area spares each frame from redrawing what is behind the chart. */
    private void layoutBackdrop() {
        backdrop.relocate(-BACKDROP_MARGIN, -BACKDROP_MARGIN);
        backdrop.setWidth(Math.ceil(chart.getWidth()) + 2 * BACKDROP_MARGIN);
        backdrop.setHeight(Math.ceil(chart.getHeight()) + 2 * BACKDROP_MARGIN);
    }

    private void layoutInvitation() {
        double width = Math.max(0, Math.min(canvas.getWidth() - 2 * EDGE, invitation.prefWidth(-1)));
        double height = invitation.prefHeight(width);
        invitation.resizeRelocate(canvas.getLayoutX() + (canvas.getWidth() - width) / 2,
                canvas.getLayoutY() + (canvas.getHeight() - height - X_AXIS) / 2, width, height);
    }
}
