package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.experiments.RunOutcome;
import org.digitlab.inference.ModelProvider;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.recipe.Recipe;

/**
 * The model in use of each family: the one that reads drawings and that is saved. None of this is for the FX thread.
 */
public interface Models extends ModelProvider {

    /**
     * What is known of a model.
     *
     * @param variant      its id in the Zoo, or "custom"
     * @param testAccuracy 0 to 1; NaN if unknown
     * @param origin       where it was imported from, in a sentence, if it was
     */
    record Card(Family family, String variant, double testAccuracy, Optional<String> origin) {
    }

    /**
     * Uses the model that comes with the program.
     *
     * @param wanted asked once it is read: by then another model may have taken its place
     */
    Card useShipped(Family family, BooleanSupplier wanted) throws IOException;

    /**
     * Uses the model in a file, whatever its family.
     *
     * @param progress told the part done, 0 to 1, as far as it is known, and the last time before the model is used;
     *                 what it throws ends the opening
     */
    Card useFile(Path file, DoubleConsumer progress) throws IOException;

    /**
     * Measures the model in use on the test images in use.
     *
     * @param cancelled asked after each batch
     * @return 0 to 1; empty if cancelled, and if there are no images
     * @throws IOException one sentence, if there is no model
     */
    OptionalDouble testAccuracy(Family family, BooleanSupplier cancelled) throws IOException;

    /**
     * Uses the weights of a training; cheap while the variant stays the same.
     *
     * @param images how many it learns from
     */
    void follow(Variant variant, Recipe recipe, WeightSnapshot weights, int images);

    /** Uses what came of a training, if it is still {@code wanted}. */
    void keep(RunOutcome outcome, BooleanSupplier wanted);

    /** Writes the model in use. */
    void save(Family family, Path file) throws IOException;
}
