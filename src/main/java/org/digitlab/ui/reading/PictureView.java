package org.digitlab.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.digitlab.network.architecture.Family;
import org.digitlab.pictures.image.ArgbImage;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.layout.FoundDigit;
import org.digitlab.pictures.segment.Box;
import org.digitlab.reading.PageReading;
import org.digitlab.reading.ReadDigit;
import org.digitlab.ui.drawing.InkedRegion;

/** A picture that can be zoomed, with a box and the predicted digit for each digit on it. */
public final class PictureView extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final PseudoClass ZOOMED = PseudoClass.getPseudoClass("zoomed");
    private static final double GAP = 3;

    /** The nodes that mark a digit. */
    private record Mark(FoundDigit digit, Region box, Label read) {

        void show(ReadDigit as) {
            boolean rejected = as.isRejectedBy(Family.CNN);
            read.setText(ReadingText.mark(as));
            box.pseudoClassStateChanged(REJECTED, rejected);
            read.pseudoClassStateChanged(REJECTED, rejected);
        }
    }

    private final ImageView image = new ImageView();
    private final List<Mark> marks = new ArrayList<>();
    private final PictureZoom zoom = new PictureZoom();
    private PageReading reading;
    private FoundDigit revealed;

    public PictureView() {
        getStyleClass().add("picture-view");
        image.setSmooth(true);
        setMinSize(0, 0);
        setPrefSize(480, 360);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        new PictureGestures(this).install();
    }

    /**
     * Shows a page: all of a new picture, or new predictions on the current one.
     *
     * @param clicked takes a clicked digit
     * @return whether the picture is new
     */
    boolean show(PageReading shown, Consumer<ReadDigit> clicked) {
        boolean same = shown != null && reading != null && shown.found() == reading.found();
        reading = shown;
        if (!same) {
            build(clicked);
        }
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).show(shown.digits().get(i));
        }
        return !same;
    }

    private void build(Consumer<ReadDigit> clicked) {
        marks.clear();
        getChildren().clear();
        if (reading != null) {
            Picture picture = reading.picture();
            zoom.show(picture.width(), picture.height());
            ArgbImage pixels = picture.pixels();
            image.setImage(InkedRegion.image(pixels.argb(), pixels.width(), pixels.height()));
            getChildren().add(image);
            for (int i = 0; i < reading.digits().size(); i++) {
                int index = i;
                marks.add(mark(reading.digits().get(i).found(), () -> clicked.accept(reading.digits().get(index))));
            }
            marks.forEach(mark -> getChildren().addAll(mark.box, mark.read));
        }
        requestLayout();
    }

    /** Marks a digit and scrolls to it; null for none. */
    void choose(ReadDigit chosen) {
        for (Mark mark : marks) {
            boolean isChosen = chosen != null && mark.digit == chosen.found();
            mark.box.pseudoClassStateChanged(CHOSEN, isChosen);
            mark.read.pseudoClassStateChanged(CHOSEN, isChosen);
        }
        reveal(chosen == null ? null : chosen.found());
    }

    /** Scrolls to a digit once, since the user may scroll elsewhere afterwards. */
    private void reveal(FoundDigit digit) {
        if (digit != null && digit != revealed && zoom.isZoomed()) {
            zoom.reveal(digit.box());
            requestLayout();
        }
        revealed = digit;
    }

    /** Zooms around a position in the view; factors below 1 zoom out. */
    void zoom(double factor, double x, double y) {
        zoom.zoom(factor, x - snappedLeftInset(), y - snappedTopInset());
        requestLayout();
    }

    void zoom(double factor) {
        zoom.zoom(factor);
        requestLayout();
    }

    void fit() {
        zoom.fit();
        requestLayout();
    }

    void pan(double right, double down) {
        zoom.pan(right, down);
        requestLayout();
    }

    private static Mark mark(FoundDigit digit, Runnable clicked) {
        Region box = new Region();
        box.getStyleClass().add("found");
        Label read = new Label();
        read.getStyleClass().add("read");
        for (Region part : List.of(box, read)) {
            part.setOnMouseClicked(event -> {
                if (event.isStillSincePress()) {
                    clicked.run();
                }
            });
        }
        return new Mark(digit, box, read);
    }

    @Override
    protected void layoutChildren() {
        if (reading == null) {
            return;
        }
        zoom.resize(getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
        pseudoClassStateChanged(ZOOMED, zoom.isZoomed());
        double left = snappedLeftInset() + zoom.left();
        double top = snappedTopInset() + zoom.top();
        image.setFitWidth(zoom.scale() * reading.picture().width());
        image.setFitHeight(zoom.scale() * reading.picture().height());
        image.relocate(left, top);
        marks.forEach(mark -> place(mark, zoom.scale(), left, top));
    }

    private static void place(Mark mark, double scale, double left, double top) {
        Box box = mark.digit.box();
        double x = left + scale * box.left() - GAP;
        double y = top + scale * box.top() - GAP;
        mark.box.resizeRelocate(x, y, scale * box.width() + 2 * GAP, scale * box.height() + 2 * GAP);
        mark.read.autosize();
        double above = y - mark.read.getHeight();
        // Above the edge the digit would be invisible: put it inside the box.
        mark.read.relocate(x, above < 0 && y > -2 * GAP ? 0 : above);
    }
}
