package org.digitlab.ui.chart;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.digitlab.plot.axis.Measure;
import org.digitlab.ui.common.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button in the header of a chart that explains the chart in a popover beside it. */
final class HelpButton extends Button {

    private static final Words WORDS = new Words();
    /** Fits beside the charts in the smallest window. */
    private static final double WIDTH = 290;
    private static final double HEIGHT = 420;

    private final ChartSettings chart;

    HelpButton(ChartSettings chart) {
        super(null, new FontIcon("fth-help-circle"));
        this.chart = chart;
        getStyleClass().addAll("button-icon", "flat", "small", "chart-help");
        setTooltip(new Tooltip(WORDS.get("chart.help")));
        setAccessibleText(WORDS.get("chart.help"));
        setOnAction(event -> explain());
    }

    /** Returns the keys of the terms to explain for a measure. */
    static List<String> terms(Measure measure) {
        List<String> terms = new ArrayList<>(List.of(measure.id()));
        if (measure.isValidated()) {
            terms.addAll(List.of("roles", "dots", "below", "gap"));
        }
        if (measure.isNoisy()) {
            terms.add("smoothing");
        }
        terms.addAll(List.of(measure == Measure.ACCURACY ? "error-log" : "log", "hands"));
        return terms;
    }

    private void explain() {
        VBox text = new VBox();
        text.getStyleClass().add("chart-explanation");
        for (String term : terms(chart.measure())) {
            Label title = new Label(WORDS.get("chart.help." + term + ".title"));
            title.getStyleClass().add("group-title");
            Label body = new Label(WORDS.get("chart.help." + term));
            body.setWrapText(true);
            text.getChildren().add(new VBox(title, body));
        }
        ScrollPane scrolling = new ScrollPane(text);
        scrolling.setFitToWidth(true);
        scrolling.setPrefSize(WIDTH, HEIGHT);
        Popover popover = new Popover(scrolling);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.show(getParent());
    }
}
