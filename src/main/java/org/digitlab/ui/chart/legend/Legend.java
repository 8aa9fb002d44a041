package org.digitlab.ui.chart.legend;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.SeriesRole;

/** What a solid and a dashed line mean, if there is room, then one switch a run: side by side, or else in a menu. */
public final class Legend extends HBox {

    private static final double SAMPLE = 20;
    private static final double ROOM_FOR_TITLE = 140;
    private static final double ROOM_FOR_ROLES = 320;
    private static final int MAX_NAMES = 3;

    private final HBox names = new HBox();
    private final HBox roles = new HBox();
    private final LegendMenu menu;

    /** @param runsText format of how many runs there are */
    public Legend(ObservableStringValue runsText) {
        menu = new LegendMenu(runsText);
        getStyleClass().add("chart-legend");
        names.getStyleClass().add("names");
        roles.getStyleClass().add("roles");
        for (SeriesRole role : SeriesRole.values()) {
            roles.getChildren().add(sample(role));
        }
        getChildren().addAll(roles, names, menu);
    }

    public void add(ChartRun run) {
        names.getChildren().add(new LegendItem(run));
        menu.add(run);
    }

    public void remove(ChartRun run) {
        names.getChildren().removeIf(node -> {
            LegendItem item = (LegendItem) node;
            if (item.shows(run)) {
                item.release();
            }
            return item.shows(run);
        });
        menu.remove(run);
    }

    /**
     * Leaves out the solid line where all curves are of validation, once they are curves: a training begins with a point
     * of validation, before anything is learnt.
     */
    public void explain(List<Curve> drawn) {
        boolean trained = drawn.stream().anyMatch(curve -> curve.role() == SeriesRole.TRAINING)
                || drawn.stream().allMatch(curve -> curve.points().size() < 2);
        show(roles.getChildren().get(SeriesRole.TRAINING.ordinal()), trained);
    }

    /** @param validated whether there are curves of both roles */
    public void fit(double chartWidth, boolean validated) {
        double wanted = names.prefWidth(-1);
        boolean named = names.getChildren().size() <= MAX_NAMES && chartWidth - wanted >= ROOM_FOR_TITLE;
        boolean listed = !named && !names.getChildren().isEmpty();
        show(names, named);
        show(menu, listed);
        double taken = named ? wanted : listed ? menu.prefWidth(-1) : 0;
        show(roles, chartWidth - taken >= ROOM_FOR_ROLES && validated);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static Label sample(SeriesRole role) {
        Line line = new Line(0, 0, SAMPLE, 0);
        line.getStyleClass().add("sample");
        Label label = new Label(role.title(), line);
        label.getStyleClass().addAll("role", role.name().toLowerCase(Locale.ROOT));
        return label;
    }
}
