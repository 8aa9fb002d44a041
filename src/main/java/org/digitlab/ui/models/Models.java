package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.digitlab.experiments.RunResult;
import org.digitlab.inference.ModelProvider;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.recipe.Recipe;

/** The current model of each family, which reads drawings and is saved. Not for the FX thread. */
public interface Models extends ModelProvider {

    /**
     * The description of a model.
     *
     * @param variant      the id of the variant in the Zoo, or "custom"
     * @param testAccuracy the test accuracy, 0 to 1; NaN if unknown
     * @param origin       one sentence about the source of an imported model; empty for a model of this program
     */
    record Card(Family family, String variant, double testAccuracy, Optional<String> origin) {
    }

    /**
     * Switches to the shipped model.
     *
     * @param wanted returns whether the model is still wanted once it has been read
     */
    Card useShipped(Family family, BooleanSupplier wanted) throws IOException;

    /**
     * Switches to the model in a file, whatever its family.
     *
     * @param progress called with the fraction done, 0 to 1, for the last time before the model is used; an exception that
     *                 it throws cancels the opening
     */
    Card useFile(Path file, DoubleConsumer progress) throws IOException;

    /**
     * Measures the current model on the current test images.
     *
     * @param cancelled called after each batch
     * @return the accuracy, 0 to 1; empty if cancelled or if there are no images
     * @throws IOException if there is no model; the message is one sentence
     */
    OptionalDouble testAccuracy(Family family, BooleanSupplier cancelled) throws IOException;

    /**
     * Switches to the weights of a training; cheap while the variant stays the same.
     *
     * @param images the number of training images
     */
    void follow(Variant variant, Recipe recipe, WeightSnapshot weights, int images);

    /** Switches to a trained model, if it is still {@code wanted}. */
    void keep(RunResult outcome, BooleanSupplier wanted);

    /** Writes the current model to a file. */
    void save(Family family, Path file) throws IOException;
}
