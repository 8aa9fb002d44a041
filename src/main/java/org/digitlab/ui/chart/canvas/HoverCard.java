package org.digitlab.ui.chart.canvas;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.digitlab.plot.series.Pen;
import org.digitlab.ui.common.Words;

/** The card beside the crosshair with its position and the value of every visible curve. */
public final class HoverCard extends VBox {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double ROOMY_HEIGHT = 220;
    private static final double ROW = 18;
    private static final double MIN_ROWS = 4;
    private static final double OFFSET = 14;
    private static final double MAX_NAME = 240;
    private static final double MIN_NAME = 72;
    /** Width of a card without names: sample, value, gaps and edges. */
    private static final double BESIDE_NAMES = 130;
    private static final Words WORDS = new Words();

    private final Label heading = new Label();
    private final GridPane rows = new GridPane();
    private final Label more = new Label();
    private final DoubleProperty nameWidth = new SimpleDoubleProperty(MAX_NAME);

    public HoverCard() {
        getStyleClass().add("hover-card");
        heading.getStyleClass().add("heading");
        rows.getStyleClass().add("rows");
        more.getStyleClass().add("heading");
        more.managedProperty().bind(more.visibleProperty());
        getChildren().addAll(heading, rows, more);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Shows as many rows as fit into a chart of this height, and the number of the others. */
    public void show(String title, List<Row> all, double chartHeight) {
        heading.setText(title);
        List<Row> values = all.subList(0, Math.min(all.size(), (int) Math.max(MIN_ROWS, chartHeight / ROW - 2)));
        more.setVisible(values.size() < all.size());
        more.setText(WORDS.format("chart.more", all.size() - values.size()));
        while (rows.getRowCount() > values.size()) {
            int extra = rows.getRowCount() - 1;
            rows.getChildren().removeIf(node -> GridPane.getRowIndex(node) == extra);
        }
        for (int row = rows.getRowCount(); row < values.size(); row++) {
            addRow(row);
        }
        for (int row = 0; row < values.size(); row++) {
            fill(row, values.get(row));
        }
        setVisible(true);
    }

    /**
     * Moves the card to the right of the crosshair, or to the left where the right has no room.
     *
     * @param share vertical position, 0 at the top, 1 at the bottom
     */
    public void place(double x, double share, double chartWidth, double chartHeight) {
        pseudoClassStateChanged(COMPACT, chartHeight < ROOMY_HEIGHT);
        nameWidth.set(Math.max(MIN_NAME, Math.min(MAX_NAME, chartWidth - BESIDE_NAMES)));
        applyCss();
        autosize();
        boolean fits = x + OFFSET + getWidth() <= chartWidth;
        double left = fits ? x + OFFSET : x - OFFSET - getWidth();
        double top = (chartHeight - getHeight()) * share;
        relocate(Math.max(0, left), Math.max(0, top));
    }

    private void addRow(int row) {
        Line sample = new Line(0, 0, Pen.SAMPLE, 0);
        sample.getStyleClass().add("sample");
        Label name = new Label();
        name.getStyleClass().add("name");
        // A name begins with the run and ends with the role, so cut the middle.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.maxWidthProperty().bind(nameWidth);
        Label value = new Label();
        value.getStyleClass().add("value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(value, HPos.RIGHT);
        rows.addRow(row, sample, name, value);
    }

    private void fill(int row, Row content) {
        Line sample = (Line) rows.getChildren().get(3 * row);
        sample.setStroke(FxColors.of(content.sample().color()));
        if (!sample.getStrokeDashArray().equals(content.sample().dash())) {
            sample.getStrokeDashArray().setAll(content.sample().dash());
        }
        ((Label) rows.getChildren().get(3 * row + 1)).setText(content.label());
        ((Label) rows.getChildren().get(3 * row + 2)).setText(content.value());
    }

    /** The row of one curve. */
    public record Row(Pen sample, String label, String value) {
    }
}
