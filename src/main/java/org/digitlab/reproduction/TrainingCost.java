package org.digitlab.reproduction;

import org.digitlab.data.LabeledImages;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.LayerSpec;
import org.digitlab.network.architecture.Variant;

/** Relative cost of a training, for estimating times: multiplications of a forward pass times number of passes. */
final class TrainingCost {

    /** Cost per image that does not depend on the network, as a number of multiplications. */
    private static final double COST_PER_IMAGE = 1e6;

    private boolean flat;
    private int channels = 1;
    private int side = LabeledImages.SIDE;
    private double multiplications = COST_PER_IMAGE;

    private TrainingCost(Variant variant) {
        flat = variant.family() == Family.MLP;
        channels = flat ? LabeledImages.PIXELS : 1;
        variant.layers().forEach(this::layer);
        dense(LabeledImages.CLASSES);
    }

    /** Returns the cost; five folds are five trainings on four fifths of the images. */
    static double of(PlannedTraining planned) {
        int trainings = planned.model().protocol() == Protocol.FOLDS ? Protocol.FOLD_COUNT - 1 : 1;
        return new TrainingCost(planned.model().variant()).multiplications * planned.recipe().epochs() * trainings;
    }

    private void layer(LayerSpec spec) {
        if (spec instanceof LayerSpec.Conv conv) {
            side -= conv.padded() ? 0 : conv.kernel() - 1;
            multiplications += (double) side * side * conv.filters() * channels * conv.kernel() * conv.kernel();
            channels = conv.filters();
        } else if (spec instanceof LayerSpec.MaxPool pool) {
            side /= pool.size();
        } else if (spec instanceof LayerSpec.Dense dense) {
            dense(dense.units());
        }
    }

    private void dense(int units) {
        multiplications += (double) units * (flat ? channels : channels * side * side);
        flat = true;
        channels = units;
    }
}
