package org.digitlab.ui.chart.legend;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.digitlab.plot.paint.Swatch;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.canvas.FxColors;

/** A run's {@link Swatch}: the colour of its curves in the current theme, with as many pips as its curves have dots. */
public final class InkChip extends Region {

    private static final StyleablePropertyFactory<InkChip> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CornerRadii CORNERS = new CornerRadii(2);

    private final StyleableProperty<Color> surface = FACTORY.createStyleableColorProperty(
            this, "dl-chip-surface", "-dl-chip-surface", chip -> chip.surface, Color.WHITE);
    private final ObjectProperty<Ink> ink = new SimpleObjectProperty<>(this, "ink", Palette.MLP);

    public InkChip() {
        getStyleClass().add("ink-chip");
        ink.subscribe(value -> fill());
        ((ObservableValue<?>) surface).subscribe(value -> fill());
    }

    public ObjectProperty<Ink> inkProperty() {
        return ink;
    }

    private void fill() {
        Color color = FxColors.of(ink.get().on(FxColors.of(surface.getValue())));
        setBackground(new Background(new BackgroundFill(color, CORNERS, Insets.EMPTY)));
        getChildren().setAll(Swatch.pips(ink.get()).stream().map(pip -> pip(pip)).toList());
    }

    private Circle pip(Swatch.Pip pip) {
        Circle circle = new Circle(0, surface.getValue());
        circle.setManaged(false);
        circle.radiusProperty().bind(widthProperty().multiply(Swatch.RADIUS));
        circle.centerXProperty().bind(widthProperty().multiply(pip.x()));
        circle.centerYProperty().bind(heightProperty().multiply(pip.y()));
        return circle;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
