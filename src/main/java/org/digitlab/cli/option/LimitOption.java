package org.digitlab.cli.option;

import org.digitlab.data.LabeledImages;
import org.digitlab.training.recipe.NumberRange;
import picocli.CommandLine.Option;

/** The option for the number of training images. */
public final class LimitOption {

    private static final String NAME = "--limit";
    private static final NumberRange RANGE = new NumberRange(LabeledImages.CLASSES, 999_999_999, true);

    @Option(names = NAME, paramLabel = "N", description = "Use only the first N training images.")
    private String limit;

    /** @throws IllegalArgumentException one sentence that names the option, the range and the value */
    public int images() {
        return limit == null ? Integer.MAX_VALUE : (int) RANGE.parse(limit, NAME);
    }
}
