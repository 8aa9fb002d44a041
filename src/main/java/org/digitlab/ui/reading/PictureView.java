package org.digitlab.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.digitlab.pictures.Box;
import org.digitlab.pictures.Pixels;

/** A picture as large as there is room, with a box around each digit and what is read in it above. */
public final class PictureView extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 3;

    /** A digit with the nodes that mark it. */
    private record Mark(ReadDigit digit, Region box, Label read) {
    }

    private final ImageView image = new ImageView();
    private final List<Mark> marks = new ArrayList<>();
    private PageReading reading;

    public PictureView() {
        getStyleClass().add("picture-view");
        image.setSmooth(true);
        setMinSize(0, 0);
    }

    /**
     * Shows another picture.
     *
     * @param textOf what is read in a digit
     * @param clicked is told which digit was clicked
     */
    void show(PageReading shown, Function<ReadDigit, String> textOf, Consumer<ReadDigit> clicked) {
        reading = shown;
        marks.clear();
        getChildren().clear();
        if (shown != null) {
            image.setImage(imageOf(shown.picture().pixels()));
            getChildren().add(image);
            shown.digits().forEach(digit -> marks.add(mark(digit, textOf.apply(digit), clicked)));
            marks.forEach(mark -> getChildren().addAll(mark.box, mark.read));
        }
    }

    void choose(ReadDigit chosen) {
        for (Mark mark : marks) {
            mark.box.pseudoClassStateChanged(CHOSEN, mark.digit == chosen);
            mark.read.pseudoClassStateChanged(CHOSEN, mark.digit == chosen);
        }
    }

    private static Mark mark(ReadDigit digit, String text, Consumer<ReadDigit> clicked) {
        Region box = new Region();
        box.getStyleClass().add("found");
        box.setOnMouseClicked(event -> clicked.accept(digit));
        Label read = new Label(text);
        read.getStyleClass().add("read");
        read.setOnMouseClicked(event -> clicked.accept(digit));
        return new Mark(digit, box, read);
    }

    private static WritableImage imageOf(Pixels pixels) {
        WritableImage made = new WritableImage(pixels.width(), pixels.height());
        made.getPixelWriter().setPixels(0, 0, pixels.width(), pixels.height(), PixelFormat.getIntArgbInstance(),
                pixels.argb(), 0, pixels.width());
        return made;
    }

    @Override
    protected void layoutChildren() {
        if (reading == null) {
            return;
        }
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double scale = Math.min(width / reading.picture().width(), height / reading.picture().height());
        double left = snappedLeftInset() + (width - scale * reading.picture().width()) / 2;
        double top = snappedTopInset() + (height - scale * reading.picture().height()) / 2;
        image.setFitWidth(scale * reading.picture().width());
        image.setFitHeight(scale * reading.picture().height());
        image.relocate(left, top);
        marks.forEach(mark -> place(mark, scale, left, top));
    }

    private static void place(Mark mark, double scale, double left, double top) {
        Box box = mark.digit.found().box();
        double x = left + scale * box.left() - GAP;
        double y = top + scale * box.top() - GAP;
        mark.box.resizeRelocate(x, y, scale * box.width() + 2 * GAP, scale * box.height() + 2 * GAP);
        mark.read.autosize();
        mark.read.relocate(x, y - mark.read.getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }
}
