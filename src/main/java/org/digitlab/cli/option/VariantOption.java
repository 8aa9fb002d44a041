package org.digitlab.cli.option;

import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import picocli.CommandLine.Option;

/** The option for the architecture to train. */
public final class VariantOption {

    @Option(names = "--variant", paramLabel = "NAME", description = "Architecture; \"summary\" "
            + "shows its layers. Default: the recipe's, or " + Zoo.CLASSIC + ". Without --recipe, the variant's own "
            + "recipe is used.")
    private String variant;

    /**
     * Returns the variant, or a fallback if none was given.
     *
     * @throws IllegalArgumentException one sentence that lists the choices
     */
    Variant or(Variant fallback) {
        return variant == null ? fallback : Zoo.find(fallback.family(), variant);
    }
}
