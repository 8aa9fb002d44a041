package org.digitlab.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.InkPoint;
import org.digitlab.ink.InkRenderer;
import org.digitlab.ink.Stroke;

/**
 * The drawing: pen, eraser, history, and the image that the networks see.
 *
 * <p>Coordinates are in units of the image, 0 to 28, origin top left; points outside are moved to the edge. The image
 * is updated with every point of a stroke, and listeners are called at once, on the caller's thread.
 */
public final class DrawingViewModel {

    private static final double ERASER_RADIUS_PER_WIDTH = 0.8;
    /** Shorter movements, in units of the image, still draw a dot; fitted to 20 pixels they would be a line. */
    private static final double MIN_MOVE = 0.4;

    private final Function<Drawing, DigitImage> renderer;
    private final Consumer<DigitImage> shown;
    private final History<Page> history = new History<>(Page.BLANK);
    private final List<InkPoint> points = new ArrayList<>();
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PEN);
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", Stroke.DEFAULT_WIDTH);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page", Page.BLANK);
    private final ReadOnlyObjectWrapper<Stroke> stroke = new ReadOnlyObjectWrapper<>(this, "stroke");
    private final ReadOnlyObjectWrapper<DigitImage> image =
            new ReadOnlyObjectWrapper<>(this, "image", DigitImage.BLANK);
    private Tool activeTool;

    /** @param shown takes each new image, on the thread that drew */
    public DrawingViewModel(Consumer<DigitImage> shown) {
        this(shown, InkRenderer::render);
    }

    DrawingViewModel(Consumer<DigitImage> shown, Function<Drawing, DigitImage> renderer) {
        this.shown = shown;
        this.renderer = renderer;
    }

    /** Begins a stroke, or erasing. */
    public void penDown(double x, double y) {
        penUp();
        activeTool = tool.get();
        if (activeTool == Tool.PEN && page.get().sample() != null) {
            page.set(Page.BLANK);
        }
        put(Paper.point(x, y));
    }

    /** Continues the stroke or erasing, if one has begun. */
    public void penMove(double x, double y) {
        InkPoint point = Paper.point(x, y);
        if (activeTool != null && !isTooShort(point)) {
            put(point);
        }
    }

    private boolean isTooShort(InkPoint point) {
        return activeTool == Tool.PEN && points.size() == 1 && points.get(0).distanceTo(point) < MIN_MOVE;
    }

    /** Ends the stroke or erasing, which becomes one step of the history. */
    public void penUp() {
        if (activeTool == null) {
            return;
        }
        Stroke drawn = stroke.get();
        activeTool = null;
        points.clear();
        stroke.set(null);
        finish(drawn == null ? page.get() : Page.of(page.get().drawing().plus(drawn)));
    }

    private void put(InkPoint point) {
        InkPoint last = points.isEmpty() ? point : points.get(points.size() - 1);
        points.add(point);
        if (activeTool == Tool.PEN) {
            stroke.set(new Stroke(points, penWidth()));
        } else {
            page.set(new Page(erasedAlong(last, point), page.get().sample()));
        }
        refresh();
    }

    /** Erases in steps of at most half the radius, because a fast drag leaves gaps between its points. */
    private Drawing erasedAlong(InkPoint from, InkPoint to) {
        int steps = Math.max(1, (int) Math.ceil(from.distanceTo(to) / (eraserRadius() / 2)));
        Drawing left = drawing();
        for (int step = 1; step <= steps && !left.isBlank(); step++) {
            double part = (double) step / steps;
            double x = from.x() + (to.x() - from.x()) * part;
            double y = from.y() + (to.y() - from.y()) * part;
            left = left.erased(new InkPoint(x, y), eraserRadius());
        }
        return left;
    }

    private double penWidth() {
        return Math.min(Math.max(width.get(), Stroke.MIN_WIDTH), Stroke.MAX_WIDTH);
    }

    /** Returns the eraser's radius in units of the image. */
    public double eraserRadius() {
        return penWidth() * ERASER_RADIUS_PER_WIDTH;
    }

    public void clear() {
        penUp();
        finish(Page.BLANK);
    }

    public void undo() {
        penUp();
        show(history.undo());
    }

    public void redo() {
        penUp();
        show(history.redo());
    }

    /** Shows a sample in place of the drawing. */
    public void show(Sample sample) {
        penUp();
        finish(Page.of(sample));
    }

    /** Shows another drawing in place of the current one, scaled to fit if it was made in another scale. */
    public void show(Drawing other) {
        penUp();
        finish(Page.of(Paper.fit(other)));
    }

    private void finish(Page next) {
        history.add(next);
        show(history.current());
    }

    private void show(Page next) {
        page.set(next);
        refresh();
    }

    private void refresh() {
        DigitImage next = render();
        if (!next.equals(image.get())) {
            image.set(next);
            shown.accept(next);
        }
    }

    private DigitImage render() {
        if (page.get().sample() != null) {
            return page.get().sample().image();
        }
        return renderer.apply(stroke.get() == null ? drawing() : drawing().plus(stroke.get()));
    }

    /** Returns the finished strokes; blank if a sample is shown. */
    public Drawing drawing() {
        return page.get().drawing();
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** Returns the pen's width in pixels of the image, {@link Stroke#MIN_WIDTH} to {@link Stroke#MAX_WIDTH}. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Returns the sample or drawing, without the stroke in progress. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Returns the stroke in progress, or null. */
    public ReadOnlyObjectProperty<Stroke> strokeProperty() {
        return stroke.getReadOnlyProperty();
    }

    /** Returns what the networks see, including the stroke in progress. */
    public ReadOnlyObjectProperty<DigitImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return history.undoableProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return history.redoableProperty();
    }
}
