package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;

class AugmentationPreviewTest {

    private static final Recipe PLAIN = RecipeBook.recipeFor(Zoo.classic(Family.MLP));

    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(PLAIN);
    private final ObjectProperty<DigitData> data = new SimpleObjectProperty<>();
    private final AugmentationPreview preview = new AugmentationPreview(recipe, data);

    @Test
    void itIsEmptyUntilTheDataIsLoaded() {
        assertThat(preview.images()).isEmpty();
    }

    @Test
    void withoutAugmentationTheOriginalDigitsAreShown() {
        load();
        assertThat(preview.images()).hasSize(AugmentationPreview.COUNT);
        LabeledImages training = data.get().training();
        for (int i = 0; i < AugmentationPreview.COUNT; i++) {
            assertThat(preview.images().get(i)).isEqualTo(new DigitImage(training.image(i)));
        }
        assertThat(preview.active().getValue()).isFalse();
    }

    @Test
    void aChangeIsShownAtOnceAndAnotherEpochLooksDifferent() {
        load();
        List<DigitImage> plain = List.copyOf(preview.images());
        recipe.set(PLAIN.with(RecipeField.ROTATION, 20.0));
        List<DigitImage> turned = List.copyOf(preview.images());
        assertThat(turned).doesNotContainAnyElementsOf(plain);
        assertThat(preview.active().getValue()).isTrue();
        preview.shuffle();
        assertThat(preview.images()).hasSize(AugmentationPreview.COUNT).doesNotContainAnyElementsOf(turned);
    }

    @Test
    void anInvalidRecipeKeepsThePreview() {
        load();
        recipe.set(PLAIN.with(RecipeField.SHIFT, 3.0));
        List<DigitImage> moved = List.copyOf(preview.images());
        recipe.set(null);
        assertThat(preview.images()).isEqualTo(moved);
        assertThat(preview.active().getValue()).isTrue();
    }

    private void load() {
        byte[] pixels = new byte[20 * LabeledImages.PIXELS];
        new Random(1).nextBytes(pixels);
        byte[] labels = new byte[20];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % LabeledImages.CLASSES);
        }
        LabeledImages images = new LabeledImages(pixels, labels);
        data.set(new DigitData("noise", images, images, "none"));
    }
}
