package org.digitlab.ui.chart;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/** One switch a name, then what a solid and a dashed line mean where there is room. */
final class Legend extends HBox {

    private static final double SAMPLE = 20;
    private static final double ROOM_FOR_ROLES = 380;

    private final HBox names = new HBox();
    private final HBox roles = new HBox();

    Legend(StringProperty trainingText, StringProperty validationText) {
        getStyleClass().add("chart-legend");
        names.getStyleClass().add("names");
        roles.getStyleClass().add("roles");
        roles.getChildren().addAll(role("training", trainingText), role("validation", validationText));
        getChildren().addAll(roles, names);
    }

    LegendItem item(String name, String styleClass, Runnable changed) {
        return names.getChildren().stream().map(LegendItem.class::cast)
                .filter(item -> item.getText().equals(name)).findFirst()
                .orElseGet(() -> add(new LegendItem(name, styleClass, changed)));
    }

    void fit(double chartWidth) {
        boolean room = chartWidth >= ROOM_FOR_ROLES;
        roles.setVisible(room);
        roles.setManaged(room);
    }

    private LegendItem add(LegendItem item) {
        names.getChildren().add(item);
        return item;
    }

    private static Label role(String styleClass, StringProperty text) {
        Line sample = new Line(0, 0, SAMPLE, 0);
        sample.getStyleClass().add("sample");
        Label label = new Label("", sample);
        label.textProperty().bind(text);
        label.getStyleClass().addAll("role", styleClass);
        return label;
    }
}
