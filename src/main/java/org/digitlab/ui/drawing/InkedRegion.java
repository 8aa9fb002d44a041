package org.digitlab.ui.drawing;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A region painted pixel by pixel in the CSS colour {@code -dl-ink-color}. */
abstract class InkedRegion extends Region {

    private static final StyleablePropertyFactory<InkedRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<InkedRegion, Color> INK =
            FACTORY.createColorCssMetaData("-dl-ink-color", region -> region.ink, Color.BLACK);

    private final StyleableObjectProperty<Color> ink =
            new SimpleStyleableObjectProperty<>(INK, this, "ink", Color.BLACK) {
                @Override
                protected void invalidated() {
                    get();
                    repaint();
                }
            };

    /** Repaints everything in the current colour. */
    protected abstract void repaint();

    protected final Color ink() {
        return ink.get();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
