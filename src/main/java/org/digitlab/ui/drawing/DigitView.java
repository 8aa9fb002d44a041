package org.digitlab.ui.drawing;

import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.digitlab.ink.DigitImage;

/** A 28 × 28 image in the theme's ink colour; pixels are sharp if the side is a multiple of 28. */
public final class DigitView extends InkedRegion {

    private final ImageView view = new ImageView();
    private final ObjectProperty<DigitImage> image = new SimpleObjectProperty<>(this, "image", DigitImage.BLANK);

    public DigitView() {
        getStyleClass().add("digit-view");
        getChildren().add(view);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setSide(2 * DigitImage.SIDE);
        image.subscribe(newest -> repaint());
    }

    @Override
    protected void repaint() {
        view.setImage(picture(image.get(), ink()));
    }

    /** Returns the ink of a digit in one colour on a transparent background. */
    static WritableImage picture(DigitImage digit, Color ink) {
        byte[] pixels = digit.pixels();
        int colour = (int) Math.round(ink.getRed() * 255) << 16 | (int) Math.round(ink.getGreen() * 255) << 8
                | (int) Math.round(ink.getBlue() * 255);
        int[] argb = new int[pixels.length];
        Arrays.setAll(argb, i -> (pixels[i] & 0xFF) << 24 | colour);
        return image(argb, DigitImage.SIDE, DigitImage.SIDE);
    }

    /** Sets the side of the picture in pixels, without the region's insets. */
    public void setSide(double side) {
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(side % DigitImage.SIDE != 0);
    }

    public double getSide() {
        return view.getFitWidth();
    }

    public ObjectProperty<DigitImage> imageProperty() {
        return image;
    }
}
