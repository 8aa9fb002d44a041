package org.digitlab.ui.training;

import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.digitlab.training.augmentation.Augmenter;
import org.digitlab.training.recipe.Recipe;

/** A few training images as a recipe's augmentation changes them. Takes microseconds, so it is for the FX thread. */
public final class AugmentationPreview {

    /** How many images there are to see. */
    static final int COUNT = 8;

    private final ObservableValue<Recipe> recipe;
    private final ObservableValue<DigitData> data;
    private final IntegerProperty epoch = new SimpleIntegerProperty(1);
    private final ObservableList<DigitImage> images = FXCollections.observableArrayList();
    private final ObservableList<DigitImage> view = FXCollections.unmodifiableObservableList(images);
    private final BooleanProperty active = new SimpleBooleanProperty();

    /**
     * @param recipe null while it is not valid: the images stay as they are until it is again
     * @param data   null before there are images
     */
    public AugmentationPreview(ObservableValue<Recipe> recipe, ObservableValue<DigitData> data) {
        this.recipe = recipe;
        this.data = data;
        recipe.subscribe(this::refresh);
        data.subscribe(this::refresh);
        epoch.subscribe(this::refresh);
        refresh();
    }

    /** At most {@value #COUNT}, of digits that follow each other; empty before there are images. */
    ObservableList<DigitImage> images() {
        return view;
    }

    /** Whether the images shown are changed at all. */
    ObservableValue<Boolean> active() {
        return active;
    }

    /** Shows the same images as another epoch would have them. */
    void another() {
        epoch.set(epoch.get() + 1);
    }

    private void refresh() {
        if (recipe.getValue() == null || data.getValue() == null) {
            return;
        }
        active.set(recipe.getValue().augments());
        LabeledImages training = data.getValue().training();
        Augmenter augmenter = new Augmenter(recipe.getValue());
        images.setAll(IntStream.range(0, COUNT).flatMap(digit -> firstOf(training, digit))
                .mapToObj(image -> new DigitImage(augmenter.changed(training.image(image), epoch.get(), image)))
                .toList());
    }

    private static IntStream firstOf(LabeledImages images, int digit) {
        return IntStream.range(0, images.size()).filter(image -> images.label(image) == digit).limit(1);
    }
}
