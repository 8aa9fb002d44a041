package org.digitlab.cli.option;

import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import picocli.CommandLine.Option;

/** The architecture of what is to be trained. */
public final class VariantOption {

    @Option(names = "--variant", paramLabel = "NAME", description = "The architecture; "
            + "\"summary\" shows it. Default: the recipe's, or " + Zoo.CLASSIC + ". Its own recipe is used where "
            + "--recipe and an option below are left out.")
    private String variant;

    /**
     * @param otherwise what it is if none was typed
     * @throws IllegalArgumentException one sentence that lists the choices
     */
    Variant or(Variant otherwise) {
        return variant == null ? otherwise : Zoo.find(otherwise.family(), variant);
    }
}
