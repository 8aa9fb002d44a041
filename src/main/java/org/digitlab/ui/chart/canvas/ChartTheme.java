package org.digitlab.ui.chart.canvas;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import org.digitlab.plot.paint.PlotColors;
import org.digitlab.plot.series.Rgb;

/** The canvas's colours and font, from CSS; a label because labels inherit their font. */
public final class ChartTheme extends Label {

    private static final StyleablePropertyFactory<ChartTheme> FACTORY =
            new StyleablePropertyFactory<>(Label.getClassCssMetaData());

    private final StyleableProperty<Color> grid = color("-dl-chart-grid", theme -> theme.grid);
    private final StyleableProperty<Color> axis = color("-dl-chart-axis", theme -> theme.axis);
    private final StyleableProperty<Color> muted = color("-dl-chart-muted", theme -> theme.muted);
    private final StyleableProperty<Color> strong = color("-dl-chart-strong", theme -> theme.strong);
    private final StyleableProperty<Color> surface = color("-dl-chart-surface", theme -> theme.surface);

    public ChartTheme(Runnable changed) {
        getStyleClass().setAll("chart-theme");
        setManaged(false);
        setMouseTransparent(true);
        fontProperty().subscribe(changed);
        List.of(grid, axis, muted, strong, surface).forEach(color -> ((ObservableValue<?>) color).subscribe(changed));
    }

    public PlotColors colors() {
        return new PlotColors(rgb(grid), rgb(axis), rgb(muted), rgb(strong), rgb(surface));
    }

    private static Rgb rgb(StyleableProperty<Color> color) {
        return FxColors.of(color.getValue());
    }

    private StyleableProperty<Color> color(String name, Function<ChartTheme, StyleableProperty<Color>> property) {
        return FACTORY.createStyleableColorProperty(this, name.substring(1), name, property, Color.GRAY);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
