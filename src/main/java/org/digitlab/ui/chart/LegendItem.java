package org.digitlab.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A name in the legend; its style class gives the curves of that name their colour, a click hides or shows them. */
final class LegendItem extends ToggleButton {

    private static final StyleablePropertyFactory<LegendItem> FACTORY =
            new StyleablePropertyFactory<>(ToggleButton.getClassCssMetaData());

    private final StyleableProperty<Color> lineColor = FACTORY.createStyleableColorProperty(
            this, "dl-line-color", "-dl-line-color", item -> item.lineColor, Color.GRAY);

    LegendItem(String name, String styleClass, Runnable changed) {
        super(name);
        Region chip = new Region();
        chip.getStyleClass().add("chip");
        setGraphic(chip);
        getStyleClass().setAll("legend-item", styleClass);
        setSelected(true);
        selectedProperty().subscribe(changed);
        ((ObservableValue<?>) lineColor).subscribe(changed);
    }

    Color lineColor() {
        return lineColor.getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
