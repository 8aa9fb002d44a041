package org.digitlab.ui.explain;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.digitlab.ui.drawing.InkedRegion;

/** A region that paints numbers in colours from CSS: {@code -dl-for-color}, {@code -dl-against-color} and so on. */
abstract class TintedRegion extends InkedRegion {

    private static final StyleablePropertyFactory<TintedRegion> FACTORY =
            new StyleablePropertyFactory<>(InkedRegion.getClassCssMetaData());
    private static final CssMetaData<TintedRegion, Color> FOR =
            FACTORY.createColorCssMetaData("-dl-for-color", region -> region.positive, Color.GREEN);
    private static final CssMetaData<TintedRegion, Color> AGAINST =
            FACTORY.createColorCssMetaData("-dl-against-color", region -> region.negative, Color.PURPLE);
    private static final CssMetaData<TintedRegion, Color> FOCUS =
            FACTORY.createColorCssMetaData("-dl-focus-color", region -> region.focus, Color.BLUE);

    private static final double VISIBLE = 0.7;
    private static final double SPARSE = 1.6;

    private final StyleableObjectProperty<Color> positive = color(FOR, "positive", Color.GREEN);
    private final StyleableObjectProperty<Color> negative = color(AGAINST, "negative", Color.PURPLE);
    private final StyleableObjectProperty<Color> focus = color(FOCUS, "focus", Color.BLUE);
    private final Canvas canvas = new Canvas();
    private Tint tint;
    private Tint inkTint;
    private Tint weightTint;

    TintedRegion() {
        mix();
        getChildren().add(canvas);
        pen().setImageSmoothing(false);
    }

    @Override
    protected void recolored() {
        mix();
        repaint();
    }

    private void mix() {
        tint = new Tint(positive.get(), negative.get(), VISIBLE);
        inkTint = new Tint(ink(), negative.get(), VISIBLE);
        weightTint = new Tint(positive.get(), negative.get(), SPARSE);
    }

    protected final Canvas canvas() {
        return canvas;
    }

    protected final GraphicsContext pen() {
        return canvas.getGraphicsContext2D();
    }

    protected final void clear() {
        pen().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    /** Repaints the canvas if its size changes. */
    protected final void resizeCanvas(double width, double height) {
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            repaint();
        }
    }

    protected final Color focus() {
        return focus.get();
    }

    /** Returns the tint for signed numbers. */
    protected final Tint tint() {
        return tint;
    }

    /** Returns the tint for numbers from 0. */
    protected final Tint inkTint() {
        return inkTint;
    }

    /** Returns the tint for many weights, most of which are noise. */
    protected final Tint weightTint() {
        return weightTint;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
