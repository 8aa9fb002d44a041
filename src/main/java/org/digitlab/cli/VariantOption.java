package org.digitlab.cli;

import org.digitlab.network.Variant;
import org.digitlab.network.Zoo;
import picocli.CommandLine.Option;

/** The architecture of what is to be trained. */
final class VariantOption {

    @Option(names = "--variant", paramLabel = "NAME", defaultValue = Zoo.CLASSIC, description = "The architecture; "
            + "\"summary\" shows it. Default: ${DEFAULT-VALUE}. Its own recipe is used where an option below is left "
            + "out.")
    private String variant;

    /**
     * @param model the family as it was typed
     * @throws IllegalArgumentException one sentence that lists the choices
     */
    Variant of(String model) {
        return Zoo.find(Choices.family(model), variant);
    }
}
