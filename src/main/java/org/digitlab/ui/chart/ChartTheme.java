package org.digitlab.ui.chart;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;

/** The canvas's colours and font as the style sheets say; a label because labels inherit their font. */
final class ChartTheme extends Label {

    private static final StyleablePropertyFactory<ChartTheme> FACTORY =
            new StyleablePropertyFactory<>(Label.getClassCssMetaData());

    private final StyleableProperty<Color> grid = color("-dl-chart-grid", theme -> theme.grid);
    private final StyleableProperty<Color> axis = color("-dl-chart-axis", theme -> theme.axis);
    private final StyleableProperty<Color> muted = color("-dl-chart-muted", theme -> theme.muted);
    private final StyleableProperty<Color> strong = color("-dl-chart-strong", theme -> theme.strong);
    private final StyleableProperty<Color> surface = color("-dl-chart-surface", theme -> theme.surface);

    ChartTheme(Runnable changed) {
        getStyleClass().setAll("chart-theme");
        setManaged(false);
        setMouseTransparent(true);
        fontProperty().subscribe(changed);
        List.of(grid, axis, muted, strong, surface).forEach(color -> ((ObservableValue<?>) color).subscribe(changed));
    }

    Color grid() {
        return grid.getValue();
    }

    Color axis() {
        return axis.getValue();
    }

    /** Of tick labels. */
    Color muted() {
        return muted.getValue();
    }

    /** Of values. */
    Color strong() {
        return strong.getValue();
    }

    /** Behind the plot. */
    Color surface() {
        return surface.getValue();
    }

    private StyleableProperty<Color> color(String name,
            Function<ChartTheme, StyleableProperty<Color>> property) {
        return FACTORY.createStyleableColorProperty(this, name.substring(1), name, property, Color.GRAY);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
