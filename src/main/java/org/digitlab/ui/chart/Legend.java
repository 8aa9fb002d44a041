package org.digitlab.ui.chart;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import org.digitlab.plot.SeriesRole;

/** What a solid and a dashed line mean, then one switch a run; of both only what there is room for. */
final class Legend extends HBox {

    private static final double SAMPLE = 20;
    private static final double ROOM_FOR_TITLE = 140;
    private static final double ROOM_FOR_ROLES = 320;
    private static final int MOST_NAMES = 3;

    private final HBox names = new HBox();
    private final HBox roles = new HBox();

    Legend() {
        getStyleClass().add("chart-legend");
        names.getStyleClass().add("names");
        roles.getStyleClass().add("roles");
        for (SeriesRole role : SeriesRole.values()) {
            roles.getChildren().add(sample(role));
        }
        getChildren().addAll(roles, names);
    }

    void add(ChartRun run) {
        names.getChildren().add(new LegendItem(run));
    }

    void remove(ChartRun run) {
        names.getChildren().removeIf(node -> {
            LegendItem item = (LegendItem) node;
            if (item.shows(run)) {
                item.release();
            }
            return item.shows(run);
        });
    }

    /** @param validated whether there are curves of both roles */
    void fit(double chartWidth, boolean validated) {
        double wanted = names.prefWidth(-1);
        boolean named = names.getChildren().size() <= MOST_NAMES && chartWidth - wanted >= ROOM_FOR_TITLE;
        show(names, named);
        show(roles, chartWidth - (named ? wanted : 0) >= ROOM_FOR_ROLES && validated);
    }

    private static void show(HBox part, boolean shown) {
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
