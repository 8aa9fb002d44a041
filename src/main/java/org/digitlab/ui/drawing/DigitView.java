package org.digitlab.ui.drawing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.ImageView;
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
        view.setImage(DigitPixels.picture(image.get(), ink()));
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
