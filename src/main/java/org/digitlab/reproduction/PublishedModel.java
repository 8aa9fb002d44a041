package org.digitlab.reproduction;

import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;

/**
 * A published digit recogniser and its reported accuracy.
 *
 * @param id       name on the command line, unique
 * @param variant  the network
 * @param protocol of the reported accuracy and of ours
 * @param recipe   published recipe; the seed is ours
 */
public record PublishedModel(String id, Variant variant, Protocol protocol, Recipe recipe, ReportedAccuracy reported) {

    public int parameters() {
        return NetworkSummary.of(variant).parameters();
    }
}
