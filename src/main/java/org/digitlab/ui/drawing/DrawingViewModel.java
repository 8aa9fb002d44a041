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
 * The drawing under the hand: pen, eraser, history, and the image that the networks see.
 *
 * <p>Coordinates are those of a paper of 28 × 28 units, origin top left; points beside it are moved to its edge. The
 * image follows every point of a stroke, and whoever asked for it is told at once, on the caller's thread.
 */
public final class DrawingViewModel {

    private static final double ERASER_RADIUS_PER_WIDTH = 0.8;
    /** A hand that only wants a dot moves this far, in units of the paper; fitted to 20 pixels it would be a line. */
    private static final double TREMBLE = 0.4;

    private final Function<Drawing, DigitImage> renderer;
    private final EraserFunction eraser;
    private final Consumer<DigitImage> shown;
    private final History<Page> history = new History<>(Page.BLANK);
    private final List<InkPoint> points = new ArrayList<>();
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PEN);
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", Stroke.DEFAULT_WIDTH);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page", Page.BLANK);
    private final ReadOnlyObjectWrapper<Stroke> stroke = new ReadOnlyObjectWrapper<>(this, "stroke");
    private final ReadOnlyObjectWrapper<DigitImage> image =
            new ReadOnlyObjectWrapper<>(this, "image", DigitImage.BLANK);
    private Tool inHand;

    /** @param shown is handed each new image, on the thread that drew */
    public DrawingViewModel(Consumer<DigitImage> shown) {
        this(shown, InkRenderer::render, Drawing::erased);
    }

    DrawingViewModel(Consumer<DigitImage> shown, Function<Drawing, DigitImage> renderer, EraserFunction eraser) {
        this.shown = shown;
        this.renderer = renderer;
        this.eraser = eraser;
    }

    /** Sets the tool down; a stroke or the rubbing of one drag begins. */
    public void penDown(double x, double y) {
        penUp();
        inHand = tool.get();
        if (inHand == Tool.PEN && page.get().sample() != null) {
            page.set(Page.BLANK);
        }
        put(Paper.point(x, y));
    }

    /** Moves the tool on; nothing happens if it is not down. */
    public void penMove(double x, double y) {
        InkPoint point = Paper.point(x, y);
        if (inHand != null && !trembles(point)) {
            put(point);
        }
    }

    private boolean trembles(InkPoint point) {
        return inHand == Tool.PEN && points.size() == 1 && points.get(0).distanceTo(point) < TREMBLE;
    }

    /** Lifts the tool: what was done since it was set down becomes one step of the history. */
    public void penUp() {
        if (inHand == null) {
            return;
        }
        Stroke drawn = stroke.get();
        inHand = null;
        points.clear();
        stroke.set(null);
        finish(drawn == null ? page.get() : Page.of(page.get().drawing().plus(drawn)));
    }

    private void put(InkPoint point) {
        InkPoint last = points.isEmpty() ? point : points.get(points.size() - 1);
        points.add(point);
        if (inHand == Tool.PEN) {
            stroke.set(new Stroke(points, penWidth()));
        } else {
            Drawing left = eraser.eraseAlong(drawing(), last, point, eraserRadius());
            page.set(new Page(left, page.get().sample()));
        }
        refresh();
    }

    private double penWidth() {
        return Math.min(Math.max(width.get(), Stroke.MIN_WIDTH), Stroke.MAX_WIDTH);
    }

    /** In units of the paper. */
    public double eraserRadius() {
        return penWidth() * ERASER_RADIUS_PER_WIDTH;
    }

    public void clear() {
        penUp();
        finish(Page.BLANK);
    }

    public void undo() {
        penUp();
        turnTo(history.undo());
    }

    public void redo() {
        penUp();
        turnTo(history.redo());
    }

    /** Puts a sample in the drawing's place. */
    public void show(Sample sample) {
        penUp();
        finish(Page.of(sample));
    }

    /** Puts another drawing in this one's place, scaled to the paper if it was made in another scale. */
    public void show(Drawing other) {
        penUp();
        finish(Page.of(Paper.fit(other)));
    }

    private void finish(Page next) {
        history.add(next);
        turnTo(history.current());
    }

    private void turnTo(Page next) {
        page.set(next);
        refresh();
    }

    private void refresh() {
        DigitImage next = look();
        if (!next.equals(image.get())) {
            image.set(next);
            shown.accept(next);
        }
    }

    private DigitImage look() {
        if (page.get().sample() != null) {
            return page.get().sample().image();
        }
        return renderer.apply(stroke.get() == null ? drawing() : drawing().plus(stroke.get()));
    }

    /** The strokes on the paper, without the one under way; blank if a sample lies there. */
    public Drawing drawing() {
        return page.get().drawing();
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The pen's width in pixels of the 28 × 28 image, {@link Stroke#MIN_WIDTH} to {@link Stroke#MAX_WIDTH}. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** What lies on the paper, without the stroke under way. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The stroke under way, or null. */
    public ReadOnlyObjectProperty<Stroke> strokeProperty() {
        return stroke.getReadOnlyProperty();
    }

    /** What the networks see, the stroke under way included. */
    public ReadOnlyObjectProperty<DigitImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    public boolean isUndoable() {
        return undoableProperty().get();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return history.undoableProperty();
    }

    public boolean isRedoable() {
        return redoableProperty().get();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return history.redoableProperty();
    }
}
