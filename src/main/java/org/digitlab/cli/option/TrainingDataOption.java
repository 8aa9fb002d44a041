package org.digitlab.cli.option;

import java.io.IOException;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.training.recipe.NumberRange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the data set and the number of its training images. */
public final class TrainingDataOption {

    private static final String LIMIT = "--limit";
    private static final NumberRange RANGE = new NumberRange(LabeledImages.CLASSES, 999_999_999, true);

    @Option(names = LIMIT, paramLabel = "N", description = "Use only the first N training images.")
    private String limit;

    @Mixin
    private DataOption data;

    /**
     * Returns the maximum number of training images.
     *
     * @throws IllegalArgumentException one sentence that names the option, the range and the value
     */
    public int limit() {
        return limit == null ? Integer.MAX_VALUE : (int) RANGE.parse(limit, LIMIT);
    }

    public DigitData load() throws IOException {
        return data.load();
    }

    /** Returns whether the data is the bundled MNIST, from whichever folder. */
    public boolean isBundled(DigitData loaded) throws IOException {
        return data.isBundled(loaded);
    }
}
