package org.digitlab.ui.drawing;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A region painted pixel by pixel in the CSS colour {@code -dl-ink-color}. */
public abstract class InkedRegion extends Region {

    private static final StyleablePropertyFactory<InkedRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<InkedRegion, Color> INK =
            FACTORY.createColorCssMetaData("-dl-ink-color", region -> region.ink, Color.BLACK);

    private final StyleableObjectProperty<Color> ink = color(INK, "ink", Color.BLACK);

    /** Returns a new colour from CSS, whose changes are passed to {@link #recolored}. */
    protected final StyleableObjectProperty<Color> color(CssMetaData<? extends Styleable, Color> meta, String name,
            Color first) {
        return new SimpleStyleableObjectProperty<>(meta, this, name, first) {
            @Override
            protected void invalidated() {
                get();
                recolored();
            }
        };
    }

    /** Called when a colour has changed. */
    protected void recolored() {
        repaint();
    }

    /** Repaints everything in the current colours. */
    protected abstract void repaint();

    public final Color ink() {
        return ink.get();
    }

    /** Returns an image of ARGB pixels, row by row. */
    public static WritableImage image(int[] argb, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
