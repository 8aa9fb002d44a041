package org.digitlab.ui.training;

import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.digitlab.training.augmentation.Augmenter;
import org.digitlab.training.recipe.Recipe;

/** A preview of a recipe's augmentation on a few training images. Takes microseconds, so it runs on the FX thread. */
public final class AugmentationPreview {

    static final int COUNT = 8;

    private final ObservableValue<Recipe> recipe;
    private final ObservableValue<DigitData> data;
    private final ObservableList<DigitImage> images = FXCollections.observableArrayList();
    private final BooleanProperty active = new SimpleBooleanProperty();
    private int epoch = 1;

    /**
     * @param recipe null while not valid: the images then stay as they are
     * @param data   null until loaded
     */
    public AugmentationPreview(ObservableValue<Recipe> recipe, ObservableValue<DigitData> data) {
        this.recipe = recipe;
        this.data = data;
        recipe.subscribe(this::refresh);
        data.subscribe(this::refresh);
        refresh();
    }

    /** Returns up to {@value #COUNT} images, of the digits 0, 1, 2 and so on; empty until the data is loaded. */
    ObservableList<DigitImage> images() {
        return images;
    }

    ObservableValue<Boolean> active() {
        return active;
    }

    /** Shows the images as in the next epoch. */
    void shuffle() {
        epoch++;
        refresh();
    }

    private void refresh() {
        if (recipe.getValue() == null || data.getValue() == null) {
            return;
        }
        active.set(recipe.getValue().augments());
        LabeledImages training = data.getValue().training();
        Augmenter augmenter = new Augmenter(recipe.getValue());
        images.setAll(IntStream.range(0, COUNT).flatMap(digit -> firstOf(training, digit))
                .mapToObj(image -> new DigitImage(augmenter.changed(training.image(image), epoch, image)))
                .toList());
    }

    private static IntStream firstOf(LabeledImages images, int digit) {
        return IntStream.range(0, images.size()).filter(image -> images.label(image) == digit).limit(1);
    }
}
