package org.digitlab.reproduction;

import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;

/**
 * A public recogniser of digits that reports how good it is.
 *
 * @param id       on the command line, unique
 * @param variant  its network
 * @param protocol of the reported figure and of ours
 * @param recipe   how its author trains it; the seed is ours
 */
public record PublishedModel(String id, Variant variant, Protocol protocol, Recipe recipe, ReportedAccuracy reported) {

    public int parameters() {
        return NetworkSummary.of(variant).parameters();
    }
}
